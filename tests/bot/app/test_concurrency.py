"""Several things at the same moment, on both databases: each answer counts once, or is refused."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import Any

import pytest

from bot.app.account import grants, policy
from bot.app.ports import WorkKind
from bot.app.requests import block, consents, expire
from bot.core.errors import Refusal, Temporary
from bot.core.policy import ReviewPolicy
from bot.core.request import OPEN, RequestState
from tests.support import answers
from tests.support.servers import fresh_database
from tests.support.world import World, world


@pytest.fixture(params=["sqlite", "postgresql"])
async def both(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """A world in each database."""
    url = None
    if request.param == "postgresql":
        url = await fresh_database(request.getfixturevalue("postgres"))
    async with world(tmp_path, url) as empty:
        yield empty


async def _at_once(*calls: Coroutine[Any, Any, object]) -> list[object]:
    """What each gives, or how it is refused; anything else is a failure."""
    done = await asyncio.gather(*calls, return_exceptions=True)
    for one in done:
        if isinstance(one, BaseException) and not isinstance(one, Refusal | Temporary):
            raise one
    return list(done)


async def test_two_owners_answer(both: World) -> None:
    for _ in range(2):
        mina, joon, sol = [await both.person(name) for name in ("Mina", "Joon", "Sol")]
        request = await both.ask(sol, await both.place(), mina, joon)
        await _at_once(
            answers.answer(both.app, mina, request.id, yes=True),
            answers.answer(both.app, joon, request.id, yes=True),
        )
        assert (await both.request(request.id)).state is RequestState.QUEUED
        await both.live()
        assert both.in_place(request.id).clip is not None


async def test_a_button_that_is_pressed_twice_counts_once(both: World) -> None:
    mina, sol = await both.person("Mina"), await both.person("Sol")
    request = await both.ask(sol, await both.place(), mina)
    done = await _at_once(
        *[answers.allow_always(both.app, mina, request.id) for _ in range(3)],
        answers.answer(both.app, mina, request.id, yes=False),
    )
    assert sum(not isinstance(one, Exception) for one in done) == 1
    given = (await grants.load_permissions(both.app, mina)).given
    consent = (await both.request(request.id)).consents[0]
    assert len(given) == (consent.state == "given")


async def test_a_freeze_while_somebody_asks(both: World) -> None:
    """Whoever comes first: nothing is left that could be rendered."""
    for _ in range(2):
        mina, place = await both.person("Mina"), await both.place()
        made, _ = await _at_once(both.ask(mina, place, mina), policy.freeze(both.app, mina))
        await both.live()
        if not isinstance(made, Exception):
            async with both.store.read() as t:
                (request,) = await t.requests.list_by_asker(mina)
            assert request.state is RequestState.WITHDRAWN


async def test_a_block_and_a_freeze_and_a_revocation(both: World) -> None:
    """Three ways of saying no do not wait for each other for ever."""
    mina, joon, sol = [await both.person(name) for name in ("Mina", "Joon", "Sol")]
    place = await both.place()
    asked = [await both.ask(sol, place, mina, joon) for _ in range(4)]
    for request in asked:
        await answers.answer(both.app, mina, request.id, yes=True)
        await answers.answer(both.app, joon, request.id, yes=True)
    await _at_once(
        policy.freeze(both.app, mina),
        block.block(both.app, joon, sol),
        *[consents.revoke(both.app, mina, request.id) for request in reversed(asked)],
    )
    for request in asked:
        assert (await both.request(request.id)).state is RequestState.WITHDRAWN
    await both.live()
    assert both.frames == []


async def test_the_last_review_and_a_freeze(both: World) -> None:
    mina, sol = await both.person("Mina", review=ReviewPolicy.ALWAYS), await both.person("Sol")
    request = await both.ask(sol, await both.place(), mina)
    await answers.answer(both.app, mina, request.id, yes=True)
    await both.live()
    await _at_once(
        answers.review(both.app, mina, request.id, yes=True),
        policy.freeze(both.app, mina),
        expire.expire_request(both.app, request.id),
    )
    await both.live()
    assert both.in_place(request.id).clip is None
    assert both.in_place(request.id).state not in OPEN


async def test_a_quota_of_uses_is_not_overdrawn(both: World) -> None:
    mina, sol, place = await both.person("Mina"), await both.person("Sol"), await both.place()
    await answers.allow_always(both.app, mina, (await both.ask(sol, place, mina)).id)
    (given,) = (await grants.load_permissions(both.app, mina)).given
    async with both.store.begin() as t:
        grant = await t.grants.get(given.id)
        assert grant is not None
        await t.grants.save(type(grant)(**{**vars(grant), "uses": 2}))
    await _at_once(*[both.ask(sol, place, mina) for _ in range(5)])
    async with both.store.read() as t:
        asked = await t.requests.list_by_asker(sol)
    resting = [one for one in asked if one.consents[0].grant == given.id]
    assert len(resting) == 2
    assert len(await both.waiting(WorkKind.RENDER)) == 3
