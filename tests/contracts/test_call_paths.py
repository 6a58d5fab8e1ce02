"""How many files a press and a command pass through, from the wire to the rule that decides."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.contracts.conftest import platform_named
from tests.contracts.friend import Stage
from tests.contracts.test_request_stories import asked, three
from tests.support.call_path import CallPaths
from tests.support.world import world

RULES = "bot/core/request.py"
MOST_FILES = 10
PAGE = Path(__file__).parents[2] / "docs" / "architecture.md"


@pytest.fixture(params=["telegram", "discord", "web"])
async def steady(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """A platform with its bot, over an empty world."""
    async with world(tmp_path) as w, platform_named(request.param).stage(w, tmp_path) as stage:
        yield stage


async def test_a_press_passes_through_few_files_and_none_twice(steady: Stage) -> None:
    friends = await three(steady)
    await friends.asks(friends.mina)
    card = await asked(friends.mina)
    with CallPaths(RULES, "answer") as recorded:
        await friends.mina.press(card, "allow")
    (path,) = recorded.paths
    assert path[0].startswith("bot/platforms/")
    assert len(path) <= MOST_FILES
    assert len(set(path)) == len(path)


async def test_a_command_takes_the_way_that_the_docs_draw(steady: Stage) -> None:
    friends = await three(steady)
    with CallPaths(RULES, "ask") as recorded:
        await friends.asks(friends.mina)
    (path,) = recorded.paths
    assert len(path) <= MOST_FILES
    assert len(set(path)) == len(path)
    section = PAGE.read_text("utf-8").split("## The life of a `/cameo`")[1].split("\n## ")[0]
    drawn = re.findall(r"^\| \d+ \| `([\w./]+)`", section, re.MULTILINE)
    shared = [file for file in path if not file.startswith("bot/platforms/")]
    assert shared == drawn[drawn.index(shared[0]) :][: len(shared)]
    missing = [
        file
        for file in path
        if file.startswith("bot/platforms/")
        and f"`{file}`" not in section
        and f"`{file.rpartition('/')[2]}`" not in section
    ]
    assert missing == []
