"""The work table in memory, as use cases and as workers see it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.app.ports import BACKGROUND, Claim, Queue, QueuePosition, WorkKind
from bot.core.ids import PlaceId, RequestId
from tests.support.memory.tables import Tables, WorkRow

WAITING, RUNNING, DONE = "waiting", "running", "done"


class MemoryWork:
    """Implements `bot.app.ports.Work`."""

    def __init__(self, tables: Tables, now: Callable[[], datetime]) -> None:
        self._t = tables
        self._now = now

    async def add(
        self,
        kind: WorkKind,
        subject: str,
        queue: Queue = Queue.CHAT,
        place: PlaceId | None = None,
        not_before: datetime | None = None,
    ) -> None:
        """Adds a piece of work. Added again while it runs, it is done once more afterwards."""
        key, now = (str(kind), subject), self._now()
        old = self._t.work.get(key)
        if old is None:
            self._t.work[key] = WorkRow(kind, subject, queue, place, not_before, now)
            return
        self._t.work[key] = replace(
            old,
            queue=queue,
            place=place,
            state=RUNNING if old.state == RUNNING else WAITING,
            wanted=old.wanted + 1,
            attempts=0,
            not_before=not_before,
            put_at=now if old.state == DONE else old.put_at,
        )

    async def remove(self, kind: WorkKind, subject: str) -> None:
        """Cancels work that waits; a worker that has it already finds out by itself."""
        old = self._t.work.get((str(kind), subject))
        if old is not None:
            state = RUNNING if old.state == RUNNING else DONE
            self._t.work[str(kind), subject] = replace(old, state=state, taken=old.wanted)

    async def get_queue_position(self, request: RequestId) -> QueuePosition:
        """Where the render of a request stands in the fair order; all zeros if there is none."""
        own = self._t.work.get((str(WorkKind.RENDER), request))
        if own is None:
            return QueuePosition(0, 0, ())
        turns = _list_turns(self._t, own.queue, self._now())
        mine = next((turn for turn, row in turns if row is own), None)
        ahead = 0
        if mine is not None:
            ahead = sum(
                (turn, row.put_at) < (mine, own.put_at)
                for turn, row in turns
                if row.kind not in BACKGROUND
            )
        queue = [
            row
            for row in self._t.work.values()
            if row.queue == own.queue and row.kind not in BACKGROUND
        ]
        return QueuePosition(
            ahead=ahead,
            running=sum(row.state == RUNNING for row in queue),
            recent=(),
            progress=own.progress if own.state == RUNNING else 0.0,
        )

    async def is_foreground_waiting(self, queue: Queue) -> bool:
        """Whether work of a queue is due that is not in the background."""
        turns = _list_turns(self._t, queue, self._now())
        return any(row.kind not in BACKGROUND for _, row in turns)

    async def has_claim(self, kind: WorkKind, subject: str, epoch: int) -> bool:
        """Whether a worker's claim still holds."""
        row = self._t.work.get((str(kind), subject))
        return row is not None and row.epoch == epoch and row.state == RUNNING


def _list_turns(tables: Tables, queue: str, now: datetime) -> list[tuple[int, WorkRow]]:
    """The due work of a queue with its turn: see `storage.work_queue.work.select_fair_order`."""
    counts: dict[str, int] = {}
    for row in tables.work.values():
        if row.queue == queue and row.state == RUNNING and row.place is not None:
            counts[row.place] = counts.get(row.place, 0) + 1
    due = [row for row in tables.work.values() if row.queue == queue and is_due(row, now)]
    turns = []
    for row in sorted(due, key=lambda each: (each.put_at, each.subject)):
        place = row.place or row.subject
        counts[place] = counts.get(place, 0) + 1
        turns.append((counts[place], row))
    return turns


def is_due(row: WorkRow, now: datetime) -> bool:
    """Whether it waits and may be claimed."""
    return row.state == WAITING and (row.not_before is None or row.not_before <= now)


class MemoryClaims:
    """The part of `bot.app.ports.Claims` that claims work and ends it."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def list_waiting(self, kind: str, now: datetime) -> list[str]:
        """Subjects of work that can be claimed now."""
        rows = self._t.work.values()
        return sorted(row.subject for row in rows if row.kind == kind and is_due(row, now))

    async def claim(self, kind: str, subject: str, lease: timedelta, now: datetime) -> Claim | None:
        """Claims a piece of work; None when it is not due or another worker has it."""
        row = self._t.work.get((kind, subject))
        if row is None or not is_due(row, now):
            return None
        taken = replace(
            row,
            state=RUNNING,
            epoch=row.epoch + 1,
            taken=row.wanted,
            attempts=row.attempts + 1,
            lease_until=now + lease,
            progress=0.0,
        )
        self._t.work[kind, subject] = taken
        return Claim(kind, subject, taken.epoch, taken.attempts)

    async def finish(self, claim: Claim, now: datetime) -> None:
        """Marks work as done; what was added again while it ran waits again."""
        row = self._held(claim)
        if row is not None:
            again = row.wanted > row.taken
            self._t.work[claim.kind, claim.subject] = replace(
                row,
                state=WAITING if again else DONE,
                put_at=now if again else row.put_at,
                attempts=0,
                lease_until=None,
            )

    async def give_back(self, claim: Claim, at: datetime) -> None:
        """Makes the work wait again, due at `at`."""
        row = self._held(claim)
        if row is not None:
            waits = replace(row, state=WAITING, not_before=at, lease_until=None)
            self._t.work[claim.kind, claim.subject] = waits

    async def release_expired(self, now: datetime) -> None:
        """Makes work wait again whose lease has expired."""
        for key, row in self._t.work.items():
            if row.state == RUNNING and row.lease_until is not None and row.lease_until < now:
                self._t.work[key] = replace(row, state=WAITING, lease_until=None)

    def _held(self, claim: Claim) -> WorkRow | None:
        row = self._t.work.get((claim.kind, claim.subject))
        return row if row is not None and (row.epoch, row.state) == (claim.epoch, RUNNING) else None
