"""The main loop of the child process of `render.isolation.child`."""

import ctypes
import importlib
import os
import pickle
import resource
import select
import signal
import socket
from contextlib import suppress

from render.contract.errors import LimitExceeded, RenderError
from render.isolation import sandbox
from render.isolation.protocol import (
    Call,
    Frames,
    Stop,
    encode_error,
    encode_progress,
    encode_result,
)

_MB = 2**20
_SPARE_MB = 2048  # that libraries and threads reserve and hardly touch
_PR_SET_PDEATHSIG = 1


def serve(file: int, parent: int) -> None:
    """Answers calls until the parent closes its end of the socket.

    `file`: descriptor of the socket. `parent`: process id of the parent. An exception that is not
    a RenderError ends the process; the parent logs the traceback.
    """
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return  # the parent ended before the signal was set
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.set_inheritable(file, False)
    calls = Calls(socket.socket(fileno=file))
    calls.send(encode_progress(0.0))
    with suppress(EOFError):
        while True:
            calls.answer_next()


class Calls:
    """The child's end of the socket. Not thread-safe: only the working thread may use it."""

    def __init__(self, parent: socket.socket) -> None:
        self._parent = parent
        self._frames = Frames(parent)

    def answer_next(self) -> None:
        """Waits for a call, runs it and answers. Raises EOFError once the parent has closed."""
        call = self.receive()
        if isinstance(call, Call):  # or else Stop, sent while the reply was on its way
            self.send(_run_call(call, self))

    def send(self, reply: bytes) -> None:
        """Sends one encoded reply."""
        self._parent.sendall(reply)

    def receive(self) -> Call | Stop:
        """The next message. Raises EOFError once the parent has closed its end."""
        while (frame := self._frames.take()) is None:
            self._frames.receive()
        message: Call | Stop = pickle.loads(frame)
        return message

    def is_waiting(self) -> bool:
        """Whether the parent has sent something."""
        return bool(select.select([self._parent], [], [], 0)[0])


def _run_call(call: Call, calls: Calls) -> bytes:
    # The parent watches the memory in use; this limit stops a single huge allocation at once.
    max_bytes = (call.memory_mb + _SPARE_MB) * _MB
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    soft = max_bytes if hard == resource.RLIM_INFINITY else min(max_bytes, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft if call.capped else hard, hard))
    if call.sandbox is not None:
        sandbox.enter(call.sandbox, call.cpu_seconds)
    keywords: dict[str, object] = {}
    if call.reports:
        keywords["progress"] = lambda share: calls.send(encode_progress(share))
    if call.stops:
        keywords["is_cancelled"] = _StopRequested(calls)
    try:
        module, _, name = call.function.partition(":")
        function = getattr(importlib.import_module(module), name)
        return encode_result(function(*call.args, **keywords))
    except RenderError as error:
        return encode_error(error)
    except MemoryError:
        return encode_error(LimitExceeded("over-memory", {"limit": call.memory_mb}))


class _StopRequested:
    """Whether the parent sent `Stop`."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._is_stopped = False

    def __call__(self) -> bool:
        if not self._is_stopped and self._calls.is_waiting():
            self._is_stopped = isinstance(self._calls.receive(), Stop)
        return self._is_stopped
