"""Translates Telegram's errors into those of the core. Pure.

Telegram's errors are sentences: each kind is recognized by a part of its sentence.
"""

import aiohttp
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.core.errors import Broken, NotFound, Refusal, Temporary, WalkOnError

_NOT_CONNECTED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
"""Errors after which it is certain that the request was not sent."""
_RETRY_SECONDS = 3.0
_MESSAGE_GONE = (
    "message to edit not found",
    "message to delete not found",
    "message_id_invalid",
)
_UNEDITABLE = "message can't be edited"
_PLACE_GONE = (
    "chat not found",
    "the group has been migrated",
    "group chat was deactivated",
    "peer_id_invalid",
)
_PLACE_DELETED = "group chat was deleted"
"""Of a basic group that was deleted for everybody, with its messages."""
_NO_RIGHTS = (
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_",
)
_TOPIC_GONE = ("message thread not found", "topic_deleted", "topic_id_invalid")
_TOO_LARGE = ("request entity too large", "file is too big")


def translate_error(error: TelegramError) -> WalkOnError:
    """The error of the core: Temporary when a retry may succeed, Refusal when the place or the
    person does not allow it, NotFound when the message or the place is gone, else Broken.

    `Temporary.nothing_done` is true only when it is certain that Telegram did nothing.
    """
    text = str(error).lower()
    if isinstance(error, RetryAfter):
        return Temporary(str(error), _get_retry_seconds(error), nothing_done=True)
    if isinstance(error, ChatMigrated):
        return NotFound("place-gone")
    if _contains_any(text, _TOO_LARGE):
        return Refusal("telegram-too-large")
    if _PLACE_DELETED in text:
        return NotFound("place-deleted")
    if isinstance(error, Forbidden):
        kicked = "kicked" in text or "not a member" in text
        return Refusal("telegram-kicked") if kicked else Refusal("telegram-unreachable")
    if isinstance(error, BadRequest):
        if _contains_any(text, _MESSAGE_GONE):
            return NotFound("message-gone")
        if _UNEDITABLE in text:
            return NotFound("message-unreachable")  # people may still see it
        if "topic_closed" in text:
            return Refusal("telegram-topic-closed")
        if _contains_any(text, _TOPIC_GONE):
            return Refusal("telegram-topic-gone")
        if _contains_any(text, _PLACE_GONE):
            return NotFound("place-gone")
        if _contains_any(text, _NO_RIGHTS):
            return Refusal("telegram-no-rights")
        return Broken(f"Telegram: {error}")
    if isinstance(error, NetworkError):
        is_unsent = isinstance(error.__cause__, _NOT_CONNECTED)
        return Temporary(str(error), _RETRY_SECONDS, nothing_done=is_unsent)
    return Broken(f"Telegram: {error}")


def is_unchanged(error: TelegramError) -> bool:
    """Whether an edit failed because the message already shows the same."""
    return "message is not modified" in str(error).lower()


def has_no_text(error: TelegramError) -> bool:
    """Whether an edit failed because the message is a picture or a clip."""
    return "there is no text in the message to edit" in str(error).lower()


def has_no_caption(error: TelegramError) -> bool:
    """Whether an edit failed because the message is a text."""
    return "there is no caption in the message to edit" in str(error).lower()


def is_undeletable(error: TelegramError) -> bool:
    """Whether Telegram does not let the bot delete the message: it is older than 48 hours, or the
    bot lacks the rights."""
    return "message can't be deleted" in str(error).lower()


def _contains_any(text: str, parts: tuple[str, ...]) -> bool:
    return any(part in text for part in parts)


def _get_retry_seconds(error: RetryAfter) -> float:
    after = error._retry_after  # the public property warns that its type will change to this one
    return after.total_seconds()
