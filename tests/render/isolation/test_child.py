"""The child process: answers, limits, and every way to die."""

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np
import psutil
import pytest

from render.contract.errors import (
    Cancelled,
    Crashed,
    LimitExceeded,
    Unreadable,
)
from render.isolation.child import Child
from tests.render.isolation.child_tasks import (
    add,
    count,
    deaf,
    double,
    eat,
    eat_at_once,
    fail,
    kill_self,
    largest,
    leave,
    refuse,
    segfault,
    sleep,
    start_another,
    talk,
    who,
    work_until_stopped,
)

MANY_SECONDS = 60.0
MUCH_MB = 1000


@pytest.fixture
def child() -> Iterator[Child]:
    with Child() as child:
        yield child


def call(child: Child, function: Any, *args: object, **limits: Any) -> Any:
    """Runs a function of `child_tasks`; its annotation says what it returns."""
    name = f"{function.__module__}:{function.__name__}"
    return child.call(name, *args, returns=get_type_hints(function)["return"], **limits)


def run(child: Child, function: Any, *args: object, seconds: float = MANY_SECONDS) -> Any:
    return call(child, function, *args, seconds=seconds, memory_mb=MUCH_MB)


def gone(pid: int) -> bool:
    """Whether a process ends within a few seconds (a zombie of another parent counts)."""
    for _ in range(100):
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False


def test_answers_and_stays_warm(child: Child) -> None:
    assert run(child, add, 2, 3) == 5
    first = run(child, who)
    assert first == run(child, who) != os.getpid()


def test_arrays_go_in_and_their_bytes_come_out(child: Child) -> None:
    samples = np.arange(3_000_000, dtype=np.float32)
    limits = {"seconds": MANY_SECONDS, "memory_mb": MUCH_MB, "max_reply_bytes": 2**24}
    doubled = np.frombuffer(call(child, double, samples, **limits), np.float32)
    np.testing.assert_array_equal(doubled, samples * 2)


def test_progress_arrives_in_order(child: Child) -> None:
    seen: list[float] = []
    limits = {"seconds": MANY_SECONDS, "memory_mb": MUCH_MB}
    assert call(child, count, on_progress=seen.append, **limits) == "counted"
    assert seen == [0.0, 0.25, 0.5, 0.75, 1.0]


def test_what_the_callers_own_progress_raises_is_not_the_childs_fault(child: Child) -> None:
    def closed(share: float) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        call(child, count, on_progress=closed, seconds=MANY_SECONDS, memory_mb=MUCH_MB)
    assert run(child, add, 1, 1) == 2


def test_refusals_travel_with_code_and_data_and_leave_the_child_warm(child: Child) -> None:
    first = run(child, who)
    with pytest.raises(Unreadable) as refused:
        run(child, refuse)
    assert (refused.value.code, refused.value.data) == ("media-empty", {"path": "a.mp4"})
    assert run(child, who) == first


@pytest.mark.parametrize(
    ("end", "how", "says"),
    [
        (fail, "exit 1", "ValueError: what went wrong"),
        (segfault, "SIGSEGV", "Segmentation fault"),
        (kill_self, "SIGKILL", ""),
        (leave, "exit 3", ""),
    ],
)
def test_a_crash_is_told_and_the_next_call_works(
    child: Child, end: object, how: str, says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Crashed) as crashed:
        run(child, end)
    assert (crashed.value.code, crashed.value.data) == ("process-crashed", {"how": how})
    assert says in crashed.value.details
    assert capfd.readouterr() == ("", "")
    assert run(child, add, 1, 1) == 2


@pytest.mark.parametrize(
    ("name", "says"),
    [("no_such_module:add", "ModuleNotFoundError"), ("os:no_such_name", "AttributeError")],
)
def test_functions_that_cannot_be_found_are_a_crash(child: Child, name: str, says: str) -> None:
    with pytest.raises(Crashed) as crashed:
        child.call(name, returns=int, seconds=MANY_SECONDS, memory_mb=MUCH_MB)
    assert says in crashed.value.details


def test_time_is_limited(child: Child) -> None:
    warm = run(child, who)
    with pytest.raises(LimitExceeded) as exceeded:
        run(child, sleep, 600, seconds=0.2)
    assert (exceeded.value.code, exceeded.value.data) == ("over-time", {"limit": 0.2})
    assert isinstance(warm, int)
    assert not psutil.pid_exists(warm)
    assert run(child, who) != warm


@pytest.mark.parametrize(("function", "amount"), [(eat, 3000), (eat_at_once, 40)])
def test_memory_is_limited(child: Child, function: object, amount: int) -> None:
    assert callable(function)
    with pytest.raises(LimitExceeded) as exceeded:
        call(child, function, amount, seconds=MANY_SECONDS, memory_mb=300)
    assert (exceeded.value.code, exceeded.value.data) == ("over-memory", {"limit": 300})
    assert run(child, add, 1, 1) == 2


