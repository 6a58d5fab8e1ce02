"""Deletes people who have not been here for long, a month after they were told.

A sweep once a day, which is work like any other: `schedule` adds the first, every sweep the next.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.app.account import leave
from bot.app.messages import outbox
from bot.app.ports import App, MessageKind, Transaction, WorkKind
from bot.core import retention
from bot.core.errors import NotFound
from bot.core.ids import PersonId
from bot.core.limits import MEMORY
from bot.core.person import Person
from bot.core.retention import RetentionStep

EVERY = timedelta(days=1)
_SUBJECT = "all"


async def schedule(app: App, after: timedelta = timedelta(0)) -> None:
    """Queues a sweep, in place of one that waits already."""
    async with app.store.begin() as t:
        await t.work.add(WorkKind.RETENTION, _SUBJECT, not_before=app.now() + after)
    await app.wakeup.notify()


async def sweep(app: App) -> None:
    """Warns and deletes whoever is due, and queues the next sweep."""
    keep = app.retention
    if keep is not None:
        async with app.store.read() as t:
            idle = await t.people.list_idle(app.now() - keep + retention.WARNING)
        for person in idle:
            await _treat(app, person.id, keep)
    async with app.store.begin() as t:
        await t.former_accounts.forget_before(app.now() - MEMORY)
    await schedule(app, EVERY)


async def record_use(app: App, person: PersonId) -> Person | None:
    """Records that a person is here now: whatever was announced to them is off. None when they
    are gone."""
    async with app.store.begin() as t:
        stored = await t.people.get(person)
        if stored is None:
            return None
        present = replace(stored, seen_at=app.now(), warned_at=None)
        await t.people.save(present)
        if stored.warned_at is not None:
            await outbox.refresh(t, person, MessageKind.RETENTION)
    await app.wakeup.notify()
    return present


async def _treat(app: App, person: PersonId, keep: timedelta) -> None:
    async with app.store.begin() as t:
        stored = await t.people.get(person)
        if stored is None:
            return
        if stored.seen_at is None:  # stored by an earlier version: the time begins now
            await t.people.save(replace(stored, seen_at=app.now()))
            return
        step = retention.decide(stored, app.now(), keep)
        if step is RetentionStep.WARN:
            await _warn(app, t, stored)
    if step is RetentionStep.DELETE:
        with suppress(NotFound):  # they deleted themselves just now
            await leave.delete_if(
                app,
                person,
                lambda current: retention.decide(current, app.now(), keep) is RetentionStep.DELETE,
            )
    await app.wakeup.notify()


async def _warn(app: App, t: Transaction, person: Person) -> None:
    for old in await t.messages.list_by_kind(MessageKind.RETENTION, person.id):
        await outbox.retract_message(app, t, old)
    await t.people.save(replace(person, warned_at=app.now()))
    await outbox.post_private(app, t, MessageKind.RETENTION, person.id, person.id)
