"""What well-known prompts become with the parts that are installed, word for word.

A golden file is one prompt, how many are cast, and the plan it must become.
"""

import json
from pathlib import Path
from unicodedata import normalize

import pytest

from render.studio.planning.plan import make_plan
from render.studio.planning.prompt.lexicon import (
    LexiconEntry,
    find_matches,
    list_installed,
    tokenize,
)
from tests.render.studio.planning.small_catalog import order

GOLDEN = sorted(Path(__file__).with_name("golden").glob("*.json"))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_prompts_come_out_as_themselves(path: Path) -> None:
    golden = json.loads(path.read_text("utf-8"))
    plan = make_plan(order(golden["prompt"], golden["cast"]))
    assert plan.as_dict() == golden["plan"]


@pytest.mark.parametrize("entry", list_installed(), ids=lambda entry: f"{entry.kind}-{entry.name}")
def test_every_word_of_a_part_finds_it(entry: LexiconEntry) -> None:
    for words in entry.words:
        found = find_matches(list_installed(), tokenize(normalize("NFC", words)))
        names = {(hit.entry.kind, hit.entry.name) for hit in found}
        assert (entry.kind, entry.name) in names, words


def test_what_parts_bring_along_is_there() -> None:
    names = {(entry.kind, entry.name) for entry in list_installed()}
    for entry in list_installed():
        assert not entry.wardrobe or ("wardrobe", entry.wardrobe) in names
        assert {("hour", hour) for hour in entry.hours} <= names


@pytest.mark.parametrize(
    "entry", [entry for entry in list_installed() if entry.kind == "action"], ids=lambda e: e.name
)
def test_actions_have_something_to_say_in_both_languages(entry: LexiconEntry) -> None:
    english, korean = entry.exclaims
    assert english.isascii()
    assert any("가" <= letter <= "힣" for letter in korean)
    assert all(0 < len(line) <= 40 for line in (english, korean))
