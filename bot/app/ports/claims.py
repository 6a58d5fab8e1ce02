"""Workers' claims on work, and the work that the dispatcher has to send to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


@dataclass(frozen=True)
class Claim:
    """A worker's hold on one piece of work; it is lost once the row has a higher epoch.

    `attempts`: how often the work was claimed since it last succeeded, this claim included.
    """

    kind: str
    subject: str
    epoch: int
    attempts: int


@dataclass(frozen=True)
class DueWork:
    """Work that a worker may claim now. `dispatches`: how often it was put into Redis before."""

    kind: str
    subject: str
    epoch: int
    dispatches: int


class Claims(Protocol):
    """The work table as workers and dispatchers see it.

    Each call is a transaction of its own and raises DatabaseError when that fails. `now` is
    the caller's clock, with a time zone.
    """

    async def claim(
        self, wanted: Sequence[tuple[str, str]], lease: timedelta, now: datetime
    ) -> dict[tuple[str, str], Claim]:
        """Claims the pieces of work, given as (kind, subject), that are waiting and due.

        Those that another worker has, or that are done, are missing from the result.
        """

    async def renew(self, claim: Claim, lease: timedelta, now: datetime, progress: float) -> bool:
        """Extends the lease and stores the progress, 0 to 1. False when the claim is lost."""

    async def finish(self, claims: Sequence[Claim], now: datetime) -> None:
        """Marks work as done; what was added again while it ran waits again.

        Claims that are lost change nothing.
        """

    async def give_back(self, claim: Claim, at: datetime, counted: bool = True) -> None:
        """Makes the work wait again, due at `at`. `counted`: whether this was an attempt."""

    async def add_duration(
        self, queue: str, seconds: float, now: datetime, memory_mb: int = 0
    ) -> None:
        """Records how long a render took; the latest ones predict how long the next will take.

        `memory_mb`: peak memory of its GPU, MiB.
        """

    async def release_expired(self, now: datetime) -> int:
        """Makes work wait again whose lease has expired; how many pieces it was."""

    async def move(self, kind: str, queue: str) -> int:
        """Moves the waiting work of a kind to a queue; how many pieces were in another one."""

    async def count_waiting(self, kind: str, queue: str) -> int:
        """How many pieces of a kind wait in a queue."""

    async def list_unsent_queues(self, now: datetime, stale: timedelta) -> set[str]:
        """The queues that have work for Redis; much cheaper than `list_due` for each queue."""

    async def list_due(
        self, queue: str, now: datetime, stale: timedelta, min_queued: int
    ) -> list[DueWork]:
        """The work to put into Redis next, in fair order between places.

        Redis is filled up to twice the number that runs, but at least up to `min_queued`: what is
        in Redis keeps its order, whatever is added later. What was sent longer than `stale` ago
        counts as lost.
        """

    async def mark_dispatched(self, sent: Sequence[DueWork], now: datetime) -> None:
        """Records that work is in Redis. Called after sending: a crash in between sends it twice,
        which has no effect, and never loses it."""
