"""One person on two platforms: one cameo, one freeze."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from bot.app.ports import WorkKind
from tests.contracts import chat_worker
from tests.contracts.conftest import FOUND, platform_named
from tests.contracts.friend import Friend, Stage
from tests.contracts.test_request_stories import SURFING, asked
from tests.support.world import world

CODE = re.compile(r"\b[A-Z]{4}-[A-Z]{4}\b")


@dataclass
class Pair:
    """Two platforms over one database. Workers serve both."""

    one: Stage
    other: Stage

    async def live(self) -> None:
        """Everything that can be done now is done."""
        await chat_worker.render(self.one.w)
        await self.one.w.tidy()
        await self.one.show()


@pytest.fixture(params=list(combinations(FOUND, 2)), ids="-".join)
async def pair(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Pair]:
    """Each pair of those in the folder."""
    async with world(tmp_path) as w, AsyncExitStack() as stack:
        stages = [
            await stack.enter_async_context(platform_named(name).stage(w, tmp_path))
            for name in request.param
        ]
        surfaces = {name: one for stage in stages for name, one in stage.setup.surfaces.items()}
        for stage in stages:
            stage.setup.surfaces.update(surfaces)
        yield Pair(*stages)


async def clip_with(pair: Pair, stage: Stage, owner: Friend) -> Friend:
    """Somebody asks for one where the owner is, who says yes; who asked."""
    asker = await stage.friend(f"Sol of {stage.name}")
    assert await asker.type("cameo", SURFING, owner) == ""
    await pair.live()
    await owner.press(await asked(owner), "allow")
    await pair.live()
    assert [one.clip for one in await asker.group()] == [True]
    return asker


@pytest.mark.parametrize("interrupted", [False, True], ids=["steady", "interrupted"])
async def test_one_freeze_takes_the_clips_of_both_away(pair: Pair, interrupted: bool) -> None:
    pair.one.interrupted = pair.other.interrupted = interrupted
    here, there = await pair.one.friend("Mina"), await pair.other.friend("Mina")
    await pair.one.w.cameo(await pair.one.person(here))
    code = CODE.search((await here.whisper("link")).text)
    assert code is not None
    offer = await there.whisper("link", code[0])
    assert "Your code is of Mina" in offer.text
    assert "one person now" in await there.press(offer, "link")
    assert await pair.one.person(here) == await pair.other.person(there)
    sol, jun = await clip_with(pair, pair.one, here), await clip_with(pair, pair.other, there)
    assert "Nothing is made with your cameo" in await there.type("freeze")
    await pair.live()
    for asker in (sol, jun):
        (card,) = await asker.group()
        assert not card.clip
        assert "taken back" in card.text
    assert await pair.one.w.waiting(WorkKind.RENDER) == []


async def test_a_code_is_not_shown_in_a_group(stage: Stage) -> None:
    mina = await stage.friend("Mina")
    told = await mina.type("link")
    assert "in private" in told
    assert CODE.search(told) is None
