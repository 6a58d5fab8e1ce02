"""Numbers of Telegram as the rest of the program keeps them.

A place is "chat", or "chat:topic" for a topic of a forum; an account is its private chat. The
handle of a message is "chat/message": a group that grows into a supergroup counts its messages
anew under another number, so what was posted before must never be looked for there.
"""

from bot.app.ports import Address

PLATFORM = "telegram"


def to_address(chat: int, topic: int | None = None) -> Address:
    """Of a chat, or of a topic in it."""
    return Address(PLATFORM, f"{chat}" if topic is None else f"{chat}:{topic}")


def get_chat_id(to: Address) -> int:
    """The chat's number."""
    return int(to.number.partition(":")[0])


def get_topic_id(to: Address) -> int | None:
    """The topic's number, None outside of forums."""
    topic = to.number.partition(":")[2]
    return int(topic) if topic else None


def to_handle(chat: int, message: int) -> str:
    """Of a message."""
    return f"{chat}/{message}"


def parse_handle(given: str) -> tuple[int, int]:
    """Chat and message."""
    chat, _, message = given.partition("/")
    return int(chat), int(message)
