"""A friend in the cast, who does not review, reads their own history and their export, takes back
their yes or presses late: all of it told them at once that somebody had refused the clip."""

import io
import json
import zipfile
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.app.account import export, history, leave, policy
from bot.app.messages.command_views import DeletionReceipt
from bot.app.requests import cancel, consents, suggestions
from bot.core.errors import WrongState
from bot.core.ids import PersonId
from bot.core.policy import ReviewPolicy
from bot.core.request import Request
from tests.support import answers
from tests.support.world import World

DAY = timedelta(days=1)


async def finished(w: World, refused: bool) -> tuple[PersonId, Request]:
    """A friend in the cast of a finished clip that Mina is to look at. `refused`: she says no."""
    mina = await w.person("Mina", review=ReviewPolicy.ALWAYS)
    joon, sol = await w.person("Joon"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina, joon)
    for owner in (mina, joon):
        await answers.answer(w.app, owner, request.id, yes=True)
    await w.live()
    if refused:
        await answers.review(w.app, mina, request.id, yes=False)
        await w.live()
    return joon, request


async def read_all(w: World, joon: PersonId) -> list[object]:
    """What Joon can read about the request."""
    (use,) = (await history.load_history(w.app, joon)).used
    with zipfile.ZipFile(io.BytesIO(await export.export(w.app, joon))) as archive:
        (exported,) = json.loads(archive.read("walkon.json"))["requests"]
    return [use.state, use.is_revocable, exported["state"]]


@pytest.mark.parametrize("after", [timedelta(0), DAY], ids=["at once", "when time is up"])
async def test_what_they_read_is_the_same(w: World, after: timedelta) -> None:
    read = []
    for refused in (False, True):
        joon, _ = await finished(w, refused)
        w.later(after)
        await w.live()
        read.append(await read_all(w, joon))
    assert read[0] == read[1]


async def take_back(w: World, joon: PersonId, request: Request) -> DeletionReceipt:
    """Takes back one yes."""
    return await consents.revoke(w.app, joon, request.id)


async def freeze(w: World, joon: PersonId, request: Request) -> DeletionReceipt:
    """Pauses the cameo."""
    return await policy.freeze(w.app, joon)


async def delete(w: World, joon: PersonId, request: Request) -> DeletionReceipt:
    """Leaves."""
    return await leave.delete(w.app, joon)


@pytest.mark.parametrize("act", [take_back, freeze, delete])
async def test_what_comes_of_a_withdrawal_is_the_same(
    w: World, act: Callable[[World, PersonId, Request], Awaitable[DeletionReceipt]]
) -> None:
    seen = []
    for refused in (False, True):
        joon, request = await finished(w, refused)
        receipt = await act(w, joon, request)
        await w.live()
        stopped = [line.state for line in receipt.stopped]
        seen.append((stopped, w.in_place(request.id).state if act is not delete else None))
    assert seen[0] == seen[1]


async def test_nothing_is_taken_back_when_time_is_up(w: World) -> None:
    for refused in (False, True):
        joon, request = await finished(w, refused)
        w.later(DAY)
        await w.live()
        with pytest.raises(WrongState, match="request-is-expired"):
            await consents.revoke(w.app, joon, request.id)


@pytest.mark.parametrize("after", [timedelta(0), DAY], ids=["at once", "when time is up"])
async def test_late_presses_are_answered_alike(w: World, after: timedelta) -> None:
    codes = []
    for refused in (False, True):
        joon, request = await finished(w, refused)
        w.later(after)
        await w.live()
        digest = request.scene.digest()
        for press in (
            consents.answer(w.app, joon, request.id, True, digest),
            consents.allow_always(w.app, joon, request.id, digest),
            suggestions.suggest(w.app, joon, request.id, "{A} swims", digest),
            cancel.remove(w.app, joon, request.id),
        ):
            with pytest.raises(WrongState) as refusal:
                await press
            codes.append(refusal.value.code)
    assert codes[:4] == codes[4:]
