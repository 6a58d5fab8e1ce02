"""Translates errors of Discord and of the network into those of the core."""

import aiohttp
import discord

from bot.core.errors import Broken, NotFound, Refusal, Temporary, Unsuitable, WalkOnError

FAILURES = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)
"""The errors that a request to Discord can raise."""

_CHANNEL_UNKNOWN = {10003}
_PLACE_GONE = {10004}
_MESSAGE_GONE = {10008, 10015, 10062}
_DM_CLOSED = {50007, 50278}
_TOO_LARGE = {40005}
_NO_MEMBER = {10007, 10013}
_ARCHIVED = {50083}
"""Error codes of Discord."""
_RETRY_SECONDS = 5.0


def translate_error(error: BaseException) -> WalkOnError:
    """The error of the core: Temporary when a retry may succeed, Refusal or Unsuitable when the
    place or the person does not allow it, NotFound when the message or the place is gone, Broken
    when the token or the request is wrong."""
    if isinstance(error, discord.RateLimited):
        return Temporary(str(error), error.retry_after)
    if isinstance(error, discord.LoginFailure):
        return Broken("Discord does not take WALKON_DISCORD_TOKEN.")
    if isinstance(error, discord.DiscordServerError):
        return Temporary(f"Discord answered {error.status}", _RETRY_SECONDS)
    if isinstance(error, discord.HTTPException):
        return _translate_http_error(error)
    if isinstance(error, discord.DiscordException):
        return Broken(f"Discord: {error}")
    return Temporary(f"Discord cannot be reached: {type(error).__name__}", _RETRY_SECONDS)


def summarize_error(error: BaseException) -> str:
    """An error in one line, without what Discord quotes of a request."""
    if isinstance(error, discord.HTTPException):
        return f"{error.status} (error code: {error.code})"
    return type(error).__name__


def is_dm_closed(error: BaseException) -> bool:
    """Whether a person does not accept private messages from the bot."""
    return isinstance(error, discord.HTTPException) and error.code in _DM_CLOSED


def is_archived(error: BaseException) -> bool:
    """Whether a thread must be opened again before anything in it can change."""
    return isinstance(error, discord.HTTPException) and error.code in _ARCHIVED


def is_no_member(error: BaseException) -> bool:
    """Whether an account is not on the server that was asked."""
    return isinstance(error, discord.HTTPException) and error.code in _NO_MEMBER


def _translate_http_error(error: discord.HTTPException) -> WalkOnError:
    if error.code in _DM_CLOSED:
        return Refusal("discord-dms-closed")
    if error.code in _CHANNEL_UNKNOWN:
        return NotFound("discord-channel-unknown")
    if error.code in _PLACE_GONE:
        return NotFound("place-gone")
    if error.code in _MESSAGE_GONE:
        return NotFound("message-gone")
    if error.code in _ARCHIVED:
        return Refusal("discord-no-access")
    if error.code in _TOO_LARGE or error.status == 413:
        return Unsuitable("discord-too-large")
    if error.status == 403:
        return Refusal("discord-no-access")
    if error.status == 404:
        return NotFound("place-gone")
    if error.status == 429:
        return Temporary("Discord wants fewer requests", _RETRY_SECONDS)
    if error.status == 401:
        return Broken("Discord does not take WALKON_DISCORD_TOKEN.")
    return Broken(f"Discord refuses what was sent: {error}")
