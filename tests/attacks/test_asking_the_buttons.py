"""Somebody in the conversation presses buttons that a card does not have, to learn from the answers
whether a review was refused or is still open."""

from datetime import timedelta

import pytest

from bot.app.requests import ask, cancel
from bot.core.errors import WrongState
from bot.core.ids import PersonId
from bot.core.policy import ReviewPolicy
from bot.core.request import Request
from tests.support import answers
from tests.support.world import World


async def reviewed(w: World) -> tuple[PersonId, Request]:
    """An owner, and their clip, which they look at."""
    mina, sol = await w.person("Mina", review=ReviewPolicy.ALWAYS), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    return mina, await w.request(request.id)


async def read_answers(w: World, request: Request) -> list[str]:
    """What somebody is told who tries a remix, and an admin who tries to remove the clip."""
    place, codes = request.scene.place, []
    jun, admin = await w.person("Jun"), await w.person("Admin")
    await w.appoint(admin, place)
    with pytest.raises(WrongState) as refused:
        await ask.remix(w.app, jun, place, request.id, "{A} waves")
    codes.append(refused.value.code)
    with pytest.raises(WrongState) as refused:
        await cancel.remove(w.app, admin, request.id)
    return [*codes, refused.value.code]


async def test_a_refused_review_answers_like_silence(w: World) -> None:
    mina, request = await reviewed(w)
    while_open = await read_answers(w, request)
    await answers.review(w.app, mina, request.id, yes=False)
    assert await read_answers(w, request) == while_open
    w.later(timedelta(hours=25))
    assert await read_answers(w, request) == ["request-is-expired"] * 2
