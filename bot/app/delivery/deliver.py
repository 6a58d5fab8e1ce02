"""What a worker asks and tells that brings one message up to date.

`begin` says what to show. Before a first post `posting` writes down that it is about to happen;
after a post or an edit `shown` writes down what stands there. A message that shows a finished
clip is its delivery.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.app import audit_log, claims
from bot.app.delivery import build_view_models
from bot.app.messages import notices, outbox
from bot.app.messages.view_models import (
    AskView,
    NoticeView,
    RequestView,
    ViewModel,
)
from bot.app.ports import App, Message, MessageKind, PostAttempt, Transaction, WorkKind
from bot.app.requests import cast_rules, save, withdraw
from bot.core import request as requests
from bot.core.errors import NoConsent
from bot.core.ids import RequestId
from bot.core.notice import NoticeTopic
from bot.core.request import RequestState, Withdrawal

_S = RequestState
REFUSED_PAUSE = timedelta(minutes=15)
"""Time until a withdrawal that the platform refused is tried again."""


@dataclass(frozen=True)
class Showing:
    """`what`: None for a message that is to be taken away. `view.posting`: a post was begun
    before whose outcome nobody knows. `language`: of those who read it."""

    view: Message
    what: ViewModel | None
    language: str
    epoch: int


async def begin(app: App, view: str, epoch: int) -> Showing | None:
    """What a message is to show now; None when there is nothing to do.

    Before a clip is shown to a conversation for the first time its consents are checked again;
    without them the request is withdrawn instead.
    """
    async with app.store.begin() as t:
        found = await _get_claimed(t, view, epoch)
        if found is None:
            return None
        if found.kind is MessageKind.GONE:
            if found.handle is None and not found.is_posting:
                await t.messages.remove(found.id)
                return None
            return Showing(found, None, "en", epoch)
        if found.kind is MessageKind.REQUEST:
            await _last_look(app, t, RequestId(found.subject))
        if found.handle is None and found.place is not None:
            # It may have got another number since this was written down.
            found = replace(found, address=await t.places.get_address(found.place))
        what = await build_view_models.picture(app, t, found)
        language = await build_view_models.language(t, found)
    if what is None:
        return None
    what = await _with_still(app, what)
    return Showing(found, what, language, epoch)


async def posting(app: App, showing: Showing) -> bool:
    """A first post is about to happen. False when somebody else has taken over."""
    async with app.store.begin() as t:
        view = await _get_claimed(t, showing.view.id, showing.epoch)
        if view is None or view.kind is not showing.view.kind:
            return False
        there = showing.view.address
        await t.messages.save(
            replace(view, is_posting=True, post_attempt=_tried(showing), address=there)
        )
    return True


def _tried(showing: Showing) -> PostAttempt:
    if shows_clip(showing):
        return PostAttempt.CLIP
    return PostAttempt.TWICE if showing.view.post_attempt is PostAttempt.ONCE else PostAttempt.ONCE


def shows_clip(showing: Showing) -> bool:
    """Whether this message is the delivery of a clip."""
    return isinstance(showing.what, RequestView) and showing.what.clip is not None


async def shown(app: App, showing: Showing, message: str | None, digest: str) -> None:
    """It stands there: `message` is the platform's handle, None when it was taken away.

    `digest`: of the card, for telling whether the next one is another.
    """
    what = showing.what
    async with app.store.begin() as t:
        if isinstance(what, RequestView) and what.clip is not None:
            await delivered(app, t, what.request)
        view = await t.messages.get(showing.view.id)
        if view is None:
            return
        if what is None:
            await t.messages.remove(view.id)
            return
        await t.messages.save(
            replace(
                view,
                handle=message,
                shown_digest=digest,
                is_posting=False,
                post_attempt=PostAttempt.NOTHING,
            )
        )
        if isinstance(what, NoticeView):
            await _told(app, t, what)
    await app.wakeup.notify()


async def not_posted(app: App, showing: Showing) -> None:
    """A first post is known not to have happened: it can be tried again."""
    async with app.store.begin() as t:
        view = await t.messages.get(showing.view.id)
        if view is not None and view.handle is None:
            await t.messages.save(replace(view, is_posting=False, post_attempt=PostAttempt.NOTHING))


async def undeliverable(app: App, showing: Showing, code: str) -> None:
    """The platform will not take it. A clip that cannot be posted has failed; what a person could
    not be sent is sent once they can be written to (see `views.deliver`)."""
    async with app.store.begin() as t:
        view = await t.messages.get(showing.view.id)
        if view is not None and view.handle is None:
            # A refusal is certain: nothing of it stands there, and another try may post it.
            kept = view.shown_digest if view.person is None else code
            await t.messages.save(
                replace(view, is_posting=False, shown_digest=kept, post_attempt=PostAttempt.NOTHING)
            )
        await _ended(app, t, showing.view, code)
    await app.wakeup.notify()


async def given_up(app: App, view: str, epoch: int, code: str) -> None:
    """Every try broke. A clip that was to be posted has failed, and its asker can try again."""
    async with app.store.begin() as t:
        found = await _get_claimed(t, view, epoch)
        if found is not None:
            await _ended(app, t, found, code)
    await app.wakeup.notify()


async def _ended(app: App, t: Transaction, view: Message, code: str) -> None:
    if await _is_withdrawal(t, view):
        # Promise 2: it stays open until the platform confirms it, however often it refuses.
        await t.work.add(WorkKind.SHOW, view.id, not_before=app.now() + REFUSED_PAUSE)
        return
    if view.kind is MessageKind.REQUEST:
        request = await t.requests.get(RequestId(view.subject))
        if request is not None and request.state is RequestState.POSTING:
            await save.save(app, t, request, requests.failed(request, code))
    if view.kind is MessageKind.GONE:
        await t.messages.remove(view.id)


async def _is_withdrawal(t: Transaction, view: Message) -> bool:
    """Whether something stands in a shared conversation that nobody may see there any longer.

    A private message is not worth it: whoever blocked the bot would be tried again for ever.
    """
    if view.handle is None or view.person is not None:
        return False
    if view.kind is MessageKind.GONE:
        return True
    if view.kind is not MessageKind.REQUEST:
        return False
    request = await t.requests.get(RequestId(view.subject))
    if request is None or request.is_erased:
        return True
    return request.clip is not None and request.state in save.CLOSED_WITHOUT_CLIP


async def _get_claimed(t: Transaction, view: str, epoch: int) -> Message | None:
    """The message, if the claim still holds. Requests are locked before the work, as everywhere."""
    found = await t.messages.get(view)
    if found is not None:
        for request in sorted(await _about(t, found)):
            await t.requests.get(request)
    return await claims.keep_claimed(t, WorkKind.SHOW, view, epoch, found)


async def _about(t: Transaction, view: Message) -> list[RequestId]:
    if view.kind in outbox.OF_REQUESTS:
        return [RequestId(view.subject)]
    if view.kind is not MessageKind.NOTICE or view.person is None:
        return []
    if view.subject == view.person:
        return [one.request for one in await t.notices.list_unsent(view.person)]
    notice = await t.notices.get(view.subject)
    return [] if notice is None else [notice.request]


async def _last_look(app: App, t: Transaction, request: RequestId) -> None:
    found = await t.requests.get(request)
    if found is None or found.state is not RequestState.POSTING:
        return  # what is posted is withdrawn by whatever ends its consents
    try:
        requests.may_post(found, await cast_rules.get_contexts(t, found))
    except NoConsent:
        await withdraw.void(app, t, found, Withdrawal.REVOKED)


async def delivered(app: App, t: Transaction, request: RequestId) -> None:
    """The clip stands in the conversation. What was withdrawn meanwhile is taken out again: its
    change has asked for the message to be shown once more."""
    found = await t.requests.get(request)
    if found is None or found.state is not RequestState.POSTING:
        return
    new = requests.posted(found)
    await save.save(app, t, found, new)
    await audit_log.write_for_all(app, t, "posted", new)
    await notices.tell(app, t, new, NoticeTopic.USED, but=new.asker)


async def _told(app: App, t: Transaction, what: NoticeView) -> None:
    for line in what.lines:
        notice = await t.notices.get(line.id)
        if notice is not None and notice.told_at is None:
            await t.notices.save(replace(notice, told_at=app.now()))


async def _with_still(app: App, what: ViewModel) -> ViewModel:
    """Without its drawing, when that is not there yet."""
    if not isinstance(what, RequestView | AskView) or what.still is None:
        return what
    try:
        await app.files.read(what.still.file, what.still.owners)
    except LookupError:
        return replace(what, still=None)
    return what
