"""The messages that we post: adding them, finding them, and queueing their updates.

Nothing here talks to a platform: `enqueue` adds the work that does (`bot.jobs.show_card`).
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from bot.app.ports import (
    Address,
    App,
    Message,
    MessageKind,
    PressedMessage,
    Queue,
    Transaction,
    WorkKind,
)
from bot.core.errors import NotFound
from bot.core.ids import PersonId, PlaceId, RequestId

REQUEST_KINDS = frozenset(
    {MessageKind.REQUEST, MessageKind.ASK, MessageKind.ASKER, MessageKind.REVIEW}
)
"""Kinds of messages whose subject is a request."""
UNSEEN = timedelta(seconds=3)
"""Time in which a reader may not have seen yet that a card changed: a second because the platform's
clock has no fractions, and two for the way to the screen."""


async def get_by_token(app: App, token: str) -> PressedMessage:
    """The message that a pressed button belongs to, and the binding of the card with that
    button. Raises NotFound "button-gone"."""
    async with app.store.read() as t:
        pressed = await t.messages.find_by_token(token)
    if pressed is None or pressed.message.kind is MessageKind.GONE:
        raise NotFound("button-gone")
    return pressed


async def find_by_handle(app: App, address: Address, handle: str) -> Message | None:
    """The message in a person's private chat that has the platform's `handle`.

    `address`: of the person's account.
    """
    async with app.store.read() as t:
        account = await t.people.find_account(address)
        messages = [] if account is None else await t.messages.list_by_person(account.person)
    return next((message for message in messages if message.handle == handle), None)


async def get_request_id(app: App, message: Message) -> RequestId | None:
    """The request that a message is about; None for another subject, and for daily notices."""
    if message.kind in REQUEST_KINDS:
        return RequestId(message.subject)
    if message.kind is not MessageKind.NOTICE:
        return None
    async with app.store.read() as t:
        notice = await t.notices.get(message.subject)
    return None if notice is None else notice.request


async def get_token(app: App, kind: MessageKind, person: PersonId) -> str:
    """The token for the buttons of an answer to a command, the same for each such answer to a
    person. Raises NotFound "person-gone"."""
    async with app.store.read() as t:
        for message in await t.messages.list_by_kind(kind, person):
            return message.token
    async with app.store.begin() as t:
        new = await post_private(app, t, kind, person, person, send=False)
    if new is None:
        raise NotFound("person-gone")
    return new.token


async def post(
    app: App, t: Transaction, kind: MessageKind, subject: str, place: PlaceId
) -> Message:
    """Adds a message to a place and queues its post."""
    address = await t.places.get_address(place)
    message = Message(app.new_id(), kind, subject, app.new_id(), address, place, None)
    await t.messages.save(message)
    await enqueue(t, message)
    return message


async def post_private(
    app: App,
    t: Transaction,
    kind: MessageKind,
    subject: str,
    person: PersonId,
    place: PlaceId | None = None,
    send: bool = True,
) -> Message | None:
    """Adds a message to one person and queues its post, or returns the one of the same kind and
    subject that they have already. None for a person without an account.

    It goes to an account on the platform of `place`, if the person has one there. `send`: false
    to add the message without posting it.
    """
    for message in await t.messages.list_by_kind(kind, subject):
        if message.person == person:
            return message
    new = await _add_private(app, t, kind, subject, person, place)
    if new is not None and send:
        await enqueue(t, new)
    return new


async def post_daily_notice(app: App, t: Transaction, person: PersonId) -> None:
    """Posts one message about all notices that a person has not received yet."""
    message = await _add_private(app, t, MessageKind.NOTICE, person, person, None)
    if message is not None:
        await enqueue(t, message)


async def refresh(t: Transaction, subject: str, *kinds: MessageKind) -> None:
    """Queues an update of every message of these kinds about a subject."""
    for message in await t.messages.list_by_subject(subject):
        if message.kind in kinds:
            await enqueue(t, message)


async def refresh_notices(t: Transaction, people: Collection[PersonId], request: RequestId) -> None:
    """Queues an update of the notices to these people about a request."""
    for person in sorted(people):
        for message in await t.messages.list_by_person(person):
            if message.kind is not MessageKind.NOTICE:
                continue
            notice = await t.notices.get(message.subject)
            if notice is not None and notice.request == request:
                await enqueue(t, message)


def get_seen_binding(message: Message, at: datetime, unseen: timedelta = UNSEEN) -> str:
    """The binding of the card that somebody saw who answered at a time, where the platform only
    names the message. "" when the card had only just changed, so that the answer does not count.
    `unseen`: how long before `at` they may have looked at it."""
    shown_at = message.shown_at
    return message.shown_binding if shown_at is None or at >= shown_at + unseen else ""


async def send_undelivered(app: App, person: PersonId) -> None:
    """Queues the messages that could not be sent to a person earlier, because they can be now."""
    async with app.store.begin() as t:
        for message in await t.messages.list_by_person(person):
            if message.handle is None and not message.is_posting and message.shown_digest:
                await enqueue(t, message)
    await app.wakeup.notify()


async def send_undelivered_to_account(app: App, address: Address) -> None:
    """`send_undelivered` for the person who has an account; nothing for an unknown account."""
    async with app.store.read() as t:
        account = await t.people.find_account(address)
    if account is not None:
        await send_undelivered(app, account.person)


async def retract(
    app: App,
    t: Transaction,
    person: PersonId,
    kinds: Collection[MessageKind] = frozenset(MessageKind),
) -> list[Message]:
    """Queues the deletion of every message of these kinds to a person. What is stored until then
    names nobody.

    Returns those that their platform does not let us remove any more: they are forgotten.
    """
    left = []
    for message in await t.messages.list_by_person(person):
        if message.kind in kinds and not await retract_message(app, t, message):
            left.append(message)
    return left


async def retract_message(app: App, t: Transaction, message: Message) -> bool:
    """Queues the deletion of a message. What is stored until then names nobody. False when its
    platform does not let us remove it any more: it is forgotten."""
    if message.removable_until is not None and message.removable_until <= app.now():
        await t.messages.remove(message.id)
        return False
    if message.handle is None and not message.is_posting:
        await t.messages.remove(message.id)
        return True
    anonymous = replace(message, kind=MessageKind.GONE, subject="", person=None)
    await t.messages.save(anonymous)
    await enqueue(t, anonymous)
    return True


async def enqueue(t: Transaction, message: Message) -> None:
    """Queues the work that posts a message or brings it up to date."""
    await t.work.add(WorkKind.SHOW, message.id, Queue.CHAT, message.place)


async def _add_private(
    app: App,
    t: Transaction,
    kind: MessageKind,
    subject: str,
    person: PersonId,
    place: PlaceId | None,
) -> Message | None:
    platform = None if place is None else (await t.places.get_address(place)).platform
    address = await _choose_address(t, person, platform)
    if address is None:
        return None
    message = Message(app.new_id(), kind, subject, app.new_id(), address, None, person)
    await t.messages.save(message)
    return message


async def _choose_address(t: Transaction, person: PersonId, platform: str | None) -> Address | None:
    """The address of a person's account on `platform`, or else of their first account."""
    addresses = [address for _, address in await t.people.list_accounts(person)]
    preferred = [address for address in addresses if address.platform == platform]
    return next(iter(preferred or addresses), None)
