"""The work table as workers and dispatchers see it: claiming, leases, and what is due."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, delete, func, or_, select, tuple_, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.dml import ReturningUpdate

from bot.app.ports import Claim, DatabaseError, DueWork
from storage.database.tables import pace, work
from storage.work_queue.work import (
    DONE,
    IS_BACKGROUND,
    RECENT,
    RUNNING,
    WAITING,
    select_fair_order,
)


class SqlClaims:
    """Implements `bot.app.ports.Claims`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def claim(
        self, wanted: Sequence[tuple[str, str]], lease: timedelta, now: datetime
    ) -> dict[tuple[str, str], Claim]:
        """Claims the (kind, subject) that are waiting and due; the others are left out."""
        claims = await self._claim(_unlocked(_has_key(wanted)), lease, now)
        for key in wanted:  # a use case holds the row: wait for it, one row at a time
            if key not in claims:
                claims |= await self._claim(_has_key([key]), lease, now)
        return claims

    async def renew(self, claim: Claim, lease: timedelta, now: datetime, progress: float) -> bool:
        """Extends the lease and stores the progress. False when the claim is lost."""
        renewed = update(work).where(_is_held([claim]))
        renewed = renewed.values(lease_until=now + lease, progress=progress)
        return bool(await self._run(renewed.returning(work.c.epoch)))

    async def finish(self, claims: Sequence[Claim], now: datetime) -> None:
        """Marks work as done; what was added meanwhile waits again. Lost claims change nothing."""
        finished = await self._finish(_unlocked(_is_held(claims)), now)
        for claim in claims:  # as in `claim`
            if (claim.kind, claim.subject) not in finished:
                await self._finish(_is_held([claim]), now)

    async def give_back(self, claim: Claim, at: datetime, counted: bool = True) -> None:
        """Makes the work wait again, due at `at`. `counted`: whether this was an attempt."""
        attempts = work.c.attempts if counted else work.c.attempts - 1
        waiting = update(work).where(_is_held([claim]))
        waiting = waiting.values(state=WAITING, not_before=at, attempts=attempts, lease_until=None)
        await self._run(waiting.returning(work.c.epoch))

    async def add_duration(
        self, queue: str, seconds: float, now: datetime, memory_mb: int = 0
    ) -> None:
        """Records how long a render took, and forgets all but the latest of its queue.

        `memory_mb`: peak memory of its GPU, MiB.
        """
        latest = (
            select(pace.c.id)
            .where(pace.c.queue == queue)
            .order_by(pace.c.at.desc(), pace.c.id.desc())
            .limit(RECENT)
        )
        row = {"queue": queue, "seconds": seconds, "at": now, "memory_mb": memory_mb}
        async with self._begin() as connection:
            await connection.execute(pace.insert().values(**row))
            await connection.execute(
                delete(pace).where(pace.c.queue == queue, pace.c.id.not_in(latest))
            )

    async def release_expired(self, now: datetime) -> int:
        """Makes work wait again whose lease has expired; how many pieces it was."""
        expired = and_(work.c.state == RUNNING, work.c.lease_until < now)
        if not await self._count(expired):
            return 0  # the usual case: no writer has to wait for this one
        released = update(work).where(_unlocked(expired)).values(state=WAITING, lease_until=None)
        return len(await self._run(released.returning(work.c.epoch)))

    async def move(self, kind: str, queue: str) -> int:
        """Moves the waiting work of a kind to a queue; how many pieces were in another one."""
        elsewhere = and_(work.c.kind == kind, work.c.state == WAITING, work.c.queue != queue)
        if not await self._count(elsewhere):
            return 0  # as in `release_expired`
        moved = update(work).where(_unlocked(elsewhere)).values(queue=queue, dispatched_at=None)
        return len(await self._run(moved.returning(work.c.epoch)))

    async def count_waiting(self, kind: str, queue: str) -> int:
        """How many pieces of a kind wait in a queue."""
        return await self._count(
            and_(work.c.kind == kind, work.c.state == WAITING, work.c.queue == queue)
        )

    async def list_unsent_queues(self, now: datetime, stale: timedelta) -> set[str]:
        """The queues that have work for Redis."""
        in_redis = and_(work.c.dispatched_at.is_not(None), work.c.dispatched_at >= now - stale)
        async with self._connect() as connection:
            rows = await connection.execute(
                select(work.c.queue)
                .where(work.c.state == WAITING, _is_due(now), ~in_redis)
                .distinct()
            )
            return set(rows.scalars())

    async def list_due(
        self, queue: str, now: datetime, stale: timedelta, min_queued: int
    ) -> list[DueWork]:
        """The work to put into Redis next, in fair order.

        Redis is filled up to twice the number that runs, but at least up to `min_queued`. What was
        sent longer than `stale` ago counts as lost. Background work is sent one piece at a time,
        and only when nothing else waits.
        """
        order = select_fair_order(queue, now).subquery()
        in_redis = and_(order.c.dispatched_at.is_not(None), order.c.dispatched_at >= now - stale)
        async with self._connect() as connection:
            running = select(func.count()).where(work.c.queue == queue, work.c.state == RUNNING)
            slots = max(min_queued, 2 * (await connection.execute(running)).scalar_one())
            queued = (await connection.execute(select(func.count()).where(in_redis))).scalar_one()
            if queued >= slots:
                return []
            rows = await connection.execute(
                select(order)
                .where(~in_redis)
                .order_by(order.c.is_background, order.c.turn, order.c.put_at, order.c.subject)
                .limit(slots - queued)
            )
            waiting = rows.all()
            due = [row for row in waiting if not row.is_background]
            if not due and not queued and not await _is_background_running(connection, queue):
                due = list(waiting[:1])
            return [DueWork(row.kind, row.subject, row.epoch, row.dispatches) for row in due]

    async def mark_dispatched(self, sent: Sequence[DueWork], now: datetime) -> None:
        """Records that work is in Redis, unless it was claimed since it was sent."""
        keys = [(due.kind, due.subject) for due in sent]
        marked = (
            update(work)
            .where(_unlocked(_has_key(keys)), work.c.state == WAITING)
            .values(dispatched_at=now, dispatches=work.c.dispatches + 1)
        )
        await self._run(marked.returning(work.c.epoch))

    async def _claim(
        self, condition: ColumnElement[bool], lease: timedelta, now: datetime
    ) -> dict[tuple[str, str], Claim]:
        claimed = (
            update(work)
            .where(condition, work.c.state == WAITING, _is_due(now))
            .values(
                state=RUNNING,
                epoch=work.c.epoch + 1,
                taken=work.c.wanted,
                attempts=work.c.attempts + 1,
                lease_until=now + lease,
                started_at=now,
                dispatched_at=None,
                progress=0.0,
            )
            .returning(work.c.kind, work.c.subject, work.c.epoch, work.c.attempts)
        )
        return {
            (row.kind, row.subject): Claim(row.kind, row.subject, row.epoch, row.attempts)
            for row in await self._run(claimed)
        }

    async def _finish(self, condition: ColumnElement[bool], now: datetime) -> set[tuple[str, str]]:
        added_meanwhile = work.c.wanted > work.c.taken
        finished = (
            update(work)
            .where(condition)
            .values(
                state=case((added_meanwhile, WAITING), else_=DONE),
                put_at=case((added_meanwhile, now), else_=work.c.put_at),
                attempts=0,
                lease_until=None,
            )
            .returning(work.c.kind, work.c.subject)
        )
        return {(row.kind, row.subject) for row in await self._run(finished)}

    async def _count(self, condition: ColumnElement[bool]) -> int:
        async with self._connect() as connection:
            count = select(func.count()).select_from(work).where(condition)
            return int((await connection.execute(count)).scalar_one())

    async def _run(self, statement: ReturningUpdate[tuple[Any, ...]]) -> Sequence[Row[Any]]:
        async with self._begin() as connection:
            rows: Sequence[Row[Any]] = (await connection.execute(statement)).all()
            return rows

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[AsyncConnection]:
        try:
            async with self._engine.begin() as connection:
                yield connection
        except (DBAPIError, OSError) as error:
            raise DatabaseError(str(error)) from error

    @asynccontextmanager
    async def _connect(self) -> AsyncIterator[AsyncConnection]:
        try:
            async with self._engine.connect() as connection:
                yield connection
        except (DBAPIError, OSError) as error:
            raise DatabaseError(str(error)) from error


