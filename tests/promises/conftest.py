"""A world for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.app.world import World, world


@pytest.fixture
async def w(tmp_path: Path) -> AsyncIterator[World]:
    """An empty world."""
    async with world(tmp_path) as made:
        yield made
