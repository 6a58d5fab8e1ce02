"""The main loop of the child process of `render.isolation.child`, and the messages of both."""

import ctypes
import os
import resource
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

from render.contract.errors import LimitExceeded, RenderError

_MB = 2**20
_SPARE_MB = 2048  # that libraries and threads reserve and hardly touch
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Call:
    """A function to run. `memory_mb`: MiB that it may use.

    `reports`: whether the function takes `progress`. `stops`: whether it takes `is_cancelled` and
    stops by itself. `capped`: whether the memory that it may reserve is limited.
    """

    function: Callable[..., object]
    args: tuple[object, ...]
    reports: bool
    memory_mb: int
    stops: bool = False
    capped: bool = True


@dataclass(frozen=True)
class Stop:
    """The running call is cancelled."""


@dataclass(frozen=True)
class ProgressShare:
    """Progress of the running call. `done`: the share that is done, 0-1."""

    done: float


@dataclass(frozen=True)
class ChildReply:
    """The result of a call, or the RenderError that it raised."""

    result: object
    error: RenderError | None = None


def serve(file: int, parent: int) -> None:
    """Answers calls until the parent closes its end of the pipe.

    `file`: descriptor of the pipe. `parent`: process id of the parent. An exception that is not a
    RenderError ends the process; the parent logs the traceback.
    """
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return  # the parent ended before the signal was set
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.set_inheritable(file, False)
    pipe = Connection(file)
    pipe.send(ProgressShare(0.0))
    while True:
        try:
            call: Call | Stop = pipe.recv()
        except EOFError:
            return
        if isinstance(call, Stop):
            continue  # it was sent while the reply was on its way
        pipe.send(_run_call(call, pipe))


def _run_call(call: Call, pipe: Connection) -> ChildReply:
    # The parent watches the memory in use; this limit stops a single huge allocation at once.
    max_bytes = (call.memory_mb + _SPARE_MB) * _MB
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    soft = max_bytes if hard == resource.RLIM_INFINITY else min(max_bytes, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft if call.capped else hard, hard))
    keywords: dict[str, object] = {}
    if call.reports:
        keywords["progress"] = lambda share: pipe.send(ProgressShare(share))
    if call.stops:
        keywords["is_cancelled"] = _StopRequested(pipe)
    try:
        return ChildReply(call.function(*call.args, **keywords))
    except RenderError as error:
        return ChildReply(None, error)
    except MemoryError:
        return ChildReply(None, LimitExceeded("over-memory", {"limit": call.memory_mb}))


class _StopRequested:
    """Whether the parent sent `Stop`. Not thread-safe: only the working thread may call it."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._is_stopped = False

    def __call__(self) -> bool:
        if not self._is_stopped and self._pipe.poll():
            self._is_stopped = isinstance(self._pipe.recv(), Stop)
        return self._is_stopped
