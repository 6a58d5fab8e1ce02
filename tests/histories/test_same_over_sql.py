"""The same histories over dictionaries and over SQLite with real files and keys: every answer,
every screen and every piece of work has to be the same.

This is what holds the ports in memory to the SQL repositories, over which they run as well.
"""

import asyncio
import copy
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Set
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.app.ports import WorkKind
from tests.histories import machine
from tests.histories.backend import Clock, sql_backend
from tests.histories.run import run_histories
from tests.histories.screens import Board
from tests.histories.setting import make_rooms
from tests.histories.sql_town import sql_town
from tests.histories.town import Town

PARTS, HISTORIES = 8, 25
OPERATIONS = (
    *(
        "command",
        "build_press",
        "press",
        "control",
        "find_reacted",
        "open_capture",
        "upload",
        "upload_and_die",
    ),
    *("waiting", "show", "show_all", "begin_render", "end_render", "tidy", "inspect"),
    "start_processes",
)
"""The methods of a town that do something."""


@dataclass(frozen=True)
class Deed:
    """One call, under which circumstances, and what came of it."""

    name: str
    given: tuple[Any, ...]
    named: dict[str, Any]
    now: datetime
    weather: list[str]
    admins: set[tuple[str, str]]
    outcome: str


class Recorder:
    """Writes down what a town does while histories run, except in twins of it."""

    def __init__(self, town: Town, is_off: Callable[[], bool]) -> None:
        self.deeds: list[Deed] = []
        self._town = town
        self._is_off = is_off
        for name in OPERATIONS:
            setattr(town, name, self._wrap(name, getattr(town, name)))
        self._depth = 0

    def _wrap(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def record(*given: Any, **named: Any) -> Any:
            if self._depth or self._is_off():
                return call(*given, **named)
            town = self._town
            now, weather = town.clock.now, list(town.board.weather)
            admins = set(town.admins.pairs)
            self._depth += 1
            try:
                outcome = call(*given, **named)
            finally:
                self._depth -= 1
            deed = Deed(name, given, named, now, weather, admins, describe(outcome))
            self.deeds.append(deed)
            return outcome

        return record

    def take(self) -> list[Deed]:
        """What was done since the last time."""
        deeds, self.deeds = self.deeds, []
        return deeds


def describe(value: object) -> str:
    """Like repr, with the members of sets in one order."""
    if isinstance(value, type) or not (is_dataclass(value) or isinstance(value, Collection)):
        return repr(value)
    if is_dataclass(value):
        parts = [f"{each.name}={describe(getattr(value, each.name))}" for each in fields(value)]
    elif isinstance(value, str | bytes):
        return repr(value)
    elif isinstance(value, Mapping):
        parts = [f"{describe(key)}: {describe(each)}" for key, each in value.items()]
    else:
        parts = [describe(each) for each in value]
    ordered = sorted(parts) if isinstance(value, Set) else parts
    return f"{type(value).__name__}({', '.join(ordered)})"


@contextmanager
def copied_town(settled: Path, folder: Path, ids: int, random: object) -> Iterator[Town]:
    """A town over a copy of a settled database."""
    shutil.copytree(settled, folder)
    loop, stack, clock = asyncio.new_event_loop(), AsyncExitStack(), Clock(machine.NOON)
    try:
        backend = loop.run_until_complete(stack.enter_async_context(sql_backend(folder, clock)))
        town = Town(backend, clock, Board(clock, lambda sight: None), make_rooms(), loop)
        town.ids.given = ids
        town.random.setstate(random)  # type: ignore[arg-type]
        yield town
    finally:
        loop.run_until_complete(stack.aclose())
        loop.close()
        shutil.rmtree(folder)


def repeat(town: Town, deeds: list[Deed]) -> None:
    """Does the same again, and compares what comes of it."""
    for number, deed in enumerate(deeds):
        town.clock.now, town.board.weather = deed.now, list(deed.weather)
        town.admins.pairs = set(deed.admins)
        outcome = describe(getattr(town, deed.name)(*copy.copy(deed.given), **deed.named))
        assert outcome == deed.outcome, f"{number}: {deed.name} {deed.given}"


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_memory_and_sql_agree(part: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = machine.Stage()
    monkeypatch.setattr(machine, "_stages", [stage])
    settled = tmp_path / "settled"
    settled.mkdir()
    with sql_town(settled) as town:
        assert town.ids.given == stage.start.ids
        standing = copy.copy(town.board.standing)
        nonces = copy.copy(town.board.nonces)
    assert standing == stage.start.board[0]
    recorder = Recorder(stage.town, lambda: current[0].book.muted if current else True)
    current: list[machine.Histories] = []
    compared = 0

    class Compared(machine.Histories):
        def __init__(self) -> None:
            current.clear()
            super().__init__()
            recorder.take()
            current.append(self)

        def teardown(self) -> None:
            nonlocal compared
            super().teardown()
            deeds = recorder.take()
            folder, start = tmp_path / "history", stage.start
            with copied_town(settled, folder, start.ids, start.random) as sql:
                sql.board.standing, sql.board.nonces = dict(standing), dict(nonces)
                sql.updates = start.updates
                repeat(sql, deeds)
                sql.clock.now = stage.town.clock.now  # seconds pass after the last deed too
                assert sql.board.standing == stage.board.standing
                assert sql.waiting(WorkKind.SHOW) == stage.town.waiting(WorkKind.SHOW)
            compared += 1

    run_histories(HISTORIES, 500 + part, shrinks=False, machine=Compared)
    assert compared >= HISTORIES
