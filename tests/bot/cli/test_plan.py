"""`walkon plan`: a prompt as a scene graph, in words and as JSON."""

import json

import pytest

from bot.__main__ import main
from render.contract.scene_graph import RELATIONS


def test_json_is_the_scene_graph(capsys: pytest.CaptureFixture[str]) -> None:
    prompt = "eating pizza with a T-Rex on the beach at night"
    assert main(["plan", prompt, "--people", "2", "--json"]) == 0
    graph = json.loads(capsys.readouterr().out)
    assert (graph["place"], graph["hour"]) == ("beach", "night")
    assert [actor["role"] for actor in graph["actors"]] == ["A", "B"]
    assert [(prop["emoji"], prop["relation"]) for prop in graph["props"]] == [
        ("🍕", "eat"),
        ("🦖", "with"),
    ]
    assert {"words": "pizza", "as": "thing:pizza"} in graph["understood"]
    assert all(prop["relation"] in RELATIONS for prop in graph["props"])


def test_words_say_what_is_seen_and_what_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "{A} chases {B} on the beach with a quux"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Place: beach")
    assert any(line.startswith("A: chase → B") for line in lines)
    assert any("quux" in line and line.startswith("Not in this clip") for line in lines)


def test_a_prompt_that_is_too_long_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "x" * 501]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
