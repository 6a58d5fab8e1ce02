"""Messages that did not arrive, and conversations that got another number."""

from dataclasses import replace

import pytest

from bot.app import places
from bot.app.account import leave
from bot.app.delivery import deliver
from bot.app.delivery.withdrawals import LONGEST_PAUSE, get_pause
from bot.app.messages import outbox
from bot.app.messages.view_models import RequestView
from bot.app.ports import Address, Message, MessageKind, WorkKind
from bot.app.requests import consents
from bot.core.ids import PersonId
from bot.core.place import PlaceKind
from tests.support.world import World


async def begun(w: World, person: PersonId) -> deliver.Delivery:
    """A question to somebody, about to be posted for the first time."""
    for view in await w.waiting(WorkKind.SHOW):
        async with w.store.read() as t:
            found = await t.messages.get(view)
        assert found is not None
        if found.person == person and found.kind is MessageKind.ASK:
            claim = await w.claim(WorkKind.SHOW, view)
            assert claim is not None
            wanted = await deliver.begin(w.app, view, claim.epoch)
            assert wanted is not None
            assert await deliver.begin_post(w.app, wanted)
            await w.finish(claim)
            return wanted
    raise AssertionError("nobody is asked")


async def stored(w: World, view: str) -> Message:
    """As it is kept."""
    async with w.store.read() as t:
        found = await t.messages.get(view)
    assert found is not None
    return found


@pytest.fixture
async def asked(w: World) -> tuple[deliver.Delivery, PersonId]:
    """Mina is about to be asked by Sol."""
    sol, mina = await w.person("Sol"), await w.person("Mina")
    await w.ask(sol, await w.place(), mina)
    return await begun(w, mina), mina


async def test_what_was_surely_not_posted_can_be_posted(
    w: World, asked: tuple[deliver.Delivery, PersonId]
) -> None:
    wanted, _ = asked
    assert (await stored(w, wanted.message.id)).is_posting
    await deliver.record_not_posted(w.app, wanted)
    assert not (await stored(w, wanted.message.id)).is_posting


async def test_what_stands_there_is_not_posted_again(
    w: World, asked: tuple[deliver.Delivery, PersonId]
) -> None:
    wanted, _ = asked
    await deliver.record_delivered(w.app, wanted, "m1", "digest")
    await deliver.record_not_posted(w.app, wanted)
    await deliver.record_refused(w.app, wanted, "code")
    assert await stored(w, wanted.message.id) == replace(
        wanted.message,
        handle="m1",
        shown_digest="digest",
        is_posting=False,
        shown_binding=wanted.message.binding,
    )


async def test_an_edit_without_an_answer_is_sent_again(
    w: World, asked: tuple[deliver.Delivery, PersonId]
) -> None:
    """What the platform shows is unknown until an edit is confirmed: its card and its binding."""
    wanted, _ = asked
    await deliver.record_delivered(w.app, wanted, "m1", "digest")
    changed = replace(wanted, message=replace(wanted.message, handle="m1", binding="other"))
    await deliver.begin_edit(w.app, changed)
    message = await stored(w, wanted.message.id)
    assert (message.shown_digest, message.shown_binding) == ("", "")
    await deliver.record_delivered(w.app, wanted, "m1", "digest")
    message = await stored(w, wanted.message.id)
    assert (message.shown_binding, message.shown_at) == (wanted.message.binding, w.app.now())


async def test_a_message_waits_until_they_can_be_written_to(
    w: World, asked: tuple[deliver.Delivery, PersonId]
) -> None:
    wanted, mina = asked
    await deliver.record_refused(w.app, wanted, "telegram-unreachable")
    assert wanted.message.id not in await w.waiting(WorkKind.SHOW)
    await outbox.send_undelivered(w.app, mina)
    assert wanted.message.id in await w.waiting(WorkKind.SHOW)


async def test_what_was_never_tried_is_not_sent(w: World) -> None:
    sol = await w.person("Sol")
    await outbox.get_token(w.app, MessageKind.ME, sol)
    await outbox.send_undelivered(w.app, sol)
    assert await w.waiting(WorkKind.SHOW) == []


async def test_a_place_under_another_number(w: World) -> None:
    old, new = Address("telegram", "-1"), Address("telegram", "-1001")
    place = await places.register(w.app, old, PlaceKind.GROUP, "Friday")
    await places.move(w.app, old, new)
    assert await places.register(w.app, new, PlaceKind.GROUP, "Friday") == place
    other = await places.register(w.app, old, PlaceKind.GROUP, "Another")
    await places.move(w.app, old, new)
    assert await places.register(w.app, old, PlaceKind.GROUP, "Another") == other


async def refuse_everything(w: World) -> None:
    """The platform takes no edit and no removal."""
    for view in await w.waiting(WorkKind.SHOW):
        claim = await w.claim(WorkKind.SHOW, view)
        assert claim is not None
        begun = await deliver.begin(w.app, view, claim.epoch)
        if begun is not None:
            await deliver.record_refused(w.app, begun, "place-gone")
        await w.finish(claim)


def standing_clips(w: World) -> list[RequestView]:
    """Every clip that stands in a conversation."""
    return [what for _, what in w.screen.values() if isinstance(what, RequestView) and what.clip]


@pytest.mark.parametrize("leaves", [False, True], ids=["revoked", "deleted"])
async def test_a_refused_withdrawal_stays_open_until_the_clip_is_gone(
    w: World, leaves: bool
) -> None:
    mina, place = await w.person("Mina"), await w.place()
    request = await w.ask(mina, place, mina)
    await w.live()
    assert len(standing_clips(w)) == 1
    if leaves:
        await leave.delete(w.app, mina)
    else:
        await consents.revoke(w.app, mina, request.id)
    for refusals in range(1, 4):
        await refuse_everything(w)
        assert len(standing_clips(w)) == 1
        assert await w.waiting(WorkKind.SHOW) == [], "not again at once"
        w.later(get_pause(refusals))
        assert await w.waiting(WorkKind.SHOW)
    await w.live()
    assert standing_clips(w) == []
    w.later(LONGEST_PAUSE)
    assert await w.waiting(WorkKind.SHOW) == []
