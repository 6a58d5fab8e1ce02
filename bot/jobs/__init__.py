"""What workers do: one file a job, named like its kind of work; thin, ids in, use case called.

A job module has `QUEUE` (which workers take it), `LEASE` (seconds a worker may be silent before
somebody else takes over) and `async def run(job)`. It may have `async def still_wanted(job)`, asked
at every beat, `async def give_up(job, error)`, called after the last attempt, and `PACED = True`
when what it took tells others how long they will wait.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.app.ports import App
from bot.chat.contract import Surface
from bot.jobs._pace import EditPace
from render.engines.select import Engine
from render.isolation.child import Child
from render.marking.operator import Operator
from render.models.store import ModelStore


@dataclass(frozen=True)
class JobContext:
    """What jobs work with. `child`: this worker's own process for media and renders.

    `surfaces`: by platform. `public_url`: how people reach the web server. `pace`: of the edits of
    this worker. `renders`: the process that a generating `engine` stays loaded in; None where the
    studio draws.
    """

    app: App
    surfaces: Mapping[str, Surface]
    models: ModelStore
    operator: Callable[[], Operator]
    child: Child
    public_url: str
    command_name: str
    pace: EditPace = field(default_factory=EditPace)
    renders: Child | None = None
    engine: Engine = field(default_factory=Engine)


@dataclass(frozen=True)
class Job:
    """One claimed piece of work. `epoch`: the claim's; whoever holds a later one has taken over.

    `progress` and `cancelled` may be called from any thread.
    """

    context: JobContext
    subject: str
    epoch: int
    _share: list[float] = field(default_factory=lambda: [0.0])
    _memory: list[int] = field(default_factory=lambda: [0])
    _stopped: threading.Event = field(default_factory=threading.Event)

    def report_progress(self, share: float) -> None:
        """Remembers the share that is done, 0-1, for the next beat."""
        self._share[0] = share

    @property
    def share(self) -> float:
        """The share that is done."""
        return self._share[0]

    def record_memory(self, memory_mb: int) -> None:
        """Remembers how much memory of its card the work took at most, MiB."""
        self._memory[0] = memory_mb

    @property
    def memory_mb(self) -> int:
        """What was remembered so; 0 where no card was used."""
        return self._memory[0]

    def stop(self) -> None:
        """The claim was lost, or nobody wants it any more."""
        self._stopped.set()

    def is_cancelled(self) -> bool:
        """Whether to break off."""
        return self._stopped.is_set()
