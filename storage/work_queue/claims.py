"""What workers and dispatchers do with work: claim, beat, finish, look what is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, delete, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.sql.dml import ReturningUpdate

from storage.database.tables import pace, work
from storage.work_queue.work import (
    DONE,
    RECENT,
    RUNNING,
    WAITING,
    fair_order,
)


@dataclass(frozen=True)
class Claim:
    """One piece of work that is ours while `epoch` is the row's. `attempts`: this one included."""

    kind: str
    subject: str
    epoch: int
    attempts: int


@dataclass(frozen=True)
class Due:
    """Work that a worker may take. `dispatches`: how often it was put into Redis before."""

    kind: str
    subject: str
    epoch: int
    dispatches: int


class Claims:
    """The table `work` as workers see it; each call is a transaction of its own."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def claim(
        self, wanted: Sequence[tuple[str, str]], lease: timedelta, now: datetime
    ) -> dict[tuple[str, str], Claim]:
        """Takes those (kind, subject) that are waiting; the others belong to somebody else."""
        got = await self._claim(_unlocked(_is_one_of(wanted)), lease, now)
        for one in wanted:  # what a use case holds just now is waited for, one at a time
            if one not in got:
                got |= await self._claim(_is_one_of([one]), lease, now)
        return got

    async def _claim(
        self, which: ColumnElement[bool], lease: timedelta, now: datetime
    ) -> dict[tuple[str, str], Claim]:
        taken = (
            update(work)
            .where(which, work.c.state == WAITING, _is_due(now))
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
            for row in await self._change(taken)
        }

    async def beat(self, claim: Claim, lease: timedelta, now: datetime, progress: float) -> bool:
        """Keeps the claim; false when it is lost."""
        beat = update(work).where(_is_held([claim]))
        beat = beat.values(lease_until=now + lease, progress=progress)
        return bool(await self._change(beat.returning(work.c.epoch)))

    async def finish(self, claims: Sequence[Claim], now: datetime) -> None:
        """Done; once more for what was put meanwhile. Lost claims change nothing."""
        done = await self._finish(_unlocked(_is_held(claims)), now)
        for one in claims:  # see `claim`
            if (one.kind, one.subject) not in done:
                await self._finish(_is_held([one]), now)

    async def _finish(self, which: ColumnElement[bool], now: datetime) -> set[tuple[str, str]]:
        over = (
            update(work)
            .where(which)
            .values(
                state=case((work.c.wanted > work.c.taken, WAITING), else_=DONE),
                put_at=case((work.c.wanted > work.c.taken, now), else_=work.c.put_at),
                attempts=0,
                lease_until=None,
            )
            .returning(work.c.kind, work.c.subject)
        )
        return {(row.kind, row.subject) for row in await self._change(over)}

    async def again(self, claim: Claim, at: datetime, counted: bool = True) -> None:
        """Gives it back, to be done later. `counted`: whether this was one of its attempts."""
        attempts = work.c.attempts if counted else work.c.attempts - 1
        back = update(work).where(_is_held([claim]))
        back = back.values(state=WAITING, not_before=at, attempts=attempts, lease_until=None)
        await self._change(back.returning(work.c.epoch))

    async def took(self, queue: str, seconds: float, now: datetime, memory_mb: int = 0) -> None:
        """How long a render took, for telling others how long theirs will. `memory_mb`: of its
        card, MiB, at most."""
        latest = (
            select(pace.c.id)
            .where(pace.c.queue == queue)
            .order_by(pace.c.at.desc(), pace.c.id.desc())
            .limit(RECENT)
        )
        async with self._engine.begin() as connection:
            latest_one = {"queue": queue, "seconds": seconds, "at": now, "memory_mb": memory_mb}
            await connection.execute(pace.insert().values(**latest_one))
            await connection.execute(
                delete(pace).where(pace.c.queue == queue, pace.c.id.not_in(latest))
            )

    async def sweep(self, now: datetime) -> int:
        """Takes work back from workers that fell silent; how much it was."""
        lost = and_(work.c.state == RUNNING, work.c.lease_until < now)
        async with self._engine.connect() as reader:
            if not (await reader.execute(select(func.count()).where(lost))).scalar_one():
                return 0  # as a rule: no writer has to wait for us
        swept = update(work).where(_unlocked(lost)).values(state=WAITING, lease_until=None)
        return len(await self._change(swept.returning(work.c.epoch)))

    async def move(self, kind: str, queue: str) -> int:
        """Puts what waits elsewhere into this queue; how much it was."""
        elsewhere = and_(work.c.kind == kind, work.c.state == WAITING, work.c.queue != queue)
        async with self._engine.connect() as reader:
            if not (await reader.execute(select(func.count()).where(elsewhere))).scalar_one():
                return 0  # as a rule: no writer has to wait for us
        moved = update(work).where(_unlocked(elsewhere)).values(queue=queue, dispatched_at=None)
        return len(await self._change(moved.returning(work.c.epoch)))

    async def waiting(self, kind: str, queue: str) -> int:
        """How much of a kind waits in a queue."""
        those = and_(work.c.kind == kind, work.c.state == WAITING, work.c.queue == queue)
        async with self._engine.connect() as connection:
            return int((await connection.execute(select(func.count()).where(those))).scalar_one())

    async def unsent(self, now: datetime, stale: timedelta) -> set[str]:
        """Queues that have something to put into Redis: a quick look before `due`."""
        lying = and_(work.c.dispatched_at.is_not(None), work.c.dispatched_at >= now - stale)
        async with self._engine.connect() as connection:
            rows = await connection.execute(
                select(work.c.queue)
                .where(
                    work.c.state == WAITING,
                    _is_due(now),
                    ~lying,
                )
                .distinct()
            )
            return set(rows.scalars())

    async def due(self, queue: str, now: datetime, stale: timedelta, least: int) -> list[Due]:
        """What to put into Redis next, in fair order.

        Redis holds about twice what is running, at least `least`, so that the order stays ours.
        What was put there longer than `stale` ago counts as lost.
        """
        order = fair_order(queue, now).subquery()
        there = and_(order.c.dispatched_at.is_not(None), order.c.dispatched_at >= now - stale)
        async with self._engine.connect() as connection:
            running = select(func.count()).where(work.c.queue == queue, work.c.state == RUNNING)
            slots = max(least, 2 * (await connection.execute(running)).scalar_one())
            lying = (await connection.execute(select(func.count()).where(there))).scalar_one()
            if lying >= slots:
                return []
            rows = await connection.execute(
                select(order.c.kind, order.c.subject, order.c.epoch, order.c.dispatches)
                .where(~there)
                .order_by(order.c.turn, order.c.put_at, order.c.subject)
                .limit(slots - lying)
            )
            return [Due(row.kind, row.subject, row.epoch, row.dispatches) for row in rows]

    async def dispatched(self, sent: Sequence[Due], now: datetime) -> None:
        """They lie in Redis now; written after sending, so that a crash sends twice, never none."""
        keys = [(one.kind, one.subject) for one in sent]
        marked = (
            update(work)
            .where(_unlocked(_is_one_of(keys)), work.c.state == WAITING)
            .values(dispatched_at=now, dispatches=work.c.dispatches + 1)
        )
        await self._change(marked.returning(work.c.epoch))

    async def _change(self, statement: ReturningUpdate[tuple[Any, ...]]) -> Sequence[Row[Any]]:
        async with self._engine.begin() as connection:
            rows: Sequence[Row[Any]] = (await connection.execute(statement)).all()
            return rows


def _unlocked(which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Those that nobody else holds. Whoever waits for one row while holding others can wait for
    ever: use cases put several pieces of work in an order of their own."""
    key = select(work.c.kind, work.c.subject)
    free = key.where(which).with_for_update(skip_locked=True).cte("free")
    return tuple_(work.c.kind, work.c.subject).in_(select(free.c.kind, free.c.subject))


def _is_one_of(keys: Sequence[tuple[str, str]]) -> ColumnElement[bool]:
    return tuple_(work.c.kind, work.c.subject).in_(sorted(keys))


def _is_due(now: datetime) -> ColumnElement[bool]:
    return or_(work.c.not_before.is_(None), work.c.not_before <= now)


def _is_held(claims: Sequence[Claim]) -> ColumnElement[bool]:
    keys = sorted((one.kind, one.subject, one.epoch) for one in claims)
    return and_(
        tuple_(work.c.kind, work.c.subject, work.c.epoch).in_(keys), work.c.state == RUNNING
    )
