"""An owner says no, and is asked again and again, by edits and by new requests."""

from datetime import timedelta

import pytest

from bot.app.ports import MessageKind
from bot.app.requests import change
from bot.core.consent import ConsentState
from bot.core.errors import LimitReached, NoConsent
from bot.core.limits import DECLINE_WINDOW, MAX_CHANGES
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
