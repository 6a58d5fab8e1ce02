"""What the attacks have in common: every platform with its bot, and a web server."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.platforms.web.conftest import Web, served
from tests.contracts.conftest import FOUND, platform_named
from tests.contracts.friend import Stage
from tests.support.world import World, world


@pytest.fixture(params=FOUND)
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """A platform with its bot, over an empty world."""
    async with world(tmp_path) as w, platform_named(request.param).stage(w, tmp_path) as stage:
        yield stage


@pytest.fixture
async def web(w: World) -> AsyncIterator[Web]:
    """The web server, over an empty world."""
    async with served(w) as server:
        yield server
