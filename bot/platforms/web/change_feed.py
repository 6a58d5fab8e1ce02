"""Wakes the windows of this server when anything changed, whichever process changed it."""

import asyncio
import contextlib
from collections.abc import Iterator

from storage.web_rooms import Rooms

_EVERY = 0.15
"""Seconds between two looks at the counter; what this server writes itself is seen at once."""


class ChangeFeed:
    """Watches the counter of changes."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._waiting: set[asyncio.Event] = set()
        self._nudged = asyncio.Event()

    @contextlib.contextmanager
    def subscribe(self) -> Iterator[asyncio.Event]:
        """An event that is set after every change, until the block ends."""
        event = asyncio.Event()
        self._waiting.add(event)
        self._nudged.set()
        try:
            yield event
        finally:
            self._waiting.discard(event)

    def check_now(self) -> None:
        """Something changed just now."""
        self._nudged.set()

    def notify(self) -> None:
        """Everybody looks again."""
        for event in self._waiting:
            event.set()

    async def run(self) -> None:
        """Watches until it is cancelled."""
        seen = -1
        while True:
            if self._waiting:
                number = await self._rooms.number()
                if number != seen:
                    seen = number
                    self.notify()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._nudged.wait(), _EVERY if self._waiting else None)
            self._nudged.clear()
