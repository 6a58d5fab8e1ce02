"""Every sentence that can be shown exists in both languages, with the same blanks."""

import re
from pathlib import Path

import pytest

from bot.chat.words import Words, format_clip_time
from bot.core.cameo import CameoState
from bot.core.consent import ConsentState
from bot.core.content import ContentKind
from bot.core.content.findings import Never
from bot.core.decide import Answer, Reason
from bot.core.notice import NoticeTopic
from bot.core.policy import Ask, Audience, NoticePolicy, ReviewPolicy, Visibility
from bot.core.request import RequestState
from bot.settings import LANGUAGES
from render.engines.ltx import SHEET_LORA
from render.engines.select import OUT_OF_MEMORY

ROOT = Path(__file__).parents[3]
LOCALE = ROOT / "bot" / "chat" / "locale"
RAISED = re.compile(
    r"\b(?:RenderError|Unreadable|LimitExceeded|Cancelled|MissingPiece|BadOrder|DeviceLost)"
    r"\(\s*\"([a-z0-9-]+)\""
)
ASKED = re.compile(r"\b(?:words|say)\(\s*f?\"([a-z0-9-]+)\"")


def source(language: str) -> str:
    """The sentences of a language as they are written."""
    return (LOCALE / f"{language}.ftl").read_text("utf-8")


def blanks(language: str) -> dict[str, set[str]]:
    """The blanks of every message of a language, by key."""
    found: dict[str, set[str]] = {}
    key = ""
    for line in source(language).splitlines():
        if start := re.match(r"([a-z0-9-]+) =", line):
            key = start[1]
            found[key] = set()
        if key:
            found[key] |= set(re.findall(r"\$(\w+)", line))
    return found


REFUSED = re.compile(
    r"\b(?:Refusal|NotYours|NoConsent|WrongState|LimitReached|NotFound|Unsuitable|_full)"
    r"\(\s*\"([a-z0-9-]+)\""
)
NOTED = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')


def notes() -> set[str]:
    """Every note that a plan can carry."""
    return {
        note
        for file in (
            "render/studio/planning/plan.py",
            "render/studio/planning/implied_places.py",
            "render/studio/planning/accounts.py",
            "render/studio/planning/graph_builder.py",
            "render/sound/dialogue.py",
            "render/sound/pitched_voice.py",
            "render/engines/planning/plan.py",
            "render/resident_engine.py",
            "render/engines/ltx.py",
            "render/engines/vace.py",
            "render/engines/h3.py",
            "render/engines/voice/cloned_voice.py",
        )
        for note in NOTED.findall((ROOT / file).read_text("utf-8"))
    } - (codes() | {OUT_OF_MEMORY, SHEET_LORA})


def codes() -> set[str]:
    """Every code that rendering raises and every key that a command asks for by name."""
    found: set[str] = set()
    for path in [*(ROOT / "render").rglob("*.py"), *(ROOT / "bot").rglob("*.py")]:
        text = path.read_text("utf-8")
        found |= set(RAISED.findall(text)) | set(ASKED.findall(text))
        found |= set(REFUSED.findall(text))
    return found


STATES = {
    "request": RequestState,
    "consent": ConsentState,
    "cameo": CameoState,
}


def named() -> set[str]:
    """Every name of a state, a kind or a reason that a card puts into words."""
    found = {f"{noun}-is-{one}" for noun, states in STATES.items() for one in states}
    found |= {f"state-{one}" for one in RequestState}
    found |= {f"kind-{one}" for one in ContentKind}
    found |= {f"reason-{one}" for one in Reason}
    found |= {f"never-{one}" for one in Never}
    found |= {f"rehearsal-{one}" for one in Answer}
    found |= {f"me-{one}" for one in CameoState}
    for one in NoticeTopic:
        found |= {f"notice-{one}", f"notice-line-{one}"}
    for one in Audience:
        found |= {f"audience-{one}", f"audience-means-{one}"}
    for family, rules in {"ask": Ask, "review": ReviewPolicy, "notices": NoticePolicy}.items():
        found |= {f"{family}-{one}" for one in rules}
    return found | {f"visibility-{one}" for one in Visibility}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_kind_reason_and_rule_has_a_name(language: str) -> None:
    assert sorted(key for key in named() if not Words(language).has(key)) == []


def test_no_sentence_is_written_twice() -> None:
    for language in LANGUAGES:
        text = source(language)
        keys = re.findall(r"(?m)^([a-z0-9-]+) =", text)
        assert sorted({key for key in keys if keys.count(key) > 1}) == [], language


def test_both_languages_hold_the_same_sentences_with_the_same_blanks() -> None:
    assert blanks("en") == blanks("ko")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_sentence(language: str) -> None:
    known = codes()
    assert len(known) > 30, "the search for codes finds too little to mean anything"
    assert sorted(code for code in known if not Words(language).has(code)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_note_of_a_plan_has_its_sentence(language: str) -> None:
    assert len(notes()) > 10
    assert sorted(note for note in notes() if not Words(language).has(f"note-{note}")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_check_has_a_name_and_advice(language: str) -> None:
    words = Words(language)
    checks = [
        path
        for path in (ROOT / "render" / "perception" / "checks").glob("*.py")
        if not path.name.startswith("_")
    ]
    assert len(checks) > 5
    for path in checks:
        text = path.read_text("utf-8")
        assert words.has(f"check-{path.stem.replace('_', '-')}"), path.stem
        advice = set(NOTED.findall(text)) - {path.stem.replace("_", "-")}
        assert sorted(key for key in advice if not words.has(key)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_like_sentences(language: str) -> None:
    words = Words(language)
    for code in sorted(code for code in codes() if words.has(code)):
        text = words(code, dict.fromkeys(blanks(language)[code], 1))
        assert text == text.strip()
        assert text, code


def test_a_sentence_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        Words("en")("no-such-key")


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (4.4, "0:04"), (61, "1:01")])
def test_moment(seconds: float, shown: str) -> None:
    assert format_clip_time(seconds) == shown
