"""Handles messages whose place on the platform is unknown: a post whose outcome was never
recorded, and a message that was deleted there.

Where the platform does not tell whether a post arrived, a card without a clip is posted once more,
and a clip never: its asker is asked whether it was posted. A press on one of the message's buttons
tells its handle.
"""

from dataclasses import replace

from bot.app.delivery import deliver, withdrawals
from bot.app.delivery.deliver import Delivery
from bot.app.messages import outbox
from bot.app.ports import App, Message, MessageKind, PostAttempt, Transaction
from bot.app.ports.messages import ATTEMPTS_WITH_CLIP
from bot.app.requests import cast_rules, save
from bot.core import request as requests
from bot.core.errors import Unsuitable, WrongState
from bot.core.ids import PersonId, RequestId
from bot.core.request import RequestState

UNKNOWN_OUTCOMES = frozenset({PostAttempt.LOST, PostAttempt.THERE})
_NO_MORE_ATTEMPTS = frozenset({PostAttempt.TWICE}) | ATTEMPTS_WITH_CLIP
_REPOSTED_STATES = {
    MessageKind.REQUEST: frozenset(
        {RequestState.CASTING, RequestState.REVIEW, RequestState.POSTING}
    ),
    MessageKind.ASK: frozenset({RequestState.CASTING}),
    MessageKind.ASKER: frozenset({RequestState.CASTING, RequestState.FAILED}),
    MessageKind.REVIEW: frozenset({RequestState.REVIEW}),
}
"""By kind: the states of the request in which a deleted message is posted again."""


def can_post_again(delivery: Delivery) -> bool:
    """Whether to post a message whose first post has an unknown outcome.

    A card without a clip may be posted a second time. A clip may be posted only if no earlier
    attempt posted a clip.
    """
    attempt = delivery.message.post_attempt
    if deliver.shows_clip(delivery):
        return attempt in {PostAttempt.NOTHING, PostAttempt.ONCE, PostAttempt.TWICE}
    return attempt not in _NO_MORE_ATTEMPTS


async def settle_unknown_post(app: App, delivery: Delivery) -> None:
    """Ends the attempts to post a message whose first post has an unknown outcome.

    A clip counts as posted, and its asker is asked whether it was; once it is taken back, its
    withdrawal stays open. A private message is sent once the person writes again (see
    `outbox.send_undelivered`).
    """
    async with app.store.begin() as t:
        message = await t.messages.get(delivery.message.id)
        if message is None or message.handle is not None:
            return
        if message.person is not None:
            await t.messages.save(
                replace(
                    message, is_posting=False, shown_digest="lost", post_attempt=PostAttempt.NOTHING
                )
            )
        elif await withdrawals.is_lost(t, message):
            if message.post_attempt is not PostAttempt.CLEARED:
                await withdrawals.record_refusal(app, t, message, "post-lost")
        elif message.post_attempt is PostAttempt.CLIP:
            await t.messages.save(replace(message, post_attempt=PostAttempt.LOST))
            request_id = RequestId(message.subject)
            await deliver.record_clip_posted(app, t, request_id)
            request = await save.get(t, request_id)
            await outbox.post_private(
                app, t, MessageKind.ASKER, request_id, request.asker, request.scene.place
            )
            await outbox.refresh(t, request_id, MessageKind.ASKER)
    await app.wakeup.notify()


async def repost_deleted(app: App, delivery: Delivery) -> bool:
    """Posts a message that was deleted on the platform again, as a new message, while it still
    asks for something or is to bring a clip. False when it does not, and is not posted again."""
    async with app.store.begin() as t:
        message = await t.messages.get(delivery.message.id)
        if message is None or message.handle != delivery.message.handle:
            return False
        states = _REPOSTED_STATES.get(message.kind)
        if states is None:
            return False
        request = await t.requests.get(RequestId(message.subject))
        if request is None or request.is_erased or request.state not in states:
            return False
        await t.messages.remove(message.id)
        # The id is also the nonce of the post: a platform may still remember the old one.
        new = replace(
            message,
            id=app.new_id(),
            handle=None,
            shown_digest="",
            is_posting=False,
            shown_binding="",
            shown_at=None,
        )
        await t.messages.save(new)
        await outbox.enqueue(t, new)
    await app.wakeup.notify()
    return True


async def record_location(app: App, message: Message, handle: str) -> Message:
    """Records the handle of a message whose post had an unknown outcome, once a button under it
    is pressed. Returns the message as it is stored now."""
    if message.handle is not None or message.place is None or not message.is_posting:
        return message
    async with app.store.begin() as t:
        current = await t.messages.get(message.id)
        if current is None or current.handle is not None or not current.is_posting:
            return message
        located = replace(
            current,
            handle=handle,
            is_posting=False,
            post_attempt=PostAttempt.NOTHING,
            shows_clip=current.may_show_clip,
        )
        await t.messages.save(located)
        await outbox.enqueue(t, located)
        await outbox.refresh(t, located.subject, MessageKind.ASKER)
    await app.wakeup.notify()
    return located


async def confirm_posted(app: App, person: PersonId, request_id: RequestId) -> None:
    """The asker says that the clip was posted. Raises NotYours, WrongState "post-is-settled"."""
    async with app.store.begin() as t:
        message = await _get_lost_message(t, person, request_id)
        await t.messages.save(replace(message, post_attempt=PostAttempt.THERE))
        await outbox.refresh(t, request_id, MessageKind.ASKER)
    await app.wakeup.notify()


async def post_again(app: App, person: PersonId, request_id: RequestId) -> None:
    """The asker says that the clip was not posted: it is posted again, as another message. The
    first one stays known, since it may stand there all the same: a withdrawal is about both.

    Raises NotYours, WrongState "post-is-settled", Unsuitable "place-off".
    """
    async with app.store.begin() as t:
        message = await _get_lost_message(t, person, request_id)
        if message.place is not None and not (await cast_rules.get_rules(t, message.place)).on:
            raise Unsuitable("place-off")
        await t.messages.save(replace(message, post_attempt=PostAttempt.DENIED))
        another = replace(
            message,
            id=app.new_id(),
            token=app.new_id(),
            shown_digest="",
            is_posting=False,
            post_attempt=PostAttempt.NOTHING,
        )
        await t.messages.save(another)
        await outbox.enqueue(t, another)
        await outbox.refresh(t, request_id, MessageKind.ASKER)
    await app.wakeup.notify()


async def _get_lost_message(t: Transaction, person: PersonId, request_id: RequestId) -> Message:
    request = await save.get(t, request_id)
    requests.check_asker(request, person)
    if request.state is not RequestState.POSTED:
        raise WrongState(f"request-is-{request.state}")
    for message in await t.messages.list_by_kind(MessageKind.REQUEST, request_id):
        if message.handle is None and message.post_attempt in UNKNOWN_OUTCOMES:
            return message
    raise WrongState("post-is-settled")
