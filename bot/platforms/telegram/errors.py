"""What Telegram's refusals mean to us. Pure.

Its errors are sentences; the ones that matter are told apart by a part of them.
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

_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
_AGAIN = 3.0  # seconds
_GONE_MESSAGE = (
    "message to edit not found",
    "message to delete not found",
    "message can't be edited",
    "message_id_invalid",
)
_GONE_PLACE = (
    "chat not found",
    "group chat was deleted",
    "the group has been migrated",
    "group chat was deactivated",
    "peer_id_invalid",
)
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
    """The error of ours."""
    said = str(error).lower()
    if isinstance(error, RetryAfter):
        return Temporary(str(error), _seconds(error), nothing_done=True)
    if isinstance(error, ChatMigrated):
        return NotFound("place-gone")
    if _has(said, _TOO_LARGE):
        return Refusal("telegram-too-large")
    if isinstance(error, Forbidden):
        kicked = "kicked" in said or "not a member" in said
        return Refusal("telegram-kicked") if kicked else Refusal("telegram-unreachable")
    if isinstance(error, BadRequest):
        if _has(said, _GONE_MESSAGE):
            return NotFound("message-gone")
        if "topic_closed" in said:
            return Refusal("telegram-topic-closed")
        if _has(said, _TOPIC_GONE):
            return Refusal("telegram-topic-gone")
        if _has(said, _GONE_PLACE):
            return NotFound("place-gone")
        if _has(said, _NO_RIGHTS):
            return Refusal("telegram-no-rights")
        return Broken(f"Telegram: {error}")
    if isinstance(error, NetworkError):
        return Temporary(str(error), _AGAIN, nothing_done=isinstance(error.__cause__, _NOT_SENT))
    return Broken(f"Telegram: {error}")


def is_unchanged(error: TelegramError) -> bool:
    """Whether an edit failed because the message shows this already."""
    return "message is not modified" in str(error).lower()


def has_no_text(error: TelegramError) -> bool:
    """Whether an edit failed because the message is a picture or a clip."""
    return "there is no text in the message to edit" in str(error).lower()


def has_no_caption(error: TelegramError) -> bool:
    """Whether an edit failed because the message is a text."""
    return "there is no caption in the message to edit" in str(error).lower()


def is_undeletable(error: TelegramError) -> bool:
    """Whether the platform does not allow to take it away: after 48 hours, or without rights."""
    return "message can't be deleted" in str(error).lower()


def _has(said: str, parts: tuple[str, ...]) -> bool:
    return any(part in said for part in parts)


def _seconds(error: RetryAfter) -> float:
    after = error._retry_after  # the public one warns until it returns this
    return after.total_seconds()
