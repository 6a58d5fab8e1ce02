"""What runs in the child process of `render.isolation.child`, and what the two say."""

import ctypes
import os
import resource
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

from render.contract.errors import LimitExceeded, RenderError

_MB = 2**20
_SPARE_MB = 2048  # memory that libraries and threads reserve and hardly touch
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Call:
    """What to run. `reports`: whether progress is wanted. `memory_mb`: MiB it may use.

    `stops`: whether the function asks for itself if it is still wanted. `capped`: whether what it
    may reserve is limited.
    """

    function: Callable[..., object]
    args: tuple[object, ...]
    reports: bool
    memory_mb: int
    stops: bool = False
    capped: bool = True


@dataclass(frozen=True)
class Stop:
    """Nobody wants the call under way any more."""


@dataclass(frozen=True)
class ProgressShare:
    """How much of the call is done, 0-1."""

    done: float


@dataclass(frozen=True)
class ChildReply:
    """What the call returned, or the refusal it raised."""

    result: object
    error: RenderError | None = None


def serve(file: int, parent: int) -> None:
    """The child: answers calls until the other end is closed.

    An exception that is no RenderError ends it, and the traceback it prints tells the parent.
    """
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return  # the parent ended before that was set
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
            continue  # it crossed the answer
        pipe.send(_run_call(call, pipe))


def _run_call(call: Call, pipe: Connection) -> ChildReply:
    # The parent watches what is in use; this stops one absurd allocation before it is.
    most = (call.memory_mb + _SPARE_MB) * _MB
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft if call.capped else hard, hard))
    named: dict[str, object] = {}
    if call.reports:
        named["progress"] = lambda share: pipe.send(ProgressShare(share))
    if call.stops:
        named["is_cancelled"] = _StopRequested(pipe)
    try:
        return ChildReply(call.function(*call.args, **named))
    except RenderError as error:
        return ChildReply(None, error)
    except MemoryError:
        return ChildReply(None, LimitExceeded("over-memory", {"limit": call.memory_mb}))


class _StopRequested:
    """Whether the other end said to stop. Called by the thread that does the work alone."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._said = False

    def __call__(self) -> bool:
        if not self._said and self._pipe.poll():
            self._said = isinstance(self._pipe.recv(), Stop)
        return self._said
