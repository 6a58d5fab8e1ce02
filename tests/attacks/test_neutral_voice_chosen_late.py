"""Somebody chooses a neutral voice while a clip is made with their own: it was posted with that."""

from bot.app.account import policy
from bot.app.requests import ask
from bot.core.ids import PersonId
from bot.core.policy import ReviewPolicy, VoicePolicy
from bot.core.request import Request, RequestState
from tests.support import answers
from tests.support.world import World


async def allowed(w: World, **rules: object) -> tuple[PersonId, PersonId, Request]:
    """Mina said yes to a scene of Sol's."""
    mina, sol = await w.person("Mina", **rules), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    return mina, sol, request


async def test_a_clip_that_is_being_made_is_not_posted(w: World) -> None:
    mina, sol, request = await allowed(w)
    claim, begun = await w.begin_render(request.id)
    assert begun is not None
    assert not begun.neutral_voices
    await policy.change(w.app, mina, voice=VoicePolicy.NEUTRAL)
    assert not await w.end_render(claim, begun)
    await w.live()
    stored = await w.request(request.id)
    assert (stored.state, stored.problem) == (RequestState.FAILED, "voice-changed")

    await ask.retry(w.app, sol, request.id)
    claim, begun = await w.begin_render(request.id)
    assert begun is not None
    assert begun.neutral_voices == {"A"}
    assert await w.end_render(claim, begun)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.POSTED


async def test_nor_one_that_waits_for_a_review(w: World) -> None:
    mina, _, request = await allowed(w, review=ReviewPolicy.ALWAYS)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.REVIEW
    await policy.change(w.app, mina, voice=VoicePolicy.NEUTRAL)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.FAILED


async def test_other_changes_end_nothing(w: World) -> None:
    mina, _, request = await allowed(w, voice=VoicePolicy.NEUTRAL, review=ReviewPolicy.ALWAYS)
    await w.live()
    await policy.change(w.app, mina, voice=VoicePolicy.OWN)
    await policy.change(w.app, mina, review=ReviewPolicy.ALWAYS)
    assert (await w.request(request.id)).state is RequestState.REVIEW
