"""Every key of the sentences is said by the program, what is put together from parts included, and
fits where Discord and Telegram show it."""

import ast
import re
from collections.abc import Mapping
from functools import cache

import pytest

from bot.chat.commands import list_help
from bot.chat.words import Words
from bot.core import cameo, consent, grant, request, review
from bot.core.cameo import CameoState
from bot.core.clip_options import Shape
from bot.core.consent import Basis, ConsentState
from bot.core.content import ContentKind
from bot.core.content.findings import Never
from bot.core.decide import Answer, Reason
from bot.core.moves import Table
from bot.core.notice import NoticeTopic
from bot.core.place import LOOKS, Askers
from bot.core.policy import Ask, Audience, NoticePolicy, ReviewPolicy, Visibility, VoicePolicy
from bot.core.request import RequestState
from bot.core.review import ReviewState
from bot.settings import LANGUAGES
from render.engines.weights.licences import LICENCES
from render.engines.weights.registry import MODELS
from render.engines.weights.store import WeightState
from render.models.pins import FILES
from tests.bot.locale.test_translations import ROOT, blanks, notes

_R = RequestState
SOURCES = [path for folder in ("bot", "render") for path in (ROOT / folder).rglob("*.py")]
START = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*-")


def stuck(table: Table[CameoState] | Table[ConsentState] | Table[RequestState]) -> set[str]:
    """States that some move cannot be made from."""
    targets = {new for moves in table.values() for new in moves}
    states = type(next(iter(table)))
    return {one for one in states if targets - table.get(one, frozenset())}


TURNS = ("left", "right", "up", "down")
FAMILIES: Mapping[str, set[str]] = {
    "ask-": set(Ask),
    "ask-over-": (set(ConsentState) - {ConsentState.ASKED}) | {"late", "posted"},
    "asker-": set(RequestState) - {_R.CASTING, _R.FAILED},
    "audience-": set(Audience),
    "audience-means-": set(Audience),
    "cameo-is-": set(CameoState),
    "certificate-": {"unreadable", "key-kind", "key-mismatch", "expired", "not-yet"},
    "check-": {
        path.stem.replace("_", "-")
        for path in (ROOT / "render" / "perception" / "checks").glob("[!_]*.py")
    }
    | {cameo.FACE_CHANGED.name},
    "consent-is-": set(ConsentState),
    "discord-command-": {name for name, _ in list_help("en", "cameo")},
    "discord-name-": {"prompt", "with", "also", "and", "plus", "language"}
    | {"code", "setting", "clip-id", "clip", "adult", "look", "length", "format"},
    "discord-option-": {"prompt", "with", "language", "code", "setting", "clip-id"}
    | {"clip", "adult", "look", "length", "format"},
    "discord-turn-": set(TURNS),
    "doctor-certificate-": {"own", "made"},
    "example-": {"1", "2", "3"},
    "format-is-": set(Shape),
    "grant-is-": stuck(grant.MOVES),
    "kind-": set(ContentKind),
    "licence-words-": set(LICENCES),
    "look-is-": set(LOOKS),
    "me-": set(CameoState) - {CameoState.ACTIVE, CameoState.FROZEN},
    "model-": {pin.purpose for pin in FILES},
    "never-": set(Never),
    "note-": notes(),
    "notice-": set(NoticeTopic),
    "notice-line-": set(NoticeTopic),
    "notices-": set(NoticePolicy),
    "voice-": set(VoicePolicy),
    "place-look-": set(LOOKS),
    "place-who-": set(Askers),
    "plan-": {"place", "hour", "weather", "action", "wardrobe", "look", "camera"},
    "privacy-": {"1", "2", "3", "4", "5", "6", "7"},
    "reason-": set(Reason),
    "rehearsal-": set(Answer),
    "request-": set(RequestState) - {_R.CASTING, _R.QUEUED, _R.POSTED, _R.REFUSED},
    "request-is-": set(RequestState),
    "review-": set(ReviewPolicy),
    "review-is-": stuck(review.MOVES),
    "review-over-": (set(ReviewState) - {ReviewState.ASKED}) | {"late"},
    "state-": set(RequestState),
    "telegram-turn-": set(TURNS),
    "verify-consent-": set(Basis),
    "verify-credentials-": {"valid", "trusted", "invalid", "none"},
    "visibility-": set(Visibility),
    "weights-gives-": {model.engine for model in MODELS},
    "weights-state-": {state.value for state in WeightState},
}
"""Keys that are put together: how they begin, and everything that can follow."""
NO_KEYS = {"cameo-", "clip-"}
"""Beginnings of names of files."""


