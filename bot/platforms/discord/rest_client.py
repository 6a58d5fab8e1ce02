"""A client of Discord's REST API without the gateway, for processes that only send."""

import asyncio

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.platforms.discord.errors import FAILURES, translate_error

MAX_WAIT_SECONDS = 30.0
"""How long a request may wait for a rate limit; after that it fails and is retried later."""


def set_server_urls(api_url: str, gateway_url: str) -> None:
    """Makes this process use another server; "" keeps Discord's own."""
    if api_url:
        Route.BASE = api_url.rstrip("/")
    if gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)


class RestClient:
    """Logs in when first used. `commands`: the ids of the commands registered at that time, by
    name."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._client: discord.Client | None = None
        self.commands: dict[str, int] = {}
        self._login_lock = asyncio.Lock()

    async def connect(self) -> discord.Client:
        """The client, logged in. Raises Broken for a wrong token, Temporary when Discord cannot be
        reached."""
        async with self._login_lock:
            if self._client is None:
                client = discord.Client(
                    intents=discord.Intents(guilds=True), max_ratelimit_timeout=MAX_WAIT_SECONDS
                )
                try:
                    await client.login(self._token)
                    self.commands = await _list_commands(client)
                except FAILURES as error:
                    await client.close()
                    raise translate_error(error) from error
                self._client = client
            return self._client

    async def close(self) -> None:
        """Closes the connections."""
        if self._client is not None:
            await self._client.close()
            self._client = None


async def _list_commands(client: discord.Client) -> dict[str, int]:
    assert client.application_id is not None, "known once it is logged in"
    commands = await client.http.get_global_commands(client.application_id)
    return {command["name"]: int(command["id"]) for command in commands}
