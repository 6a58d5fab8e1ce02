"""Walk-On with discord.py against a small Discord on loopback."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.platforms.discord.connection import point_at
from bot.platforms.discord.surface import DiscordSurface
from tests.app.world import World, world
from tests.sim.discord import schema, server
from tests.sim.discord.server import API, Discord
from tests.sim.discord.state import TOKEN


@pytest.fixture
async def w(tmp_path: Path) -> AsyncIterator[World]:
    """An empty world."""
    async with world(tmp_path) as made:
        yield made


@pytest.fixture
async def discord() -> AsyncIterator[Discord]:
    """A small Discord that discord.py talks to; nothing that is sent there may be wrong."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    async with server.running() as made:
        point_at(made.url + API, made.url.replace("http", "ws") + "/gateway")
        try:
            yield made
        finally:
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before
    assert made.wrong == []


@pytest.fixture
async def surface(w: World, discord: Discord) -> AsyncIterator[DiscordSurface]:
    """The outgoing side."""
    made = DiscordSurface(TOKEN, w.app)
    yield made
    await made.close()


@pytest.fixture(scope="session", autouse=True)
def _description() -> None:
    if not schema.known():
        print(schema.MISSING)
