"""Runs measurements, each in a process of its own, one after the other."""

import importlib
import json
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

from tests.bench.calibration import Calibration, calibrate, idle_seconds
from tests.bench.record import Record, log_path, save

ROOT = Path(__file__).parents[2]
CLOSING_SECONDS = 20.0
"""How long a measurement that is ended may take to stop its servers."""


def list_measurements(package: str) -> list[str]:
    """Names of the measurements in a package: its files, in order, without those that begin with
    an underscore."""
    folder = importlib.import_module(package).__path__
    names = (module.name for module in pkgutil.iter_modules(folder))
    return sorted(name for name in names if not name.startswith("_"))


@dataclass(frozen=True)
class Runner:
    """`package`: where measurements are. `build`: where figures are kept. `timeout`: seconds until
    a measurement is ended and counts as failed."""

    package: str
    build: Path
    timeout: float

    def run(self, names: Iterable[str]) -> Iterator[Record]:
        """Runs these measurements; gives each record once it is kept.

        How slow the machine was is told against the fastest calibration of this run, so records
        that were given before change when a faster one comes. KeyboardInterrupt ends the
        measurement that is running and leaves those before as they were kept.
        """
        known = list_measurements(self.package)
        records: list[Record] = []
        calibrations: list[Calibration] = []
        for name in names:
            at, load = datetime.now(UTC).isoformat(timespec="seconds"), os.getloadavg()[0]
            calibrations.append(calibrate())
            began, stolen = time.monotonic(), _steal_seconds()
            answer = self._measure(name)
            seconds, stolen = time.monotonic() - began, _steal_seconds() - stolen
            calibrations.append(calibrate())
            steal = stolen / (seconds * (os.cpu_count() or 1))
            records.append(Record(name, at, seconds, 1.0, 1.0, steal, load, **answer))
            idle = idle_seconds(calibrations)
            for record, before, after in zip(
                records, calibrations[::2], calibrations[1::2], strict=True
            ):
                record.slowdown_before = before.elapsed / idle
                record.slowdown_after = after.elapsed / idle
            save(self.build, records, known)
            yield records[-1]

    def _measure(self, name: str) -> dict[str, Any]:
        """The fields of a record that the measurement itself gives."""
        log = log_path(self.build, name)
        log.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder, log.open("wb") as output:
            answer = Path(folder) / "answer.json"
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.bench.child", self.package, name, self.build, answer],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,  # its processes are ended with it
            )
            try:
                code = process.wait(self.timeout)
            except subprocess.TimeoutExpired:
                return {"reason": f"not finished after {self.timeout:g} seconds"}
            finally:
                _end(process)
            if answer.exists():
                given: dict[str, Any] = json.loads(answer.read_text("utf-8"))
                return given
        ended = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return {"reason": f"ended with {ended}, without figures"}


def _end(process: subprocess.Popen[bytes]) -> None:
    """Lets a measurement that is still running stop its servers, then kills all that it left."""
    started: list[psutil.Process] = []
    with suppress(psutil.NoSuchProcess):
        started = psutil.Process(process.pid).children(recursive=True)
    try:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(CLOSING_SECONDS)
    finally:  # a second Ctrl-C does not wait
        for left in started:
            with suppress(psutil.NoSuchProcess):
                left.kill()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _steal_seconds() -> float:
    """Processor time that the virtual machine's host took so far; 0 where that is not told."""
    return float(getattr(psutil.cpu_times(), "steal", 0.0))
