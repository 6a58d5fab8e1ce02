"""A warm child process for work that may crash, hang or eat memory."""

import contextlib
import fcntl
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar

import psutil

from render.contract.errors import Cancelled, Crashed, LimitExceeded
from render.contract.renderer import IsCancelled, Progress
from render.isolation.output import measure_folders
from render.isolation.protocol import (
    MAX_REPLY_BYTES,
    Call,
    Failure,
    Frames,
    Reply,
    Result,
    Stop,
    decode_reply,
    encode_call,
    read_error,
    read_result,
)
from render.isolation.sandbox import MAX_FILE_BYTES, MAX_FILES, Sandbox, clean_environment

T = TypeVar("T")

_MB = 2**20
_MEASURE_SECONDS = 0.5  # between two looks at what it wrote
_MANY_FILES = 100_000
_POLL_SECONDS = 0.05  # between checks of time, memory and cancelling
_START_SECONDS = 60.0  # for an interpreter to start on a very busy machine
_MAX_DETAILS_CHARACTERS = 8000  # of what a crashed child printed, for the log
_MAX_OUTPUT_BYTES = 4 * _MB  # that a child can print during a call
# In small matrix products, threads lose more time waiting for each other than they save.
_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1"}
_BOOT_CODE = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    "from render.isolation.child_main import serve; serve(int(sys.argv[2]), int(sys.argv[3]))"
)

# The kernel kills a child when the thread that started it ends (PR_SET_PDEATHSIG), so one thread
# that lasts starts all of them.
_starter = ThreadPoolExecutor(1, "start-child")


@dataclass(frozen=True)
class _ChildProcess:
    process: subprocess.Popen[bytes]
    socket: socket.socket
    frames: Frames
    output: int


