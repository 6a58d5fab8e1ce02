"""Standing yeses."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app import consents, me, requests
from bot.core.consent import Basis
from bot.core.decide import Answer, Reason
from bot.core.errors import NotYours, WrongState
from bot.core.ids import GrantId
from bot.core.policy import Ask
from bot.core.request import RequestState
from tests.app.world import World


async def test_always_this_friend_is_a_yes_to_this_and_to_the_next(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    first = await w.ask(sol, place, mina)
    answered = await consents.allow_always(w.app, mina, first.id)
    assert answered.state is RequestState.QUEUED
    second = await w.ask(sol, place, mina)
    assert second.consents[0].basis is Basis.GRANT
    elsewhere = await w.ask(sol, await w.place(), mina)
    assert elsewhere.state is RequestState.CASTING
    w.later(timedelta(days=90))
    assert (await w.ask(sol, place, mina)).state is RequestState.CASTING


async def test_no_grant_comes_of_a_press_that_counts_for_nothing(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await requests.cancel(w.app, sol, request.id)
    with pytest.raises(WrongState):
        await consents.allow_always(w.app, mina, request.id)
    assert (await me.show_grants(w.app, mina)).given == ()


async def test_a_counted_grant_is_used_up(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    await consents.allow_always(w.app, mina, (await w.ask(sol, place, mina)).id)
    (given,) = (await me.show_grants(w.app, mina)).given
    async with w.store.begin() as t:
        grant = await t.grants.get(given.id)
        assert grant is not None
        await t.grants.save(replace(grant, uses=1))
    assert (await w.ask(sol, place, mina)).state is RequestState.QUEUED
    assert (await w.ask(sol, place, mina)).state is RequestState.CASTING
    assert not (await me.show_grants(w.app, mina)).given[0].valid


async def test_somebody_who_wants_to_be_asked_is_asked(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    await consents.allow_always(w.app, mina, (await w.ask(sol, place, mina)).id)
    await me.set_policy(w.app, mina, ask=Ask.ALWAYS)
    assert (await w.ask(sol, place, mina)).state is RequestState.CASTING


async def test_a_grant_is_taken_back_once(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    await consents.allow_always(w.app, mina, (await w.ask(sol, place, mina)).id)
    (given,) = (await me.show_grants(w.app, mina)).given
    with pytest.raises(NotYours):
        await me.revoke_grant(w.app, sol, given.id)
    await me.revoke_grant(w.app, mina, GrantId(given.id))
    with pytest.raises(WrongState):
        await me.revoke_grant(w.app, mina, GrantId(given.id))


async def test_rehearsing_tells_what_the_rules_would_answer_and_why(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    stranger = await me.rehearse(w.app, mina, None, place, "I surf")
    assert stranger.decision is not None
    assert (stranger.decision.answer, stranger.decision.reason) == (Answer.ASK, Reason.NO_GRANT)
    await consents.allow_always(w.app, mina, (await w.ask(sol, place, mina)).id)
    friend = await me.rehearse(w.app, mina, sol, place, "{A} surfs")
    assert friend.decision is not None
    assert (friend.decision.answer, friend.decision.reason) == (Answer.ALLOW, Reason.GRANT)
    never = await me.rehearse(w.app, mina, sol, place, "{A} naked")
    assert never.decision is None
    assert never.reading.never
    await me.freeze(w.app, mina)
    frozen = await me.rehearse(w.app, mina, sol, place, "{A} surfs")
    assert frozen.decision is not None
    assert frozen.decision.reason is Reason.FROZEN
