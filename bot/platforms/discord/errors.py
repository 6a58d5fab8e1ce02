"""What Discord and the network say went wrong, in words of ours."""

import aiohttp
import discord

from bot.core.errors import Broken, NotFound, Refusal, Temporary, Unsuitable, WalkOnError

FAILURES = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)
"""Everything that a request to Discord raises."""

_NO_SUCH_PLACE = {10003, 10004}
_NO_SUCH_MESSAGE = {10008, 10015, 10062}
_NO_DMS = {50007, 50278}
_TOO_LARGE = {40005}
_AGAIN = 5.0


def translate_error(error: BaseException) -> WalkOnError:
    """Temporary when it may work later, Refusal when it never will, Broken when the token or the
    request is at fault."""
    if isinstance(error, discord.RateLimited):
        return Temporary(str(error), error.retry_after)
    if isinstance(error, discord.LoginFailure):
        return Broken("Discord does not take WALKON_DISCORD_TOKEN.")
    if isinstance(error, discord.DiscordServerError):
        return Temporary(f"Discord answered {error.status}", _AGAIN)
    if isinstance(error, discord.HTTPException):
        return _answered(error)
    if isinstance(error, discord.DiscordException):
        return Broken(f"Discord: {error}")
    return Temporary(f"Discord cannot be reached: {type(error).__name__}", _AGAIN)


def is_dm_closed(error: BaseException) -> bool:
    """Whether somebody takes no private messages from the bot."""
    return isinstance(error, discord.HTTPException) and error.code in _NO_DMS


def _answered(error: discord.HTTPException) -> WalkOnError:
    if error.code in _NO_DMS:
        return Refusal("discord-dms-closed")
    if error.code in _NO_SUCH_PLACE:
        return NotFound("place-gone")
    if error.code in _NO_SUCH_MESSAGE:
        return NotFound("message-gone")
    if error.code in _TOO_LARGE or error.status == 413:
        return Unsuitable("discord-too-large")
    if error.status == 403:
        return Refusal("discord-no-access")
    if error.status == 404:
        return NotFound("place-gone")
    if error.status == 429:
        return Temporary("Discord wants fewer requests", _AGAIN)
    if error.status == 401:
        return Broken("Discord does not take WALKON_DISCORD_TOKEN.")
    return Broken(f"Discord refuses what was sent: {error}")
