"""`walkon up`: keeps the processes of Walk-On running and stops them in order.

Which parts there are, and when one starts again, are plain functions; below them are processes.
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
"""The line by which a part says that it works."""
CANNOT_RUN_EXIT_CODE = 2
"""The exit code of a part that will never run as it is set up."""
STEADY_SECONDS = 10.0
"""Seconds after which a part that ends is started again at once."""
FIRST_DELAY_SECONDS, MAX_DELAY_SECONDS = 0.2, 5.0  # seconds before another start
BOTS_READY_SECONDS = 20.0
"""Seconds that a bot has to reach its platform until the rest is said to be ready without it."""
_PROBE = 0.05  # seconds between two looks whether a part is ready
_PIPE = 1.0  # seconds for the last words of a part that ended
_PR_SET_PDEATHSIG = 1

Say = Callable[[str, str], None]
"""Prints a line of a part: its name and the line."""
Ready = Callable[[Sequence[str], Sequence[str]], None]
"""Says that everything works; parts that were left out, and parts that still try, by name."""


def _nothing(failed: bool) -> None:
    pass


@dataclass(frozen=True)
class ProcessSpec:
    """One process. `turn`: those with the lowest stop first. `grace`: seconds it has to stop.

    `prepare`: called before each start, with whether the last one never became ready.
    `probe`: tells whether it is ready; without one it says so itself. `alone`: nobody needs it, so
    that the others go on when it cannot run.
    """

    name: str
    command: tuple[str, ...]
    stop_order: int
    grace_seconds: float
    prepare: Callable[[bool], None] = _nothing
    is_ready: Callable[[], Awaitable[bool]] | None = None
    is_optional: bool = False


def plan_processes(
    redis: EmbeddedRedis | None,
    web: tuple[str, int],
    bots: Sequence[str] = (),
    cards: Sequence[str] | None = None,
) -> tuple[ProcessSpec, ...]:
    """The parts of a machine that runs everything. `redis`: None when another one is set.

    `bots`: the platforms that have a token. `cards`: ids of the GPUs that an engine runs on, one
    worker each, or one on the CPU where there is none; None where the studio draws.
    """
    walkon = (sys.executable, "-m", "bot", "run")
    parts = (
        *(ProcessSpec(bot, (*walkon, bot), 0, 3.0, is_optional=True) for bot in bots),
        ProcessSpec("web", (*walkon, "web"), 0, 3.0, is_ready=lambda: is_web_healthy(web)),
        ProcessSpec("dispatcher", (*walkon, "dispatcher"), 0, 3.0),
        ProcessSpec("chat", (*walkon, "worker", "chat"), 1, 4.5),
        ProcessSpec("render", (*walkon, "worker", "render"), 1, 4.5),
        *_gpu_parts((*walkon, "worker", "gpu"), cards),
    )
    if redis is None:
        return parts

    def prepare(failed: bool) -> None:
        # A file it cannot read would keep it from ever starting again.
        redis.wipe() if failed else redis.prepare()

    async def accepts() -> bool:
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_unix_connection(str(redis.socket))
            writer.close()
            return True
        return False

    return (ProcessSpec("redis", redis.command, 2, 1.5, prepare, accepts), *parts)


def _gpu_parts(worker: tuple[str, ...], cards: Sequence[str] | None) -> list[ProcessSpec]:
    """Where a card is lost, its worker cannot run and the others go on; what waits is kept."""
    if cards is None:
        return []
    if not cards:
        return [ProcessSpec("gpu", worker, 1, 4.5)]
    return [
        ProcessSpec(f"gpu{number}", (*worker, "--card", card), 1, 4.5, is_optional=True)
        for number, card in enumerate(cards)
    ]


def restart_delay(code: int, ran: float, was_ready: bool, before: float) -> float | None:
    """Seconds until a part that ended starts again; None for one that cannot run at all.

    `code`: how it ended. `ran`: seconds. `before`: the wait before it was started, 0 at first.
    """
    if code == CANNOT_RUN_EXIT_CODE and not was_ready:
        return None
    return (
        FIRST_DELAY_SECONDS
        if ran >= STEADY_SECONDS or not before
        else min(before * 2, MAX_DELAY_SECONDS)
    )


async def supervise(
    parts: Sequence[ProcessSpec],
    stop: asyncio.Event,
    say: Say,
    ready: Ready,
    within: float = BOTS_READY_SECONDS,
) -> bool:
    """Keeps the parts running until `stop`, then stops them turn by turn.

    `ready`: called once, when all of them work, save for those nobody needs that take longer than
    `within` seconds. False when one that is needed cannot run at all.
    """
    kept = [_Kept(part, stop, say) for part in parts]
    async with asyncio.TaskGroup() as group:
        for one in kept:
            group.create_task(one.keep())
        announcing = group.create_task(_announce(kept, ready, within))
        await stop.wait()
        announcing.cancel()
        for turn in sorted({one.part.stop_order for one in kept}):
            await asyncio.gather(*(one.stop() for one in kept if one.part.stop_order == turn))
    return not any(one.cannot.is_set() and not one.part.is_optional for one in kept)


async def is_web_healthy(web: tuple[str, int]) -> bool:
    """Whether the web server answers `GET /healthz` with 200."""
    host, port = web
    asked = f"GET /healthz HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    with contextlib.suppress(OSError):
        reader, writer = await asyncio.open_connection(host, port)
        try:
            writer.write(asked.encode())
            return b" 200 " in await reader.readline()
        finally:
            writer.close()
    return False


async def _announce(kept: Sequence["_Kept"], ready: Ready, within: float) -> None:
    alone = [one for one in kept if one.part.is_optional]
    for one in kept:
        if one not in alone:
            await one.ready.wait()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within):
            for one in alone:
                await one.settled.wait()
    out = [one.part.name for one in alone if one.cannot.is_set()]
    late = [one.part.name for one in alone if not one.settled.is_set()]
    ready(out, late)


@dataclass
class _Kept:
    """A part that is started again whenever it ends. `cannot`: it never could run. `settled`: it
    was ready once, or cannot run."""

    part: ProcessSpec
    stop_all: asyncio.Event
    say: Say
    cannot: asyncio.Event = field(default_factory=asyncio.Event)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    settled: asyncio.Event = field(default_factory=asyncio.Event)
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)
    _gone: asyncio.Event = field(default_factory=asyncio.Event)

    async def keep(self) -> None:
        """Runs it until it is stopped."""
        pause, failed = 0.0, False
        while not self._stopped.is_set():
            self.part.prepare(failed)
            self.ready.clear()
            start = time.monotonic()
            code = await self._once()
            if self._stopped.is_set():
                break
            failed = not self.ready.is_set()
            wait = restart_delay(code, time.monotonic() - start, not failed, pause)
            if wait is None:
                self.cannot.set()
                self.settled.set()
                if not self.part.is_optional:
                    self.stop_all.set()
                break
            pause = wait
            self.say(self.part.name, f"ended ({_how(code)}), starts again in {pause:g} s")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopped.wait(), pause)
        self._gone.set()

    async def stop(self) -> None:
        """Asks it to stop, kills it after its grace, and waits until it is gone."""
        self._stopped.set()
        await self._gone.wait()

    async def _once(self) -> int:
        process = await asyncio.create_subprocess_exec(
            *self.part.command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,  # ^C in a terminal is for us alone: we stop them in order
            preexec_fn=_end_with(os.getpid()),
        )
        try:
            async with asyncio.TaskGroup() as group:
                passing = group.create_task(self._pass_on(process))
                probing = group.create_task(self._probe())
                ending = group.create_task(self._end_when_stopped(process))
                code = await process.wait()
                probing.cancel()
                ending.cancel()
                await asyncio.wait([passing], timeout=_PIPE)
                passing.cancel()
            return code
        finally:
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)

    async def _pass_on(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        left = b""
        while got := await process.stdout.read(2**16):
            *lines, left = (left + got).split(b"\n")
            for line in lines:
                self._hear(line.decode(errors="replace"))
        if left:
            self._hear(left.decode(errors="replace"))

    def _hear(self, line: str) -> None:
        if line == READY_LINE and self.part.is_ready is None:
            self._works()
        else:
            self.say(self.part.name, line)

    async def _probe(self) -> None:
        while self.part.is_ready is not None and not await self.part.is_ready():
            await asyncio.sleep(_PROBE)
        if self.part.is_ready is not None:
            self._works()

    def _works(self) -> None:
        self.ready.set()
        self.settled.set()

    async def _end_when_stopped(self, process: asyncio.subprocess.Process) -> None:
        await self._stopped.wait()
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
            await asyncio.sleep(self.part.grace_seconds)
            self.say(self.part.name, f"did not stop within {self.part.grace_seconds:g} s: killed")
            os.killpg(process.pid, signal.SIGKILL)


def _end_with(parent: int) -> Callable[[], None] | None:
    """What a new process does first so that it never outlives this one, however this one ends."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl

    def ask() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before it could be asked
            os.kill(os.getpid(), signal.SIGKILL)

    return ask


def _how(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
