"""Work that follows from a transaction and is done later by a worker."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.core.ids import PersonId, PlaceId, RequestId


class WorkKind(StrEnum):
    """What is to be done. Each value is the name of a module in `bot.jobs`."""

    RENDER = "render_clip"
    STILL = "draw_still"
    INSPECT = "inspect_clip"
    FIT_VOICE = "fit_voice"
    SHOW = "show_card"
    EXPIRE_REQUEST = "expire_request"
    EXPIRE_CAMEO = "expire_cameo"
    NOTICES = "tell_daily"
    ERASE = "erase_file"
    FORGET = "forget_person"
    PURGE = "purge_database"
    RETENTION = "delete_idle"


BACKGROUND = frozenset({WorkKind.FIT_VOICE})
"""Work that can wait: it is done when nothing else is due in its queue, one piece at a time."""


class Queue(StrEnum):
    """Which workers do it. A GPU worker takes the work of RENDER as well."""

    CHAT = "chat"
    RENDER = "render"
    GPU = "gpu"


@dataclass(frozen=True)
class QueuePosition:
    """Where a render stands in its queue.

    `ahead`: renders that come first. `running`: renders under way. `recent`: how many seconds the
    latest renders took, newest first, at most twenty. `progress`: of this render, 0 to 1.
    """

    ahead: int
    running: int
    recent: tuple[float, ...]
    progress: float = 0.0


class Work(Protocol):
    """Work to be done after the transaction commits, one piece for each (kind, subject)."""

    async def add(
        self,
        kind: WorkKind,
        subject: str,
        queue: Queue = Queue.CHAT,
        turns_of: PlaceId | PersonId | None = None,
        not_before: datetime | None = None,
    ) -> None:
        """Adds a piece of work. Added again while it runs, it is done once more afterwards.

        `turns_of`: whose turns it takes, in the fair order between places and persons; None for
        turns of its own.
        """

    async def remove(self, kind: WorkKind, subject: str) -> None:
        """Cancels work that waits; a worker that has it already finds out by itself."""

    async def get_queue_position(self, request: RequestId) -> QueuePosition:
        """Where the render of a request stands; all zeros if there is none."""

    async def is_foreground_waiting(self, queue: Queue) -> bool:
        """Whether work of a queue is due that is not in `BACKGROUND`."""

    async def has_claim(self, kind: WorkKind, subject: str, epoch: int) -> bool:
        """Whether a worker's claim still holds; locks the row until the transaction ends."""


class Wakeup(Protocol):
    """Tells the dispatcher that there is work.

    The dispatcher also polls every 0.3 seconds, so a notification that is lost only delays.
    """

    async def notify(self) -> None:
        """Wakes the dispatcher. Never raises because it cannot be reached."""
