"""Keeps a text from turning the sentence that it is put into (UAX #9)."""

import re
import unicodedata

from bot.text.code_points import FSI, PDI, STRONG_RTL

_ISOLATED = re.compile(f"{FSI}[^{FSI}{PDI}]*{PDI}")


def isolate(text: str) -> str:
    """The text, isolated when it holds letters or digits that are written from the right: Arabic,
    Hebrew, Thaana. Other texts stay as they are, because they turn nothing in a language that is
    written from the left, and the marks would only be noise for screen readers and terminals."""
    if text.isascii():
        return text
    outside = _ISOLATED.sub("", text)
    if any(unicodedata.bidirectional(character) in STRONG_RTL for character in outside):
        return f"{FSI}{text}{PDI}"
    return text


def strip_isolates(text: str) -> str:
    """The text without these marks: for buttons and fields, where it stands alone."""
    return text.replace(FSI, "").replace(PDI, "")
