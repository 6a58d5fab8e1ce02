"""Columns of a list line up, whatever its letters are."""

import pytest

from bot.cli._columns import format_row, pad


@pytest.mark.parametrize(
    ("text", "blanks"),
    [("there", 5), ("있음", 6), ("있음, 잠금 없음", -5), ("e\u0301", 9), ("", 10), ("１２", 6)],
)
def test_a_korean_letter_takes_two_columns(text: str, blanks: int) -> None:
    assert pad(text, 10) == text + " " * max(blanks, 0)


def test_a_row_ends_with_its_last_text() -> None:
    assert format_row(("있음", 6), ("ok", 4), ("왜", 0)) == "있음   ok   왜"
