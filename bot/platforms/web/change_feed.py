"""Wakes the connections of this server when a room changed, whichever process changed it."""

import asyncio
import contextlib
from collections.abc import Iterator

from bot.app.ports import Rooms

_POLL_SECONDS = 0.15
"""Between two reads of the change number; this server's own changes are read at once."""


class ChangeFeed:
    """Watches the change number, which grows with every change in any room."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._subscribers: set[asyncio.Event] = set()
        self._check = asyncio.Event()

    @contextlib.contextmanager
    def subscribe(self) -> Iterator[asyncio.Event]:
        """An event that is set after every change, until the block ends."""
        event = asyncio.Event()
        self._subscribers.add(event)
        self._check.set()
        try:
            yield event
        finally:
            self._subscribers.discard(event)

    def check_now(self) -> None:
        """Reads the change number without waiting for the next poll."""
        self._check.set()

    def notify(self) -> None:
        """Wakes every subscriber."""
        for event in self._subscribers:
            event.set()

    async def run(self) -> None:
        """Watches until it is cancelled."""
        last = -1
        while True:
            if self._subscribers:
                number = await self._rooms.get_last_change()
                if number != last:
                    last = number
                    self.notify()
            with contextlib.suppress(TimeoutError):
                timeout = _POLL_SECONDS if self._subscribers else None
                # `wait_for` of Python 3.11 can lose a cancellation that comes with the event.
                async with asyncio.timeout(timeout):
                    await self._check.wait()
            self._check.clear()
