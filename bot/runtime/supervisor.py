"""The supervisor of `walkon up`: keeps the processes of Walk-On running and stops them in order.

`plan_processes` says which processes there are, `restart_delay` when one starts again; both are
plain functions. `supervise` does it.
"""

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from bot.runtime.embedded_redis import EmbeddedRedis

READY_LINE = "ready"
"""The line that a process prints once it works."""
CANNOT_RUN_EXIT_CODE = 2
"""Exit code of a process that cannot run with these settings, however often it is started."""
STEADY_SECONDS = 10.0
"""A process that ran this long before it ended starts again with the first delay."""
FIRST_DELAY_SECONDS, MAX_DELAY_SECONDS = 0.2, 5.0  # before a restart; doubled each time
BOTS_READY_SECONDS = 20.0
"""How long bots have to reach their platforms before the rest is reported ready without them."""
_PROBE_SECONDS = 0.05  # between two checks of `is_ready`
_LAST_OUTPUT_SECONDS = 1.0  # for the last lines of a process that ended
_PR_SET_PDEATHSIG = 1

Say = Callable[[str, str], None]
"""Prints the output of a process: its name and one line."""
Ready = Callable[[Sequence[str], Sequence[str]], None]
"""Reports that everything works, but for the processes named: those that cannot run, and those
that are not ready yet."""


def _do_nothing(failed: bool) -> None:
    pass


@dataclass(frozen=True)
class ProcessSpec:
    """How to run one process.

    `stop_order`: processes with the lowest number stop first. `grace_seconds`: how long it has to
    stop before it is killed. `prepare`: called before each start; its argument is true when the
    previous start never became ready. `is_ready`: asked whether the process works; when it is None
    the process prints `READY_LINE`. `is_optional`: the others go on when it cannot run.
    """

    name: str
    command: tuple[str, ...]
    stop_order: int
    grace_seconds: float
    prepare: Callable[[bool], None] = _do_nothing
    is_ready: Callable[[], Awaitable[bool]] | None = None
    is_optional: bool = False


def plan_processes(
    redis: EmbeddedRedis | None,
    web: tuple[str, int],
    bots: Sequence[str] = (),
    cards: Sequence[str] | None = None,
) -> tuple[ProcessSpec, ...]:
    """The processes of a machine that runs everything.

    `redis`: None when the settings name another one. `web`: host and port of the web server.
    `bots`: the platforms that have a token. `cards`: ids of the GPUs, each of which gets a worker;
    empty for one worker on the CPU, None for no such worker because the studio makes the clips.
    """
    walkon = (sys.executable, "-P", "-m", "bot", "run")  # -P: not a bot/ of this folder
    processes = (
        *(ProcessSpec(bot, (*walkon, bot), 0, 3.0, is_optional=True) for bot in bots),
        ProcessSpec("web", (*walkon, "web"), 0, 3.0, is_ready=lambda: is_web_healthy(web)),
        ProcessSpec("dispatcher", (*walkon, "dispatcher"), 0, 3.0),
        ProcessSpec("chat", (*walkon, "worker", "chat"), 1, 4.5),
        ProcessSpec("render", (*walkon, "worker", "render"), 1, 4.5),
        *_gpu_workers((*walkon, "worker", "gpu"), cards),
    )
    if redis is None:
        return processes

    def prepare(failed: bool) -> None:
        # It failed to start: perhaps it cannot read its file. Its data can be restored.
        redis.wipe() if failed else redis.prepare()

    async def accepts_connections() -> bool:
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_unix_connection(str(redis.socket))
            writer.close()
            return True
        return False

    return (ProcessSpec("redis", redis.command, 2, 1.5, prepare, accepts_connections), *processes)


def _gpu_workers(worker: tuple[str, ...], cards: Sequence[str] | None) -> list[ProcessSpec]:
    """Workers on GPUs are optional: when a GPU is lost the other workers go on, and what waits is
    kept."""
    if cards is None:
        return []
    if not cards:
        return [ProcessSpec("gpu", worker, 1, 4.5)]
    return [
        ProcessSpec(f"gpu{number}", (*worker, "--card", card), 1, 4.5, is_optional=True)
        for number, card in enumerate(cards)
    ]


def restart_delay(code: int, ran: float, was_ready: bool, before: float) -> float | None:
    """Seconds until a process that ended starts again; None when it cannot run at all.

    `code`: its exit code. `ran`: how many seconds it ran. `before`: the delay before its last
    start, 0 for the first start.
    """
    if code == CANNOT_RUN_EXIT_CODE and not was_ready:
        return None
    return (
        FIRST_DELAY_SECONDS
        if ran >= STEADY_SECONDS or not before
        else min(before * 2, MAX_DELAY_SECONDS)
    )


