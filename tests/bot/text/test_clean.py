"""The cleaner: what it takes away, what it keeps, and that it does so once and for all."""

import unicodedata

import disarm
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.clean import MAX_MARKS, MAX_NAME_CLUSTERS, MAX_NAME_LENGTH, clean_name, clean_text

HOSTILE = st.text(
    st.characters()
    | st.sampled_from(
        "aé나ه\u200c\u200d\u202e\u2066\u2069\u034f\u3164\u2800\ufe0f\u0301\u0335👩🏽❤@/ \n"
    )
)


@given(HOSTILE)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert clean_name(clean_name(text)) == clean_name(text)


@given(HOSTILE)
def test_nothing_turns_a_sentence_or_breaks_a_line(text: str) -> None:
    name = clean_name(text)
    assert unicodedata.is_normalized("NFC", name)
    assert not {unicodedata.category(letter) for letter in name} & {"Cc", "Cs", "Co", "Zl", "Zp"}
    assert not set(name) & set(
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    assert not set(name) & set("\u034f\u115f\u1160\u200b\u2060\u2800\u3164\ufeff\uffa0")
    name.encode()


@given(HOSTILE)
def test_a_name_is_as_long_as_a_name(text: str) -> None:
    name = clean_name(text)
    assert len(name) <= MAX_NAME_LENGTH
    assert disarm.grapheme_len(name) <= MAX_NAME_CLUSTERS


@given(st.text(st.characters(categories=["Mn", "Me"]), min_size=9))
def test_marks_do_not_pile_up(marks: str) -> None:
    kept = unicodedata.normalize("NFD", clean_text(f"Z{marks}"))
    assert len(kept) <= 1 + 2 * MAX_MARKS  # a mark may stand for two


@pytest.mark.parametrize(
    "name",
    [
        "Mina Kim",
        "민아",
        "محمد رضا",
        "می‌خواهم",
        "دوست‌داشتنی",
        "שָׁלוֹם",
        "क्‍ष क्‌ष",
        "র‍্যাব",
        "ශ්‍රී ලංකා",
        "മലയാളം",
        "བོད་སྐད",
        "Nguyễn Thị Ánh",
        "Zoë 👩🏽‍🚀",
        "👩‍❤️‍💋‍👨 & 👨‍👩‍👧‍👦",
        "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Dai",
        "🏳️‍🌈 🇰🇷 1️⃣",
        "葛󠄀城",
        "ᠮᠣᠩ᠋ᠭᠣᠯ",
        "山田太郎",
        "さくら🌸",
        "สมชาย",
        "O’Brien-Smith, Jr.",
        "AC/DC",
        "5",
    ],
)
def test_names_of_all_the_world_stay(name: str) -> None:
    assert clean_name(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("\u202eevil", "evil"),
        ("A\u2066B\u2069", "AB"),
        ("Mi\u200bn\u2060a\ufeff", "Mina"),
        ("\u3164", ""),
        ("\u2800 \u200d\u200c", ""),
        ("...", ""),
        ("a\nb\r\nTake part? Yes", "a b Take part? Yes"),
        ("Mi\u3164na", "Mi na"),
        ("a\u200db", "ab"),
        ("👩\u200d", "👩"),
        ("민아", "민아"),
        ("@mina_k", "mina_k"),
        ("Mina (@mina_k)", "Mina (mina_k)"),
        ("/freeze", "freeze"),
        ("<t:1900000000>", "‹t:1900000000>"),
        ("s\U000e0065cret", "scret"),
        ("\ud83d", ""),
        ("x" * 400, "x" * 64),
    ],
)
def test_tricks_go(name: str, cleaned: str) -> None:
    assert clean_name(name) == cleaned


def test_lines_of_a_text_stay() -> None:
    assert clean_text("one\r\ntwo\tthree\u2028four") == "one\ntwo three four"


def test_an_endless_emoji_ends() -> None:
    assert len(clean_name("👩\u200d" * 5000)) <= MAX_NAME_LENGTH
