"""Columns in a terminal, where a Korean letter is as wide as two others."""

import unicodedata
from collections.abc import Iterable

_WIDE = ("W", "F")


def format_row(*cells: tuple[str, int]) -> str:
    """Texts side by side, each with blanks up to its width; 0 for the last one."""
    return " ".join(pad(text, width) for text, width in cells)


def pad(text: str, width: int) -> str:
    """The text with blanks behind it, as many columns wide; a wider one as it is."""
    return text + " " * (width - _columns(text))


def _columns(text: Iterable[str]) -> int:
    """How many columns a terminal gives it. Marks that stand over the letter before take none."""
    taken = 0
    for letter in text:
        if not unicodedata.combining(letter):
            taken += 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
    return taken
