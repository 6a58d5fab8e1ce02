"""Reads the messages of a browser. What the page itself would not send raises UnexpectedMessage."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.chat.contract import Mention
from bot.platforms.web.errors import UnexpectedMessage
from bot.platforms.web.ids import to_address
from bot.text.clean import MAX_NAME_LENGTH, clean_name, cut

MAX_TEXT_LENGTH = 4000
MAX_NAME_CLUSTERS = 40
_MAX_IDS = 100
_MAX_PARTS = 200
_MAX_NUMBER = 2**53 - 1
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")

Data = Mapping[str, Any]


def parse_text(data: Data, key: str, max_length: int = MAX_TEXT_LENGTH) -> str:
    """A text of at most that many characters; "" when it is missing. A text with NUL or half of a
    surrogate pair, which databases refuse to store, is refused here."""
    value = data.get(key, "")
    if not isinstance(value, str) or len(value) > max_length or _UNSTORABLE.search(value):
        raise UnexpectedMessage(key)
    return value


def parse_number(data: Data, key: str) -> int:
    """A whole number from 0 to 2^53 - 1, to which a page can count; 0 when it is missing."""
    value = data.get(key, 0)
    if not isinstance(value, int) or not 0 <= value <= _MAX_NUMBER:
        raise UnexpectedMessage(key)
    return int(value)


def parse_id(data: Data, key: str) -> str:
    """An id: 1 to 40 letters, digits, "-" and "_" of ASCII."""
    value = parse_text(data, key)
    if not _ID.fullmatch(value):
        raise UnexpectedMessage(key)
    return value


def parse_ids(data: Data, key: str) -> list[str]:
    """At most 100 ids."""
    values = data.get(key, [])
    if not isinstance(values, list) or len(values) > _MAX_IDS:
        raise UnexpectedMessage(key)
    return [parse_id({key: value}, key) for value in values]


def parse_command_name(data: Data) -> str:
    """The name of a command, in lower case."""
    name = parse_text(data, "name").lower()
    if not _COMMAND.fullmatch(name):
        raise UnexpectedMessage("name")
    return name


def parse_name(data: Data) -> str:
    """The name of a person or a group, cleaned and at most 40 letters long; "" when nothing that
    can be read is left."""
    name = clean_name(parse_text(data, "name", 400))
    return cut(name, MAX_NAME_CLUSTERS, MAX_NAME_LENGTH)


def parse_language(data: Data) -> str:
    """ "ko" for any language tag that starts with it, otherwise "en"."""
    return "ko" if parse_text(data, "language", 40).lower().startswith("ko") else "en"


def parse_parts(data: Data, names: Mapping[str, str]) -> list[dict[str, str]]:
    """Texts and mentions as they are stored. `names`: by id, of accounts that can be mentioned."""
    values = data.get("parts", [])
    if not isinstance(values, list) or len(values) > _MAX_PARTS:
        raise UnexpectedMessage("parts")
    parts: list[dict[str, str]] = []
    for value in values:
        if not isinstance(value, dict):
            raise UnexpectedMessage("parts")
        if "mention" in value:
            account = parse_id(value, "mention")
            if account not in names:
                raise UnexpectedMessage("mention")
            parts.append({"mention": account, "name": names[account]})
        else:
            parts.append({"text": parse_text(value, "text")})
    if sum(len(part.get("text", "")) for part in parts) > MAX_TEXT_LENGTH:
        raise UnexpectedMessage("parts")
    return parts


def to_chat_parts(parts: Sequence[Mapping[str, str]]) -> tuple[str | Mention, ...]:
    """Stored parts as `bot.chat.contract.Command` takes them."""
    return tuple(
        Mention(to_address(part["mention"]), part["name"]) if "mention" in part else part["text"]
        for part in parts
    )
