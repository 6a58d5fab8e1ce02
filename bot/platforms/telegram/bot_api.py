"""Opens and closes the connections to a Bot API server."""

from telegram import Bot

from bot.platforms.telegram.aiohttp_request import AiohttpRequest

API_URL = "https://api.telegram.org"
"""Telegram's own server."""


def create_bot(token: str, api_url: str = API_URL) -> Bot:
    """A client of a Bot API server. It connects with its first call."""
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(32),
        # Two, so that the last call at shutdown does not wait for the cancelled poll.
        get_updates_request=AiohttpRequest(2),
    )


async def close_bot(bot: Bot) -> None:
    """Closes the connections of a client, also of one that was not initialized."""
    await bot.shutdown()
    await bot.request.shutdown()  # `Bot.shutdown` does nothing before `Bot.initialize`
