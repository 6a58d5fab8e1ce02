"""The authored words of both languages: every row can be read, and what it names can be drawn."""

from importlib.resources import files

import pytest

from render.contract.scene_graph import CAMERAS, HOURS, MOODS, RELATIONS, WEATHERS
from render.studio import catalog
from render.studio.art.things import load_things
from render.studio.contracts.thing import ON_REQUEST
from render.studio.planning.lexicon_entry import parse_row
from render.studio.planning.lexicon_table import load_lexicon
from render.studio.planning.nature import load_emoji_names

_FOLDERS = {"place": "places", "action": "actions", "wear": "wardrobes", "look": "looks"}
_VALUES = {"mood": MOODS, "hour": HOURS, "weather": WEATHERS, "camera": CAMERAS}


def _rows(language: str) -> list[str]:
    folder = files("render.studio.planning").joinpath(f"lexicon/{language}")
    return [
        row
        for file in folder.iterdir()
        if file.name.endswith(".tsv")
        for row in file.read_text("utf-8").splitlines()
        if row and not row.startswith("#")
    ]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_rows_name_what_there_is(language: str) -> None:
    known = {kind: set(catalog.list_names(folder)) for kind, folder in _FOLDERS.items()}
    known |= {kind: set(values) for kind, values in _VALUES.items()}
    known["thing"] = set(load_emoji_names())
    unknown = set()
    for row in _rows(language):
        words, entry = parse_row(row)
        assert all(word == word.lower() for word in words), row
        for meaning in (meaning for choice in entry.choices for meaning in choice):
            if meaning.kind in known and meaning.name not in known[meaning.kind]:
                unknown.add(f"{meaning.kind}:{meaning.name}")
            for relation in (meaning.relation, meaning.passive):
                assert relation in ("", *RELATIONS), row
    assert unknown == set()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_thing_is_one_that_may_be_drawn(language: str) -> None:
    lexicon, things = load_lexicon(language), load_things()
    wrong = {
        (word, meaning.name)
        for table in (lexicon.nouns, lexicon.verbs)
        for word, entry in table.items()
        for choice in entry.choices
        for meaning in choice
        if meaning.kind == "thing"
        and (
            meaning.name not in things or things[meaning.name].never not in ("", *ON_REQUEST)
        )
    }  # fmt: skip
    assert wrong == set()


def test_every_place_that_is_implied_has_a_part() -> None:
    text = files("render.studio.planning").joinpath("lexicon/implied_places.tsv").read_text("utf-8")
    rows = [row.split("\t") for row in text.splitlines() if row and not row.startswith("#")]
    assert {place for place, _ in rows} - set(catalog.list_names("places")) == set()


def test_no_file_of_english_says_two_things_of_a_word() -> None:
    """The first row would win silently."""
    for file in files("render.studio.planning").joinpath("lexicon/en").iterdir():
        seen: dict[str, str] = {}
        for row in file.read_text("utf-8").splitlines() if file.name.endswith(".tsv") else ():
            if row and not row.startswith("#"):
                for word in parse_row(row)[0]:
                    assert seen.setdefault(word, row) == row, (file.name, word)


def test_there_are_words_enough() -> None:
    for language in ("en", "ko"):
        lexicon = load_lexicon(language)
        entries = [*lexicon.nouns.values(), *lexicon.verbs.values()]
        assert sum(entry.source == "authored" for entry in entries) >= 1500


def test_no_word_of_korean_stands_in_two_rows_of_nouns() -> None:
    folder = files("render.studio.planning").joinpath("lexicon/ko")
    seen: set[str] = set()
    for file in folder.iterdir():
        if file.name.endswith(".tsv") and not file.name.startswith("verbs"):
            for row in file.read_text("utf-8").splitlines():
                if row and not row.startswith("#"):
                    for word in parse_row(row)[0]:
                        assert word not in seen, word
                        seen.add(word)