def test_memory_is_limited_call_by_call(child: Child) -> None:
    with pytest.raises(LimitExceeded):
        call(child, eat_at_once, 4, seconds=MANY_SECONDS, memory_mb=300)
    assert call(child, eat_at_once, 4, seconds=MANY_SECONDS, memory_mb=8000) == 4 * 2**30


def test_whoever_asked_can_take_it_back(child: Child) -> None:
    answers = iter([False, False, True])
    with pytest.raises(Cancelled):
        call(
            child,
            sleep,
            600,
            seconds=MANY_SECONDS,
            memory_mb=MUCH_MB,
            is_cancelled=lambda: next(answers),
        )
    assert run(child, add, 1, 1) == 2


def test_what_the_child_started_ends_with_it(child: Child, tmp_path: Path) -> None:
    note = tmp_path / "pid"
    with pytest.raises(Cancelled):
        call(
            child,
            start_another,
            str(note),
            seconds=MANY_SECONDS,
            memory_mb=MUCH_MB,
            is_cancelled=lambda: note.exists() and bool(note.read_text()),
        )
    assert gone(int(note.read_text()))


def test_nothing_it_prints_is_shown(child: Child, capfd: pytest.CaptureFixture[str]) -> None:
    run(child, talk)
    assert capfd.readouterr() == ("", "")


def test_no_process_and_no_file_is_left_behind() -> None:
    with Child() as child:
        run(child, add, 1, 1)
    me = psutil.Process()
    files = me.num_fds()
    for end in (fail, kill_self, leave):
        with Child() as child:
            with pytest.raises(Crashed):
                run(child, end)
            pid = run(child, who)
        assert isinstance(pid, int)
        assert not psutil.pid_exists(pid)
    assert me.num_fds() == files


def test_closing_twice_and_calling_again_is_fine() -> None:
    child = Child()
    assert run(child, add, 1, 1) == 2
    child.close()
    child.close()
    assert run(child, add, 1, 2) == 3
    child.close()


def test_a_child_outlives_the_thread_that_called_it_first(child: Child) -> None:
    pids: list[object] = []
    caller = threading.Thread(target=lambda: pids.append(run(child, who)))
    caller.start()
    caller.join()
    time.sleep(0.2)
    assert run(child, who) == pids[0]


PARENT = """
import sys
from render.isolation.child import Child

Child().call("tests.render.isolation.child_tasks:announce_and_sleep", sys.argv[1], 600,
             returns=type(None), seconds=600, memory_mb=1000,
             on_progress=lambda share: print("running", flush=True))
"""


def test_the_child_dies_with_its_parent(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    command = [sys.executable, "-c", PARENT, str(note)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env={"PYTHONPATH": os.pathsep.join(sys.path)}
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"running\n"
        parent.kill()
    assert gone(int(note.read_text()))


class Told:
    """Cancels once some progress was heard."""

    def __init__(self) -> None:
        self.heard: list[float] = []

    def __call__(self) -> bool:
        return len(self.heard) > 2


def test_what_stops_by_itself_leaves_the_child_warm(child: Child) -> None:
    first, told = run(child, who), Told()
    with pytest.raises(Cancelled):
        call(
            child,
            work_until_stopped,
            10_000,
            seconds=MANY_SECONDS,
            memory_mb=MUCH_MB,
            on_progress=told.heard.append,
            is_cancelled=told,
            stop_seconds=30.0,
        )
    assert run(child, who) == first
    assert run(child, add, 2, 3) == 5


def test_what_does_not_stop_by_itself_is_killed(child: Child) -> None:
    first = run(child, who)
    started = time.monotonic()
    with pytest.raises(Cancelled):
        call(
            child,
            deaf,
            seconds=MANY_SECONDS,
            memory_mb=MUCH_MB,
            on_progress=lambda share: None,
            is_cancelled=lambda: True,
            stop_seconds=0.5,
        )
    assert time.monotonic() - started < 20
    assert run(child, who) != first


def test_a_stop_that_crosses_the_answer_is_forgotten(child: Child) -> None:
    """Whoever cancels in the last moment gets the answer, and the next call its own."""
    for steps in (0, 1, 2):
        asked = iter([False] * steps + [True] * 10_000)
        with contextlib.suppress(Cancelled):
            call(
                child,
                work_until_stopped,
                steps,
                seconds=MANY_SECONDS,
                memory_mb=MUCH_MB,
                on_progress=lambda share: None,
                is_cancelled=lambda asked=asked: next(asked),
                stop_seconds=30.0,
            )
        assert run(child, add, steps, 1) == steps + 1


def test_what_a_driver_reserves_is_not_capped(child: Child) -> None:
    run(child, add, 1, 1)
    limits = {"seconds": MANY_SECONDS, "memory_mb": MUCH_MB}
    capped = call(child, largest, **limits)
    free = call(child, largest, **limits, capped=False)
    assert capped != free
    assert call(child, largest, **limits) == capped
