"""How fast the machine is at a moment: a fixed amount of arithmetic, timed.

The arithmetic runs outside Python's interpreter lock, on as many cores at once as a measurement
may use. On a busy machine it takes longer: other programs hold the cores, or, on a virtual machine,
neighbours on the host slow the cores down, which neither load nor steal shows.
"""

import hashlib
import os
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

ITERATIONS = 600_000
"""About a seventh of a second on an idle core."""
THREADS = min(4, os.cpu_count() or 1)


@dataclass(frozen=True)
class Calibration:
    """Seconds of the loop. `elapsed`: of the slowest thread, waiting for a core included; `busy`:
    of the fastest thread, its time on a core alone."""

    elapsed: float
    busy: float


def calibrate() -> Calibration:
    """Runs the loop once on each core."""
    with ThreadPoolExecutor(THREADS) as pool:
        loops = list(pool.map(_time_loop, range(THREADS)))
    return Calibration(max(loop.elapsed for loop in loops), min(loop.busy for loop in loops))


def idle_seconds(calibrations: Iterable[Calibration]) -> float:
    """What the loop takes on this machine when it is idle: the least time on a core that it ever
    needed. Known also when the machine was busy throughout."""
    return min(calibration.busy for calibration in calibrations)


def _time_loop(_number: int) -> Calibration:
    started, on_core = time.perf_counter(), time.thread_time()
    hashlib.pbkdf2_hmac("sha256", b"walkon", b"bench", ITERATIONS)
    return Calibration(time.perf_counter() - started, time.thread_time() - on_core)
