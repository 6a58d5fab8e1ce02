"""What Discord shows when somebody types "/": commands and menus with their words in both
languages. Pure: what the conversation lists in, what Discord is told out."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.chat import options
from bot.chat.words import Words
from bot.core.clip_options import SECONDS_RANGE

_STRING, _INTEGER, _YES, _USER, _FILE = 3, 4, 5, 6, 11
_SLASH, _PERSON, _MESSAGE = 1, 2, 3
_INSTALLS = [0, 1]
"""On servers, and along with a person."""
_CONTEXTS = [0, 1, 2]
"""On servers, in private with the bot, and in other private conversations."""
_MOST = 100
_PEOPLE = ("with", "also", "and", "plus")
_KOREAN = "ko"
_SAID = re.compile(r"“[^”]*”|(?<![^\s(])/(?P<name>[a-z]{1,32})(?![\w/-])", re.ASCII)

Listed = Sequence[tuple[str, str]]


def build_payload(english: Listed, korean: Listed, command: str) -> list[dict[str, Any]]:
    """All of them. `english`, `korean`: names and lines of help; `command`: asks for a clip.

    A command that the operator named is called the same in both languages.
    """
    lines = dict(korean)
    made = [_slash(name, line, lines[name], command) for name, line in english]
    made.append(_menu("discord-menu-cast", _PERSON))
    if any(name == "verify" for name, _ in english):
        made.append(_menu("discord-menu-verify", _MESSAGE))
    return made


def _slash(name: str, english: str, korean: str, command: str) -> dict[str, Any]:
    return {
        "type": _SLASH,
        "name": name,
        "name_localizations": _localised(name),
        "description": english[:_MOST],
        "description_localizations": {_KOREAN: korean[:_MOST]},
        "options": _options("cameo" if name == command else name),
        "integration_types": _INSTALLS,
        "contexts": _CONTEXTS,
    }


def mention_commands(text: str, numbers: Mapping[str, int]) -> str:
    """A text in which every command is a mention of it: whoever presses one types it, by the name
    that it has in their language. What stands in quotes is somebody's own words, and stays.

    `numbers`: Discord's, by name.
    """

    def mention(found: re.Match[str]) -> str:
        name = found["name"]
        return f"</{name}:{numbers[name]}>" if name in numbers else found[0]

    return _SAID.sub(mention, text)


def _localised(name: str) -> dict[str, str]:
    key = f"discord-command-{name}"
    words = Words(_KOREAN)
    return {_KOREAN: words(key)} if words.has(key) else {}


def _menu(key: str, kind: int) -> dict[str, Any]:
    return {
        "type": kind,
        "name": Words("en")(key),
        "name_localizations": {_KOREAN: Words("ko")(key)},
        "integration_types": _INSTALLS,
        "contexts": _CONTEXTS,
    }


def _options(name: str) -> list[dict[str, Any]]:
    match name:
        case "cameo":
            people = [_option(one, _USER) for one in _PEOPLE]
            return [_option("prompt", _STRING, True), *people, *_manner()]
        case "enroll":
            return [_option("clip", _FILE), _option("adult", _YES)]
        case "permissions":
            return [_option("with", _USER)]
        case "rehearse":
            return [_option("prompt", _STRING, True), _option("with", _USER)]
        case "link" | "place" | "verify":
            return [_option(_TYPED[name], _STRING)]
        case "language":
            return [_option("language", _STRING) | {"choices": _LANGUAGES}]
        case _:
            return []


def _manner() -> list[dict[str, Any]]:
    """Look, length and format."""
    korean = {one.name: dict(one.values) for one in options.list_choices(Words(_KOREAN))}
    made = []
    for one in options.list_choices(Words("en")):
        if one.name == options.LENGTH:
            least, most = SECONDS_RANGE
            between = {"min_value": least, "max_value": most}
            made.append(_option(one.name, _INTEGER) | between)
            continue
        choices = [
            {
                "name": english,
                "name_localizations": {_KOREAN: korean[one.name][value]},
                "value": value,
            }
            for value, english in one.values
        ]
        made.append(_option(one.name, _STRING) | {"choices": choices})
    return made


_TYPED = {"link": "code", "place": "setting", "verify": "clip-id"}
_LANGUAGES = [{"name": "English", "value": "en"}, {"name": "한국어", "value": "ko"}]


def _option(name: str, kind: int, required: bool = False) -> dict[str, Any]:
    english, korean = Words("en"), Words(_KOREAN)
    what = f"discord-option-{'with' if name in _PEOPLE else name}"
    return {
        "type": kind,
        "name": name,
        "name_localizations": {_KOREAN: korean(f"discord-name-{name}")},
        "description": english(what),
        "description_localizations": {_KOREAN: korean(what)},
        "required": required,
    }
