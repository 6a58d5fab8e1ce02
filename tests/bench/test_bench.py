"""`make bench` itself, with tiny measurements in a package that each test makes."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.bench import runner
from tests.bench.__main__ import main
from tests.bench.calibration import Calibration, calibrate, idle_seconds
from tests.bench.record import Record, save
from tests.bench.runner import ROOT, Runner, list_measurements
from tests.bench.table import write_table
from tests.support.patience import PATIENCE_SECONDS

PATIENT = 600.0
"""Seconds that no tiny measurement takes, however busy the machine."""

GOOD = """
    def measure(build):
        return {"good.seconds": 2.5}
"""
WAITS = """
    import os, pathlib, signal, subprocess, sys

    def measure(build):
        child = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
        try:
            unfinished = build / "pids.unfinished"
            unfinished.write_text(f"{os.getpid()} {child.pid}")
            unfinished.replace(build / "pids")
            signal.pause()
        finally:
            (build / "closed").touch()
"""


@pytest.fixture
def make_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Writes measurements, by name, into a package that child processes import as well."""

    def make(**sources: str) -> str:
        package = f"measurements_of_{tmp_path.name}"
        folder = tmp_path / package
        folder.mkdir()
        (folder / "__init__.py").touch()
        for name, source in sources.items():
            (folder / f"{name}.py").write_text(textwrap.dedent(source))
        return package

    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{ROOT}")
    return make


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """The folder that figures are written to."""
    folder = tmp_path / "build"
    folder.mkdir()
    return folder


def written(build: Path) -> dict[str, float]:
    """The figures of `bench.json`, without the slowdowns of the machine."""
    numbers: Mapping[str, float] = json.loads((build / "bench.json").read_text())
    return {name: value for name, value in numbers.items() if ".slowdown_" not in name}


def record(**changes: Any) -> Record:
    """A measurement on an idle machine."""
    usual = {"name": "good", "at": "", "seconds": 1.0, "steal": 0.0, "load": 0.0}
    return Record(**{**usual, "slowdown_before": 1.0, "slowdown_after": 1.0, **changes})


