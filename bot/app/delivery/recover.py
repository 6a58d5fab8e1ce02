"""Messages that nobody can find: posts whose answer never came, and what somebody deleted.

A platform that does not tell whether a message arrived is sent a card once more, and a clip never:
the asker is asked whether it stands there. Whoever presses a button under it shows where it is.
"""

from dataclasses import replace

from bot.app.delivery import deliver
from bot.app.delivery.deliver import Showing
from bot.app.messages import outbox
from bot.app.ports import App, Kind, Queue, Transaction, Tried, View, ViewKind
from bot.app.requests import save
from bot.core import request as requests
from bot.core.errors import WrongState
from bot.core.ids import PersonId, RequestId
from bot.core.request import RequestState

UNKNOWN = frozenset({Tried.LOST, Tried.THERE})
_SETTLED = frozenset({Tried.TWICE, Tried.CLIP}) | UNKNOWN
_ANEW = {
    ViewKind.REQUEST: frozenset({RequestState.CASTING, RequestState.REVIEW, RequestState.POSTING}),
    ViewKind.ASK: frozenset({RequestState.CASTING}),
    ViewKind.ASKER: frozenset({RequestState.CASTING, RequestState.FAILED}),
    ViewKind.REVIEW: frozenset({RequestState.REVIEW}),
}
"""When a message that somebody deleted is posted once more."""


def may_post(wanted: Showing) -> bool:
    """Whether a message may be posted whose first post has an unknown outcome: once more without
    a clip, and a clip if what was posted before it was none."""
    if deliver.shows_clip(wanted):
        return wanted.view.tried in {Tried.NOTHING, Tried.ONCE, Tried.TWICE}
    return wanted.view.tried not in _SETTLED


async def settle(app: App, wanted: Showing) -> None:
    """What may not be posted again. A clip counts as posted, and its asker is asked; a message to
    one person is sent when they come back (see `views.deliver`)."""
    async with app.store.begin() as t:
        view = await t.views.get(wanted.view.id)
        if view is None or view.message is not None:
            return
        if view.person is not None:
            await t.views.save(replace(view, posting=False, shown="lost", tried=Tried.NOTHING))
        elif view.tried is Tried.CLIP:
            await t.views.save(replace(view, tried=Tried.LOST))
            request = RequestId(view.subject)
            await deliver.delivered(app, t, request)
            found = await save.get(t, request)
            await outbox.private(app, t, ViewKind.ASKER, request, found.asker, found.scene.place)
            await outbox.show(t, request, ViewKind.ASKER)
    await app.bell.ring()


async def gone(app: App, wanted: Showing) -> bool:
    """Somebody deleted the message. Where it has still something to ask or to bring it is posted
    anew, as another message; false where it was at its end, or only told how far things are."""
    async with app.store.begin() as t:
        view = await t.views.get(wanted.view.id)
        if view is None or view.message != wanted.view.message or view.kind not in _ANEW:
            return False
        request = await t.requests.get(RequestId(view.subject))
        if request is None or request.is_husk or request.state not in _ANEW[view.kind]:
            return False
        await t.views.drop(view.id)
        # Its id is the nonce of its message: a platform may still know the old one.
        fresh = replace(view, id=app.new_id(), message=None, shown="", posting=False)
        await t.views.save(fresh)
        await _put(t, fresh)
    await app.bell.ring()
    return True


async def found(app: App, view: View, message: str) -> View:
    """Somebody pressed a button under a message that nobody knew the place of."""
    if view.message is not None or view.place is None or not view.posting:
        return view
    async with app.store.begin() as t:
        known = await t.views.get(view.id)
        if known is None or known.message is not None or not known.posting:
            return view
        known = replace(known, message=message, posting=False, tried=Tried.NOTHING)
        await t.views.save(known)
        await _put(t, known)
        await outbox.show(t, known.subject, ViewKind.ASKER)
    await app.bell.ring()
    return known


async def there(app: App, person: PersonId, request: RequestId) -> None:
    """The asker sees the clip. Raises NotYours, WrongState "post-is-settled"."""
    async with app.store.begin() as t:
        view = await _lost(t, person, request)
        await t.views.save(replace(view, tried=Tried.THERE))
        await outbox.show(t, request, ViewKind.ASKER)
    await app.bell.ring()


async def again(app: App, person: PersonId, request: RequestId) -> None:
    """The asker does not see it: it is posted again. Raises NotYours, WrongState."""
    async with app.store.begin() as t:
        view = await _lost(t, person, request)
        await t.views.save(replace(view, posting=False, tried=Tried.NOTHING))
        await _put(t, view)
        await outbox.show(t, request, ViewKind.ASKER)
    await app.bell.ring()


async def _lost(t: Transaction, person: PersonId, request: RequestId) -> View:
    found = await save.get(t, request)
    requests.check_asker(found, person)
    if found.state is not RequestState.POSTED:
        raise WrongState(f"request-is-{found.state}")
    for view in await t.views.of(ViewKind.REQUEST, request):
        if view.message is None and view.tried in UNKNOWN:
            return view
    raise WrongState("post-is-settled")


async def _put(t: Transaction, view: View) -> None:
    await t.work.put(Kind.SHOW, view.id, Queue.CHAT, view.place)
