"""An owner whose grant answered for them sets a boundary, or wants to be asked always, while the
clip is still to be made."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.app.account import policy
from bot.app.ports import MessageKind
from bot.core.content import ContentKind
from bot.core.ids import PersonId
from bot.core.policy import Ask, Audience
from bot.core.request import Request, RequestState
from tests.support import answers
from tests.support.world import World

KISS = "{A} kisses {B}"
CHANGES: Mapping[str, Mapping[str, Any]] = {
    "boundary": {"off": frozenset({ContentKind.ROMANCE})},
    "always ask": {"ask": Ask.ALWAYS},
    "only me": {"audience": Audience.ONLY_ME},
}


async def granted(w: World) -> tuple[PersonId, PersonId, Request]:
    """An owner whose grant said yes, another one who is asked, and the request."""
    mina, jun = await w.person("Mina"), await w.person("Jun")
    sol, place = await w.person("Sol"), await w.place()
    first = await w.ask(sol, place, mina, prompt="{A} kisses a frog")
    await answers.allow_always(w.app, mina, first.id)
    await w.live()
    request = await w.ask(sol, place, mina, jun, prompt=KISS)
    assert request.missing == {jun}
    return mina, jun, request


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_while_another_owner_is_asked(w: World, change: Mapping[str, Any]) -> None:
    mina, _, request = await granted(w)
    await policy.change(w.app, mina, **change)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.WITHDRAWN
    assert [what for what in w.frames if what[0] == request.id] == []


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_while_it_is_rendered(w: World, change: Mapping[str, Any]) -> None:
    mina, jun, request = await granted(w)
    await answers.answer(w.app, jun, request.id, yes=True)
    claim, task = await w.begin_render(request.id)
    assert task is not None
    await policy.change(w.app, mina, **change)
    assert not await w.end_render(claim, task)
    assert (await w.request(request.id)).state is RequestState.WITHDRAWN


async def test_somebody_is_taken_off_the_list(w: World) -> None:
    mina, _, request = await granted(w)
    await policy.change(w.app, mina, audience=Audience.CHOSEN, chosen=frozenset({request.asker}))
    assert (await w.request(request.id)).state is RequestState.CASTING
    await policy.set_chosen(w.app, mina, request.asker, False)
    assert (await w.request(request.id)).state is RequestState.WITHDRAWN


async def test_what_was_posted_and_what_the_owner_answered_stay(w: World) -> None:
    mina, jun, request = await granted(w)
    await answers.answer(w.app, jun, request.id, yes=True)
    await w.live()
    again = await w.ask(request.asker, request.scene.place, mina, jun, prompt="{A} hits {B}")
    await answers.answer(w.app, mina, again.id, yes=True)
    for change in CHANGES.values():
        await policy.change(w.app, mina, **change)
    assert (await w.request(request.id)).state is RequestState.POSTED
    assert (await w.request(again.id)).state is RequestState.CASTING
    assert w.seen(MessageKind.REQUEST, request.id)
