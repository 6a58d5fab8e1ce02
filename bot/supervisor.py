"""`walkon up`: starts every process, restarts what dies, stops them in order, leaves nothing.

A process says that it works by printing `READY` on a line of its own.
"""

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

READY = "ready"
SETUP = 2
"""The exit code of a process that cannot work as it was set up: nothing gets better by trying."""
_SHORTEST, _LONGEST, _LIVED = 0.2, 10.0, 10.0
_GRACE = 4.0  # seconds to stop by itself; two rounds of it stay within ten

Say = Callable[[str, str], None]
"""Takes the name of a process and a line that it printed."""


@dataclass(frozen=True)
class Program:
    """A process to keep running. `order`: those with a lower one are stopped first."""

    name: str
    command: Sequence[str]
    order: int
    environment: Mapping[str, str] = field(default_factory=dict)
    speaks: bool = True


class Unworkable(Exception):
    """A process says that it cannot work as it was set up; it has said why."""


def pause(last: float, lived: float) -> float:
    """Seconds until a process that died is started again: longer each time, up to ten, and short
    again once it lived for ten. `last`: the pause before, 0 at first."""
    if lived > _LIVED or last == 0:
        return _SHORTEST
    return min(2 * last, _LONGEST)


class Kept:
    """One process that is kept running."""

    def __init__(self, program: Program, say: Say) -> None:
        self.program = program
        self.ready = asyncio.Event()
        self._say = say
        self._process: asyncio.subprocess.Process | None = None
        self._stopping = False

    async def keep(self) -> None:
        """Runs until it is stopped. Raises Unworkable."""
        wait = 0.0
        while not self._stopping:
            started = time.monotonic()
            code = await self._run()
            if self._stopping:
                return
            if code == SETUP:
                raise Unworkable(self.program.name)
            wait = pause(wait, time.monotonic() - started)
            self._say(self.program.name, f"ended ({code}); again in {wait:g} s")
            await asyncio.sleep(wait)

    def stop(self) -> None:
        """Asks it to stop."""
        self._stopping = True
        self._signal(signal.SIGTERM)

    async def gone(self, grace: float) -> None:
        """Waits until it has stopped, and kills it when that takes too long."""
        process = self._process
        if process is None:
            return
        try:
            await asyncio.wait_for(process.wait(), grace)
        except TimeoutError:
            self._say(self.program.name, "does not stop: killed")
            self._signal(signal.SIGKILL)
            await process.wait()

    async def _run(self) -> int:
        process = await asyncio.create_subprocess_exec(
            *self.program.command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            env={**os.environ, **self.program.environment},
            start_new_session=True,  # ^C in the terminal is for the supervisor alone
            preexec_fn=_end_with_parent,
        )
        self._process = process
        if self._stopping:
            self._signal(signal.SIGTERM)
        if not self.program.speaks:
            self.ready.set()
        assert process.stdout is not None
        async for line in process.stdout:
            said = line.decode(errors="replace").rstrip()
            if said == READY:
                self.ready.set()
            elif said:
                self._say(self.program.name, said)
        return await process.wait()

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.send_signal(number)


async def supervise(
    programs: Sequence[Program], say: Say, on_ready: Callable[[], None], stop: asyncio.Event
) -> None:
    """Keeps the programs running until `stop` is set. Raises Unworkable once all have stopped."""
    kept = [Kept(program, say) for program in programs]
    tasks = [asyncio.create_task(one.keep()) for one in kept]
    waiting = asyncio.create_task(stop.wait())
    ready = asyncio.create_task(_all_ready(kept, on_ready))
    try:
        await asyncio.wait([*tasks, waiting], return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiting.cancel()
        ready.cancel()
        for order in sorted({one.program.order for one in kept}):
            together = [one for one in kept if one.program.order == order]
            for one in together:
                one.stop()
            await asyncio.gather(*(one.gone(_GRACE) for one in together))
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    for how in ended:
        if isinstance(how, Unworkable):
            raise how


async def _all_ready(kept: Sequence[Kept], on_ready: Callable[[], None]) -> None:
    for one in kept:
        await one.ready.wait()
    on_ready()


def _end_with_parent() -> None:
    """Runs in the new process: the kernel ends it when the supervisor is killed."""
    if sys.platform == "linux":
        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)
