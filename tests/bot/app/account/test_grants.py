"""Standing yeses."""

from datetime import timedelta

import pytest

from bot.app.account import grants, policy, rehearsal
from bot.app.requests import cancel
from bot.core.consent import Basis
from bot.core.decide import Answer, Reason
from bot.core.errors import NotYours, WrongState
from bot.core.ids import GrantId
from bot.core.policy import Ask
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import World


async def test_always_this_friend_is_a_yes_to_this_and_to_the_next(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    first = await w.ask(sol, place, mina)
    await answers.allow_always(w.app, mina, first.id)
    assert (await w.request(first.id)).state is RequestState.QUEUED
    second = await w.ask(sol, place, mina)
    assert second.consents[0].basis is Basis.GRANT
    elsewhere = await w.ask(sol, await w.place(), mina)
    assert elsewhere.state is RequestState.CASTING
    w.later(timedelta(days=90))
    assert (await w.ask(sol, place, mina)).state is RequestState.CASTING


async def test_no_grant_comes_of_a_press_that_counts_for_nothing(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await cancel.cancel(w.app, sol, request.id)
    with pytest.raises(WrongState):
        await answers.allow_always(w.app, mina, request.id)
    assert (await grants.load_permissions(w.app, mina)).given == ()


async def test_a_counted_grant_is_used_up(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    grant = await answers.allow_always(w.app, mina, (await w.ask(sol, place, mina)).id)
    await grants.change_terms(w.app, mina, grant.id, uses=1)
    assert (await w.ask(sol, place, mina)).state is RequestState.QUEUED
    assert (await w.ask(sol, place, mina)).state is RequestState.CASTING
    assert not (await grants.load_permissions(w.app, mina)).given[0].is_valid


async def test_a_grant_is_put_on_other_terms_by_its_owner_alone(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    grant = await answers.allow_always(w.app, mina, (await w.ask(sol, place, mina)).id)
    with pytest.raises(NotYours):
        await grants.change_terms(w.app, sol, grant.id, places=None)
    elsewhere = await w.place()
    assert (await w.ask(sol, elsewhere, mina)).state is RequestState.CASTING
    await grants.change_terms(w.app, mina, grant.id, places=None)
    assert (await w.ask(sol, elsewhere, mina)).state is RequestState.QUEUED
    await grants.change_terms(w.app, mina, grant.id, expires_at=w.app.now() + timedelta(days=7))
    w.later(timedelta(days=7))
    assert (await w.ask(sol, place, mina)).state is RequestState.CASTING
    await grants.revoke(w.app, mina, grant.id)
    with pytest.raises(WrongState):
        await grants.change_terms(w.app, mina, grant.id, uses=3)


async def test_somebody_who_wants_to_be_asked_is_asked(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    await answers.allow_always(w.app, mina, (await w.ask(sol, place, mina)).id)
    await policy.change(w.app, mina, ask=Ask.ALWAYS)
    assert (await w.ask(sol, place, mina)).state is RequestState.CASTING


async def test_a_grant_is_taken_back_once(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    await answers.allow_always(w.app, mina, (await w.ask(sol, place, mina)).id)
    (given,) = (await grants.load_permissions(w.app, mina)).given
    with pytest.raises(NotYours):
        await grants.revoke(w.app, sol, given.id)
    await grants.revoke(w.app, mina, GrantId(given.id))
    with pytest.raises(WrongState):
        await grants.revoke(w.app, mina, GrantId(given.id))


async def test_rehearsing_tells_what_the_rules_would_answer_and_why(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    stranger = await rehearsal.rehearse(w.app, mina, None, place, "I surf")
    assert stranger.decision is not None
    assert (stranger.decision.answer, stranger.decision.reason) == (Answer.ASK, Reason.NO_GRANT)
    await answers.allow_always(w.app, mina, (await w.ask(sol, place, mina)).id)
    friend = await rehearsal.rehearse(w.app, mina, sol, place, "{A} surfs")
    assert friend.decision is not None
    assert (friend.decision.answer, friend.decision.reason) == (Answer.ALLOW, Reason.GRANT)
    never = await rehearsal.rehearse(w.app, mina, sol, place, "{A} naked")
    assert never.decision is None
    assert never.reading.never
    await policy.freeze(w.app, mina)
    frozen = await rehearsal.rehearse(w.app, mina, sol, place, "{A} surfs")
    assert frozen.decision is not None
    assert frozen.decision.reason is Reason.FROZEN
