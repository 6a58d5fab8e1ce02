"""Everybody was told that an admin looks at the clip first; the admin leaves, and nobody looks."""

import pytest

from bot.app import places
from bot.app.account import leave
from bot.app.requests import ask
from bot.core.errors import Unsuitable
from bot.core.ids import PersonId
from bot.core.place import Rules
from bot.core.policy import ReviewPolicy
from bot.core.request import Request, RequestState
from tests.support import answers
from tests.support.world import World


async def moderated(w: World, review: ReviewPolicy) -> tuple[PersonId, PersonId, Request]:
    """An owner, the moderator, and a clip that the owner allowed. `review`: the owner's."""
    mina = await w.person("Mina", review=review)
    sol, admin, place = await w.person("Sol"), await w.person("Admin"), await w.place()
    await w.appoint(admin, place)
    await places.set_rules(w.app, place, Rules(moderator=admin), admin)
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    return mina, admin, request


async def test_before_it_is_rendered(w: World) -> None:
    _, admin, request = await moderated(w, ReviewPolicy.NEVER)
    await leave.delete(w.app, admin)
    await w.live()
    stored = await w.request(request.id)
    assert (stored.state, stored.problem) == (RequestState.FAILED, "moderator-gone")
    with pytest.raises(Unsuitable, match="place-moderator-gone"):
        await ask.retry(w.app, request.asker, request.id)


@pytest.mark.parametrize("is_early", [True, False], ids=["before the owner", "after the owner"])
async def test_while_an_owner_looks(w: World, is_early: bool) -> None:
    mina, admin, request = await moderated(w, ReviewPolicy.ALWAYS)
    await w.live()
    if is_early:
        await leave.delete(w.app, admin)
    await answers.review(w.app, mina, request.id, yes=True)
    if not is_early:
        await leave.delete(w.app, admin)
    await w.live()
    state = RequestState.FAILED if is_early else RequestState.REVIEW
    assert (await w.request(request.id)).state is state
