"""What a browser sends, checked: anything that the page itself would not send is refused."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from bot.app.ports import Address
from bot.chat.contract import Mention
from bot.platforms.web.surface import WebSurface

MOST_TEXT = 4000
MOST_NAME = 40
_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


class NotOurs(ValueError):
    """No page of ours sends this."""


Data = Mapping[str, Any]


def text(data: Data, key: str, most: int = MOST_TEXT) -> str:
    """A text of at most so many characters. Raises NotOurs."""
    value = data.get(key, "")
    if not isinstance(value, str) or len(value) > most:
        raise NotOurs(key)
    return value


def number(data: Data, key: str) -> int:
    """A whole number from 0, which is also what is missing. Raises NotOurs."""
    value = data.get(key, 0)
    if not isinstance(value, int) or value < 0:
        raise NotOurs(key)
    return value


def ident(data: Data, key: str) -> str:
    """An id. Raises NotOurs."""
    value = text(data, key)
    if not _ID.fullmatch(value):
        raise NotOurs(key)
    return value


def idents(data: Data, key: str) -> list[str]:
    """Ids, at most 100. Raises NotOurs."""
    values = data.get(key, [])
    if not isinstance(values, list) or len(values) > 100:
        raise NotOurs(key)
    return [ident({key: value}, key) for value in values]


def command(data: Data) -> str:
    """The name of a command. Raises NotOurs."""
    name = text(data, "name").lower()
    if not _COMMAND.fullmatch(name):
        raise NotOurs("name")
    return name


def name(data: Data) -> str:
    """What somebody or a group is called: tidied, "" when nothing readable is left."""
    plain = "".join(
        " " if unicodedata.category(letter).startswith(("Z", "C")) else letter
        for letter in unicodedata.normalize("NFC", text(data, "name", 400))
    )
    return " ".join(plain.split())[:MOST_NAME].strip()


def language(data: Data) -> str:
    """en or ko."""
    return "ko" if text(data, "language", 40).lower().startswith("ko") else "en"


def parts(data: Data, names: Mapping[str, str]) -> list[dict[str, str]]:
    """Texts and mentions, as they are stored; `names` of everybody who can be mentioned.

    Raises NotOurs.
    """
    given = data.get("parts", [])
    if not isinstance(given, list) or len(given) > 200:
        raise NotOurs("parts")
    made: list[dict[str, str]] = []
    for part in given:
        if not isinstance(part, dict):
            raise NotOurs("parts")
        if "mention" in part:
            who = ident(part, "mention")
            if who not in names:
                raise NotOurs("mention")
            made.append({"mention": who, "name": names[who]})
        else:
            made.append({"text": text(part, "text")})
    if sum(len(part.get("text", "")) for part in made) > MOST_TEXT:
        raise NotOurs("parts")
    return made


def spoken(parts: Sequence[Mapping[str, str]]) -> tuple[str | Mention, ...]:
    """Stored parts as the conversation takes them."""
    return tuple(
        Mention(Address(WebSurface.platform, part["mention"]), part["name"])
        if "mention" in part
        else part["text"]
        for part in parts
    )
