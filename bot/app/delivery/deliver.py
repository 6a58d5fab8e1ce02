"""Decides what one message shows now, and records what became of posting it.

`bot.jobs.show_card` calls `begin` for what to show, `begin_post` before a first post, and one of
the `record_…` functions afterwards. A message that shows a finished clip delivers it: the request
counts as posted with it.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.app import audit_log, claims
from bot.app.delivery import build_view_models, withdrawals
from bot.app.messages import notices, outbox
from bot.app.messages.view_models import (
    AskView,
    NoticeView,
    RequestView,
    ReviewView,
    ViewModel,
)
from bot.app.ports import App, Message, MessageKind, PostAttempt, Transaction, WorkKind
from bot.app.requests import cast_rules, consents, place_stops, save, withdraw
from bot.core import request as requests
from bot.core.errors import NoConsent
from bot.core.ids import RequestId
from bot.core.notice import NoticeTopic
from bot.core.request import RequestState, Withdrawal

_S = RequestState


@dataclass(frozen=True)
class Delivery:
    """One attempt to bring a message up to date.

    `message`: as it was stored when the attempt began; its `is_posting` is true when the outcome
    of an earlier first post is unknown. `view_model`: what it shows, None when it is to be
    deleted. `language`: of its readers. `epoch`: of the worker's claim.
    """

    message: Message
    view_model: ViewModel | None
    language: str
    epoch: int


async def begin(app: App, message_id: str, epoch: int) -> Delivery | None:
    """What a message shows now; None when there is nothing to do.

    Before a conversation sees a clip for the first time, its consents are checked again; if one
    is missing, the request is withdrawn instead. Raises Temporary when the platform cannot be asked
    whether a moderator still administers the place.
    """
    async with app.store.begin() as t:
        message = await _get_claimed(t, message_id, epoch)
        if message is None:
            return None
        if message.kind is MessageKind.GONE:
            if message.handle is None and not message.is_posting:
                await t.messages.remove(message.id)
                return None
            return Delivery(message, None, "en", epoch)
        if message.kind is MessageKind.REQUEST:
            await _check_before_post(app, t, RequestId(message.subject))
        if message.handle is None and message.place is not None:
            # The platform may have given the place another id since the message was stored.
            message = replace(message, address=await t.places.get_address(message.place))
        view_model = await build_view_models.build_view_model(app, t, message)
        language = await build_view_models.get_reader_language(t, message)
    if view_model is None or not await _may_be_seen(app, message):
        return None
    return Delivery(message, await _drop_missing_still(app, view_model), language, epoch)


async def _may_be_seen(app: App, message: Message) -> bool:
    """Whether the person of a message may see it. Raises Temporary when that cannot be known."""
    if message.kind is not MessageKind.REVIEW or message.person is None:
        return True
    if message.handle is None and await _is_refused(app, RequestId(message.subject)):
        return False  # nobody is shown a refused clip who had not seen it before
    return await consents.may_review(app, message.person, RequestId(message.subject))


async def _is_refused(app: App, request_id: RequestId) -> bool:
    async with app.store.read() as t:
        request = await t.requests.get(request_id)
    return request is not None and request.state is _S.REFUSED


async def begin_post(app: App, delivery: Delivery) -> bool:
    """Records that a first post is about to happen. False when the claim no longer holds, the
    message is about something else by now, or its clip was withdrawn meanwhile: then it must not be
    posted."""
    async with app.store.begin() as t:
        message = await _get_claimed(t, delivery.message.id, delivery.epoch)
        if message is None or message.kind is not delivery.message.kind:
            return False
        if not await _is_clip_wanted(app, t, delivery):
            return False
        await t.messages.save(
            replace(
                message,
                is_posting=True,
                post_attempt=_next_attempt(delivery),
                address=delivery.message.address,
            )
        )
    return True


async def begin_edit(app: App, delivery: Delivery) -> bool:
    """Records that an edit is about to be sent. If its answer is lost, nobody knows what the
    platform shows: the message is surely edited again, a clip that it may show is removed by a
    withdrawal, and an answer that does not tell what it was given to counts for nothing.

    False when the message is gone, or its clip was withdrawn meanwhile: then it must not be sent.
    """
    async with app.store.begin() as t:
        message = await t.messages.get(delivery.message.id)
        if message is None or not await _is_clip_wanted(app, t, delivery):
            return False
        is_same = message.shown_binding == _get_answerable(delivery)
        await t.messages.save(
            replace(
                message,
                shown_digest="",
                shown_binding=message.shown_binding if is_same else "",
                shows_clip=message.shows_clip or shows_clip(delivery),
            )
        )
    return True


async def _is_clip_wanted(app: App, t: Transaction, delivery: Delivery) -> bool:
    """Whether a message may still be shown: with a clip, only while that is not withdrawn or
    refused. Whatever ended it has queued an update of the message."""
    view_model = delivery.view_model
    if not isinstance(view_model, RequestView | ReviewView) or view_model.clip is None:
        return True
    request = await t.requests.get(RequestId(delivery.message.subject))
    if request is None:
        return False
    if request.state in {_S.POSTING, _S.POSTED}:
        return True
    reader = delivery.message.person
    if not isinstance(view_model, ReviewView) or reader is None:
        return False
    return requests.may_look(request, reader, app.now())


def _next_attempt(delivery: Delivery) -> PostAttempt:
    if shows_clip(delivery):
        return PostAttempt.CLIP
    is_second = delivery.message.post_attempt is PostAttempt.ONCE
    return PostAttempt.TWICE if is_second else PostAttempt.ONCE


def shows_clip(delivery: Delivery) -> bool:
    """Whether the message delivers a clip."""
    view_model = delivery.view_model
    return isinstance(view_model, RequestView) and view_model.clip is not None


async def record_delivered(
    app: App,
    delivery: Delivery,
    handle: str | None,
    card_digest: str,
    edited_at: datetime | None = None,
) -> None:
    """Records that the platform shows the message. `handle`: None when it was deleted.

    `card_digest`: for finding out later whether the card has changed. `edited_at`: when it was
    edited, by the platform's clock, which also dates the answers: ours may be slow.
    """
    view_model = delivery.view_model
    async with app.store.begin() as t:
        if isinstance(view_model, RequestView) and view_model.clip is not None:
            await record_clip_posted(app, t, view_model.request)
        message = await t.messages.get(delivery.message.id)
        if message is None:
            return
        if view_model is None:
            await t.messages.remove(message.id)
            return
        await t.messages.save(
            replace(
                message,
                handle=handle,
                shown_digest=card_digest,
                is_posting=False,
                post_attempt=PostAttempt.NOTHING,
                shows_clip=shows_clip(delivery),
                refusals=0,
                refused_since=None,
                shown_binding=_get_answerable(delivery),
                shown_at=_get_shown_since(app, message, delivery, edited_at),
            )
        )
        if isinstance(view_model, NoticeView):
            await _mark_notices_sent(app, t, view_model)
    await app.wakeup.notify()


def _get_answerable(delivery: Delivery) -> str:
    """The binding that an answer to the card counts for; "" for a question that is closed."""
    view_model = delivery.view_model
    is_closed = isinstance(view_model, AskView) and not view_model.is_open
    return "" if is_closed else delivery.message.binding


def _get_shown_since(
    app: App, stored: Message, delivery: Delivery, edited_at: datetime | None
) -> datetime | None:
    """Since when the platform surely shows the binding; None for what it showed from the start."""
    if stored.handle is None:
        # An attempt whose outcome is unknown may have posted the card of an earlier scene.
        return app.now() if delivery.message.is_posting else None
    is_same = stored.shown_binding == _get_answerable(delivery)
    if is_same:
        return stored.shown_at
    return app.now() if edited_at is None else max(app.now(), edited_at)


async def record_not_posted(app: App, delivery: Delivery) -> None:
    """Records that a first post certainly did not happen, so that it can be tried again."""
    async with app.store.begin() as t:
        message = await t.messages.get(delivery.message.id)
        if message is not None and message.handle is None:
            await t.messages.save(
                replace(message, is_posting=False, post_attempt=PostAttempt.NOTHING)
            )


async def record_refused(app: App, delivery: Delivery, code: str) -> None:
    """Records that the platform refuses the message. `code`: of the refusal.

    The request of a clip that cannot be posted has failed. A private message is sent once the
    person can be written to again (see `outbox.send_undelivered`).
    """
    async with app.store.begin() as t:
        message = await t.messages.get(delivery.message.id)
        if message is not None and message.handle is None:
            # A refusal is certain: nothing was posted, so another attempt is allowed.
            digest = message.shown_digest if message.person is None else code
            await t.messages.save(
                replace(
                    message,
                    is_posting=False,
                    shown_digest=digest,
                    post_attempt=PostAttempt.NOTHING,
                )
            )
        if message is not None:
            await _close_undelivered(app, t, message, code)
    await app.wakeup.notify()


async def record_failed(app: App, message_id: str, epoch: int, code: str) -> None:
    """Records that every attempt failed. The request of a clip that was to be posted has failed,
    and its asker can try again."""
    async with app.store.begin() as t:
        message = await _get_claimed(t, message_id, epoch)
        if message is not None:
            await _close_undelivered(app, t, message, code)
    await app.wakeup.notify()


async def _close_undelivered(app: App, t: Transaction, message: Message, code: str) -> None:
    if await withdrawals.is_withdrawal(t, message):
        if withdrawals.is_confirmation(message, code, app.now()):
            await t.messages.remove(message.id)
        else:
            await withdrawals.record_refusal(app, t, message, code)
        return
    if message.kind is MessageKind.REQUEST:
        request = await t.requests.get(RequestId(message.subject))
        if request is not None and request.state is _S.POSTING:
            await save.save(app, t, request, requests.mark_failed(request, code))
    if message.kind is MessageKind.GONE:
        await t.messages.remove(message.id)


async def _get_claimed(t: Transaction, message_id: str, epoch: int) -> Message | None:
    """The message, if the claim still holds. Requests are locked before the work, as everywhere."""
    message = await t.messages.get(message_id)
    if message is not None:
        for request in sorted(await _list_requests(t, message)):
            await t.requests.get(request)
    return await claims.keep_claimed(t, WorkKind.SHOW, message_id, epoch, message)


async def _list_requests(t: Transaction, message: Message) -> list[RequestId]:
    """The requests that a message is about: several for daily notices."""
    if message.kind in outbox.REQUEST_KINDS:
        return [RequestId(message.subject)]
    if message.kind is not MessageKind.NOTICE or message.person is None:
        return []
    if message.subject == message.person:
        return [notice.request for notice in await t.notices.list_unsent(message.person)]
    notice = await t.notices.get(message.subject)
    return [] if notice is None else [notice.request]


async def _check_before_post(app: App, t: Transaction, request_id: RequestId) -> None:
    """Withdraws a request that waits to be posted, if a consent is missing, and ends it where clips
    are switched off."""
    request = await t.requests.get(request_id)
    if request is None or request.state is not _S.POSTING:
        return  # a posted clip is withdrawn by the use case that ends a consent
    if await place_stops.stop_if_off(app, t, request):
        return
    try:
        requests.check_before_post(request, await cast_rules.get_contexts(t, request))
    except NoConsent:
        await withdraw.void(app, t, request, Withdrawal.REVOKED)


async def record_clip_posted(app: App, t: Transaction, request_id: RequestId) -> None:
    """Records that the conversation shows the clip.

    Does nothing for a request that was withdrawn meanwhile: the withdrawal has queued another
    update of the message, which removes the clip.
    """
    request = await t.requests.get(request_id)
    if request is None or request.state is not _S.POSTING:
        return
    new = requests.mark_posted(request)
    await save.save(app, t, request, new)
    await audit_log.write_for_all(app, t, "posted", new)
    await notices.notify_owners(app, t, new, NoticeTopic.USED, but=new.asker)


async def _mark_notices_sent(app: App, t: Transaction, view: NoticeView) -> None:
    for line in view.lines:
        notice = await t.notices.get(line.id)
        if notice is not None and notice.told_at is None:
            await t.notices.save(replace(notice, told_at=app.now()))


async def _drop_missing_still(app: App, view_model: ViewModel) -> ViewModel:
    """The view model without its still, if the file is not drawn yet."""
    if not isinstance(view_model, RequestView | AskView) or view_model.still is None:
        return view_model
    try:
        await app.files.read(view_model.still.file, view_model.still.owners)
    except LookupError:
        return replace(view_model, still=None)
    return view_model
