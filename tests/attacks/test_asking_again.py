"""An owner says no, and is asked again and again, by edits and by new requests."""

from datetime import timedelta

import pytest

from bot.app.account import leave, policy
from bot.app.ports import MessageKind
from bot.app.requests import change
from bot.core.consent import ConsentState
from bot.core.errors import LimitReached, NoConsent
from bot.core.ids import PersonId
from bot.core.limits import DECLINE_WINDOW, MAX_CHANGES
from bot.core.request import Request
from tests.support import answers
from tests.support.world import World


async def test_a_no_is_final_for_its_request(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=False)
    for number in range(60):
        with pytest.raises(NoConsent, match="cast-declined"):
            await change.edit(w.app, sol, request.id, f"{{A}} surfs {number} waves")
    (consent,) = (await w.request(request.id)).consents
    assert consent.state is ConsentState.DECLINED
    await change.use_stand_ins(w.app, sol, request.id)  # the way out


async def test_edits_have_an_end(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    request = await w.ask(sol, place, mina)
    for number in range(MAX_CHANGES):
        await change.edit(w.app, sol, request.id, f"{{A}} surfs {number} waves")
    with pytest.raises(LimitReached, match="limit-changes"):
        await change.edit(w.app, sol, request.id, "{A} surfs again")


async def test_edits_count_like_requests(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    request = await w.ask(sol, place, mina)
    await change.edit(w.app, sol, request.id, "{A} surfs twice")
    async with w.store.read() as t:
        recent = await t.requests.count_recent(sol, place, w.now - timedelta(hours=24))
    assert (recent.by_person, recent.in_place) == (2, 2)


async def test_after_a_second_no_there_is_a_pause(w: World) -> None:
    mina, sol, ara = await w.person("Mina"), await w.person("Sol"), await w.person("Ara")
    place = await w.place()
    for _ in range(2):
        request = await w.ask(sol, place, mina)
        await answers.answer(w.app, mina, request.id, yes=False)
        w.later(timedelta(days=1))
    with pytest.raises(NoConsent, match="cast-not-open"):
        await w.ask(sol, place, mina)
    await w.ask(ara, place, mina)  # others may ask
    w.later(DECLINE_WINDOW)
    again = await w.ask(sol, place, mina)
    async with w.store.read() as t:
        assert await t.messages.list_by_kind(MessageKind.ASK, again.id)


async def test_a_grant_is_not_paused(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    first = await w.ask(sol, place, mina)
    await answers.allow_always(w.app, mina, first.id)
    for _ in range(2):
        request = await w.ask(sol, place, mina, prompt="{A} kisses a frog")
        if (await w.request(request.id)).consents[0].state is ConsentState.ASKED:
            await answers.answer(w.app, mina, request.id, yes=False)
    assert (await w.ask(sol, place, mina)).is_consented


async def asks(w: World, count: int, *cast: PersonId) -> list[Request]:
    """Sol asks several times, for somebody and others."""
    sol, place = await w.person("Sol"), await w.place()
    return [await w.ask(sol, place, *cast) for _ in range(count)]


async def test_a_pause_holds_for_edits_of_what_is_open(w: World) -> None:
    mina = await w.person("Mina")
    first, second, third = await asks(w, 3, mina)
    for request in (first, second):
        await answers.answer(w.app, mina, request.id, yes=False)
    with pytest.raises(NoConsent, match="cast-not-open"):
        await change.edit(w.app, third.asker, third.id, "{A} surfs twice")


async def test_a_pause_holds_for_what_another_owner_suggests(w: World) -> None:
    mina, jun = await w.person("Mina"), await w.person("Jun")
    first, second, third = await asks(w, 3, mina, jun)
    for request in (first, second):
        await answers.answer(w.app, mina, request.id, yes=False)
    await answers.suggest(w.app, jun, third.id, "{A} and {B} wave")
    with pytest.raises(NoConsent, match="cast-not-open"):
        await answers.take(w.app, third.asker, third.id, jun)


async def test_a_no_is_remembered_after_a_stand_in_took_the_part(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    for _ in range(2):
        request = await w.ask(sol, place, mina)
        await answers.answer(w.app, mina, request.id, yes=False)
        await change.use_stand_ins(w.app, sol, request.id)
        w.later(timedelta(minutes=1))
    with pytest.raises(NoConsent, match="cast-not-open"):
        await w.ask(sol, place, mina)
    w.later(DECLINE_WINDOW)
    await w.ask(sol, place, mina)


async def test_a_no_is_remembered_after_somebody_else_left(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    for number in range(2):
        jun = await w.person(f"Jun {number}")
        request = await w.ask(sol, place, mina, jun)
        await answers.answer(w.app, mina, request.id, yes=False)
        await leave.delete(w.app, jun)
        w.later(timedelta(minutes=1))
    with pytest.raises(NoConsent, match="cast-not-open"):
        await w.ask(sol, place, mina)


async def test_a_kept_no_goes_with_its_owner(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=False)
    await change.use_stand_ins(w.app, sol, request.id)
    await leave.delete(w.app, mina)
    async with w.store.read() as t:
        assert await t.requests.list_declines(sol, [mina], w.now - timedelta(days=14)) == {}


async def test_stand_ins_beside_somebody_who_said_yes_are_no_new_question(w: World) -> None:
    mina, jun = await w.person("Mina"), await w.person("Jun")
    first, second, third = await asks(w, 3, mina, jun)
    for request in (first, second):
        await answers.answer(w.app, mina, request.id, yes=False)
    await answers.answer(w.app, mina, third.id, yes=True)
    await change.use_stand_ins(w.app, third.asker, third.id)
    assert (await w.request(third.id)).scene.owners == (mina,)


async def test_an_asker_s_own_rules_are_edits(w: World) -> None:
    sol, jun, place = await w.person("Sol"), await w.person("Jun"), await w.place()
    request = await w.ask(sol, place, sol, jun)
    for number in range(3 * MAX_CHANGES):
        await policy.change(w.app, sol, rules=(f"wears hat number {number}",))
        w.later(timedelta(hours=20))
    changed = await w.request(request.id)
    assert changed.changes == MAX_CHANGES
    assert changed.expires_at < w.now, "silence is a no"


async def test_an_asker_s_own_rules_end_no_pause(w: World) -> None:
    sol, jun, place = await w.person("Sol"), await w.person("Jun"), await w.place()
    first, second, third = [await w.ask(sol, place, sol, jun) for _ in range(3)]
    for request in (first, second):
        await answers.answer(w.app, jun, request.id, yes=False)
    await policy.change(w.app, sol, rules=("wears a hat",))
    assert (await w.request(third.id)).scene == third.scene
