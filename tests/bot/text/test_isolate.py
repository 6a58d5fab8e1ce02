"""A name that is written from the right leaves the sentence around it as it is."""

import pytest

from bot.chat.words import Words
from bot.text.isolate import isolate, strip_isolates


@pytest.mark.parametrize("name", ["محمد", "דוד", "ދިވެހި", "Mina محمد", "١٢٣"])
def test_it_is_isolated(name: str) -> None:
    assert isolate(name) == f"\u2068{name}\u2069"
    assert isolate(isolate(name)) == isolate(name)
    assert strip_isolates(isolate(name)) == name


@pytest.mark.parametrize("name", ["Mina", "민아", "Мария", "(123)", "さくら", "👩🏽‍🚀"])
def test_others_need_no_marks(name: str) -> None:
    assert isolate(name) == name


@pytest.mark.parametrize("language", ["en", "ko"])
def test_sentences_isolate_what_is_put_into_them(language: str) -> None:
    sentence = Words(language)("ask-title", {"asker": "محمد"})
    assert "\u2068محمد\u2069" in sentence


def test_a_missing_name_is_said_in_words() -> None:
    assert "?" not in Words("en")("ask-where", {"place": "?"})
