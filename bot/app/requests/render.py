"""A render, as its worker begins and ends it. `epoch`: the number of the worker's claim; results
of an earlier claim are ignored."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.app import audit_log, claims, file_names
from bot.app.messages import outbox
from bot.app.messages.view_models import SealedFile
from bot.app.ports import App, MessageKind, Transaction, WorkKind
from bot.app.requests import cast_rules, consents, place_stops, save, withdraw
from bot.core import request as requests
from bot.core.clip import Clip
from bot.core.errors import NoConsent
from bot.core.ids import PersonId, RequestId
from bot.core.policy import VoicePolicy
from bot.core.request import Request, RequestState, Withdrawal

_TO_RENDER = frozenset({RequestState.QUEUED, RequestState.RENDERING})


@dataclass(frozen=True)
class RenderTask:
    """What to render. `kits`: file names, by role letter. `rules`: the owners' free text, by role
    letter. `owners`: for whom the clip is sealed: everybody in the cast, and the asker.
    `neutral_voices`: letters of the roles that nobody's voice speaks.
    """

    request: Request
    kits: Mapping[str, str]
    rules: Mapping[str, tuple[str, ...]]
    owners: tuple[PersonId, ...]
    neutral_voices: frozenset[str] = frozenset()


async def start(app: App, request: RequestId, epoch: int) -> RenderTask | None:
    """Begins a render, or begins it again after a worker that died; None when it is not needed.

    Checks every consent, and withdraws the request when one is missing; it fails where the admins
    of its place switched clips off.
    """
    async with app.store.begin() as t:
        old = await _get_claimed(t, request, epoch)
        if old is None:
            return None
        await _erase_leftovers(t, old, epoch)
        if old.state not in _TO_RENDER:
            return None
        if await place_stops.stop_if_off(app, t, old):
            return None
        contexts = await cast_rules.get_contexts(t, old)
        try:
            new = requests.start_render(old, contexts)
        except NoConsent:
            await withdraw.void(app, t, old, Withdrawal.REVOKED)
            return None
        await save.save(app, t, old, new)
        cast = [role for role in new.scene.cast if role.cameo is not None]
        return RenderTask(
            new,
            {role.letter: file_names.kit(role.cameo) for role in cast if role.cameo is not None},
            {role.letter: role.rules for role in cast},
            tuple(dict.fromkeys((*new.scene.owners, new.asker))),
            frozenset(
                role.letter
                for role in cast
                if role.cameo is not None
                and contexts[role.cameo].cameo.policy.voice is VoicePolicy.NEUTRAL
            ),
        )


async def list_absent_kits(app: App, request: Request) -> tuple[SealedFile, ...]:
    """Kits of people who are known in the place but not in the cast, whose faces a generating
    engine must not produce. Kits of frozen cameos are left out: nothing may read those."""
    async with app.store.read() as t:
        cameos = await t.cameos.list_by_place(request.scene.place, request.scene.owners)
    return tuple(SealedFile(file_names.kit(cameo.id), (cameo.owner,)) for cameo in cameos)


async def finish(app: App, request: RequestId, epoch: int, clip: Clip) -> bool:
    """Ends a render. The caller has written the sealed clip, and removes it again when this returns
    False, because the clip is no longer needed."""
    async with app.store.begin() as t:
        old = await _get_claimed(t, request, epoch)
        if old is None or old.state is not RequestState.RENDERING:
            return False
        if await place_stops.stop_if_off(app, t, old):
            return False
        try:
            contexts = await cast_rules.get_contexts(t, old)
            new = requests.finish_render(old, clip.id, contexts, app.now())
        except NoConsent:
            await withdraw.void(app, t, old, Withdrawal.REVOKED)
            return False
        if await consents.is_moderator_gone(t, old):
            await save.save(app, t, old, requests.mark_failed(old, "moderator-gone"))
            return False
        await t.clips.save(clip)
        await save.save(app, t, old, new)
        await audit_log.write_for_all(app, t, "rendered", new)
    await app.wakeup.notify()
    return True


async def fail(
    app: App, request: RequestId, epoch: int, code: str, missed: tuple[str, ...] = ()
) -> None:
    """Ends a render that failed; the asker can try again. `code`: the reason. `missed`: the letters
    of the roles that it concerns, if not all."""
    async with app.store.begin() as t:
        old = await _get_claimed(t, request, epoch)
        if old is None or old.state not in _TO_RENDER:
            return
        await save.save(app, t, old, requests.mark_failed(old, code, missed))
    await app.wakeup.notify()


async def is_wanted(app: App, request: RequestId, epoch: int) -> bool:
    """Whether the render is still needed."""
    async with app.store.read() as t:
        current = await _get_claimed(t, request, epoch)
        # On a busy machine this may be called before `start` has run, hence both states.
        return current is not None and current.state in _TO_RENDER


async def show_progress(app: App, request: RequestId) -> None:
    """Queues an update of the card, which shows the progress."""
    async with app.store.begin() as t:
        await outbox.refresh(t, request, MessageKind.REQUEST)
    await app.wakeup.notify()


async def _get_claimed(t: Transaction, request_id: RequestId, epoch: int) -> Request | None:
    request = await t.requests.get(request_id)
    return await claims.keep_claimed(t, WorkKind.RENDER, request_id, epoch, request)


async def _erase_leftovers(t: Transaction, request: Request, epoch: int) -> None:
    """Erases clips of workers that died between writing their clip and reporting it."""
    clip = None if request.clip is None else await t.clips.get(request.clip)
    for earlier in range(1, epoch):
        name = file_names.clip(request.id, earlier)
        if clip is None or clip.file != name:
            await t.work.add(WorkKind.ERASE, name)
