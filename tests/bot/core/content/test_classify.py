"""Reading prompts: how well each kind is found, what hides words, and how long it takes."""

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.content import Never, words
from bot.core.content.classify import RULES, Rule, classify, refuse
from bot.core.content.findings import ContentReading
from bot.core.errors import Unsuitable
from tests.bot.core.content.prompts import (
    CLEAN,
    ENGLISH,
    KOREAN,
    labelled,
)

PRECISION = RECALL = 0.95
LEAST = 12
LETTERS = st.sampled_from("kissex 칼총을ㅅㅔㄱ{A}.19살@$IU!\u200b가\U0001f52a")


def rules(prompt: str) -> frozenset[Rule]:
    """What a prompt is of."""
    return frozenset(one.rule for one in classify(prompt).findings)


@pytest.mark.parametrize("text", [ENGLISH, KOREAN], ids=["english", "korean"])
@pytest.mark.parametrize("rule", RULES)
def test_each_kind_is_found_and_little_else(rule: Rule, text: str) -> None:
    prompts = labelled(text) + labelled(CLEAN)
    said = {prompt for prompt, _ in prompts if rule in rules(prompt)}
    true = {prompt for prompt, of in prompts if rule in of}
    assert len(true) >= LEAST
    assert len(said & true) >= PRECISION * len(said), said - true
    assert len(said & true) >= RECALL * len(true), true - said


@pytest.mark.parametrize("prompt", [prompt for prompt, _ in labelled(CLEAN)])
def test_what_friends_write_is_of_nothing(prompt: str) -> None:
    assert classify(prompt).findings == ()


@pytest.mark.parametrize(
    ("prompt", "rule"),
    [
        ("{A} N.U.D.E", Never.SEXUAL),
        ("{A} nu\u200bde", Never.SEXUAL),
        ("{A} s3x", Never.SEXUAL),
        ("{A} $ex", Never.SEXUAL),
        ("{A} ｎｕｄｅ", Never.SEXUAL),
        ("{A} nudе with a Cyrillic letter", Never.SEXUAL),
        ("{A} n u d e", Never.SEXUAL),
        ("{A} ㅅㅔㄱ스", Never.SEXUAL),
        ("{A} 섹 스", Never.SEXUAL),
        ("{A}랑 {B}가섹스해요", Never.SEXUAL),
        ("{A} as a 12 y.o.", Never.MINORS),
        ("{A}를 17살로", Never.MINORS),
    ],
)
def test_hidden_words_are_read(prompt: str, rule: Rule) -> None:
    assert rule in rules(prompt)


@pytest.mark.parametrize("prompt", ["{A} is 18 years old", "{A} 24살 생일", "{A} aged 45"])
def test_adults_are_no_minors(prompt: str) -> None:
    assert Never.MINORS not in rules(prompt)


def test_one_harmless_phrase_excuses_no_other_word() -> None:
    assert rules("{A} shoots a video of {B}") == frozenset()
    assert "violence" in rules("{A} shoots a video and shoots {B}")


@pytest.mark.parametrize(
    ("prompt", "code", "said"),
    [
        ("{A} naked", "never-sexual", "naked"),
        ("{A} as a child", "never-minors", "child"),
        ("{A} with Barack Obama", "never-outsider", "Obama"),
    ],
)
def test_what_is_never_made_is_refused_with_its_words(prompt: str, code: str, said: str) -> None:
    with pytest.raises(Unsuitable) as refusal:
        refuse(classify(prompt))
    assert refusal.value.code == code
    assert said in str(refusal.value.data["words"])


def test_kinds_alone_are_not_refused() -> None:
    refuse(classify("{A} kisses {B}"))
    refuse(ContentReading())


def test_the_folder_has_one_file_a_rule() -> None:
    files = {one.stem for one in Path(words.__path__[0]).glob("*.py")} - {"__init__"}
    assert files == set(RULES)


@given(st.text(max_size=500) | st.text(LETTERS, max_size=500))
@settings(max_examples=60, deadline=None)
def test_reading_never_raises(text: str) -> None:
    classify(text)


@given(st.text(LETTERS, min_size=8, max_size=125))
@settings(max_examples=25, deadline=None)
def test_reading_takes_time_linear_in_the_length(piece: str) -> None:
    classify("")
    few, more, most = (steps(piece * times) for times in (4, 8, 12))
    assert most - more <= more - few + 20 * len(piece), "each further copy costs the same"


def steps(text: str) -> int:
    """How many lines of Python reading a text takes."""
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        classify(text)
    finally:
        sys.settrace(before)
    return count