class Child:
    """Runs functions in an interpreter of its own, started at the first call and kept warm until a
    call in a sandbox ends it.

    One call at a time. A child that crashed or was killed is replaced at the next call. The child
    ends with `close`, with the `with` block, or with this process, even if that is killed.
    """

    def __init__(self) -> None:
        self._running: _ChildProcess | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def call(
        self,
        function: str,
        *args: object,
        returns: type[T],
        seconds: float,
        memory_mb: int,
        on_progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
        stop_seconds: float = 0.0,
        capped: bool = True,
        sandbox: Sandbox | None = None,
        max_reply_bytes: int = MAX_REPLY_BYTES,
    ) -> T:
        """Runs a function in the child and returns its result; blocks until it is done.

        `function`: "module:name", so that this process need not import it. `args`: whatever pickle
        takes. `returns`: the type of the result, which is checked, of what
        `render.isolation.protocol.encode_result` takes.

        `seconds`: most wall-clock time. `memory_mb`: most resident memory of the child, MiB.
        `capped`: whether reserved memory is limited too; a GPU driver reserves far more than it
        uses. `on_progress`: if given, the function gets a keyword argument `progress`, a callable
        that takes a share, 0-1. `stop_seconds`: if not 0, the function gets a keyword argument
        `is_cancelled` and this many seconds to stop by itself after cancelling, which keeps the
        child warm. `sandbox`: what the process may do, for calls that read what came from outside;
        such a process serves one call, so that nothing in it outlives a person's clip.
        `max_reply_bytes`: of its result.

        Raises LimitExceeded "over-time" or "over-memory", Cancelled, Crashed "process-crashed"
        (also for a result of another type), and any RenderError that the function raises.
        """
        if self._running is None or self._running.process.poll() is not None:
            self.close()
            self._running = _starter.submit(_start).result()
        running = self._running
        running.frames.max_bytes = max_reply_bytes
        writes = sandbox.writes if sandbox is not None else ()
        files_before, bytes_before = measure_folders(writes, _MANY_FILES)
        measured_at = time.monotonic()
        end = time.monotonic() + seconds
        give_up_at: float | None = None
        is_answered = False
        try:
            call = Call(
                function,
                args,
                on_progress is not None,
                memory_mb,
                stop_seconds > 0,
                capped,
                sandbox,
                _cpu_seconds(sandbox, seconds),
            )
            os.lseek(running.output, 0, os.SEEK_SET)  # the child writes at the same position
            _send(running, call, seconds)
            while True:
                reply = _receive(running)
                if isinstance(reply, Result):
                    value = read_result(reply, returns)
                    is_answered = True
                    return value
                if isinstance(reply, Failure):
                    error = read_error(reply)
                    is_answered = True
                    raise error
                if reply is not None and on_progress is not None:
                    on_progress(reply.done)
                if give_up_at is None and is_cancelled is not None and is_cancelled():
                    give_up_at = time.monotonic() + stop_seconds
                    if stop_seconds:
                        _send(running, Stop(), stop_seconds)
                if give_up_at is not None and time.monotonic() >= give_up_at:
                    raise Cancelled("cancelled")
                if time.monotonic() > end:
                    raise LimitExceeded("over-time", {"limit": seconds})
                if _resident_bytes(running) > memory_mb * _MB:
                    raise LimitExceeded("over-memory", {"limit": memory_mb})
                if writes and time.monotonic() - measured_at > _MEASURE_SECONDS:
                    measured_at = time.monotonic()
                    files, size = measure_folders(writes, files_before + MAX_FILES)
                    if files > files_before + MAX_FILES or size > bytes_before + MAX_FILE_BYTES:
                        raise LimitExceeded("over-memory", {"limit": MAX_FILE_BYTES // _MB})
        finally:
            if not is_answered or sandbox is not None:
                self.close()

    def close(self) -> None:
        """Kills the child and the processes that it started. Safe to call twice."""
        if self._running is not None:
            _end(self._running)
            self._running = None


def _cpu_seconds(sandbox: Sandbox | None, seconds: float) -> float:
    if sandbox is None or sandbox.cpu_seconds is None:
        return seconds * (os.cpu_count() or 1)
    return sandbox.cpu_seconds


def _start() -> _ChildProcess:
    near, far = socket.socketpair()
    output = _make_output()
    arguments = [json.dumps(sys.path), str(far.fileno()), str(os.getpid())]
    process = subprocess.Popen(
        # -P: no json.py of the current folder, before the boot code sets the path.
        [sys.executable, "-P", "-X", "faulthandler", "-c", _BOOT_CODE, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        pass_fds=[far.fileno()],
        env=clean_environment(os.environ) | _ENVIRONMENT,
        start_new_session=True,  # a process group of its own, killed as one
    )
    far.close()
    running = _ChildProcess(process, near, Frames(near, MAX_REPLY_BYTES), output)
    end = time.monotonic() + _START_SECONDS
    try:
        while time.monotonic() < end:
            if _receive(running) is not None:  # its greeting
                return running
        raise _crash(running)
    except Crashed:
        _end(running)
        raise


def _make_output() -> int:
    """A file for what a child prints, in memory: a decoder's warnings may quote the clip. It cannot
    grow, so that no child fills the memory with it."""
    if not sys.platform.startswith("linux"):
        with tempfile.TemporaryFile() as file:
            return os.dup(file.fileno())
    output = os.memfd_create("walkon-output", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    os.truncate(output, _MAX_OUTPUT_BYTES)
    fcntl.fcntl(output, fcntl.F_ADD_SEALS, fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK)
    return output


def _send(running: _ChildProcess, message: Call | Stop, seconds: float) -> None:
    """Raises Crashed, and LimitExceeded "over-time" when the child does not read."""
    running.socket.settimeout(seconds)
    try:
        running.socket.sendall(encode_call(message))
    except TimeoutError as error:
        raise LimitExceeded("over-time", {"limit": seconds}) from error
    except ConnectionError as error:
        raise _crash(running) from error


def _receive(running: _ChildProcess) -> Reply | None:
    """The next message of the child; None if none is complete within `_POLL_SECONDS`. Raises
    Crashed."""
    if (message := running.frames.take()) is not None:
        return decode_reply(message)
    waiting = select.poll()  # unlike select(), takes descriptors above 1023
    waiting.register(running.socket, select.POLLIN)
    if waiting.poll(_POLL_SECONDS * 1000):
        try:
            running.frames.receive()
        except (EOFError, ConnectionError) as error:
            raise _crash(running) from error
    elif running.process.poll() is not None:
        raise _crash(running)
    return None


def _resident_bytes(running: _ChildProcess) -> int:
    try:
        return int(psutil.Process(running.process.pid).memory_info().rss)
    except psutil.NoSuchProcess:
        return 0  # the next `_receive` reports the crash


def _end(running: _ChildProcess) -> None:
    with contextlib.suppress(ProcessLookupError):  # the whole group has ended already
        os.killpg(running.process.pid, signal.SIGKILL)
    running.process.wait()
    running.socket.close()
    os.close(running.output)


def _crash(running: _ChildProcess) -> Crashed:
    try:
        code = running.process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        code = 0
    cause = signal.Signals(-code).name if code < 0 else f"exit {code}"
    end = os.lseek(running.output, 0, os.SEEK_CUR)
    size = min(end, _MAX_DETAILS_CHARACTERS)
    details = os.pread(running.output, size, end - size).decode(errors="replace")
    return Crashed("process-crashed", {"how": cause}, details)