def is_gone(pid: int) -> bool:
    """Whether a process ended, whoever has yet to reap it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def test_a_measurement_is_a_file_of_the_folder(make_package: Callable[..., str]) -> None:
    package = make_package(second=GOOD, first=GOOD, _shared="")
    assert list_measurements(package) == ["first", "second"]


def test_figures_are_written_as_soon_as_they_are_there(
    make_package: Callable[..., str], build: Path
) -> None:
    package = make_package(
        a_good=GOOD,
        b_reader="""
            import json

            def measure(build):
                figures = json.loads((build / "bench.json").read_text())
                return {"reader.seen": figures["good.seconds"]}
        """,
    )
    assert main([], package, build, PATIENT) == 0
    assert written(build) == {"good.seconds": 2.5, "reader.seen": 2.5}


def test_figures_of_other_measurements_stay(make_package: Callable[..., str], build: Path) -> None:
    package = make_package(good=GOOD, other=GOOD.replace("good", "other"))
    assert main(["other"], package, build, PATIENT) == 0
    assert main(["good"], package, build, PATIENT) == 0
    assert written(build) == {"good.seconds": 2.5, "other.seconds": 2.5}


def test_a_measurement_that_fails_says_why_while_the_others_go_on(
    make_package: Callable[..., str], build: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = make_package(
        a_failing="""
            def measure(build):
                print("before it failed")
                assert False, "35 were never answered"
        """,
        b_good=GOOD,
    )
    assert main([], package, build, PATIENT) == 1
    printed = capsys.readouterr().out
    assert "FAILED: AssertionError: 35 were never answered (a_failing.py:4)" in printed
    assert "Failed: a_failing." in printed
    assert "good.seconds" in printed
    assert written(build) == {"a_failing.failed": 1, "good.seconds": 2.5}
    log = (build / "bench" / "a_failing.log").read_text()
    assert "before it failed" in log
    assert "Traceback" in log


def test_old_figures_of_a_measurement_that_fails_now_are_gone(
    make_package: Callable[..., str], build: Path
) -> None:
    package = make_package(
        good="""
            def measure(build):
                assert not (build / "broken").exists()
                return {"good.seconds": 1}
        """
    )
    assert main([], package, build, PATIENT) == 0
    (build / "broken").touch()
    assert main([], package, build, PATIENT) == 1
    assert written(build) == {"good.failed": 1}


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("raise ExceptionGroup('both', [ValueError('one'), OSError('two')])", "ValueError: one"),
        ("import subprocess as s; s.run('echo no disk >&2; exit 3', shell=True, check=True, "
         "capture_output=True)", "returned non-zero exit status 3. no disk"),
        ("import os; os._exit(7)", "ended with exit code 7, without figures"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "ended with SIGKILL, without"),
        ("import nothing_of_this_name", "ModuleNotFoundError: No module named"),
        ("return {'other.seconds': 1}", "good.seconds has a limit and was not measured"),
    ],
)  # fmt: skip
def test_every_way_to_fail_has_a_reason(
    make_package: Callable[..., str], build: Path, source: str, reason: str
) -> None:
    package = make_package(
        good=f"MOST = {{'good.seconds': 1}}\n\ndef measure(build):\n    {source}\n"
    )
    (only,) = Runner(package, build, PATIENT).run(["good"])
    assert reason in only.reason


def test_a_measurement_that_does_not_end_is_ended(
    make_package: Callable[..., str], build: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = make_package(waits="import signal\n\ndef measure(build):\n    signal.pause()\n")
    assert main([], package, build, 0.1) == 1
    assert "FAILED: not finished after 0.1 seconds" in capsys.readouterr().out
    assert written(build) == {"waits.failed": 1}


@pytest.mark.parametrize("signal_number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_keeps_what_it_had(
    make_package: Callable[..., str], build: Path, signal_number: signal.Signals
) -> None:
    package = make_package(a_good=GOOD, b_waits=WAITS, c_later=GOOD)
    program = f"""if True:
        import signal, sys, pathlib
        from tests.bench import __main__ as bench
        bench.take_interruptions()
        sys.exit(bench.main([], {package!r}, pathlib.Path({str(build)!r}), {PATIENT}))
    """
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        while not (build / "pids").exists():
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal_number)
        printed, _ = process.communicate()
    assert process.returncode == 130
    assert "good.seconds" in printed
    assert "Interrupted; not measured in this run: b_waits, c_later." in printed
    assert written(build) == {"good.seconds": 2.5}
    assert (build / "closed").exists(), "the measurement could not close what it had open"
    pids = [int(pid) for pid in (build / "pids").read_text().split()]
    deadline = time.monotonic() + PATIENCE_SECONDS  # a killed process takes a moment to be gone
    while not all(is_gone(pid) for pid in pids):
        assert time.monotonic() < deadline, pids
        time.sleep(0.01)


def test_an_unknown_name_lists_the_names_and_measures_nothing(
    make_package: Callable[..., str], build: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = make_package(good=GOOD, other=GOOD)
    assert main(["good", "god"], package, build, PATIENT) == 2
    assert capsys.readouterr().err == "No measurement is called god.\nThere are: good, other.\n"
    assert not (build / "bench.json").exists()


def test_figures_are_paired_with_calibrations_against_the_fastest_of_the_run(
    make_package: Callable[..., str], build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = make_package(a=GOOD, b=GOOD.replace("good", "b"))
    loops = iter([(3.0, 1.5), (2.0, 1.0), (1.0, 1.0), (1.1, 1.1)])
    monkeypatch.setattr(runner, "calibrate", lambda: Calibration(*next(loops)))
    first, second = Runner(package, build, PATIENT).run(["a", "b"])
    assert (first.slowdown_before, first.slowdown_after) == (3.0, 2.0)
    assert (second.slowdown_before, second.slowdown_after) == (1.0, 1.1)
    assert json.loads((build / "bench.json").read_text()) == {
        "a.slowdown_before": 3.0,
        "a.slowdown_after": 2.0,
        "good.seconds": 2.5,
        "b.slowdown_before": 1.0,
        "b.slowdown_after": 1.1,
        "b.seconds": 2.5,
    }


def test_the_calibration_loop_takes_at_least_its_time_on_a_core() -> None:
    calibration = calibrate()
    assert 0 < calibration.busy <= calibration.elapsed
    assert idle_seconds([calibration, Calibration(1e9, 1e9)]) == calibration.busy


@pytest.mark.parametrize("where", ["slowdown_before", "slowdown_after"])
def test_the_table_says_when_the_machine_was_busy(where: str, build: Path) -> None:
    table = write_table([record(**{where: 1.8}), record(name="calm")], build)
    assert "good: 1.0 s, machine BUSY" in table
    assert "1.80x" in table
    assert "calm: 1.0 s, machine idle" in table
    assert "The machine was busy during: good." in table


def test_time_that_the_host_takes_away_makes_the_machine_busy(build: Path) -> None:
    assert "machine BUSY" in write_table([record(steal=0.2)], build)


def test_an_idle_machine_is_not_called_busy(build: Path) -> None:
    assert "busy" not in write_table([record()], build).lower()


@pytest.mark.parametrize(
    ("value", "limit", "is_beyond"),
    [
        (2.0, {"most": {"x": 2.0}}, False),
        (2.1, {"most": {"x": 2.0}}, True),
        (0.5, {"least": {"x": 0.5}}, False),
        (0.4, {"least": {"x": 0.5}}, True),
        (float("nan"), {"least": {"x": 0.5}}, True),
        (9.9, {}, False),
    ],
)
def test_a_figure_beyond_its_limit_is_marked(
    value: float, limit: dict[str, dict[str, float]], is_beyond: bool, build: Path
) -> None:
    table = write_table([record(figures={"x": value}, **limit)], build)
    assert ("BEYOND" in table) == is_beyond
    assert ("Beyond the limit: x." in table) == is_beyond


def test_a_figure_beyond_its_limit_fails_the_run(
    make_package: Callable[..., str], build: Path
) -> None:
    assert (
        main(
            [],
            make_package(good=f"MOST = {{'good.seconds': 2}}\n{textwrap.dedent(GOOD)}"),
            build,
            PATIENT,
        )
        == 1
    )


def test_records_that_cannot_be_read_are_left_out(build: Path) -> None:
    save(build, [record(figures={"good.seconds": 1.0})], ["good"])
    (build / "bench" / "damaged.json").write_text("{")
    (build / "bench" / "older.json").write_text('{"name": "older"}')
    save(build, [], ["good", "damaged", "older", "missing"])
    assert written(build) == {"good.seconds": 1.0}
    assert not list(build.rglob("*.json.*")), "unfinished files are left"


@pytest.mark.parametrize("name", list_measurements("tests.bench.measurements"))
def test_every_measurement_says_what_it_measures(name: str) -> None:
    module = __import__(f"tests.bench.measurements.{name}", fromlist=["measure"])
    assert callable(module.measure)
    assert module.__doc__


def test_words_after_make_bench_are_names_also_where_a_target_is_called_alike() -> None:
    command = ["make", "--dry-run", "--no-print-directory", "bench", "check", "up"]
    outside = {**os.environ, "MAKEFLAGS": ""}  # of the `make test` that runs this
    done = subprocess.run(
        command, cwd=ROOT, env=outside, capture_output=True, text=True, check=True
    )
    assert "-m tests.bench check up\n" in done.stdout
    assert "ruff" not in done.stdout
    assert done.stderr == ""