@cache
def said() -> tuple[frozenset[str], frozenset[str]]:
    """Every text in the program, and the beginnings of those that are put together."""
    whole, starts = set(), {f"{noun}-is-" for noun in MOVED}
    for path in SOURCES:
        tree = ast.parse(path.read_text("utf-8"))
        docs = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
        for node in ast.walk(tree):
            match node:
                case (
                    ast.JoinedStr(values=[ast.Constant(value=str(start)), *_])
                    | ast.BinOp(left=ast.Constant(value=str(start)), op=ast.Add())
                ):
                    starts |= {start} if START.fullmatch(start) else set()
                case ast.Constant(value=str(text)) if id(node) not in docs:
                    whole.add(text)
    return frozenset(whole), frozenset(starts)


MOVED = {"cameo": cameo.MOVES, "consent": consent.MOVES, "request": request.MOVES}
"""Nouns whose tables `moved` refuses moves by; grants and reviews are among the families."""


def keys() -> set[str]:
    """Of English; that Korean holds the same is tested beside."""
    return set(blanks("en"))


def test_everything_that_is_put_together_is_listed() -> None:
    starts = {one for one in said()[1] if any(key.startswith(one) for key in keys())}
    assert starts - NO_KEYS - FAMILIES.keys() == set()
    assert FAMILIES.keys() - starts - {"grant-is-", "review-is-"} == set()


@pytest.mark.parametrize("start", sorted(FAMILIES))
def test_a_family_has_all_its_members(start: str) -> None:
    assert sorted(f"{start}{one}" for one in FAMILIES[start] if f"{start}{one}" not in keys()) == []


def test_nothing_is_left_that_nobody_says() -> None:
    members = {f"{start}{one}" for start, all_of_it in FAMILIES.items() for one in all_of_it}
    assert sorted(keys() - said()[0] - members) == []


# How long it may be. A label that is too long is cut, a command that is too long is refused.

LABELS = 64  # Telegram's; Discord's are 80
NAMES = 32


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_fit_their_menus(language: str) -> None:
    long = {name: line for name, line in list_help(language, "cameo") if len(line) > 100}
    assert long == {}, "Discord takes 100 characters, Telegram 256"


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_options_fit_discord(language: str) -> None:
    words = Words(language)
    for key in keys():
        if key.startswith(("discord-name-", "discord-menu-")):
            assert len(words(key)) <= NAMES, key
        if key.startswith("discord-option-"):
            assert len(words(key)) <= 100, key
    for key in ("discord-send-clip", "discord-cast", "discord-prompt", "discord-clip"):
        assert len(words(key)) <= 45, f"{key}: titles and labels of forms"


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_of_buttons_and_menus_are_not_cut(language: str) -> None:
    words = Words(language)
    labels = [label for label in labelled() if not blanks("en")[label]]
    assert len(labels) > 30, "the search for labels finds too little to mean anything"
    assert [one for one in labels if len(words(one).encode("utf-16-le")) // 2 > LABELS - 4] == []


def labelled() -> set[str]:
    """Keys that a button, a menu or a line of a menu is called by."""
    found = re.compile(r'\b(?:Button|Menu|Option)\(\s*(?:one, )?words\("([a-z0-9-]+)"\)')
    keys = {key for path in SOURCES for key in found.findall(path.read_text("utf-8"))}
    telegram = {"telegram-sure", "telegram-cancel", "telegram-open", "telegram-here"}
    families = ("audience-", "ask-", "review-", "notices-", "kind-", "visibility-")
    return keys | telegram | {f"{start}{one}" for start in families for one in FAMILIES[start]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_forms_are_not_cut(language: str) -> None:
    """Discord's label takes 45 characters; what is longer is said in full below it, in 100."""
    words = Words(language)
    fields = re.compile(r'\bField\(\s*words\("([a-z0-9-]+)"\)')
    labels = {key for path in SOURCES for key in fields.findall(path.read_text("utf-8"))}
    assert labels
    assert {key: words(key) for key in labels if len(words(key)) > 100} == {}
