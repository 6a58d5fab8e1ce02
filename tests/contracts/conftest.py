"""Every story on every platform, once as it is and once with the bot restarted at every step."""

import importlib
import pkgutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import pytest

from tests.contracts import platforms
from tests.contracts.friend import Platform, Stage
from tests.support.world import world

FOUND = sorted(module.name for module in pkgutil.iter_modules(platforms.__path__))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every platform in the folder, or the one that --platform names."""
    if "platform" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--platform")
        metafunc.parametrize("platform", [chosen] if chosen else FOUND, indirect=True)


@pytest.fixture
def platform(request: pytest.FixtureRequest) -> Platform:
    """One of those in the folder."""
    return platform_named(request.param)


def platform_named(name: str) -> Platform:
    """A file in the folder."""
    return cast(Platform, importlib.import_module(f"{platforms.__name__}.{name}"))


@pytest.fixture(params=["steady", "interrupted"])
async def stage(
    platform: Platform, request: pytest.FixtureRequest, tmp_path: Path
) -> AsyncIterator[Stage]:
    """A platform with its bot, over an empty world."""
    async with world(tmp_path) as w, platform.stage(w, tmp_path) as made:
        made.interrupted = request.param == "interrupted"
        yield made
        assert made.restarts > 0 if made.interrupted else made.restarts == 0