async def _is_background_running(connection: AsyncConnection, queue: str) -> bool:
    running = select(work.c.subject).where(
        work.c.queue == queue, work.c.state == RUNNING, IS_BACKGROUND
    )
    return (await connection.execute(running.limit(1))).first() is not None


def _unlocked(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Those of the rows that no other transaction has locked.

    A statement that waits for one row while it holds others can deadlock with a use case, which
    adds several pieces of work in an order of its own.
    """
    key = select(work.c.kind, work.c.subject)
    free = key.where(condition).with_for_update(skip_locked=True).cte("free")
    return tuple_(work.c.kind, work.c.subject).in_(select(free.c.kind, free.c.subject))


def _has_key(keys: Sequence[tuple[str, str]]) -> ColumnElement[bool]:
    return tuple_(work.c.kind, work.c.subject).in_(sorted(keys))


def _is_due(now: datetime) -> ColumnElement[bool]:
    return or_(work.c.not_before.is_(None), work.c.not_before <= now)


def _is_held(claims: Sequence[Claim]) -> ColumnElement[bool]:
    keys = sorted((claim.kind, claim.subject, claim.epoch) for claim in claims)
    return and_(
        tuple_(work.c.kind, work.c.subject, work.c.epoch).in_(keys), work.c.state == RUNNING
    )
