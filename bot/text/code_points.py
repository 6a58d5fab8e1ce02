"""The code points that are not seen, or that only join or mark others."""

import re
import unicodedata

ZWNJ, ZWJ = "\u200c", "\u200d"
FSI, PDI = "\u2068", "\u2069"
TAGS = range(0xE0020, 0xE0080)
"""Tag characters: invisible copies of ASCII."""
CANCEL_TAG = "\U000e007f"
BLACK_FLAG = "\U0001f3f4"

_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Default_Ignorable_Code_Point of Unicode 17, DerivedCoreProperties.txt, and U+FFF9-FFFB."""
INVISIBLE = re.compile(f"[{_IGNORABLE}\u2800\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""What shows nothing: the ignorable ones, the blank of Braille, controls, lone surrogates."""
BLANKS = "\u2800\u3164\uffa0"
"""Those of them that look like a space: the blank of Braille, and the fillers of Hangul."""
STRONG_RTL = frozenset({"R", "AL", "AN"})
"""Bidirectional classes that turn the order of their surroundings (UAX #9)."""

# Scripts in which ZWJ and ZWNJ choose the form of letters: Arabic to N'Ko, the Indic scripts to
# Sinhala, Tibetan, Myanmar, Khmer, Mongolian, extensions of Arabic and Devanagari.
_JOINING = re.compile(
    "[\u0600-\u07ff\u0860-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua8e0-\ua8ff"
    "\ufb50-\ufdff\ufe70-\ufefc\U00011000-\U0001134f]"
)
_HAN = re.compile("[\u2e80-\u2fdf\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def is_mark(character: str) -> bool:
    """Whether it is drawn on the character before it, without a place of its own."""
    return unicodedata.category(character) in ("Mn", "Me")


def is_joining(character: str) -> bool:
    """Whether it belongs to a script whose letters join."""
    return _JOINING.match(character) is not None


def is_han(character: str) -> bool:
    """Whether it is an ideograph, which variation selectors give another form."""
    return _HAN.match(character) is not None


def is_pictographic(character: str) -> bool:
    """Whether it is an emoji, another symbol, or the colour of a skin."""
    return unicodedata.category(character) in ("So", "Sk")
