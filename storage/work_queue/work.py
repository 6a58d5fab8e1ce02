"""Work that waits: written in the transaction of what it follows from, claimed by workers.

A row is one (kind, subject). Putting it again raises `wanted`; a worker notes in `taken` what it
saw, so that what was put meanwhile is done once more. Every claim raises `epoch`; a worker whose
epoch is not the row's any more has lost it and can change nothing.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cache

from sqlalchemy import Insert, Select, and_, case, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import Queue, QueuePosition, WorkKind
from bot.core.ids import PlaceId, RequestId
from storage.database.tables import pace, work

WAITING, RUNNING, DONE = "waiting", "running", "done"
RECENT = 20
"""How many of the latest renders tell how long the next one takes."""


class SqlWork:
    """Implements `bot.app.ports.Work`."""

    def __init__(self, connection: AsyncConnection, now: Callable[[], datetime]) -> None:
        self._connection = connection
        self._now = now

    async def add(
        self,
        kind: WorkKind,
        subject: str,
        queue: Queue = Queue.CHAT,
        place: PlaceId | None = None,
        not_before: datetime | None = None,
    ) -> None:
        """Something to do. Again for the same (kind, subject): once more after what runs now."""
        await self._connection.execute(
            _put(self._connection.dialect.name),
            {
                "kind": kind,
                "subject": subject,
                "queue": queue,
                "place": place,
                "state": WAITING,
                "wanted": 1,
                "taken": 0,
                "epoch": 0,
                "dispatches": 0,
                "attempts": 0,
                "not_before": not_before,
                "put_at": self._now(),
                "progress": 0.0,
            },
        )

    async def remove(self, kind: WorkKind, subject: str) -> None:
        """It need not be done any more; what runs already finds out by itself."""
        await self._connection.execute(
            update(work)
            .where(work.c.kind == kind, work.c.subject == subject)
            .values(state=case((work.c.state == RUNNING, RUNNING), else_=DONE), taken=work.c.wanted)
        )

    async def get_queue_position(self, request: RequestId) -> QueuePosition:
        """How many renders come before this one, and how long renders take."""
        own = (
            await self._connection.execute(
                select(work).where(work.c.kind == WorkKind.RENDER, work.c.subject == request)
            )
        ).first()
        if own is None:
            return QueuePosition(0, 0, ())
        order = fair_order(own.queue, self._now()).subquery()
        mine = select(order.c.turn, order.c.put_at).where(
            order.c.subject == request, order.c.kind == WorkKind.RENDER
        )
        position = (await self._connection.execute(mine)).first()
        ahead = 0
        if position is not None:
            before = select(func.count()).where(
                or_(
                    order.c.turn < position.turn,
                    and_(order.c.turn == position.turn, order.c.put_at < position.put_at),
                )
            )
            ahead = (await self._connection.execute(before)).scalar_one()
        running = select(func.count()).where(work.c.queue == own.queue, work.c.state == RUNNING)
        recent = (
            select(pace.c.seconds)
            .where(pace.c.queue == own.queue)
            .order_by(pace.c.at.desc(), pace.c.id.desc())
            .limit(RECENT)
        )
        return QueuePosition(
            ahead=ahead,
            running=(await self._connection.execute(running)).scalar_one(),
            recent=tuple(row.seconds for row in await self._connection.execute(recent)),
            progress=own.progress if own.state == RUNNING else 0.0,
        )

    async def has_claim(self, kind: WorkKind, subject: str, epoch: int) -> bool:
        """Whether the claim still holds; locks the row for the rest of the transaction."""
        found = await self._connection.execute(
            select(work.c.epoch)
            .where(
                work.c.kind == kind,
                work.c.subject == subject,
                work.c.epoch == epoch,
                work.c.state == RUNNING,
            )
            .with_for_update()
        )
        return found.first() is not None


@cache  # every use case puts work: the statement is made once
def _put(dialect: str) -> Insert:
    statement = (postgresql if dialect == "postgresql" else sqlite).insert(work)
    new = statement.excluded
    running, done = work.c.state == RUNNING, work.c.state == DONE
    put: Insert = statement.on_conflict_do_update(
        index_elements=["kind", "subject"],
        set_={
            "queue": new.queue,
            "place": new.place,
            "state": case((running, RUNNING), else_=WAITING),
            "wanted": work.c.wanted + 1,
            "attempts": 0,
            "not_before": new.not_before,
            "put_at": case((done, new.put_at), else_=work.c.put_at),
            # What lies in Redis already is enough, unless it was done since.
            "dispatched_at": case((done, None), else_=work.c.dispatched_at),
        },
    )
    return put


def fair_order(queue: str, now: datetime) -> Select[tuple[object, ...]]:
    """Waiting work with its turn: a place's n-th piece of work, counting what it has running,
    comes before any place's (n+1)-th; within a turn the oldest comes first."""
    running = (
        select(work.c.place, func.count().label("count"))
        .where(work.c.queue == queue, work.c.state == RUNNING, work.c.place.is_not(None))
        .group_by(work.c.place)
        .subquery()
    )
    each = func.coalesce(work.c.place, work.c.subject)
    turn = func.row_number().over(partition_by=each, order_by=(work.c.put_at, work.c.subject))
    return (
        select(
            work.c.kind,
            work.c.subject,
            work.c.epoch,
            work.c.dispatches,
            work.c.dispatched_at,
            work.c.put_at,
            (turn + func.coalesce(running.c.count, 0)).label("turn"),
        )
        .select_from(work.outerjoin(running, running.c.place == work.c.place))
        .where(
            work.c.queue == queue,
            work.c.state == WAITING,
            or_(work.c.not_before.is_(None), work.c.not_before <= now),
        )
    )
