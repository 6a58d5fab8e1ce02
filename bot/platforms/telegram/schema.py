"""Reduces an update to the fields that the bot reads, and checks their types.

What the bot does not know, such as kinds of updates and fields that Telegram added later, is left
out before the library reads it. What has another type than the Bot API states is refused with the
name of its field, and never with its value. Pure.
"""

from collections.abc import Callable, Mapping
from typing import Any

Data = dict[str, Any]
Check = Callable[[object, str], Any]
"""Returns the value that is read for a field, or raises UnreadableUpdate. Takes its path too."""
_MAX_NUMBER = 2**53
"""The Bot API's numbers have at most 52 significant bits."""
_MAX_TIME = 253_402_300_799
"""The last second of the year 9999, the last one of `datetime`."""
_MAX_ITEMS = 200


class UnreadableUpdate(ValueError):
    """The path of a field that has another type than the Bot API states."""


def is_number(value: object) -> bool:
    """Whether a value is one of the Bot API's whole numbers."""
    return type(value) is int and abs(value) < _MAX_NUMBER


def read_update(data: object) -> Data:
    """The update with the fields that the bot reads; one of no known kind has only its number.

    Raises UnreadableUpdate.
    """
    update: Data = _UPDATE(data, "update")
    return update


def _number(value: object, path: str) -> int:
    if not is_number(value):
        raise UnreadableUpdate(path)
    assert isinstance(value, int)
    return value


def _time(value: object, path: str) -> int:
    time = _number(value, path)
    if not 0 <= time <= _MAX_TIME:
        raise UnreadableUpdate(path)
    return time


def _flag(value: object, path: str) -> bool:
    if not isinstance(value, bool):
        raise UnreadableUpdate(path)
    return value


def _text(value: object, path: str) -> str:
    """A text without what databases and UTF-8 cannot hold: halves of surrogate pairs, NUL."""
    if not isinstance(value, str):
        raise UnreadableUpdate(path)
    units = value.encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "replace").replace("\0", "")


def _list_of(check: Check) -> Check:
    def read(value: object, path: str) -> list[Any]:
        if not isinstance(value, list) or len(value) > _MAX_ITEMS:
            raise UnreadableUpdate(path)
        return [check(item, path) for item in value]

    return read


def _object(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    def read(value: object, path: str) -> Data:
        if not isinstance(value, dict):
            raise UnreadableUpdate(path)
        found: Data = {}
        for name, check in required.items():
            found[name] = check(value.get(name), f"{path}.{name}")
        for name, check in optional.items():
            if value.get(name) is not None:
                found[name] = check(value[name], f"{path}.{name}")
        return found

    return read


_USER = _object(
    {"id": _number, "is_bot": _flag, "first_name": _text},
    {"last_name": _text, "username": _text, "language_code": _text},
)
_CHAT = _object(
    {"id": _number, "type": _text},
    {"title": _text, "username": _text, "first_name": _text, "last_name": _text},
)
_ENTITY = _object(
    {"type": _text, "offset": _number, "length": _number}, {"url": _text, "user": _USER}
)
_FILE: dict[str, Check] = {"file_id": _text, "file_unique_id": _text}
_SIZE: dict[str, Check] = {"width": _number, "height": _number}
_OF_FILE: dict[str, Check] = {"file_size": _number, "mime_type": _text}
_BUTTON = _object({"text": _text}, {"callback_data": _text, "url": _text})
_MESSAGE_FIELDS: dict[str, Check] = {
    "from": _USER,
    "sender_chat": _CHAT,
    "text": _text,
    "caption": _text,
    "entities": _list_of(_ENTITY),
    "caption_entities": _list_of(_ENTITY),
    "message_thread_id": _number,
    "is_topic_message": _flag,
    "migrate_to_chat_id": _number,
    "migrate_from_chat_id": _number,
    "photo": _list_of(_object(_FILE | _SIZE, {})),
    "video": _object(_FILE | _SIZE | {"duration": _number}, _OF_FILE),
    "video_note": _object(_FILE | {"length": _number, "duration": _number}, _OF_FILE),
    "document": _object(_FILE, _OF_FILE),
    "reply_markup": _object({"inline_keyboard": _list_of(_list_of(_BUTTON))}, {}),
    "forum_topic_created": _object({"name": _text, "icon_color": _number}, {}),
    "forum_topic_reopened": _object({}, {}),
    "general_forum_topic_unhidden": _object({}, {}),
}
_MESSAGE_ID: dict[str, Check] = {"message_id": _number, "date": _time, "chat": _CHAT}
_REPLIED_TO = _object(_MESSAGE_ID, _MESSAGE_FIELDS)
_MESSAGE = _object(_MESSAGE_ID, _MESSAGE_FIELDS | {"reply_to_message": _REPLIED_TO})
_REACTION = _object({"type": _text}, {"emoji": _text, "custom_emoji_id": _text})


def _reaction(value: object, path: str) -> Data:
    """An emoji; other reactions, of which there may be new kinds, stand for nothing."""
    reaction: Data = _REACTION(value, path)
    if reaction["type"] == "emoji":
        return {"type": "emoji", "emoji": _text(reaction.get("emoji"), f"{path}.emoji")}
    return {"type": "paid"}


_MEMBER = _object(
    {"status": _text, "user": _USER}, {"is_member": _flag, "can_send_messages": _flag}
)
_UPDATE = _object(
    {"update_id": _number},
    {
        "message": _MESSAGE,
        "callback_query": _object(
            {"id": _text, "from": _USER, "chat_instance": _text},
            {"message": _MESSAGE, "data": _text},
        ),
        "message_reaction": _object(
            {
                "chat": _CHAT,
                "message_id": _number,
                "date": _time,
                "old_reaction": _list_of(_reaction),
                "new_reaction": _list_of(_reaction),
            },
            {"user": _USER},
        ),
        "my_chat_member": _object(
            {"chat": _CHAT, "from": _USER, "date": _time, "new_chat_member": _MEMBER}, {}
        ),
    },
)
