"""The answer to the post of a clip is lost, and then the clip is withdrawn: it may stand in the
conversation, where nobody knows of it."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.app import places
from bot.app.account import history, leave
from bot.app.delivery import recover, withdrawals
from bot.app.messages import outbox
from bot.app.ports import Message, MessageKind, WorkKind
from bot.app.requests import consents
from bot.chat.cards.place import place_card
from bot.chat.words import Words
from bot.core.errors import NotYours, Unsuitable
from bot.core.ids import PersonId
from bot.core.place import Rules
from bot.core.request import Request, RequestState
from tests.support import answers
from tests.support.losing_surface import LosingSurface, show_message
from tests.support.world import World

EVERY = 1_000
"""No post is answered."""


async def lost(w: World) -> tuple[PersonId, Request, LosingSurface]:
    """An owner, and their clip, whose post got no answer."""
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.render(request.id)
    surface = LosingSurface(losing=EVERY)
    await show(w, request, surface)
    assert surface.standing == {"m1"}
    return mina, request, surface


async def find_card(w: World, request: Request) -> Message:
    """What the program knows about the card in the conversation."""
    async with w.store.read() as t:
        found = [
            message
            for kind in (MessageKind.REQUEST, MessageKind.GONE)
            for message in await t.messages.list_by_kind(kind, request.id)
        ]
    (message,) = found
    return message


async def show(w: World, request: Request, surface: LosingSurface) -> None:
    """A worker tries to bring the card up to date."""
    assert await show_message(w, await find_card(w, request), surface)


async def press(w: World, request: Request, surface: LosingSurface) -> None:
    """Somebody presses a button of the card, which tells where it is."""
    await recover.record_location(w.app, await find_card(w, request), "m1")
    await show(w, request, surface)


async def revoke(w: World, mina: PersonId, request: Request) -> None:
    """Mina takes her yes back."""
    await consents.revoke(w.app, mina, request.id)


async def delete(w: World, mina: PersonId, request: Request) -> None:
    """Mina leaves."""
    await leave.delete(w.app, mina)


@pytest.mark.parametrize("settled", [False, True], ids=["at once", "later"])
@pytest.mark.parametrize("withdraw", [revoke, delete])
async def test_a_lost_clip_is_withdrawn(
    w: World, withdraw: Callable[[World, PersonId, Request], Awaitable[None]], settled: bool
) -> None:
    mina, request, surface = await lost(w)
    if settled:
        await show(w, request, surface)
        assert (await w.request(request.id)).state is RequestState.POSTED
    await withdraw(w, mina, request)
    await show(w, request, surface)
    if withdraw is revoke:
        (use,) = (await history.load_history(w.app, mina)).used
        assert use.still_stands
    assert len(await withdrawals.list_standing(w.store)) == 1
    assert len(await withdrawals.list_standing(w.store, request.scene.place)) == 1
    await press(w, request, surface)
    assert surface.standing == set()
    assert await withdrawals.list_standing(w.store) == []
    if withdraw is revoke:
        (use,) = (await history.load_history(w.app, mina)).used
        assert not use.still_stands


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_it_is_asked_about_until_an_admin_looked(w: World, language: str) -> None:
    """The attempts had no end when nobody pressed a button under the clip. An admin's word ends
    them, and is no confirmation: the owner still reads that it may stand there."""
    mina, request, surface = await lost(w)
    place, admin = request.scene.place, await w.person("Admin", cameo=False)
    await consents.revoke(w.app, mina, request.id)
    await show(w, request, surface)
    (standing,) = await withdrawals.list_standing(w.store, place)
    words = Words(language)
    lines = place_card("Friday", Rules(), "", [standing], words).lines
    assert words("place-lost-how") in lines
    assert words("place-standing-how") not in lines
    with pytest.raises(NotYours, match="place-not-admin"):
        await withdrawals.clean_up(w.app, place, admin)
    assert len(await withdrawals.list_standing(w.store, place)) == 1
    await w.appoint(admin, place)
    await withdrawals.clean_up(w.app, place, admin)
    assert await withdrawals.list_standing(w.store) == []
    w.later(timedelta(days=30))
    assert (await find_card(w, request)).id not in await w.waiting(WorkKind.SHOW)
    (use,) = (await history.load_history(w.app, mina)).used
    assert use.still_stands
    assert surface.standing == {"m1"}
    await press(w, request, surface)
    assert surface.standing == set()
    (use,) = (await history.load_history(w.app, mina)).used
    assert not use.still_stands


async def test_other_work_does_not_ask_again(w: World) -> None:
    """The card of the conversation is updated for whatever reason after the admin's word."""
    mina, request, surface = await lost(w)
    admin, place = await w.person("Admin", cameo=False), request.scene.place
    await consents.revoke(w.app, mina, request.id)
    await show(w, request, surface)
    await w.appoint(admin, place)
    await withdrawals.clean_up(w.app, place, admin)
    async with w.store.begin() as t:
        await outbox.enqueue(t, await find_card(w, request))
    await show(w, request, surface)
    assert await withdrawals.list_standing(w.store) == []
    assert surface.standing == {"m1"}


async def test_it_is_not_posted_again_where_clips_are_off(w: World) -> None:
    """The asker says that it never arrived, after the admins had switched clips off."""
    _, request, surface = await lost(w)
    await show(w, request, surface)
    admin, place = await w.person("Admin", cameo=False), request.scene.place
    await w.appoint(admin, place)
    await places.set_rules(w.app, place, Rules(on=False), admin)
    with pytest.raises(Unsuitable, match="place-off"):
        await recover.post_again(w.app, request.asker, request.id)
    await places.set_rules(w.app, place, Rules(), admin)
    await recover.post_again(w.app, request.asker, request.id)
