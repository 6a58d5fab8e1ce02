"""What is said before set-up on a Python or a machine that Walk-On does not run on."""

import ast
import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "check_python.py"


def load() -> Any:
    spec = importlib.util.spec_from_file_location("check_python", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECK = load()
GOOD = {
    "version": (3, 12),
    "implementation": "cpython",
    "free_threaded": False,
    "bits": 64,
    "system": "linux",
    "machine": "x86_64",
    "glibc": (2, 36),
}


def problem(**changes: Any) -> str | None:
    found = CHECK.problem(**{**GOOD, **changes})
    assert found is None or isinstance(found, str)
    return found


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
@pytest.mark.parametrize("machine", ["x86_64", "AMD64"])
@pytest.mark.parametrize("glibc", [(2, 28), (2, 36), (3, 0)])
def test_what_walk_on_runs_on(
    version: tuple[int, int], machine: str, glibc: tuple[int, int]
) -> None:
    assert problem(version=version, machine=machine, glibc=glibc) is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"version": (3, 6)}, "This is Python 3.6, which is too old"),
        ({"version": (3, 10)}, "This is Python 3.10, which is too old"),
        ({"version": (3, 14)}, "This is Python 3.14: .* pocketsphinx"),
        ({"version": (3, 15)}, "This is Python 3.15: .* pocketsphinx"),
        ({"version": (4, 0)}, "This is Python 4.0: "),
        ({"implementation": "pypy"}, "This is pypy"),
        ({"version": (3, 13), "free_threaded": True}, "3.13 without the global lock"),
    ],
)
def test_another_python_is_named_and_ways_to_get_it(changes: dict[str, Any], reason: str) -> None:
    told = problem(**changes)
    assert told is not None
    assert re.search(reason, told)
    assert told.startswith("Walk-On runs on Python 3.11, 3.12 and 3.13. ")
    for way in ("make run PYTHON=python3.13", "uv python install 3.13", "pyenv install 3.13"):
        assert way in told


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"system": "darwin", "machine": "arm64", "glibc": None}, "This is macOS."),
        ({"system": "win32", "machine": "AMD64", "glibc": None}, "This is Windows."),
        ({"system": "freebsd14", "glibc": None}, "This is freebsd14."),
        ({"machine": "aarch64"}, "This is an aarch64 machine: "),
        ({"machine": "arm64"}, "This is an aarch64 machine: "),
        ({"machine": "armv7l", "bits": 32}, "another kind (armv7l)."),
        ({"machine": "i686", "bits": 32}, "another kind (i686)."),
        ({"machine": ""}, "another kind (unknown)."),
        ({"bits": 32}, "This Python has 32 bits"),
        ({"glibc": None}, "musl"),
        ({"glibc": (2, 27)}, "The glibc here is 2.27."),
        ({"machine": "aarch64", "version": (3, 14)}, "This is an aarch64 machine: "),
    ],
)
def test_another_machine_is_described(changes: dict[str, Any], reason: str) -> None:
    told = problem(**changes)
    assert told is not None
    assert told.startswith("Walk-On runs on Linux on x86-64 with glibc 2.28 or newer (")
    assert reason in told
    assert "PYTHON=python3.13" not in told, "another Python would not help"


def test_an_old_python_can_read_it() -> None:
    ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 6))


def test_the_python_that_runs_this_passes() -> None:
    found = subprocess.run(
        [sys.executable, str(SCRIPT)], capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stderr) == (0, "")


def test_the_package_asks_for_the_same_pythons() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (oldest, newest) = (CHECK.OLDEST, CHECK.NEWEST)
    assert project["requires-python"] == f">=3.{oldest[1]},<3.{newest[1] + 1}"
    named = [one for one in project["classifiers"] if "Python :: 3." in one]
    minors = range(oldest[1], newest[1] + 1)
    assert named == [f"Programming Language :: Python :: 3.{minor}" for minor in minors]


def test_make_asks_before_it_installs(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\necho "asked $1"; exit 1\n')
    old.chmod(0o755)
    found = subprocess.run(
        ["make", "--no-print-directory", "setup", f"PYTHON={old}", f"VENV={tmp_path / 'venv'}"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 2
    assert found.stdout.strip() == "asked scripts/check_python.py"
    assert not (tmp_path / "venv").exists()


def test_make_names_a_python_where_there_is_none(tmp_path: Path) -> None:
    found = subprocess.run(
        ["make", "--no-print-directory", "setup", "PYTHON=python3.99", f"VENV={tmp_path / 'venv'}"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 2
    assert "There is no python3.99 here." in found.stdout
    assert "make run PYTHON=python3.13" in found.stdout


def test_make_help_lists_every_target_and_needs_nothing(tmp_path: Path) -> None:
    listed = subprocess.run(
        ["make", "--no-print-directory", "help", f"VENV={tmp_path / 'venv'}", "PYTHON=false"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (help .*)", makefile, re.MULTILINE)
    assert phony is not None
    lines = dict(re.findall(r"^make ([a-z-]+) +(\S.*)$", listed, re.MULTILINE))
    assert set(lines) == set(phony[1].split())
