"""Text in columns of a terminal, where a Korean letter takes two columns."""

import unicodedata
from collections.abc import Iterable

_WIDE = ("W", "F")


def format_row(*cells: tuple[str, int]) -> str:
    """Cells of (text, width) side by side. A width of 0, for the last cell, adds no blanks."""
    return " ".join(pad(text, width) for text, width in cells)


def pad(text: str, width: int) -> str:
    """The text with blanks after it up to `width` columns; a wider text as it is."""
    return text + " " * (width - _count_columns(text))


def _count_columns(text: Iterable[str]) -> int:
    """The columns that a terminal uses. Combining marks use none."""
    count = 0
    for letter in text:
        if not unicodedata.combining(letter):
            count += 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
    return count
