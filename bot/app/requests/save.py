"""Saving a request, with the work and the messages that follow from its change.

All of it happens in the transaction that changes the request.
"""

from bot.app.messages import outbox
from bot.app.ports import App, MessageKind, Queue, Transaction, WorkKind
from bot.app.requests import scene_stills
from bot.app.requests.bindings import bind_cards
from bot.core import request as requests
from bot.core.consent import ConsentState
from bot.core.errors import NotFound
from bot.core.ids import RequestId
from bot.core.request import Request, RequestState

_S = RequestState
_IN_RENDER_QUEUE = frozenset({_S.QUEUED, _S.RENDERING})
_WAITS_FOR_PEOPLE = frozenset({_S.CASTING, _S.REVIEW})
CLOSED_WITHOUT_CLIP = frozenset({_S.WITHDRAWN, _S.CANCELLED, _S.REFUSED, _S.EXPIRED})
"""States in which no clip of a request may be kept or shown in a conversation."""


async def get(t: Transaction, request_id: RequestId) -> Request:
    """The request. Raises NotFound "request-gone" when there is none, or when it was erased."""
    request = await t.requests.get(request_id)
    if request is None or request.is_erased:
        raise NotFound("request-gone")
    return request


async def save(app: App, t: Transaction, old: Request | None, new: Request) -> None:
    """Saves a request, and queues the work and messages that follow. `old`: None for a new one."""
    await t.requests.save(new)
    await _queue_work(app, t, old, new)
    if old is not None:
        await _erase_clip(app, t, old, new)
    place = new.scene.place
    if old is None:
        await outbox.post(app, t, MessageKind.REQUEST, new.id, place)
    elif _visible_part(old) != _visible_part(new):
        await outbox.refresh(t, new.id, MessageKind.REQUEST)
    await outbox.refresh(t, new.id, MessageKind.ASK, MessageKind.ASKER, MessageKind.REVIEW)
    for consent in new.consents:
        if consent.state is ConsentState.ASKED:
            await outbox.post_private(app, t, MessageKind.ASK, new.id, consent.owner, place)
    if new.state is _S.REVIEW:
        for review in new.reviews:
            await outbox.post_private(app, t, MessageKind.REVIEW, new.id, review.owner, place)
    if _has_news_for_asker(new):
        await outbox.post_private(app, t, MessageKind.ASKER, new.id, new.asker, place)
    await bind_cards(app, t, new)


async def _queue_work(app: App, t: Transaction, old: Request | None, new: Request) -> None:
    before = None if old is None else old.state
    if new.state is _S.QUEUED and before is not _S.QUEUED:
        await t.work.add(WorkKind.RENDER, new.id, app.render_queue, new.scene.place)
    if before in _IN_RENDER_QUEUE and new.state not in _IN_RENDER_QUEUE | {
        _S.REVIEW,
        _S.POSTING,
        _S.FAILED,
    }:
        await t.work.remove(WorkKind.RENDER, new.id)
    deadline = None if old is None else (old.state, old.expires_at)
    if new.state in _WAITS_FOR_PEOPLE and deadline != (new.state, new.expires_at):
        await t.work.add(WorkKind.EXPIRE_REQUEST, new.id, not_before=new.expires_at)
    await _queue_still(t, old, new)


async def _queue_still(t: Transaction, old: Request | None, new: Request) -> None:
    """Queues the scene's still while messages show it, and erases the still of an earlier scene."""
    before = (
        None if old is None or old.state not in scene_stills.STATES else scene_stills.file_name(old)
    )
    after = None if new.state not in scene_stills.STATES else scene_stills.file_name(new)
    if after is not None and after != before:
        await t.work.add(WorkKind.STILL, new.id, Queue.RENDER, new.scene.place)
    if before is not None and after != before:
        await t.work.add(WorkKind.ERASE, before)


async def _erase_clip(app: App, t: Transaction, old: Request, new: Request) -> None:
    """Erases the file of a clip that will never be posted, or no longer is.

    Its row stays, so that `/verify` can tell that a copy was withdrawn. Where others review it who
    did not refuse it, a refused clip stays until their time is up, as one that nobody answered for:
    its end would tell them of the refusal.
    """
    is_unused = old.clip is not None and (new.clip != old.clip or new.state in CLOSED_WITHOUT_CLIP)
    clip = await t.clips.get(old.clip) if is_unused and old.clip is not None else None
    if clip is not None:
        not_before = new.expires_at if requests.is_refusal_hidden(new, app.now()) else None
        await t.work.add(WorkKind.ERASE, clip.file, not_before=not_before)


def _visible_part(request: Request) -> object:
    """What the conversation may see. A refused review looks like one that is still open, so that
    nothing changes there when somebody says no."""
    state = _S.REVIEW if request.state is _S.REFUSED else request.state
    return state, request.missing, request.scene, request.expires_at


def _has_news_for_asker(request: Request) -> bool:
    """Whether there is news that only the asker reads."""
    if request.state is _S.CASTING:
        return bool(request.suggestions) or request.has_decline
    if request.state is _S.WITHDRAWN:
        return any(
            consent.state is ConsentState.REVOKED and consent.owner != request.asker
            for consent in request.consents
        )
    return request.state in {_S.EXPIRED, _S.REFUSED, _S.FAILED}
