"""Messages of ours: which there are, and when they have to be shown again."""

from collections.abc import Collection
from dataclasses import replace

from bot.app.ports import Address, App, Message, MessageKind, Queue, Transaction, WorkKind
from bot.core.errors import NotFound
from bot.core.ids import PersonId, PlaceId, RequestId

OF_REQUESTS = frozenset(
    {MessageKind.REQUEST, MessageKind.ASK, MessageKind.ASKER, MessageKind.REVIEW}
)
"""Kinds whose subject is a request."""


async def by_token(app: App, token: str) -> Message:
    """What a button belongs to. Raises NotFound "button-gone"."""
    async with app.store.read() as t:
        view = await t.messages.find_by_token(token)
    if view is None or view.kind is MessageKind.GONE:
        raise NotFound("button-gone")
    return view


async def post(
    app: App, t: Transaction, kind: MessageKind, subject: str, place: PlaceId
) -> Message:
    """A new message in a conversation."""
    address = await t.places.get_address(place)
    view = Message(app.new_id(), kind, subject, app.new_id(), address, place, None)
    await t.messages.save(view)
    await put(t, view)
    return view


async def private(
    app: App,
    t: Transaction,
    kind: MessageKind,
    subject: str,
    person: PersonId,
    place: PlaceId | None = None,
    send: bool = True,
) -> Message | None:
    """A message to one person about something, once for the same thing; None without an account.

    It goes to their account on the platform of the place, where they have one there. `send`:
    false for one that has nothing to say yet.
    """
    for known in await t.messages.list_by_kind(kind, subject):
        if known.person == person:
            return known
    view = await _to_person(app, t, kind, subject, person, place)
    if view is not None and send:
        await put(t, view)
    return view


async def daily(app: App, t: Transaction, person: PersonId) -> None:
    """A new message about everything that somebody was not told of yet."""
    view = await _to_person(app, t, MessageKind.NOTICE, person, person, None)
    if view is not None:
        await put(t, view)


async def at(app: App, address: Address, message: str) -> Message | None:
    """What a message in somebody's private chat is about. `message`: the platform's handle."""
    async with app.store.read() as t:
        account = await t.people.find_account(address)
        known = [] if account is None else await t.messages.list_by_person(account.person)
    return next((one for one in known if one.handle == message), None)


async def request_of(app: App, view: Message) -> RequestId | None:
    """The request that a message is about, None when it is about something else."""
    if view.kind in OF_REQUESTS:
        return RequestId(view.subject)
    if view.kind is not MessageKind.NOTICE:
        return None
    async with app.store.read() as t:
        notice = await t.notices.get(view.subject)
    return None if notice is None else notice.request


async def token(app: App, kind: MessageKind, person: PersonId) -> str:
    """What the buttons of an answer to a command carry. Raises NotFound "person-gone"."""
    async with app.store.read() as t:
        for known in await t.messages.list_by_kind(kind, person):
            return known.token
    async with app.store.begin() as t:
        view = await private(app, t, kind, person, person, send=False)
    if view is None:
        raise NotFound("person-gone")
    return view.token


async def show(t: Transaction, subject: str, *kinds: MessageKind) -> None:
    """Every message of these kinds about something is brought up to date."""
    for view in await t.messages.list_by_subject(subject):
        if view.kind in kinds:
            await put(t, view)


async def show_notices(t: Transaction, people: Collection[PersonId], request: RequestId) -> None:
    """What these people were told of a request is brought up to date."""
    for person in sorted(people):
        for view in await t.messages.list_by_person(person):
            notice = await t.notices.get(view.subject) if view.kind is MessageKind.NOTICE else None
            if notice is not None and notice.request == request:
                await put(t, view)


async def deliver(app: App, person: PersonId) -> None:
    """Somebody can be written to now: what they could not be sent before is sent."""
    async with app.store.begin() as t:
        for view in await t.messages.list_by_person(person):
            if view.handle is None and not view.is_posting and view.shown_digest:
                await put(t, view)
    await app.wakeup.notify()


async def deliver_to_account(app: App, address: Address) -> None:
    """Sends the person behind an account what could not be sent before. An account that is not
    known has nothing waiting."""
    async with app.store.read() as t:
        account = await t.people.find_account(address)
    if account is not None:
        await deliver(app, account.person)


async def retract(
    t: Transaction, person: PersonId, kinds: Collection[MessageKind] = frozenset(MessageKind)
) -> None:
    """Every message of these kinds to one person goes; what is left of the views names nobody."""
    for view in await t.messages.list_by_person(person):
        if view.kind not in kinds:
            continue
        if view.handle is None and not view.is_posting:
            await t.messages.remove(view.id)
            continue
        left = replace(view, kind=MessageKind.GONE, subject="", person=None)
        await t.messages.save(left)
        await put(t, left)


async def address_of(t: Transaction, person: PersonId, platform: str | None) -> Address | None:
    """Where to write to somebody: on this platform if they are there, else anywhere."""
    addresses = [address for _, address in await t.people.list_accounts(person)]
    there = [one for one in addresses if one.platform == platform]
    return next(iter(there or addresses), None)


async def _to_person(
    app: App,
    t: Transaction,
    kind: MessageKind,
    subject: str,
    person: PersonId,
    place: PlaceId | None,
) -> Message | None:
    platform = None if place is None else (await t.places.get_address(place)).platform
    address = await address_of(t, person, platform)
    if address is None:
        return None
    view = Message(app.new_id(), kind, subject, app.new_id(), address, None, person)
    await t.messages.save(view)
    return view


async def put(t: Transaction, view: Message) -> None:
    """Queues the work that posts a message or brings it up to date."""
    await t.work.add(WorkKind.SHOW, view.id, Queue.CHAT, view.place)
