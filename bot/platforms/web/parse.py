"""What a browser sends, checked: anything that the page itself would not send is refused."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from bot.app.ports import Address
from bot.chat.contract import Mention
from bot.platforms.web.surface import WebSurface

MAX_TEXT_LENGTH = 4000
MAX_NAME_LENGTH = 40
_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


class UnexpectedMessage(ValueError):
    """No page of ours sends this."""


Data = Mapping[str, Any]


def parse_text(data: Data, key: str, most: int = MAX_TEXT_LENGTH) -> str:
    """A text of at most so many characters. Raises UnexpectedMessage."""
    value = data.get(key, "")
    if not isinstance(value, str) or len(value) > most:
        raise UnexpectedMessage(key)
    return value


def parse_number(data: Data, key: str) -> int:
    """A whole number from 0, which is also what is missing. Raises UnexpectedMessage."""
    value = data.get(key, 0)
    if not isinstance(value, int) or value < 0:
        raise UnexpectedMessage(key)
    return value


def parse_id(data: Data, key: str) -> str:
    """An id. Raises UnexpectedMessage."""
    value = parse_text(data, key)
    if not _ID.fullmatch(value):
        raise UnexpectedMessage(key)
    return value


def parse_ids(data: Data, key: str) -> list[str]:
    """Ids, at most 100. Raises UnexpectedMessage."""
    values = data.get(key, [])
    if not isinstance(values, list) or len(values) > 100:
        raise UnexpectedMessage(key)
    return [parse_id({key: value}, key) for value in values]


def parse_command_name(data: Data) -> str:
    """The name of a command. Raises UnexpectedMessage."""
    name = parse_text(data, "name").lower()
    if not _COMMAND.fullmatch(name):
        raise UnexpectedMessage("name")
    return name


def parse_name(data: Data) -> str:
    """What somebody or a group is called: tidied, "" when nothing readable is left."""
    plain = "".join(
        " " if unicodedata.category(letter).startswith(("Z", "C")) else letter
        for letter in unicodedata.normalize("NFC", parse_text(data, "name", 400))
    )
    return " ".join(plain.split())[:MAX_NAME_LENGTH].strip()


def parse_language(data: Data) -> str:
    """en or ko."""
    return "ko" if parse_text(data, "language", 40).lower().startswith("ko") else "en"


def parse_parts(data: Data, names: Mapping[str, str]) -> list[dict[str, str]]:
    """Texts and mentions, as they are stored; `names` of everybody who can be mentioned.

    Raises UnexpectedMessage.
    """
    given = data.get("parts", [])
    if not isinstance(given, list) or len(given) > 200:
        raise UnexpectedMessage("parts")
    made: list[dict[str, str]] = []
    for part in given:
        if not isinstance(part, dict):
            raise UnexpectedMessage("parts")
        if "mention" in part:
            who = parse_id(part, "mention")
            if who not in names:
                raise UnexpectedMessage("mention")
            made.append({"mention": who, "name": names[who]})
        else:
            made.append({"text": parse_text(part, "text")})
    if sum(len(part.get("text", "")) for part in made) > MAX_TEXT_LENGTH:
        raise UnexpectedMessage("parts")
    return made


def to_chat_parts(parts: Sequence[Mapping[str, str]]) -> tuple[str | Mention, ...]:
    """Stored parts as the conversation takes them."""
    return tuple(
        Mention(Address(WebSurface.platform, part["mention"]), part["name"])
        if "mention" in part
        else part["text"]
        for part in parts
    )
