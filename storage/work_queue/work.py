"""Work as use cases see it: added in the transaction of the change that it follows from.

There is one row for each (kind, subject). Adding it again increments `wanted`. A claim copies
`wanted` to `taken`, so that work which is added while it runs is done once more afterwards. Every
claim increments `epoch`: a worker whose epoch is lower than the row's has lost its claim, and its
writes have no effect.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cache

from sqlalchemy import Insert, Select, and_, case, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import BACKGROUND, Queue, QueuePosition, WorkKind
from bot.core.ids import PersonId, PlaceId, RequestId
from storage.database.tables import pace, work

WAITING, RUNNING, DONE = "waiting", "running", "done"
IS_BACKGROUND = work.c.kind.in_(sorted(BACKGROUND))
RECENT = 20
"""How many of the latest renders predict how long the next one will take."""


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
        turns_of: PlaceId | PersonId | None = None,
        not_before: datetime | None = None,
    ) -> None:
        """Adds a piece of work. Added again while it runs, it is done once more afterwards."""
        await self._connection.execute(
            _upsert_work(self._connection.dialect.name),
            {
                "kind": kind,
                "subject": subject,
                "queue": queue,
                "place": turns_of,
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
        """Cancels work that waits; a worker that has it already finds out by itself."""
        await self._connection.execute(
            update(work)
            .where(work.c.kind == kind, work.c.subject == subject)
            .values(state=case((work.c.state == RUNNING, RUNNING), else_=DONE), taken=work.c.wanted)
        )

    async def get_queue_position(self, request: RequestId) -> QueuePosition:
        """Where the render of a request stands in the fair order; all zeros if there is none."""
        own = (
            await self._connection.execute(
                select(work).where(work.c.kind == WorkKind.RENDER, work.c.subject == request)
            )
        ).first()
        if own is None:
            return QueuePosition(0, 0, ())
        order = select_fair_order(own.queue, self._now()).subquery()
        own_turn = select(order.c.turn, order.c.put_at).where(
            order.c.subject == request, order.c.kind == WorkKind.RENDER
        )
        position = (await self._connection.execute(own_turn)).first()
        ahead = 0
        if position is not None:
            before = select(func.count()).where(
                ~order.c.is_background,
                or_(
                    order.c.turn < position.turn,
                    and_(order.c.turn == position.turn, order.c.put_at < position.put_at),
                ),
            )
            ahead = (await self._connection.execute(before)).scalar_one()
        running = select(func.count()).where(
            work.c.queue == own.queue, work.c.state == RUNNING, ~IS_BACKGROUND
        )
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

    async def is_foreground_waiting(self, queue: Queue) -> bool:
        """Whether work of a queue is due that is not in the background."""
        order = select_fair_order(queue, self._now()).subquery()
        waiting = select(order.c.subject).where(~order.c.is_background).limit(1)
        return (await self._connection.execute(waiting)).first() is not None

    async def has_claim(self, kind: WorkKind, subject: str, epoch: int) -> bool:
        """Whether a worker's claim still holds; locks the row until the transaction ends."""
        result = await self._connection.execute(
            select(work.c.epoch)
            .where(
                work.c.kind == kind,
                work.c.subject == subject,
                work.c.epoch == epoch,
                work.c.state == RUNNING,
            )
            .with_for_update()
        )
        return result.first() is not None


@cache  # most use cases add work, and building the statement costs more than running it
def _upsert_work(dialect: str) -> Insert:
    statement = (postgresql if dialect == "postgresql" else sqlite).insert(work)
    new = statement.excluded
    running, done = work.c.state == RUNNING, work.c.state == DONE
    upsert: Insert = statement.on_conflict_do_update(
        index_elements=["kind", "subject"],
        set_={
            "queue": new.queue,
            "place": new.place,
            "state": case((running, RUNNING), else_=WAITING),
            "wanted": work.c.wanted + 1,
            "attempts": 0,
            "not_before": new.not_before,
            "put_at": case((done, new.put_at), else_=work.c.put_at),
            # Work that is in Redis already need not be sent again, unless it was done since then.
            "dispatched_at": case((done, None), else_=work.c.dispatched_at),
        },
    )
    return upsert


def select_fair_order(queue: str, now: datetime) -> Select[tuple[object, ...]]:
    """The work of a queue that is due, each piece with its `turn`.

    A place here is whatever takes turns: a conversation, or a person whose clips are inspected. The
    n-th piece of a place, counting those that it has running, has turn n, and comes before any
    piece of turn n + 1. Within a turn the oldest comes first. Work without a place counts as a
    place of its own. `is_background`: whether a piece waits until nothing else is due.
    """
    running = (
        select(work.c.place, func.count().label("count"))
        .where(work.c.queue == queue, work.c.state == RUNNING, work.c.place.is_not(None))
        .group_by(work.c.place)
        .subquery()
    )
    place = func.coalesce(work.c.place, work.c.subject)
    turn = func.row_number().over(partition_by=place, order_by=(work.c.put_at, work.c.subject))
    return (
        select(
            work.c.kind,
            work.c.subject,
            work.c.epoch,
            work.c.dispatches,
            work.c.dispatched_at,
            work.c.put_at,
            (turn + func.coalesce(running.c.count, 0)).label("turn"),
            IS_BACKGROUND.label("is_background"),
        )
        .select_from(work.outerjoin(running, running.c.place == work.c.place))
        .where(
            work.c.queue == queue,
            work.c.state == WAITING,
            or_(work.c.not_before.is_(None), work.c.not_before <= now),
        )
    )
