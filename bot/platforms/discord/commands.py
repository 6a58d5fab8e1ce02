"""Builds the commands and menus that are registered with Discord, in both languages. Pure."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.chat import options
from bot.chat.words import Words
from bot.core.clip_options import SECONDS_RANGE

_STRING, _INTEGER, _BOOLEAN, _USER, _FILE = 3, 4, 5, 6, 11
"""Types of options."""
_SLASH, _USER_MENU, _MESSAGE_MENU = 1, 2, 3
"""Types of commands."""
_INSTALLS = [0, 1]
"""On servers, and with a person who brings the bot along."""
_CONTEXTS = [0, 1, 2]
"""On servers, in the private conversation with the bot, and in other private conversations."""
_MAX_DESCRIPTION_LENGTH = 100
_PEOPLE = ("with", "also", "and", "plus")
_KOREAN = "ko"
_QUOTE_OR_COMMAND = re.compile(r"“[^”]*”|(?<![^\s(])/(?P<name>[a-z]{1,32})(?![\w/-])", re.ASCII)

CommandHelp = Sequence[tuple[str, str]]
"""The name and the line of help of each command."""


def build_payload(english: CommandHelp, korean: CommandHelp, command: str) -> list[dict[str, Any]]:
    """All commands as Discord's API takes them. `english`, `korean`: the commands with their help.
    `command`: the name under which `/cameo` is offered.

    A command named by the operator has the same name in both languages.
    """
    korean_help = dict(korean)
    payload = [
        _build_slash_command(name, line, korean_help[name], command) for name, line in english
    ]
    payload.append(_build_menu("discord-menu-cast", _USER_MENU))
    if any(name == "verify" for name, _ in english):
        payload.append(_build_menu("discord-menu-verify", _MESSAGE_MENU))
    return payload


def _build_slash_command(name: str, english: str, korean: str, command: str) -> dict[str, Any]:
    return {
        "type": _SLASH,
        "name": name,
        "name_localizations": _localize(name),
        "description": english[:_MAX_DESCRIPTION_LENGTH],
        "description_localizations": {_KOREAN: korean[:_MAX_DESCRIPTION_LENGTH]},
        "options": _build_options("cameo" if name == command else name),
        "integration_types": _INSTALLS,
        "contexts": _CONTEXTS,
    }


def mention_commands(text: str, command_ids: Mapping[str, int]) -> str:
    """Replaces the commands in a text by mentions, which a person can press to type them and which
    show the name in the reader's language. Text in “quotes” is a person's own and stays as it is.

    `command_ids`: Discord's ids of the commands, by name.
    """

    def mention(match: re.Match[str]) -> str:
        name = match["name"]
        return f"</{name}:{command_ids[name]}>" if name in command_ids else match[0]

    return _QUOTE_OR_COMMAND.sub(mention, text)


def _localize(name: str) -> dict[str, str]:
    key = f"discord-command-{name}"
    words = Words(_KOREAN)
    return {_KOREAN: words(key)} if words.has(key) else {}


def _build_menu(key: str, kind: int) -> dict[str, Any]:
    return {
        "type": kind,
        "name": Words("en")(key),
        "name_localizations": {_KOREAN: Words("ko")(key)},
        "integration_types": _INSTALLS,
        "contexts": _CONTEXTS,
    }


def _build_options(name: str) -> list[dict[str, Any]]:
    match name:
        case "cameo":
            people = [_build_option(person, _USER) for person in _PEOPLE]
            return [_build_option("prompt", _STRING, True), *people, *_build_clip_options()]
        case "enroll":
            return [_build_option("clip", _FILE), _build_option("adult", _BOOLEAN)]
        case "permissions":
            return [_build_option("with", _USER)]
        case "rehearse":
            return [_build_option("prompt", _STRING, True), _build_option("with", _USER)]
        case "link" | "place" | "verify":
            return [_build_option(_TEXT_OPTIONS[name], _STRING)]
        case "language":
            return [_build_option("language", _STRING) | {"choices": _LANGUAGES}]
        case _:
            return []


def _build_clip_options() -> list[dict[str, Any]]:
    """The options for look, length and format."""
    korean = {choice.name: dict(choice.values) for choice in options.list_choices(Words(_KOREAN))}
    clip_options = []
    for choice in options.list_choices(Words("en")):
        if choice.name == options.LENGTH:
            shortest, longest = SECONDS_RANGE
            limits = {"min_value": shortest, "max_value": longest}
            clip_options.append(_build_option(choice.name, _INTEGER) | limits)
            continue
        values = [
            {
                "name": english,
                "name_localizations": {_KOREAN: korean[choice.name][value]},
                "value": value,
            }
            for value, english in choice.values
        ]
        clip_options.append(_build_option(choice.name, _STRING) | {"choices": values})
    return clip_options


_TEXT_OPTIONS = {"link": "code", "place": "setting", "verify": "clip-id"}
_LANGUAGES = [{"name": "English", "value": "en"}, {"name": "한국어", "value": "ko"}]


def _build_option(name: str, kind: int, required: bool = False) -> dict[str, Any]:
    english, korean = Words("en"), Words(_KOREAN)
    description = f"discord-option-{'with' if name in _PEOPLE else name}"
    return {
        "type": kind,
        "name": name,
        "name_localizations": {_KOREAN: korean(f"discord-name-{name}")},
        "description": english(description),
        "description_localizations": {_KOREAN: korean(description)},
        "required": required,
    }
