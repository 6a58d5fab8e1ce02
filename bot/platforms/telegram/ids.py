"""Converts Telegram's ids to addresses and message handles, and back.

The number of a place's address is "chat", or "chat:topic" for a topic of a forum; an account has
the address of its private chat. The handle of a message is "chat/message": a group that becomes a
supergroup gets a new chat id and counts its messages anew, so a handle names the
chat in which the message was posted.
"""

from collections.abc import Callable

from bot.app.ports import Address, Message

PLATFORM = "telegram"


def to_address(chat: int, topic: int | None = None) -> Address:
    """The address of a chat, or of a topic in it."""
    return Address(PLATFORM, f"{chat}" if topic is None else f"{chat}:{topic}")


def get_chat_id(to: Address) -> int:
    """The id of the chat at an address."""
    return int(to.number.partition(":")[0])


def get_topic_id(to: Address) -> int | None:
    """The id of the topic at an address; None outside forums."""
    topic = to.number.partition(":")[2]
    return int(topic) if topic else None


def to_handle(chat: int, message: int) -> str:
    """The handle of a message."""
    return f"{chat}/{message}"


def parse_handle(handle: str) -> tuple[int, int]:
    """The ids of chat and message of a handle."""
    chat, _, message = handle.partition("/")
    return int(chat), int(message)


def is_in_chat(chat: int) -> Callable[[Message], bool]:
    """Whether a message was posted in a chat, in any topic of it."""
    return lambda message: message.handle is not None and parse_handle(message.handle)[0] == chat
