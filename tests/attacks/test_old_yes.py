"""A yes, or a question, that outlives what its owner expects: a failed request was tried again
months later, and somebody else's rules restarted the time to answer without end."""

from datetime import timedelta

import pytest

from bot.app.account import policy
from bot.app.requests import ask, render
from bot.core.errors import WrongState
from bot.core.ids import PersonId, RequestId
from bot.core.request import OPEN_FOR, RETRY_WITHIN, RequestState
from tests.support import answers
from tests.support.world import World


async def failed(w: World, asker: PersonId, owner: PersonId) -> RequestId:
    """A request that its owner allowed and whose clip could not be made."""
    request = await w.ask(asker, await w.place(), owner)
    if asker != owner:
        await answers.answer(w.app, owner, request.id, yes=True)
    claim, _ = await w.begin_render(request.id)
    await render.fail(w.app, request.id, claim.epoch, "engine")
    await w.finish(claim)
    return request.id


async def test_a_failed_request_is_not_tried_again_on_an_old_yes(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await failed(w, sol, mina)
    w.later(RETRY_WITHIN)
    with pytest.raises(WrongState, match="request-is-expired"):
        await ask.retry(w.app, sol, request)
    await w.live()
    assert (await w.request(request)).state is RequestState.FAILED


async def test_until_then_it_is(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await failed(w, sol, mina)
    w.later(RETRY_WITHIN - timedelta(seconds=1))
    await ask.retry(w.app, sol, request)
    await w.live()
    assert (await w.request(request)).state is RequestState.POSTED


async def test_ones_own_cameo_has_no_such_limit(w: World) -> None:
    sol = await w.person("Sol")
    request = await failed(w, sol, sol)
    w.later(timedelta(days=300))
    await ask.retry(w.app, sol, request)
    await w.live()
    assert (await w.request(request)).state is RequestState.POSTED


async def test_a_request_does_not_stay_open_by_somebody_elses_rules(w: World) -> None:
    mina, sol, joon = [await w.person(name) for name in ("Mina", "Sol", "Joon")]
    request = await w.ask(sol, await w.place(), mina, joon)
    for day in range(9):
        w.later(timedelta(hours=23))
        await policy.change(w.app, joon, rules=(f"always my hat number {day}",))
        await w.live()
    assert w.now > request.asked_at + OPEN_FOR
    assert (await w.request(request.id)).state is RequestState.EXPIRED
