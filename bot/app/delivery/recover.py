"""Messages that nobody can find: posts whose answer never came, and what somebody deleted.

A platform that does not tell whether a message arrived is sent a card once more, and a clip never:
the asker is asked whether it stands there. Whoever presses a button under it shows where it is.
"""

from dataclasses import replace

from bot.app.delivery import deliver
from bot.app.delivery.deliver import Showing
from bot.app.messages import outbox
from bot.app.ports import App, Message, MessageKind, PostAttempt, Transaction
from bot.app.requests import save
from bot.core import request as requests
from bot.core.errors import WrongState
from bot.core.ids import PersonId, RequestId
from bot.core.request import RequestState

UNKNOWN = frozenset({PostAttempt.LOST, PostAttempt.THERE})
_SETTLED = frozenset({PostAttempt.TWICE, PostAttempt.CLIP}) | UNKNOWN
_ANEW = {
    MessageKind.REQUEST: frozenset(
        {RequestState.CASTING, RequestState.REVIEW, RequestState.POSTING}
    ),
    MessageKind.ASK: frozenset({RequestState.CASTING}),
    MessageKind.ASKER: frozenset({RequestState.CASTING, RequestState.FAILED}),
    MessageKind.REVIEW: frozenset({RequestState.REVIEW}),
}
"""When a message that somebody deleted is posted once more."""


def may_post(wanted: Showing) -> bool:
    """Whether a message may be posted whose first post has an unknown outcome: once more without
    a clip, and a clip if what was posted before it was none."""
    if deliver.shows_clip(wanted):
        return wanted.view.post_attempt in {
            PostAttempt.NOTHING,
            PostAttempt.ONCE,
            PostAttempt.TWICE,
        }
    return wanted.view.post_attempt not in _SETTLED


async def settle(app: App, wanted: Showing) -> None:
    """What may not be posted again. A clip counts as posted, and its asker is asked; a message to
    one person is sent when they come back (see `views.deliver`)."""
    async with app.store.begin() as t:
        view = await t.messages.get(wanted.view.id)
        if view is None or view.handle is not None:
            return
        if view.person is not None:
            await t.messages.save(
                replace(
                    view, is_posting=False, shown_digest="lost", post_attempt=PostAttempt.NOTHING
                )
            )
        elif view.post_attempt is PostAttempt.CLIP:
            await t.messages.save(replace(view, post_attempt=PostAttempt.LOST))
            request = RequestId(view.subject)
            await deliver.delivered(app, t, request)
            found = await save.get(t, request)
            await outbox.private(app, t, MessageKind.ASKER, request, found.asker, found.scene.place)
            await outbox.show(t, request, MessageKind.ASKER)
    await app.wakeup.notify()


async def gone(app: App, wanted: Showing) -> bool:
    """Somebody deleted the message. Where it has still something to ask or to bring it is posted
    anew, as another message; false where it was at its end, or only told how far things are."""
    async with app.store.begin() as t:
        view = await t.messages.get(wanted.view.id)
        if view is None or view.handle != wanted.view.handle or view.kind not in _ANEW:
            return False
        request = await t.requests.get(RequestId(view.subject))
        if request is None or request.is_erased or request.state not in _ANEW[view.kind]:
            return False
        await t.messages.remove(view.id)
        # Its id is the nonce of its message: a platform may still know the old one.
        fresh = replace(view, id=app.new_id(), handle=None, shown_digest="", is_posting=False)
        await t.messages.save(fresh)
        await outbox.put(t, fresh)
    await app.wakeup.notify()
    return True


async def found(app: App, view: Message, message: str) -> Message:
    """Somebody pressed a button under a message that nobody knew the place of."""
    if view.handle is not None or view.place is None or not view.is_posting:
        return view
    async with app.store.begin() as t:
        known = await t.messages.get(view.id)
        if known is None or known.handle is not None or not known.is_posting:
            return view
        known = replace(known, handle=message, is_posting=False, post_attempt=PostAttempt.NOTHING)
        await t.messages.save(known)
        await outbox.put(t, known)
        await outbox.show(t, known.subject, MessageKind.ASKER)
    await app.wakeup.notify()
    return known


async def there(app: App, person: PersonId, request: RequestId) -> None:
    """The asker sees the clip. Raises NotYours, WrongState "post-is-settled"."""
    async with app.store.begin() as t:
        view = await _lost(t, person, request)
        await t.messages.save(replace(view, post_attempt=PostAttempt.THERE))
        await outbox.show(t, request, MessageKind.ASKER)
    await app.wakeup.notify()


async def again(app: App, person: PersonId, request: RequestId) -> None:
    """The asker does not see it: it is posted again. Raises NotYours, WrongState."""
    async with app.store.begin() as t:
        view = await _lost(t, person, request)
        await t.messages.save(replace(view, is_posting=False, post_attempt=PostAttempt.NOTHING))
        await outbox.put(t, view)
        await outbox.show(t, request, MessageKind.ASKER)
    await app.wakeup.notify()


async def _lost(t: Transaction, person: PersonId, request: RequestId) -> Message:
    found = await save.get(t, request)
    requests.check_asker(found, person)
    if found.state is not RequestState.POSTED:
        raise WrongState(f"request-is-{found.state}")
    for view in await t.messages.list_by_kind(MessageKind.REQUEST, request):
        if view.handle is None and view.post_attempt in UNKNOWN:
            return view
    raise WrongState("post-is-settled")
