"""The clock of the machine is slow: a thumb that was meant for the old scene is dated, by
Telegram's clock, after the change as we dated it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot.app.ports import WorkKind
from tests.contracts.friend import Stage
from tests.contracts.platforms import telegram
from tests.contracts.test_request_stories import asked, three, words
from tests.support.world import world

WILD = "Mina screaming while falling off a cliff"
SLOW_SECONDS = 60


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Telegram with its bot, over an empty world."""
    async with world(tmp_path) as w, telegram.stage(w, tmp_path) as stage:
        yield stage


async def test_a_thumb_from_before_the_change(stage: Stage) -> None:
    friends = await three(stage)
    sim, mina = cast(Any, stage).sim, cast(Any, friends.mina)

    def telegrams_time() -> int:
        return int(stage.w.now.timestamp()) + SLOW_SECONDS

    sim.clock = telegrams_time()
    await friends.asks(friends.mina, prompt="gently surfing a wave with ")
    question = await asked(friends.mina)
    stage.w.later(timedelta(seconds=30))
    await friends.sol.press(await friends.card(), "edit", WILD)
    stage.w.later(timedelta(seconds=10))
    sim.clock = telegrams_time()
    await stage.show()
    assert "falling off a cliff" in words(await friends.mina.private())
    # She pressed 20 seconds before the card changed, and Telegram tells of it only now.
    sim.clock = telegrams_time() - 20
    await sim.react(mina.account, question.native, "👍")
    await stage.taken()
    assert await stage.w.waiting(WorkKind.RENDER) == []
    assert "The scene has changed" in words(await friends.mina.private())


async def test_a_thumb_from_after_the_change_counts(stage: Stage) -> None:
    friends = await three(stage)
    sim, mina = cast(Any, stage).sim, cast(Any, friends.mina)
    sim.clock = int(stage.w.now.timestamp()) + SLOW_SECONDS
    await friends.asks(friends.mina, prompt="gently surfing a wave with ")
    await friends.sol.press(await friends.card(), "edit", WILD)
    stage.w.later(timedelta(seconds=30))
    await stage.show()
    sim.clock += 4
    await sim.react(mina.account, (await asked(friends.mina)).native, "👍")
    await stage.taken()
    assert len(await stage.w.waiting(WorkKind.RENDER)) == 1