async def supervise(
    specs: Sequence[ProcessSpec],
    stop: asyncio.Event,
    say: Say,
    ready: Ready,
    within: float = BOTS_READY_SECONDS,
) -> bool:
    """Keeps the processes running until `stop` is set, then stops them in their order.

    `say`: prints their output. `ready`: called once, when all of them work; optional ones are
    waited for no longer than `within` seconds. Returns False when one that is not optional cannot
    run at all.
    """
    processes = [_SupervisedProcess(spec, stop, say) for spec in specs]
    async with asyncio.TaskGroup() as group:
        for process in processes:
            group.create_task(process.keep_running())
        announcement = group.create_task(_announce(processes, ready, within))
        await stop.wait()
        announcement.cancel()
        for order in sorted({process.spec.stop_order for process in processes}):
            await asyncio.gather(
                *(process.stop() for process in processes if process.spec.stop_order == order)
            )
    return not any(
        process.cannot_run.is_set() and not process.spec.is_optional for process in processes
    )


async def is_web_healthy(web: tuple[str, int]) -> bool:
    """Whether the web server answers `GET /healthz` with 200."""
    host, port = web
    request = f"GET /healthz HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    with contextlib.suppress(OSError):
        reader, writer = await asyncio.open_connection(host, port)
        try:
            writer.write(request.encode())
            return b" 200 " in await reader.readline()
        finally:
            writer.close()
    return False


async def _announce(processes: Sequence["_SupervisedProcess"], ready: Ready, within: float) -> None:
    optional = [process for process in processes if process.spec.is_optional]
    for process in processes:
        if process not in optional:
            await process.ready.wait()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within):
            for process in optional:
                await process.settled.wait()
    left_out = [process.spec.name for process in optional if process.cannot_run.is_set()]
    late = [process.spec.name for process in optional if not process.settled.is_set()]
    ready(left_out, late)


@dataclass
class _SupervisedProcess:
    """A process that is started again whenever it ends.

    `stop_all`: set when the others cannot go on without it. `cannot_run`: it can never run with
    these settings. `ready`: its current run works. `settled`: it was ready once, or cannot run.
    """

    spec: ProcessSpec
    stop_all: asyncio.Event
    say: Say
    cannot_run: asyncio.Event = field(default_factory=asyncio.Event)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    settled: asyncio.Event = field(default_factory=asyncio.Event)
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)
    _ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def keep_running(self) -> None:
        """Runs it, and starts it again when it ends, until `stop` is called or it cannot run."""
        delay, failed = 0.0, False
        while not self._stopped.is_set():
            self.spec.prepare(failed)
            self.ready.clear()
            start = time.monotonic()
            code = await self._run_once()
            if self._stopped.is_set():
                break
            failed = not self.ready.is_set()
            next_delay = restart_delay(code, time.monotonic() - start, not failed, delay)
            if next_delay is None:
                self.cannot_run.set()
                self.settled.set()
                if not self.spec.is_optional:
                    self.stop_all.set()
                break
            delay = next_delay
            self.say(self.spec.name, f"ended ({_describe_exit(code)}), starts again in {delay:g} s")
            with contextlib.suppress(TimeoutError):
                # `wait_for` of Python 3.11 can lose a cancellation that comes with the event.
                async with asyncio.timeout(delay):
                    await self._stopped.wait()
        self._ended.set()

    async def stop(self) -> None:
        """Asks it to stop, kills it after its grace period, and waits until it has ended."""
        self._stopped.set()
        await self._ended.wait()

    async def _run_once(self) -> int:
        process = await asyncio.create_subprocess_exec(
            *self.spec.command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,  # ^C reaches the supervisor alone, which stops the others
            preexec_fn=_die_with_parent(os.getpid()),
        )
        try:
            async with asyncio.TaskGroup() as group:
                output = group.create_task(self._read_output(process))
                probe = group.create_task(self._probe())
                termination = group.create_task(self._end_when_stopped(process))
                code = await process.wait()
                probe.cancel()
                termination.cancel()
                await asyncio.wait([output], timeout=_LAST_OUTPUT_SECONDS)
                output.cancel()
            return code
        finally:
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)

    async def _read_output(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        rest = b""  # a line whose end has not been read yet
        while chunk := await process.stdout.read(2**16):
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                self._handle_line(line.decode(errors="replace"))
        if rest:
            self._handle_line(rest.decode(errors="replace"))

    def _handle_line(self, line: str) -> None:
        if line == READY_LINE and self.spec.is_ready is None:
            self._set_ready()
        else:
            self.say(self.spec.name, line)

    async def _probe(self) -> None:
        while self.spec.is_ready is not None and not await self.spec.is_ready():
            await asyncio.sleep(_PROBE_SECONDS)
        if self.spec.is_ready is not None:
            self._set_ready()

    def _set_ready(self) -> None:
        self.ready.set()
        self.settled.set()

    async def _end_when_stopped(self, process: asyncio.subprocess.Process) -> None:
        await self._stopped.wait()
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
            await asyncio.sleep(self.spec.grace_seconds)
            self.say(self.spec.name, f"did not stop within {self.spec.grace_seconds:g} s: killed")
            os.killpg(process.pid, signal.SIGKILL)


def _die_with_parent(parent: int) -> Callable[[], None] | None:
    """What a new process calls first so that the kernel kills it when this one ends; Linux only."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl

    def request_signal() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # the parent ended before the call
            os.kill(os.getpid(), signal.SIGKILL)

    return request_signal


def _describe_exit(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
