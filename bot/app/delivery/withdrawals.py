"""What was taken back and still stands in a conversation: its platform refuses to remove it.

Promise 2: a withdrawal stays open until the platform confirms it. It is tried again after growing
pauses, as soon as somebody acts in the place again, when an admin asks for it, and when the
platform says that the bot is back or has its rights back.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.app import rights
from bot.app.messages import outbox
from bot.app.ports import App, Message, MessageKind, PostAttempt, Store, Transaction, WorkKind
from bot.app.requests import save
from bot.core.errors import NotYours
from bot.core.ids import ClipId, PersonId, PlaceId, RequestId

FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)
_FACTOR = 4
_CONFIRMATIONS = frozenset({"message-gone", "place-deleted"})
"""Codes of refusals after which nobody can see the message."""
_UNKNOWN_CHANNEL, _OUTAGE = "discord-channel-unknown", timedelta(days=1)
"""Discord says of a deleted channel that it is unknown, and during an outage of its server too."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class StandingClip:
    """Something that was taken back and still stands in a place. `clip`: its id, None where it was
    erased. `since`: when the platform first refused to remove it. `is_lost`: nobody knows whether
    it was ever posted."""

    clip: ClipId | None
    since: datetime
    is_lost: bool = False


def get_pause(refusals: int) -> timedelta:
    """The time until the next attempt after so many refusals: 1, 4, 16 minutes, and so on up to 6
    hours."""
    times = int(_FACTOR ** min(refusals - 1, 8))
    return min(LONGEST_PAUSE, FIRST_PAUSE * times)


async def is_withdrawal(t: Transaction, message: Message) -> bool:
    """Whether a shared conversation still shows something that nobody may see there.

    Private messages, which have no place, do not count: one to a person who blocked the bot would
    be retried for ever.
    """
    if message.handle is None or message.place is None or message.person is not None:
        return False
    if message.kind is MessageKind.GONE:
        return True
    if message.kind is not MessageKind.REQUEST:
        return False
    request = await t.requests.get(RequestId(message.subject))
    if request is None or request.is_erased:
        return True
    return message.shows_clip and request.state in save.CLOSED_WITHOUT_CLIP


async def is_lost(t: Transaction, message: Message) -> bool:
    """Whether a clip was taken back whose post got no answer: nobody knows where it stands, until
    somebody presses a button under it."""
    if message.handle is not None or message.place is None or not message.may_show_clip:
        return False
    request = await t.requests.get(RequestId(message.subject))
    if request is None or request.is_erased:
        return True
    return request.state in save.CLOSED_WITHOUT_CLIP


async def record_refusal(app: App, t: Transaction, message: Message, code: str) -> None:
    """Records that the platform refused a withdrawal, and queues the next attempt."""
    since = message.refused_since or app.now()
    refused = replace(message, refusals=message.refusals + 1, refused_since=since)
    await t.messages.save(refused)
    pause = get_pause(refused.refusals)
    _log.warning(
        "%s refuses to remove what was taken back from %s since %s (%s); tried again in %s",
        *(message.address.platform, message.place or "a place", since, code, pause),
    )
    await t.work.add(WorkKind.SHOW, message.id, not_before=app.now() + pause)


async def retry(app: App, place: PlaceId) -> int:
    """Tries again at once in a place, where the bot may have its rights back. Returns how many."""
    async with app.store.read() as t:
        if not await t.messages.list_refused(place):
            return 0  # the usual case needs no writing transaction
    async with app.store.begin() as t:
        refused = await t.messages.list_refused(place)
        for message in refused:
            await outbox.enqueue(t, message)
    await app.wakeup.notify()
    return len(refused)


async def retry_on(
    app: App, platform: str, matches: Callable[[Message], bool] = lambda message: True
) -> int:
    """Tries again at once what a platform refused, where `matches`: the bot may be back, or have
    its rights back. Returns how many."""
    async with app.store.read() as t:
        if not await t.messages.list_refused():
            return 0
    async with app.store.begin() as t:
        refused = [
            message
            for message in await t.messages.list_refused()
            if message.address.platform == platform and matches(message)
        ]
        for message in refused:
            await outbox.enqueue(t, message)
    await app.wakeup.notify()
    return len(refused)


async def confirm_gone(app: App, platform: str, matches: Callable[[Message], bool]) -> None:
    """Ends the withdrawals of messages that the platform says are gone."""
    async with app.store.begin() as t:
        for message in await t.messages.list_refused():
            if message.address.platform == platform and matches(message):
                await t.messages.remove(message.id)


def is_confirmation(message: Message, code: str, now: datetime) -> bool:
    """Whether a refusal says that what was taken back can no longer be seen. `code`: its code.

    A message or a place that was deleted is gone. A bot that was removed, a conversation that it
    cannot find, and messages that it cannot reach say nothing about what people there still see.
    """
    if code in _CONFIRMATIONS:
        return True
    since = message.refused_since
    return code == _UNKNOWN_CHANNEL and since is not None and now - since >= _OUTAGE


async def clean_up(app: App, place: PlaceId, by: PersonId) -> int:
    """`retry` for an admin of the place, who may have removed things by hand. Of clips whose post
    got no answer, their word ends the attempts and the reports to the admins and the operator. It
    confirms nothing: owners still read "not yet removed", and a press under such a clip removes it.

    Raises NotYours "place-not-admin", Refusal "rights-unknown".
    """
    if not await rights.is_admin(app, by, place):
        raise NotYours("place-not-admin")
    async with app.store.begin() as t:
        for message in await t.messages.list_refused(place):
            if await is_lost(t, message):
                await t.work.remove(WorkKind.SHOW, message.id)
                await t.messages.save(
                    replace(
                        message,
                        post_attempt=PostAttempt.CLEARED,
                        refusals=0,
                        refused_since=None,
                    )
                )
    return await retry(app, place)


async def list_standing(store: Store, place: PlaceId | None = None) -> list[StandingClip]:
    """What still stands in a place, or anywhere, longest first."""
    async with store.read() as t:
        return [
            StandingClip(
                await _find_clip(t, message), message.refused_since, await is_lost(t, message)
            )
            for message in await t.messages.list_refused(place)
            if message.refused_since is not None
        ]


async def _find_clip(t: Transaction, message: Message) -> ClipId | None:
    request = await t.requests.get(RequestId(message.subject))
    return None if request is None else request.clip
