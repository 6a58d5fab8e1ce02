"""Discord: our bot against bare discord.py, and how soon an interaction is acknowledged.

`ack`: until the callback of an interaction, be it typed or pressed.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.platforms.discord.dispatcher import InteractionDispatcher
from bot.platforms.discord.rest_client import set_server_urls
from bot.platforms.discord.server import Bot, listen
from tests.bench.workloads.platform import (
    BotContext,
    HandledCount,
    Platform,
    compare,
    running_until_left,
)
from tests.simulators.discord.server import API
from tests.simulators.discord.state import TOKEN

MOST = {"discord.ack_p99_ms": 100.0}
LEAST = {"discord.share_of_bare": 0.5}
START_SECONDS = 20
COMMAND = "cameo"


def measure(_build: Path) -> dict[str, float]:
    """Interactions per second with and without us, shares of those, and times in milliseconds."""
    return compare(Platform("discord", _run_bare, _run_ours))


@contextmanager
def _connected_to(url: str) -> Iterator[None]:
    """discord.py talks to this server instead of Discord's, for the length of the block."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    set_server_urls(url + API, url.replace("http", "ws") + "/gateway")
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before


@asynccontextmanager
async def _run_bare(url: str, handled: HandledCount, answers: bool) -> AsyncIterator[None]:
    ready = asyncio.Event()

    class BareClient(discord.Client):
        async def on_ready(self) -> None:
            ready.set()

        async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
            if answers:
                await interaction.response.send_message("yes", ephemeral=True)
            handled.add()

    client = BareClient(intents=discord.Intents(guilds=True, dm_reactions=True))
    with _connected_to(url):
        connection = asyncio.create_task(client.start(TOKEN))
        await asyncio.wait_for(ready.wait(), START_SECONDS)
        yield
        await client.close()
        await connection


@asynccontextmanager
async def _run_ours(context: BotContext, url: str, handled: HandledCount) -> AsyncIterator[None]:
    class CountedDispatcher(InteractionDispatcher):
        async def handle_interaction(self, interaction: Any) -> None:
            await super().handle_interaction(interaction)
            handled.add()

    ready = asyncio.Event()
    bot = Bot(context, COMMAND, ready.set)
    bot.dispatcher = CountedDispatcher(context.app, context.chat, bot, COMMAND)
    with _connected_to(url):
        async with running_until_left(listen(bot, TOKEN), ready):
            yield
