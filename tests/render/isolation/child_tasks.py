"""What the tests of the child process have it do. Imports little: each new child imports it."""

import ctypes
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from render.contract.errors import Cancelled, Unreadable


def add(left: int, right: int) -> int:
    return left + right


def who() -> int:
    return os.getpid()


def double(samples: np.ndarray) -> bytes:
    return bytes((samples * 2).tobytes())


def count(progress: object) -> str:
    assert callable(progress)
    for step in range(5):
        progress(step / 4)
    return "counted"


def refuse() -> None:
    raise Unreadable("media-empty", {"path": "a.mp4"})


def fail() -> None:
    raise ValueError("what went wrong")


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def announce_and_sleep(note: str, seconds: float, progress: object) -> None:
    Path(note).write_text(str(os.getpid()))
    assert callable(progress)
    progress(0.1)
    time.sleep(seconds)


def segfault() -> None:
    ctypes.string_at(0)


def kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leave() -> None:
    sys.exit(3)


def eat(megabytes: int) -> int:
    kept = []
    for _ in range(megabytes // 10):
        kept.append(np.ones(10 * 2**20, np.uint8))
        time.sleep(0.01)
    return len(kept)


def eat_at_once(gigabytes: int) -> int:
    return np.empty(gigabytes * 2**30, np.uint8).size


def start_another(note: str) -> None:
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(note).write_text(str(other.pid))
    time.sleep(600)


def talk() -> None:
    print("to the person's terminal")
    os.write(2, b"and from C\n")


def work_until_stopped(steps: int, progress: object, is_cancelled: object) -> str:
    assert callable(progress)
    assert callable(is_cancelled)
    for step in range(steps):
        progress(step / steps)
        if is_cancelled():
            raise Cancelled("cancelled")
        time.sleep(0.02)
    return "done"


def deaf(progress: object, is_cancelled: object) -> None:
    assert callable(progress)
    progress(0.1)
    time.sleep(600)


def largest() -> int:
    return resource.getrlimit(resource.RLIMIT_DATA)[0]
