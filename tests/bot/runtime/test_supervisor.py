"""`walkon up`: what it starts, when something starts again, how it stops, what it leaves."""

import asyncio
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import psutil
import pytest

from bot.core.errors import Broken
from bot.runtime.embedded_redis import find_server, make_embedded_redis
from bot.runtime.supervisor import (
    CANNOT_RUN_EXIT_CODE,
    FIRST_DELAY_SECONDS,
    MAX_DELAY_SECONDS,
    STEADY_SECONDS,
    ProcessSpec,
    _SupervisedProcess,
    plan_processes,
    restart_delay,
    supervise,
)
from render.models.pins import VALKEY_SERVER
from render.models.store import ModelStore
from tests.support.patience import PATIENCE_SECONDS

SAYS_READY = "import time; print('ready', flush=True); time.sleep(600)"
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + SAYS_READY


Children = Callable[[], list[psutil.Process]]


def python(
    name: str, code: str, turn: int = 0, grace: float = 5.0, alone: bool = False
) -> ProcessSpec:
    return ProcessSpec(name, (sys.executable, "-c", code), turn, grace, is_optional=alone)


class Watched:
    """A supervision in this process, and what it said."""

    def __init__(self, *parts: ProcessSpec) -> None:
        self.lines: list[tuple[str, str]] = []
        self.ready = asyncio.Event()
        self.stop = asyncio.Event()
        self.out: list[str] = []
        self.late: list[str] = []
        self._parts = parts

    async def run(self) -> bool:
        return await supervise(
            self._parts, self.stop, lambda *line: self.lines.append(line), self._is_ready, 0.5
        )

    def _is_ready(self, out: Sequence[str], late: Sequence[str]) -> None:
        self.out, self.late = [*out], [*late]
        self.ready.set()

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not true():
                await asyncio.sleep(0.01)


@pytest.fixture
def children() -> Children:
    """What runs of what the test started; servers and browsers of other tests may run beside it."""
    others = psutil.Process().children()

    def started() -> list[psutil.Process]:
        return [
            child
            for child in psutil.Process().children()
            if child not in others and child.status() != psutil.STATUS_ZOMBIE
        ]

    return started


def test_everything_is_planned_and_redis_stops_last(tmp_path: Path, models: ModelStore) -> None:
    parts = plan_processes(make_embedded_redis(tmp_path, models), ("127.0.0.1", 8080))
    turns = {part.name: part.stop_order for part in parts}
    assert turns == {"redis": 2, "web": 0, "dispatcher": 0, "chat": 1, "render": 1}
    graces = {
        turn: max(p.grace_seconds for p in parts if p.stop_order == turn) for turn in (0, 1, 2)
    }
    assert sum(graces.values()) < 10, "all of it stops within ten seconds"


def test_every_card_has_a_worker_that_the_others_do_not_need() -> None:
    web = ("127.0.0.1", 8080)
    cards = {part.name: part for part in plan_processes(None, web, (), ["GPU-1", "GPU-2"])}
    assert cards["gpu0"].command[-4:] == ("worker", "gpu", "--card", "GPU-1")
    assert cards["gpu1"].command[-1] == "GPU-2"
    assert cards["gpu0"].is_optional
    assert "render" in cards, "inspections and stills need no card"
    on_the_cpu = {part.name: part for part in plan_processes(None, web, (), [])}
    assert not on_the_cpu["gpu"].is_optional
    assert "gpu" not in {part.name for part in plan_processes(None, web)}


def test_a_redis_of_ones_own_is_not_started() -> None:
    assert "redis" not in {part.name for part in plan_processes(None, ("127.0.0.1", 8080))}


def test_what_keeps_dying_waits_longer_and_longer() -> None:
    waits = [0.0]
    for _ in range(8):
        wait = restart_delay(1, 0.5, True, waits[-1])
        assert wait is not None
        waits.append(wait)
    assert waits[1] == FIRST_DELAY_SECONDS
    assert waits == sorted(waits)
    assert waits[-1] == MAX_DELAY_SECONDS
    assert restart_delay(-9, STEADY_SECONDS, True, MAX_DELAY_SECONDS) == FIRST_DELAY_SECONDS


def test_what_cannot_run_is_not_tried_again() -> None:
    assert restart_delay(CANNOT_RUN_EXIT_CODE, 0.5, False, 0.0) is None
    assert restart_delay(CANNOT_RUN_EXIT_CODE, 0.5, True, 0.0) == FIRST_DELAY_SECONDS, "it did run"
    assert restart_delay(1, 0.5, False, 0.0) == FIRST_DELAY_SECONDS


async def test_what_dies_starts_again(children: Children) -> None:
    watched = Watched(python("a", SAYS_READY), python("b", SAYS_READY))
    async with asyncio.TaskGroup() as group:
        run = group.create_task(watched.run())
        await watched.ready.wait()
        before = children()
        assert len(before) == 2
        before[0].kill()
        await watched.until(lambda: before[0] not in children() and len(children()) == 2)
        watched.stop.set()
    assert run.result()
    assert [line for _, line in watched.lines] == ["ended (SIGKILL), starts again in 0.2 s"]
    assert children() == []


async def test_a_cancellation_counts_even_when_it_is_stopped_at_the_same_time() -> None:
    """While it waits for the next start; `wait_for` of Python 3.11 would lose the cancellation."""
    waiting = asyncio.Event()
    spec = python("a", "raise SystemExit(1)")
    process = _SupervisedProcess(spec, asyncio.Event(), lambda *_: waiting.set())
    running = asyncio.create_task(process.keep_running())
    async with asyncio.timeout(PATIENCE_SECONDS):
        await waiting.wait()
    stopping = asyncio.create_task(process.stop())
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    stopping.cancel()


