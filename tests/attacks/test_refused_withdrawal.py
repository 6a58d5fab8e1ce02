"""A clip is taken back, and its platform refuses to remove it: it must not be forgotten, and nobody
is told that it is gone."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from bot.app.account import leave
from bot.app.delivery import recover, withdrawals
from bot.app.delivery.withdrawals import FIRST_PAUSE, LONGEST_PAUSE, get_pause
from bot.app.ports import MessageKind, PostAttempt, WorkKind
from bot.chat.cards import phrases
from tests.contracts.friend import Stage
from tests.contracts.platforms import discord, telegram
from tests.contracts.test_request_stories import posted
from tests.simulators.discord.rules import Refused
from tests.simulators.telegram.server import Failure
from tests.support.world import world

PLATFORMS = {"discord": discord, "telegram": telegram}
REFUSALS = {
    "discord-no-rights": Refused(403, 50013, "Missing Permissions"),
    "discord-kicked": Refused(403, 50001, "Missing Access"),
    "discord-archived-and-locked": Refused(400, 50083, "Thread is archived"),
    "discord-something-new": Refused(400, 50035, "Invalid Form Body"),
    "telegram-no-rights": Failure(400, "Bad Request: not enough rights to edit a message"),
    "telegram-kicked": Failure(403, "Forbidden: bot was kicked from the supergroup chat"),
    "telegram-closed": Failure(400, "Bad Request: TOPIC_CLOSED"),
    "telegram-something-new": Failure(400, "Bad Request: nobody has seen this before"),
}
MANY = 200


@pytest.fixture(params=REFUSALS)
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """A platform over an empty world. `refusal`: what it answers once `refuse` is called."""
    platform = PLATFORMS[request.param.partition("-")[0]]
    async with world(tmp_path) as w, platform.stage(w, tmp_path) as stage:
        stage.refusal = REFUSALS[request.param]
        yield stage


def refuse(stage: Any) -> None:
    """The platform refuses every change from now on."""
    if stage.name == "telegram":
        for method in (
            "editMessageMedia",
            "editMessageCaption",
            "editMessageText",
            "deleteMessage",
        ):
            stage.sim.fail[method] = [stage.refusal] * MANY
    else:
        for method in ("PATCH", "DELETE"):
            stage.sim.fail(method, r"/channels/\d+", stage.refusal, MANY)


def relent(stage: Any) -> None:
    """It takes changes again."""
    if stage.name == "telegram":
        stage.sim.fail.clear()
    else:
        stage.sim.failures.clear()


async def test_a_withdrawal_stays_open_until_the_platform_confirms_it(stage: Stage) -> None:
    friends = await posted(stage)
    w = stage.w
    refuse(stage)
    receipt = await friends.mina.whisper("freeze")
    assert "being removed" in receipt.text
    await stage.show()
    for attempt in range(2, 12):
        assert (await friends.card()).clip, "the platform still shows it"
        assert await w.waiting(WorkKind.SHOW) == [], "not before its pause is over"
        history = await friends.mina.whisper("history")
        assert "not yet removed" in history.text
        w.later(get_pause(attempt - 1))
        await stage.show()
    (standing,) = await withdrawals.list_standing(w.store)
    assert standing.clip is not None
    place = await friends.sol.card("place")
    assert phrases.format_clip_id(standing.clip) in place.text
    assert "/place cleanup" in place.text
    relent(stage)
    await friends.sol.card("place")  # somebody acts in the place: the bot tries at once
    await stage.show()
    assert not (await friends.card()).clip
    assert await withdrawals.list_standing(w.store) == []
    assert "not yet removed" not in (await friends.mina.whisper("history")).text


async def test_whoever_left_is_not_forgotten(stage: Stage) -> None:
    friends = await posted(stage)
    w, mina = stage.w, await stage.person(friends.mina)
    refuse(stage)
    await leave.delete(w.app, mina)
    await w.tidy()
    await stage.show()
    assert (await friends.card()).clip
    assert len(await withdrawals.list_standing(w.store)) == 1
    relent(stage)
    w.later(FIRST_PAUSE)
    await stage.show()
    assert not any(message.clip for message in await friends.sol.group())
    assert await withdrawals.list_standing(w.store) == []


async def test_a_thread_in_the_archive_is_opened_first(tmp_path: Path) -> None:
    async with world(tmp_path) as w, discord.stage(w, tmp_path) as stage:
        friends = await posted(stage)
        sim = cast(Any, stage).sim
        channel = sim.in_channel(cast(Any, friends.mina).account.here)[0].channel
        channel.archived = True
        await friends.mina.whisper("freeze")
        await stage.show()
        assert not (await friends.card()).clip
        assert not channel.archived


@pytest.mark.parametrize("attempt", [PostAttempt.CLIP, PostAttempt.LOST, PostAttempt.THERE])
async def test_a_clip_that_was_lost_and_found_counts_as_shown(
    tmp_path: Path, attempt: PostAttempt
) -> None:
    async with world(tmp_path) as w:
        mina = await w.person("Mina")
        request = await w.ask(mina, await w.place(), mina)
        async with w.store.begin() as t:
            (message,) = await t.messages.list_by_kind(MessageKind.REQUEST, request.id)
            lost = replace(message, handle=None, is_posting=True, post_attempt=attempt)
            await t.messages.save(lost)
        found = await recover.record_location(w.app, lost, "m1")
        assert (found.handle, found.shows_clip) == ("m1", True)


def test_pauses_grow_and_have_a_limit() -> None:
    pauses = [get_pause(refusals) for refusals in range(1, 1000)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (FIRST_PAUSE, LONGEST_PAUSE)
