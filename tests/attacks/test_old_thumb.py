"""A 👍 from before a change stays under the card: another emoji beside it is no new yes."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot.app.messages.outbox import UNSEEN
from bot.app.ports import WorkKind
from tests.contracts.friend import Stage
from tests.contracts.platforms import telegram
from tests.contracts.test_request_stories import Three, three, words
from tests.support.world import world

WILD = "Mina and Jun falling off a cliff"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Telegram with its bot, over an empty world."""
    async with world(tmp_path) as w, telegram.stage(w, tmp_path) as stage:
        yield stage


async def react(friends: Three, *emojis: str, old: tuple[str, ...] = ()) -> str:
    """Mina's reactions under the question, at this time of the world; what she is told."""
    stage, mina = cast(Any, friends.stage), cast(Any, friends.mina)
    stage.sim.clock = int(friends.stage.w.now.timestamp())
    before = words(await friends.mina.private())
    question = (await friends.mina.private())[0]
    await stage.sim.react(mina.account, question.native, *emojis, old=old)
    await stage.taken()
    return words(await friends.mina.private()).removeprefix(before)


@pytest.mark.parametrize(
    ("emojis", "old"),
    [(("👍", "🎉"), ("👍",)), (("👍",), ("👍", "🎉")), (("👍", "🎉"), ("🎉", "👍"))],
    ids=["added", "removed", "in another order"],
)
async def test_another_emoji_beside_an_old_thumb(
    stage: Stage, emojis: tuple[str, ...], old: tuple[str, ...]
) -> None:
    friends = await three(stage)
    await friends.asks(friends.mina, friends.jun, prompt="gently surfing with ")
    await react(friends, "👍")
    await stage.show()
    await friends.sol.press(await friends.card(), "edit", WILD)
    await stage.show()
    stage.w.later(UNSEEN + timedelta(seconds=1))
    assert "falling off a cliff" in words(await friends.mina.private())
    await react(friends, *emojis, old=old)
    async with stage.w.store.read() as t:
        (request,) = await t.requests.list_by_asker(await stage.person(friends.sol))
    assert await stage.person(friends.mina) in request.missing
    assert await stage.w.waiting(WorkKind.RENDER) == []


async def test_a_new_thumb_beside_another_emoji(stage: Stage) -> None:
    friends = await three(stage)
    await friends.asks(friends.mina)
    await react(friends, "🎉", "👍", old=("🎉",))
    assert len(await stage.w.waiting(WorkKind.RENDER)) == 1
