"""A reaction names the message and not what it showed: the scene is changed just before."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot.app.messages.outbox import UNSEEN
from bot.app.ports import WorkKind
from tests.contracts.friend import Stage
from tests.contracts.platforms import discord, telegram
from tests.contracts.test_request_stories import Three, asked, three, words
from tests.support.world import world

WILD = "Mina screaming while falling off a cliff"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Telegram with its bot, over an empty world."""
    async with world(tmp_path) as w, telegram.stage(w, tmp_path) as stage:
        yield stage


async def react(friends: Three) -> str:
    """Mina's 👍, at this time of the world; what she is told."""
    stage, mina = cast(Any, friends.stage), cast(Any, friends.mina)
    stage.sim.clock = int(friends.stage.w.now.timestamp())
    question = await asked(friends.mina)
    before = words(await friends.mina.private())
    await stage.sim.react(mina.account, question.native, "👍")
    await stage.taken()
    return words(await friends.mina.private()).removeprefix(before)


async def test_a_thumb_that_was_meant_for_the_old_scene(stage: Stage) -> None:
    friends = await three(stage)
    await friends.asks(friends.mina, prompt="gently surfing a wave with ")
    await friends.sol.press(await friends.card(), "edit", WILD)
    for _ in range(2):  # before the card is redrawn, and just afterwards
        assert "The scene has changed" in await react(friends)
        assert await stage.w.waiting(WorkKind.RENDER) == []
        await stage.show()
    stage.w.later(UNSEEN + timedelta(seconds=1))
    assert "falling off a cliff" in words(await friends.mina.private())
    await react(friends)
    assert len(await stage.w.waiting(WorkKind.RENDER)) == 1


async def test_a_thumb_on_a_card_that_never_changed(stage: Stage) -> None:
    friends = await three(stage)
    await friends.asks(friends.mina)
    await react(friends)
    assert len(await stage.w.waiting(WorkKind.RENDER)) == 1


async def test_a_reaction_on_discord_that_arrives_late(tmp_path: Path) -> None:
    """After a lost connection Discord sends what happened meanwhile, and never says when."""
    async with world(tmp_path) as w, discord.stage(w, tmp_path) as stage:
        friends = await three(cast(Stage, stage))
        await friends.asks(friends.mina, prompt="gently surfing a wave with ")
        await friends.sol.press(await friends.card(), "edit", WILD)
        await stage.show()
        mina = cast(Any, friends.mina).account
        for seconds, renders in ((0, 0), (60, 0), (300, 1)):
            w.later(timedelta(seconds=seconds))
            assert await mina.react((await asked(friends.mina)).native, "✅")
            await friends.sol.whisper("help")  # the reaction is handled by then
            await stage.sim.settled()
            assert len(await w.waiting(WorkKind.RENDER)) == renders
            assert ("The scene has changed" in words(await friends.mina.private())) is True
