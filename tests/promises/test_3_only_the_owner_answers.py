"""Promise 3: only the owner can answer for a cameo, whoever presses."""

from collections.abc import Awaitable, Callable

import pytest

from bot.app.account import grants
from bot.app.ports import App
from bot.app.requests import ask, block, cancel, change, consents
from bot.core.consent import ConsentState
from bot.core.errors import NotYours
from bot.core.ids import PersonId, RequestId
from bot.core.policy import ReviewPolicy
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import World

Press = Callable[[App, PersonId, RequestId], Awaitable[object]]

PRESSES: dict[str, Press] = {
    "yes": lambda app, by, request: answers.answer(app, by, request, yes=True),
    "no": lambda app, by, request: answers.answer(app, by, request, yes=False),
    "always": answers.allow_always,
    "suggest": lambda app, by, request: answers.suggest(app, by, request, "{A} swims"),
    "revoke": consents.revoke,
    "block": block.block_asker,
}


@pytest.mark.parametrize("press", PRESSES)
@pytest.mark.parametrize("who", ["asker", "stranger"])
async def test_nobody_else_can_press(w: World, press: str, who: str) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    by = sol if who == "asker" else await w.person("Ara")
    request = await w.ask(sol, await w.place(), mina)
    with pytest.raises(NotYours):
        await PRESSES[press](w.app, by, request.id)
    after = await w.request(request.id)
    assert after == request
    assert [one.state for one in after.consents] == [ConsentState.ASKED]


async def test_one_owner_does_not_answer_for_another(w: World) -> None:
    mina, joon, sol = [await w.person(name) for name in ("Mina", "Joon", "Sol")]
    request = await w.ask(sol, await w.place(), mina, joon)
    await answers.answer(w.app, mina, request.id, yes=True)
    states = {one.owner: one.state for one in (await w.request(request.id)).consents}
    assert states == {mina: ConsentState.GIVEN, joon: ConsentState.ASKED}


@pytest.mark.parametrize("yes", [True, False])
async def test_only_reviewers_review(w: World, yes: bool) -> None:
    mina, sol = await w.person("Mina", review=ReviewPolicy.ALWAYS), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    with pytest.raises(NotYours):
        await answers.review(w.app, sol, request.id, yes)
    assert (await w.request(request.id)).state is RequestState.REVIEW


@pytest.mark.parametrize(
    "press",
    [
        cancel.cancel,
        ask.retry,
        change.use_stand_ins,
        lambda app, by, request: change.edit(app, by, request, "{A} swims"),
        lambda app, by, request: cancel.remove(app, by, request),
    ],
)
async def test_only_the_asker_changes_a_request(w: World, press: Press) -> None:
    mina, sol, ara = [await w.person(name) for name in ("Mina", "Sol", "Ara")]
    request = await w.ask(sol, await w.place(), mina)
    with pytest.raises(NotYours):
        await press(w.app, ara, request.id)
    assert await w.request(request.id) == request


async def test_only_the_owner_takes_a_grant_back(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await answers.allow_always(w.app, mina, request.id)
    (grant,) = (await grants.load_permissions(w.app, sol)).received
    with pytest.raises(NotYours):
        await grants.revoke(w.app, sol, grant.id)
    assert (await grants.load_permissions(w.app, mina)).given[0].is_valid
