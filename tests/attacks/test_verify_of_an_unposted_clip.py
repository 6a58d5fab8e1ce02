"""Somebody who was shown a clip for review passes its id on, and /verify names everybody in it."""

import pytest

from bot.app.delivery import verify
from bot.app.delivery.verify import ClipConsents
from bot.chat.cards.notes import verified_card
from bot.chat.words import Words
from bot.core.ids import ClipId
from bot.core.policy import ReviewPolicy
from bot.core.request import RequestState, mark_failed
from tests.support import answers
from tests.support.world import World

NOBODY = ClipConsents("", (), is_consented=False)


async def reviewed(w: World, passes: bool) -> tuple[RequestState, ClipConsents | None]:
    """What /verify tells of a clip once its owner looked, and its state; nobody is named before."""
    mina = await w.person("Mina", review=ReviewPolicy.ALWAYS)
    sol, place = await w.person("Sol"), await w.place()
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    clip = (await w.request(request.id)).clip
    assert clip is not None
    assert await told(w, clip) == NOBODY
    await answers.review(w.app, mina, request.id, yes=passes)
    await w.live()
    return (await w.request(request.id)).state, await told(w, clip)


async def told(w: World, clip: ClipId) -> ClipConsents | None:
    return await verify.get_clip_consents(w.store, clip)


async def test_a_refused_clip_names_nobody(w: World) -> None:
    assert await reviewed(w, passes=False) == (RequestState.REFUSED, NOBODY)


async def test_a_posted_clip_names_its_cast(w: World) -> None:
    state, consents = await reviewed(w, passes=True)
    assert state is RequestState.POSTED
    assert consents is not None
    assert [name for name, _, _ in consents.owners] == ["Mina"]


async def test_a_clip_that_could_not_be_posted_names_nobody(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.render(request.id)
    stored = await w.request(request.id)
    assert stored.clip is not None
    async with w.store.begin() as t:
        failed = await t.requests.get(request.id)
        assert failed is not None
        await t.requests.save(mark_failed(failed, "telegram-kicked"))
    assert await told(w, stored.clip) == NOBODY


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_sentence_fits_both(language: str) -> None:
    """Whether it was refused or taken back must not be told apart by words."""
    assert len(verified_card(Words(language), NOBODY).lines) == 1