async def test_parts_stop_in_turn_and_the_stubborn_are_killed() -> None:
    last = "import signal; signal.signal(signal.SIGTERM, lambda *_: print('bye')); "
    pauses = "signal.pause(); "
    watched = Watched(
        python("last", last + "print('ready', flush=True); " + pauses, turn=1),
        python("first", STUBBORN, turn=0, grace=0.3),
    )
    async with asyncio.TaskGroup() as group:
        run = group.create_task(watched.run())
        await watched.ready.wait()
        watched.stop.set()
    assert run.result()
    assert watched.lines == [("first", "did not stop within 0.3 s: killed"), ("last", "bye")]


async def test_all_of_it_ends_when_a_part_cannot_run(children: Children) -> None:
    cannot = "import sys; print('There is no such thing.'); sys.exit(2)"
    watched = Watched(python("a", SAYS_READY), python("b", cannot))
    assert not await watched.run()
    assert watched.lines == [("b", "There is no such thing.")]
    assert children() == []


async def test_the_others_go_on_without_a_part_that_nobody_needs(children: Children) -> None:
    cannot = "import sys; print('No such token.'); sys.exit(2)"
    slow = "import time; time.sleep(600)"
    watched = Watched(
        python("a", SAYS_READY),
        python("wrong", cannot, alone=True),
        python("slow", slow, alone=True),
    )
    async with asyncio.TaskGroup() as group:
        run = group.create_task(watched.run())
        await watched.ready.wait()
        assert (watched.out, watched.late) == (["wrong"], ["slow"])
        assert watched.lines == [("wrong", "No such token.")], "it is tried once"
        assert len(children()) == 2
        watched.stop.set()
    assert run.result(), "it was set up wrongly, and nothing broke"
    assert children() == []


def test_a_long_home_has_its_socket_elsewhere(tmp_path: Path, models: ModelStore) -> None:
    home = tmp_path / ("long" * 40)
    redis = make_embedded_redis(home, models)
    assert len(os.fsencode(redis.socket)) < 107
    redis.prepare()
    for folder in (redis.folder, redis.socket.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    redis.socket.parent.rmdir()


def test_a_redis_on_path_comes_first(
    tmp_path: Path, models: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    valkey = tmp_path / "valkey-server"
    valkey.write_text("#!/bin/sh\n")
    valkey.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_server(models) == valkey


def test_without_one_the_pulled_server_is_taken(
    models: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert find_server(models) == models.path(VALKEY_SERVER)


@pytest.mark.parametrize("mode", [0o755, 0o644])
def test_only_the_pinned_server_is_ever_started(
    mode: int, tmp_path: Path, models: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`mode`: with 0o755 the bytes are others, with 0o644 it is not a program."""
    monkeypatch.setenv("PATH", "")
    wrong = tmp_path / VALKEY_SERVER
    shutil.copy(models.path(VALKEY_SERVER), wrong)
    if mode == 0o755:
        wrong.write_text("#!/bin/sh\n")
    wrong.chmod(mode)
    with pytest.raises(Broken, match="walkon models pull base"):
        find_server(ModelStore(tmp_path))


def test_without_any_redis_the_way_out_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Broken, match="WALKON_REDIS_URL"):
        find_server(ModelStore(tmp_path))


class Program:
    """`walkon up` as a program."""

    def __init__(self, home: Path, port: int, models: Path) -> None:
        (home / "models").symlink_to(models)
        address = f"127.0.0.1:{port}"
        environment = {**os.environ, "WALKON_HOME": str(home), "WALKON_WEB": address}
        environment.pop("WALKON_REDIS_URL", None)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "up"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=environment,
        )
        assert self.process.stdout is not None
        self.lines = []
        patience = threading.Timer(60, self.process.kill)
        patience.start()
        for line in self.process.stdout:
            self.lines.append(line)
            if address in line:
                break
        patience.cancel()
        assert self.process.poll() is None, "".join(self.lines)

    def family(self) -> list[psutil.Process]:
        return [
            psutil.Process(self.process.pid),
            *psutil.Process(self.process.pid).children(recursive=True),
        ]


@pytest.fixture
def program(tmp_path: Path, free_port: int, models: ModelStore) -> Iterator[Program]:
    started = Program(tmp_path, free_port, models.folder)
    yield started
    started.process.kill()
    started.process.communicate()


def gone(family: list[psutil.Process]) -> bool:
    return not [
        member
        for member in family
        if member.is_running() and member.status() != psutil.STATUS_ZOMBIE
    ]


def test_it_says_when_it_is_ready_and_stops_when_told(program: Program) -> None:
    family = program.family()
    assert len(family) >= 6
    program.process.send_signal(signal.SIGTERM)
    assert program.process.wait(15) == 0, program.lines
    assert gone(family)


def test_nothing_is_left_when_it_is_killed(program: Program) -> None:
    family = program.family()
    program.process.kill()
    program.process.wait()
    end = time.monotonic() + PATIENCE_SECONDS
    while not gone(family):
        assert time.monotonic() < end, family
        time.sleep(0.05)


def test_two_on_one_home_would_take_each_others_redis(program: Program, tmp_path: Path) -> None:
    second = subprocess.run(
        [sys.executable, "-m", "bot", "up"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "WALKON_HOME": str(tmp_path)},
    )
    assert second.returncode == 2
    assert "runs already" in second.stderr
