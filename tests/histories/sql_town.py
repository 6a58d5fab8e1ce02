"""A settled town over a real database, real sealed files and real keys."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

from tests.histories.backend import Clock, sql_backend
from tests.histories.screens import Board, Sight
from tests.histories.setting import make_rooms, settle
from tests.histories.town import NOON, Town


def _nobody_looks(sight: Sight) -> None:
    """Nobody is told of what is shown."""


@contextmanager
def sql_town(folder: Path, on_show: Callable[[Sight], None] = _nobody_looks) -> Iterator[Town]:
    """Everybody is there, joined and enrolled. `folder`: an empty one."""
    loop, stack, clock = asyncio.new_event_loop(), AsyncExitStack(), Clock(NOON)
    try:
        backend = loop.run_until_complete(stack.enter_async_context(sql_backend(folder, clock)))
        town = Town(backend, clock, Board(clock, on_show), make_rooms(), loop)
        settle(town)
        yield town
    finally:
        loop.run_until_complete(stack.aclose())
        loop.close()
