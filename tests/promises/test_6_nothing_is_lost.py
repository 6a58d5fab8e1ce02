"""Promise 6: nothing accepted is lost, and nothing is knowingly posted twice, whoever dies when."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app.delivery import deliver
from bot.app.file_names import clip as clip_file
from bot.app.ports import MessageKind, WorkKind
from bot.app.requests import render, save
from bot.core.ids import PersonId, RequestId
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import LEASE, World


async def _queued(w: World) -> tuple[PersonId, RequestId]:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await w.show_all()
    await answers.answer(w.app, mina, request.id, yes=True)
    return mina, request.id


async def _sweep(w: World) -> None:
    w.later(LEASE * 2)
    await w.claims.release_expired(w.now)


async def test_what_cannot_be_written_whole_is_not_written_at_all(w: World) -> None:
    """Killed between saving the request and the end of the transaction: there is none."""
    mina = await w.person("Mina")
    request = replace(await w.ask(mina, await w.place(), mina), id=RequestId("other"))

    async def die() -> None:
        async with w.store.begin() as t:
            await save.save(w.app, t, None, request)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await die()
    async with w.store.read() as t:
        assert await t.requests.get(request.id) is None
        assert await t.messages.list_by_subject(request.id) == []
    assert request.id not in await w.waiting(WorkKind.RENDER)


async def test_a_render_worker_that_dies_is_followed_by_another(w: World) -> None:
    _, request = await _queued(w)
    await w.begin_render(request)
    await _sweep(w)
    await w.live()
    assert w.in_place(request).state is RequestState.POSTED


async def test_a_worker_that_came_back_from_the_dead_changes_nothing(w: World) -> None:
    _, request = await _queued(w)
    old = await w.begin_render(request)
    await _sweep(w)
    new = await w.begin_render(request)
    assert old[1] is not None
    assert new[1] is not None
    assert not await w.end_render(old[0], old[1])
    assert not await render.is_wanted(w.app, request, old[0].epoch)
    await render.fail(w.app, request, old[0].epoch, "render-failed")
    assert (await w.request(request)).state is RequestState.RENDERING
    assert await w.end_render(new[0], new[1])
    assert (await w.request(request)).clip is not None


async def test_a_clip_whose_worker_died_before_saying_so_is_erased(w: World) -> None:
    mina, request = await _queued(w)
    claim, begun = await w.begin_render(request)
    assert begun is not None
    left = clip_file(request, claim.epoch)
    await w.app.files.write(left, begun.owners, b"clip")
    await _sweep(w)
    await w.live()
    with pytest.raises(LookupError):
        await w.app.files.read(left, begun.owners)
    assert w.in_place(request).clip is not None
    assert mina in begun.owners


async def test_a_render_that_was_finished_is_not_done_again(w: World) -> None:
    """Killed after the clip was written down, before the work was."""
    _, request = await _queued(w)
    claim, begun = await w.begin_render(request)
    assert begun is not None
    assert await w.end_render(claim, begun)
    async with w.store.begin() as t:
        await t.work.add(WorkKind.RENDER, request)
    again, nothing = await w.begin_render(request)
    assert nothing is None
    await w.finish(again)
    assert len(w.frames) == 1


@pytest.mark.parametrize("moment", ["before", "posted", "written"])
async def test_a_chat_worker_that_dies_while_it_posts(w: World, moment: str) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    for view in await w.waiting(WorkKind.SHOW):
        claim = await w.claim(WorkKind.SHOW, view)
        assert claim is not None
        begun = await deliver.begin(w.app, view, claim.epoch)
        assert begun is not None
        if moment == "posted":
            assert await deliver.begin_post(w.app, begun)
            w.screen[f"m-{view}"] = (begun.message, begun.view_model)
            w.posts += 1
        if moment == "written":
            await w.put_up(begun)
    await _sweep(w)
    await w.live()
    assert w.in_place(request.id).state is RequestState.CASTING
    assert w.seen(MessageKind.ASK, request.id, mina)
    assert w.posts == len(w.screen) == 2


async def test_somebody_who_posts_again_knows_that_it_may_stand_there(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    await w.ask(sol, await w.place(), mina)
    (first, *_) = await w.waiting(WorkKind.SHOW)
    claim = await w.claim(WorkKind.SHOW, first)
    assert claim is not None
    begun = await deliver.begin(w.app, first, claim.epoch)
    assert begun is not None
    assert not begun.message.is_posting
    assert await deliver.begin_post(w.app, begun)
    await _sweep(w)
    assert not await deliver.begin_post(w.app, begun)
    late = await w.claim(WorkKind.SHOW, first)
    assert late is not None
    again = await deliver.begin(w.app, first, late.epoch)
    assert again is not None
    assert again.message.is_posting


async def test_a_clip_that_was_posted_twice_over_is_told_of_once(w: World) -> None:
    """Killed after the edit, before it was written down: the edit is made again, nothing else."""
    mina, request = await _queued(w)
    await w.render(request)
    for _ in range(2):
        for view in await w.waiting(WorkKind.SHOW):
            claim = await w.claim(WorkKind.SHOW, view)
            assert claim is not None
            begun = await deliver.begin(w.app, view, claim.epoch)
            assert begun is not None
            if begun.message.kind is MessageKind.REQUEST and begun.message.handle:
                w.screen[begun.message.handle] = (begun.message, begun.view_model)
        await _sweep(w)
    await w.live()
    assert w.in_place(request).state is RequestState.POSTED
    notices = [v for v, _ in w.screen.values() if v.kind is MessageKind.NOTICE and v.person == mina]
    assert len(notices) == 1


async def test_time_that_goes_backwards_loses_nothing(w: World) -> None:
    _, request = await _queued(w)
    await w.begin_render(request)
    w.later(-timedelta(hours=3))
    await w.claims.release_expired(w.now)
    w.later(timedelta(hours=3))
    await _sweep(w)
    await w.live()
    assert w.in_place(request).state is RequestState.POSTED
