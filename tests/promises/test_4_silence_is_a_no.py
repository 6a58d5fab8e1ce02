"""Promise 4: silence is a no, requests expire, and nobody may be asked for until they say so."""

from datetime import timedelta

import pytest

from bot.app.messages.view_models import AskerView
from bot.app.ports import MessageKind
from bot.app.requests import expire
from bot.core.errors import NoConsent, WrongState
from bot.core.policy import Audience, Policy, ReviewPolicy
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import World


async def test_nobody_answers(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    w.later(timedelta(hours=24))
    await w.live()
    assert w.in_place(request.id).state is RequestState.EXPIRED
    assert isinstance(w.seen(MessageKind.ASKER, request.id, sol), AskerView)
    with pytest.raises(WrongState):
        await answers.answer(w.app, mina, request.id, yes=True)
    assert w.frames == []


async def test_a_yes_that_comes_too_late_counts_for_nothing(w: World) -> None:
    """Also before anybody noticed that the time is over."""
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    w.later(timedelta(hours=24))
    with pytest.raises(WrongState):
        await answers.answer(w.app, mina, request.id, yes=True)


async def test_nobody_looks_at_the_clip(w: World) -> None:
    mina, sol = await w.person("Mina", review=ReviewPolicy.ALWAYS), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    w.later(timedelta(hours=24))
    with pytest.raises(WrongState):
        await answers.review(w.app, mina, request.id, yes=True)
    await w.live()
    assert w.in_place(request.id).state is RequestState.EXPIRED
    assert w.in_place(request.id).clip is None


async def test_time_that_is_up_too_early_is_looked_at_again(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await expire.expire_request(w.app, request.id)
    assert (await w.request(request.id)).state is RequestState.CASTING
    w.later(timedelta(hours=24))
    await w.live()
    assert (await w.request(request.id)).state is RequestState.EXPIRED


async def test_a_new_cameo_is_for_its_owner_alone(w: World) -> None:
    mina, sol, place = await w.person("Mina", cameo=False), await w.person("Sol"), await w.place()
    await w.cameo(mina, audience=Policy(mina).audience)
    assert Policy(mina).audience is Audience.ONLY_ME
    with pytest.raises(NoConsent):
        await w.ask(sol, place, mina)
    assert (await w.ask(mina, place, mina)).state is RequestState.QUEUED
