"""Clip ids: what people type, what the mark carries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.marking import clip_id


@given(st.integers(0, (1 << clip_id.BITS) - 1))
def test_text_and_number_agree(number: int) -> None:
    text = clip_id.from_int(number)
    assert len(text) == clip_id.LENGTH
    assert clip_id.to_int(text) == number
    assert clip_id.parse(clip_id.format_grouped(text).lower()) == text


@pytest.mark.parametrize("typed", ["k7q2m9xd", "K7Q2-M9XD", " K7Q2 M9XD "])
def test_people_may_write_it_their_way(typed: str) -> None:
    assert clip_id.parse(typed) == "K7Q2M9XD"


def test_letters_that_look_like_digits() -> None:
    assert clip_id.parse("oO0iIlL1") == "00011111"


@pytest.mark.parametrize(
    "typed", ["", "K7Q2M9X", "K7Q2M9XDD", "K7Q2M9XU", "K7Q2M9X!", "한글한글한글한글"]
)
def test_what_is_no_clip_id(typed: str) -> None:
    with pytest.raises(ValueError, match="clip id"):
        clip_id.parse(typed)


def test_new_ones_differ_and_take_given_bytes() -> None:
    assert clip_id.new() != clip_id.new()
    assert clip_id.new(bytes(5)) == "00000000"
    assert clip_id.new(b"\xff" * 5) == "ZZZZZZZZ"
    with pytest.raises(ValueError, match="5 bytes"):
        clip_id.new(b"1234")


def test_numbers_outside_are_refused() -> None:
    for number in (-1, 1 << clip_id.BITS):
        with pytest.raises(ValueError, match="40 bits"):
            clip_id.from_int(number)
