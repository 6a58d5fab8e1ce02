"""An owner narrows a grant that has just answered for them, while the clip is still to be made."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.app.account import grants
from bot.app.ports import WorkKind
from bot.core.ids import GrantId, PersonId
from bot.core.request import Request, RequestState
from tests.support import answers
from tests.support.world import World

NARROWER: Mapping[str, Mapping[str, Any]] = {
    "kinds": {"kinds": frozenset()},
    "places": {"places": frozenset()},
}
AS_WIDE: Mapping[str, Mapping[str, Any]] = {
    "anywhere": {"places": None},
    "used up": {"uses": 0},
}


async def granted(w: World) -> tuple[PersonId, GrantId, Request]:
    """An owner, their grant, and the request that it said yes to."""
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    first = await w.ask(sol, place, mina, prompt="{A} kisses a frog")
    grant = await answers.allow_always(w.app, mina, first.id)
    await w.live()
    request = await w.ask(sol, place, mina, prompt="{A} kisses a prince")
    assert request.state is RequestState.QUEUED
    return mina, grant.id, request


@pytest.mark.parametrize("terms", NARROWER.values(), ids=NARROWER)
async def test_what_it_no_longer_covers_is_not_made(w: World, terms: Mapping[str, Any]) -> None:
    mina, grant, request = await granted(w)
    await grants.change_terms(w.app, mina, grant, **terms)
    assert await w.waiting(WorkKind.RENDER) == []
    await w.live()
    assert (await w.request(request.id)).state is RequestState.WITHDRAWN


@pytest.mark.parametrize("terms", AS_WIDE.values(), ids=AS_WIDE)
async def test_what_it_still_covers_is(w: World, terms: Mapping[str, Any]) -> None:
    mina, grant, request = await granted(w)
    await grants.change_terms(w.app, mina, grant, **terms)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.POSTED


async def test_what_is_posted_stays(w: World) -> None:
    mina, grant, request = await granted(w)
    await w.live()
    await grants.change_terms(w.app, mina, grant, kinds=frozenset())
    assert (await w.request(request.id)).state is RequestState.POSTED
