import pytest

from render.sound.kokoro.korean import read_number, to_korean_symbols
from render.sound.kokoro.symbols import NUMBERS


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("음악", "ɯmak"),  # a final moves on to the vowel
        ("학교", "hakkjo"),  # tense after a stop
        ("국물", "kuŋmul"),  # nasal before a nasal
        ("신라", "ɕilla"),
        ("독립", "toŋnip"),
        ("좋아요", "ʨoajo"),  # a final h is silent before a vowel
        ("축하해", "ʨʰukʰahɛ"),
        ("못해", "motʰɛ"),
        ("같이", "kaʨʰi"),  # palatal before i
        ("굳이", "kuʥi"),
        ("없어요", "ɔpsɔjo"),
        ("값", "kap"),
        ("앉다", "anta"),
        ("시소", "ɕiso"),
        ("의사", "ɯisa"),
        ("무늬", "muni"),
    ],
)
def test_words_are_spoken_by_the_rules_of_standard_pronunciation(text: str, symbols: str) -> None:
    assert to_korean_symbols(text) == symbols


def test_punctuation_stays_and_all_else_is_left_out() -> None:
    assert to_korean_symbols("안녕, <b>하하!") == "annjɔŋ, haha!"


def test_every_syllable_is_made_of_symbols_that_the_network_knows() -> None:
    everything = "".join(map(chr, range(0xAC00, 0xD7A4)))
    assert set(to_korean_symbols(everything)) <= set(NUMBERS)


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("0", "영"), ("10", "십"), ("31", "삼십일"), ("2025", "이천이십오"), ("10000", "만"),
        ("110000", "십일만"), ("100000000", "일억"), ("12345678", "천이백삼십사만오천육백칠십팔"),
        ("007", "칠"), ("1" * 17, "일" * 17),
    ],
)  # fmt: skip
def test_numbers_are_read(digits: str, words: str) -> None:
    assert read_number(digits) == words
