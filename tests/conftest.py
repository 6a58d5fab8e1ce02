"""Marks of tests, their order and their workers, and the fixtures that they share.

Marks follow from where a test is and which fixtures it uses, so that nobody can forget them.
"""

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before numpy or torch is loaded, here and in child processes: tiny models wait for threads
# longer than they run, and workers together use all cores as it is.
for name, value in (
    ("OMP_NUM_THREADS", "1"),
    ("OPENBLAS_NUM_THREADS", "1"),
    ("MKL_NUM_THREADS", "1"),
    ("TORCHINDUCTOR_COMPILE_THREADS", "1"),
):
    os.environ.setdefault(name, value)

pytest_plugins = [
    "tests.fixtures.media",
    "tests.fixtures.servers",
    "tests.fixtures.stack",
    "tests.fixtures.worlds",
]

# `--hypothesis-profile chaos`: fifty times as many examples, where a test names no number.
settings.register_profile("chaos", max_examples=5_000)

TESTS = Path(__file__).parent
LIBRARIES = ("torch", "diffusers", "transformers")
"""What tests marked `engines` need; `make test` installs them."""

MEDIA_FIXTURES = {"sunny_clip", "sunny", "sunny_kit", "river_clip", "marked"}
ORDER = ("", "postgres", "media", "slow", "engines", "browser")
"""Tests without a mark run first; of several marks the last one here counts."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--platform",
        choices=("discord", "telegram", "web"),
        help="run the stories of tests/contracts on this platform alone",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = [name for name in LIBRARIES if importlib.util.find_spec(name) is None]
    for item in items:
        for mark in _marks(item):
            item.add_marker(mark)
        if group := _worker_group(item):
            item.add_marker(pytest.mark.xdist_group(group))
        if missing and item.get_closest_marker("engines"):
            reason = f"not installed: {', '.join(missing)} (the extra gpu)"
            item.add_marker(pytest.mark.skip(reason=reason))
    items.sort(key=_rank)


def _marks(item: pytest.Item) -> Iterator[str]:
    folder = item.path.relative_to(TESTS).parts[0]
    fixtures = set(getattr(item, "fixturenames", ()))
    if folder == "browser":
        yield "browser"
    if folder == "journeys" or "stack" in fixtures:
        yield "slow"
    if "postgres" in fixtures or _names_postgres(item):
        yield "postgres"
    if fixtures & MEDIA_FIXTURES:
        yield "media"


def _names_postgres(item: pytest.Item) -> bool:
    call = getattr(item, "callspec", None)
    values = call.params.values() if call else ()
    return any(isinstance(value, str) and value == "postgresql" for value in values)


def _worker_group(item: pytest.Item) -> str | None:
    """Tests of one group run on one worker: one Chromium, and each tiny pipeline loaded once."""
    if item.get_closest_marker("browser"):
        return "browser"
    if item.get_closest_marker("engines"):
        call = getattr(item, "callspec", None)
        engine = call.params.get("engine") if call else None
        return f"test_{engine}" if engine else item.path.stem
    return None


def _rank(item: pytest.Item) -> int:
    marks = {mark.name for mark in item.iter_markers()}
    return max(rank for rank, name in enumerate(ORDER) if not name or name in marks)


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(FailureLines(config), "failure-lines")


class FailureLines:
    """Names a failed test at once: the summary comes only when all tests are done."""

    def __init__(self, config: pytest.Config) -> None:
        self._terminal = config.pluginmanager.get_plugin("terminalreporter")

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Writes a line for each test that failed."""
        if report.failed and self._terminal is not None:
            self._terminal.ensure_newline()
            self._terminal.write_line(f"{report.nodeid} failed in its {report.when}", red=True)
