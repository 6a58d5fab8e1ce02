"""A way to Discord's requests without its gateway: workers post, and never listen."""

import asyncio

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.platforms.discord.errors import FAILURES, translate_error

MAX_WAIT_SECONDS = 30.0
"""Seconds that a request may wait for its turn; beyond that it is tried again later."""


def set_server_urls(api_url: str, gateway_url: str) -> None:
    """Sends every request of this process to another server; "" leaves Discord's own."""
    if api_url:
        Route.BASE = api_url.rstrip("/")
    if gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)


class RestClient:
    """Signs in when it is first needed. `commands`: numbers of those that the bot listed by then,
    by name."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._client: discord.Client | None = None
        self.commands: dict[str, int] = {}
        self._signing_in = asyncio.Lock()

    async def connect(self) -> discord.Client:
        """Signed in. Raises Broken for a wrong token, Temporary when Discord is not there."""
        async with self._signing_in:
            if self._client is None:
                client = discord.Client(
                    intents=discord.Intents(guilds=True), max_ratelimit_timeout=MAX_WAIT_SECONDS
                )
                try:
                    await client.login(self._token)
                    self.commands = await _listed(client)
                except FAILURES as error:
                    await client.close()
                    raise translate_error(error) from error
                self._client = client
            return self._client

    async def close(self) -> None:
        """Ends it."""
        if self._client is not None:
            await self._client.close()
            self._client = None


async def _listed(client: discord.Client) -> dict[str, int]:
    assert client.application_id is not None, "known once it is logged in"
    listed = await client.http.get_global_commands(client.application_id)
    return {one["name"]: int(one["id"]) for one in listed}
