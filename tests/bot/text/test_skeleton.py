"""Names that a reader takes for each other, and names that nobody does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.skeleton import resembles


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Mina", "Мina"),  # Cyrillic М
        ("Mina", "Μinа"),  # Greek Μ, Cyrillic а
        ("Mina", "ᴍɪɴᴀ"),
        ("Mina", "Ｍｉｎａ"),
        ("Mina", "𝐌𝐢𝐧𝐚"),
        ("Mina", "🅼🅸🅽🅰"),
        ("Mina", "MINA"),
        ("Mina", "Mìnä"),
        ("Mina", "M1na"),
        ("Mina", "rnina"),
        ("Mina", "Mi.na"),
        ("Mina", "Mina 👑"),
        ("Mina", "Mi\u200bna"),
        ("Will", "WiIl"),
        ("Oscar", "0scar"),
        ("Mina Kim", "mina_kim"),
        ("Мария", "Mapия"),
        ("민아", "민 아"),
        ("민아", "ㅁㅣㄴㅇㅏ"),
        ("👑", "👑\ufe0f"),
    ],
)
def test_these_resemble_each_other(name: str, other: str) -> None:
    assert resembles(name, other)
    assert resembles(other, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Mina", "Nina"),
        ("Mina", "Mia"),
        ("Ann", "Anna"),
        ("민아", "미나"),
        ("민아", "만아"),
        ("Мария", "Марина"),
        ("Νίκος", "Μίκος"),
        ("محمد", "محمود"),
        ("さくら", "さくう"),
        ("👑", "🎀"),
        ("Sol", "Sola"),
    ],
)
def test_these_do_not(name: str, other: str) -> None:
    assert not resembles(name, other)


@given(st.text(min_size=1), st.text(min_size=1))
def test_it_goes_both_ways(name: str, other: str) -> None:
    assert resembles(name, other) == resembles(other, name)
