"""The admins of a place switch clips off there, and what was asked before is made and posted."""

import pytest

from bot.app import places
from bot.app.messages.view_models import AskerView
from bot.app.ports import MessageKind, WorkKind
from bot.app.requests import ask
from bot.chat.cards import build_card
from bot.chat.words import Words
from bot.core.errors import Unsuitable, WrongState
from bot.core.ids import PersonId, PlaceId
from bot.core.place import Rules
from bot.core.policy import ReviewPolicy
from bot.core.request import Request, RequestState
from tests.support import answers
from tests.support.world import World

OFF = Rules(on=False)


async def asked(
    w: World, review: ReviewPolicy = ReviewPolicy.NEVER
) -> tuple[PersonId, PersonId, PlaceId, Request]:
    """An owner, an admin, their place, and a request of somebody there."""
    mina = await w.person("Mina", review=review)
    sol, admin, place = await w.person("Sol"), await w.person("Admin"), await w.place()
    await w.appoint(admin, place)
    return mina, admin, place, await w.ask(sol, place, mina)


async def test_while_it_is_asked(w: World) -> None:
    mina, admin, place, request = await asked(w)
    await places.set_rules(w.app, place, OFF, admin)
    with pytest.raises(WrongState, match="request-is-expired"):
        await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    view = w.seen(MessageKind.ASKER, request.id, request.asker)
    assert isinstance(view, AskerView)
    card = build_card(view, Words("en"), "token")
    assert card.lines == ("The admins switched clips off here.",)


async def test_while_it_waits_for_its_render(w: World) -> None:
    mina, admin, place, request = await asked(w)
    await answers.answer(w.app, mina, request.id, yes=True)
    await places.set_rules(w.app, place, OFF, admin)
    await w.live()
    stored = await w.request(request.id)
    assert (stored.state, stored.problem) == (RequestState.FAILED, "place-off")
    with pytest.raises(Unsuitable, match="place-off"):
        await ask.retry(w.app, request.asker, request.id)
    await places.set_rules(w.app, place, Rules(), admin)
    await ask.retry(w.app, request.asker, request.id)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.POSTED


async def test_while_it_is_rendered(w: World) -> None:
    mina, admin, place, request = await asked(w)
    await answers.answer(w.app, mina, request.id, yes=True)
    claim, task = await w.begin_render(request.id)
    assert task is not None
    await places.set_rules(w.app, place, OFF, admin)
    assert not await w.end_render(claim, task)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.FAILED
    assert w.in_place(request.id).clip is None


async def test_while_somebody_looks_at_the_clip(w: World) -> None:
    mina, admin, place, request = await asked(w, ReviewPolicy.ALWAYS)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    await places.set_rules(w.app, place, OFF, admin)
    with pytest.raises(WrongState, match="request-is-failed"):
        await answers.review(w.app, mina, request.id, yes=True)


async def test_while_it_waits_to_be_posted(w: World) -> None:
    mina, admin, place, request = await asked(w)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.render(request.id)
    assert await w.waiting(WorkKind.SHOW)
    await places.set_rules(w.app, place, OFF, admin)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.WITHDRAWN
    assert w.in_place(request.id).clip is None


async def test_asked_at_the_same_moment(w: World) -> None:
    """The request was stored just after the admins had ended what was open."""
    mina, _, place, request = await asked(w)
    await answers.answer(w.app, mina, request.id, yes=True)
    async with w.app.store.begin() as t:
        await t.places.save_rules(place, OFF)
    assert (await w.begin_render(request.id))[1] is None
    stored = await w.request(request.id)
    assert (stored.state, stored.problem) == (RequestState.FAILED, "place-off")
