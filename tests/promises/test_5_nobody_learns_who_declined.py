"""Promise 5: the chat never learns who declined, only that the cast is not complete."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.app.account import policy
from bot.app.messages.view_models import AskerView, AskView
from bot.app.ports import MessageKind, WorkKind
from bot.app.requests import block, change
from bot.core.errors import NoConsent
from bot.core.ids import PersonId, RequestId
from bot.core.policy import Audience, ReviewPolicy
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import World

Way = Callable[[World, PersonId, RequestId], Awaitable[object]]
WAYS: dict[str, Way] = {
    "no": lambda w, owner, request: answers.answer(w.app, owner, request, yes=False),
    "suggest": lambda w, owner, request: answers.suggest(w.app, owner, request, "{A} swims"),
    "block": lambda w, owner, request: block.block_asker(w.app, owner, request),
    "freeze": lambda w, owner, request: policy.freeze(w.app, owner),
}


@pytest.mark.parametrize("way", WAYS)
async def test_a_no_looks_like_silence(w: World, way: str) -> None:
    """Nothing in the conversation changes, and nobody even touches the message."""
    mina, joon, sol = [await w.person(name) for name in ("Mina", "Joon", "Sol")]
    request = await w.ask(sol, await w.place(), mina, joon)
    await answers.answer(w.app, joon, request.id, yes=True)
    await w.live()
    before = w.in_place(request.id)
    (view,) = [v.id for v, _ in w.screen.values() if v.kind is MessageKind.REQUEST]
    await WAYS[way](w, mina, request.id)
    assert view not in await w.waiting(WorkKind.SHOW)
    await w.live()
    assert w.in_place(request.id) == before
    assert [role.is_in for role in before.scene.cast] == [False, True]


@pytest.mark.parametrize("way", [*WAYS, "silence"])
async def test_every_no_ends_like_silence(w: World, way: str) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    if way != "silence":
        await WAYS[way](w, mina, request.id)
    w.later(timedelta(hours=24))
    await w.live()
    seen = w.in_place(request.id)
    assert seen.state is RequestState.EXPIRED
    assert [role.is_in for role in seen.scene.cast] == [False]


async def test_a_stopped_clip_looks_like_one_that_nobody_looked_at(w: World) -> None:
    mina, sol = await w.person("Mina", review=ReviewPolicy.ALWAYS), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    before = w.in_place(request.id)
    await answers.review(w.app, mina, request.id, yes=False)
    await w.live()
    assert w.in_place(request.id) == before
    w.later(timedelta(hours=24))
    await w.live()
    assert w.in_place(request.id).state is RequestState.EXPIRED


async def test_the_asker_hears_only_that_the_cast_is_not_complete(w: World) -> None:
    mina, joon, sol = [await w.person(name) for name in ("Mina", "Joon", "Sol")]
    request = await w.ask(sol, await w.place(), mina, joon)
    await answers.answer(w.app, joon, request.id, yes=False)
    await w.live()
    told = w.seen(MessageKind.ASKER, request.id, sol)
    assert isinstance(told, AskerView)
    assert told.is_incomplete
    assert [role.is_in for role in told.scene.cast] == [False, False]
    other = w.seen(MessageKind.ASK, request.id, mina)
    assert isinstance(other, AskView)
    assert "declined" not in repr(other).lower()


async def test_stand_ins_take_every_part_that_is_not_in(w: World) -> None:
    """So that it does not tell who said no and who said nothing."""
    mina, joon, ara, sol = [await w.person(name) for name in ("Mina", "Joon", "Ara", "Sol")]
    request = await w.ask(sol, await w.place(), mina, joon, ara)
    await answers.answer(w.app, mina, request.id, yes=False)
    await answers.answer(w.app, ara, request.id, yes=True)
    changed = await change.use_stand_ins(w.app, sol, request.id)
    assert [role.owner for role in changed.scene.cast] == [None, None, ara]
    await answers.answer(w.app, ara, request.id, yes=True)
    await w.live()
    assert w.in_place(request.id).state is RequestState.POSTED


async def test_one_sentence_for_everybody_who_cannot_be_asked(w: World) -> None:
    """No cameo, frozen, blocked or not in the audience: nobody learns which, nor who of several."""
    sol, place, joon = await w.person("Sol"), await w.place(), await w.person("Joon")
    without = await w.person("Without", cameo=False)
    frozen = await w.person("Frozen")
    await policy.freeze(w.app, frozen)
    blocking = await w.person("Blocking")
    await block.block(w.app, blocking, sol)
    private = await w.person("Private", audience=Audience.CHOSEN)
    told = set()
    for cast in ([without], [frozen], [blocking], [private], [joon, private], [without, joon]):
        with pytest.raises(NoConsent) as refused:
            await w.ask(sol, place, *cast)
        told.add((refused.value.code, str(refused.value.data)))
    assert told == {("cast-not-open", "{}")}
