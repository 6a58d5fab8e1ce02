"""The jobs that workers run: one module for each kind of work, with the name of that kind.

A job is thin: it gets an id, calls a use case, and does what needs the render process or a
platform. A job module has `QUEUE` (whose workers run it), `LEASE` (seconds without a heartbeat
after which another worker takes over) and `async def run(job)`. It may have
`async def is_still_wanted(job)`, called at every heartbeat: the job is stopped when it returns
False; and `async def give_up(job, error)`, called after the last failed attempt.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.app.ports import App
from bot.chat.contract import Surface
from bot.jobs._pace import EditPace
from bot.scratch import Scratch
from render.engines.select import Engine
from render.isolation.child import Child
from render.marking.operator import Operator
from render.models.store import ModelStore


@dataclass(frozen=True)
class JobContext:
    """What the jobs of one worker work with.

    `surfaces`: by platform. `child`: the worker's child process for media and for renders of the
    studio. `public_url`: how people reach the web server. `command_name`: what people type to ask
    for a clip. `pace`: of this worker's edits. `renders`: the child process in which a generating
    `engine` stays loaded; None where the studio makes the clips. `scratch`: for decrypted files.
    `pictures`: the folder in which the studio's pictures of things are kept between clips.
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
    scratch: Scratch = field(default_factory=Scratch)
    pictures: Path | None = None


@dataclass(frozen=True)
class Job:
    """One claimed piece of work.

    `subject`: the id of what the work is about. `epoch`: of the claim; a claim with a later epoch
    replaces it. `report_progress` and `is_cancelled` may be called from any thread.
    """

    context: JobContext
    subject: str
    epoch: int
    _share: list[float] = field(default_factory=lambda: [0.0])
    _memory: list[int] = field(default_factory=lambda: [0])
    _stopped: threading.Event = field(default_factory=threading.Event)

    def report_progress(self, share: float) -> None:
        """Records the share that is done, 0-1, which the next heartbeat stores."""
        self._share[0] = share

    @property
    def share(self) -> float:
        """The share that is done, 0-1."""
        return self._share[0]

    def record_memory(self, memory_mb: int) -> None:
        """Records the peak memory that the work used on its GPU, MiB."""
        self._memory[0] = memory_mb

    @property
    def memory_mb(self) -> int:
        """The recorded peak memory on the GPU, MiB; 0 without a GPU."""
        return self._memory[0]

    def stop(self) -> None:
        """Asks the job to end: its claim was lost, the work is not wanted, or the worker stops."""
        self._stopped.set()

    def is_cancelled(self) -> bool:
        """Whether the job was asked to end."""
        return self._stopped.is_set()
