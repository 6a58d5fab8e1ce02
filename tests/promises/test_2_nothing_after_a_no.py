"""Promise 2: no clip is posted after a revocation, freeze, block or deletion, however far it is."""

from collections.abc import Awaitable, Callable
from contextlib import nullcontext

import pytest

from bot.app.account import grants, leave, policy
from bot.app.delivery import deliver
from bot.app.messages.view_models import RequestView, TombstoneView
from bot.app.ports import MessageKind, WorkKind
from bot.app.requests import (
    ask,
    block,
    consents,
    render,
)
from bot.core.cameo import freeze
from bot.core.errors import NoConsent, Refusal, WrongState
from bot.core.ids import PersonId, RequestId
from bot.core.policy import ReviewPolicy
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import World

Taking = Callable[[World, PersonId, RequestId], Awaitable[object]]


async def _revoke(w: World, owner: PersonId, request: RequestId) -> None:
    await consents.revoke(w.app, owner, request)


async def _freeze(w: World, owner: PersonId, request: RequestId) -> None:
    await policy.freeze(w.app, owner)


async def _block(w: World, owner: PersonId, request: RequestId) -> None:
    await block.block_asker(w.app, owner, request)


async def _delete(w: World, owner: PersonId, request: RequestId) -> None:
    await leave.delete(w.app, owner)


TAKING = pytest.mark.parametrize("take", [_revoke, _freeze, _block, _delete])


def _no_clip(w: World, request: RequestId) -> bool:
    what = w.seen(MessageKind.REQUEST, request)
    return isinstance(what, TombstoneView) or (
        isinstance(what, RequestView) and what.clip is None and what.state is RequestState.WITHDRAWN
    )


async def _given(w: World, **policy: object) -> tuple[PersonId, PersonId, RequestId]:
    mina, sol, place = await w.person("Mina", **policy), await w.person("Sol"), await w.place()
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    return mina, sol, request.id


@TAKING
async def test_while_it_waits_in_line(w: World, take: Taking) -> None:
    mina, _, request = await _given(w)
    await take(w, mina, request)
    assert await w.waiting(WorkKind.RENDER) == []
    await w.live()
    assert w.frames == []
    assert _no_clip(w, request)


@TAKING
async def test_while_it_is_rendered(w: World, take: Taking) -> None:
    mina, _, request = await _given(w)
    claim, begun = await w.begin_render(request)
    assert begun is not None
    await take(w, mina, request)
    with pytest.raises(LookupError) if take is _delete else nullcontext():
        assert not await w.end_render(claim, begun)
    await w.live()
    assert _no_clip(w, request)


@TAKING
async def test_while_an_owner_looks_at_it(w: World, take: Taking) -> None:
    mina, _, request = await _given(w, review=ReviewPolicy.ALWAYS)
    await w.live()
    assert (await w.request(request)).state is RequestState.REVIEW
    await take(w, mina, request)
    with pytest.raises(Refusal):
        await answers.review(w.app, mina, request, yes=True)
    await w.live()
    assert _no_clip(w, request)


@TAKING
async def test_just_before_it_is_posted(w: World, take: Taking) -> None:
    mina, _, request = await _given(w)
    await w.show_all()
    await w.render(request)
    await take(w, mina, request)
    await w.live()
    assert _no_clip(w, request)


@TAKING
async def test_at_the_moment_it_is_posted(w: World, take: Taking) -> None:
    """The worker knows what to show, then the yes is taken back, then it is shown."""
    mina, _, request = await _given(w)
    await w.show_all()
    await w.render(request)
    (view,) = [one for one in await w.waiting(WorkKind.SHOW) if await _is_request(w, one)]
    claim = await w.claim(WorkKind.SHOW, view)
    assert claim is not None
    begun = await deliver.begin(w.app, view, claim.epoch)
    assert begun is not None
    await take(w, mina, request)
    await w.put_up(begun)
    await w.finish(claim)
    await w.live()
    assert _no_clip(w, request)


@TAKING
async def test_long_after_it_was_posted(w: World, take: Taking) -> None:
    mina, _, request = await _given(w)
    await w.live()
    clip = w.in_place(request).clip
    assert clip is not None
    await take(w, mina, request)
    await w.live()
    assert _no_clip(w, request)
    with pytest.raises(LookupError):
        await w.app.files.read(clip.file, clip.owners)


@TAKING
async def test_a_failed_one_cannot_be_tried_again(w: World, take: Taking) -> None:
    mina, sol, request = await _given(w)
    claim, _ = await w.begin_render(request)
    await render.fail(w.app, request, claim.epoch, "render-failed")
    await w.finish(claim)
    await take(w, mina, request)
    with pytest.raises(Refusal):
        await ask.retry(w.app, sol, request)


async def test_a_revoked_grant_takes_what_rests_on_it(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    first = await w.ask(sol, place, mina)
    await answers.allow_always(w.app, mina, first.id)
    second = await w.ask(sol, place, mina)
    assert second.state is RequestState.QUEUED
    await w.live()
    (grant,) = (await grants.load_permissions(w.app, mina)).given
    receipt = await grants.revoke(w.app, mina, grant.id)
    await w.live()
    assert [one.request for one in receipt.withdrawn] == [second.id]
    assert w.in_place(second.id).state is RequestState.WITHDRAWN
    assert w.in_place(first.id).state is RequestState.POSTED
    assert (await w.ask(sol, place, mina)).state is RequestState.CASTING


async def test_what_the_rules_say_at_the_last_moment_counts(w: World) -> None:
    """Even if nothing had told the request."""
    mina, _, request = await _given(w)
    await w.show_all()
    await w.render(request)
    async with w.store.begin() as t:
        cameo = await t.cameos.find_current(mina)
        assert cameo is not None
        await t.cameos.save(freeze(cameo, mina))
    await w.live()
    assert _no_clip(w, request)


async def test_a_thawed_cameo_has_given_nothing(w: World) -> None:
    mina, sol, request = await _given(w)
    await policy.freeze(w.app, mina)
    with pytest.raises(NoConsent):
        await ask.ask(w.app, sol, (await w.request(request)).scene.place, "{A} swims", [mina])
    await policy.thaw(w.app, mina)
    await w.live()
    assert w.frames == []
    with pytest.raises(WrongState):
        await answers.answer(w.app, mina, request, yes=True)


async def _is_request(w: World, view: str) -> bool:
    async with w.store.read() as t:
        found = await t.messages.get(view)
    return found is not None and found.kind is MessageKind.REQUEST
