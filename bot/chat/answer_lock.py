"""Lets one answer be computed at a time, and none begin while updates are being received."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

_MAX_DELAY_SECONDS = 0.05
"""The longest time that an answer waits for updates to be received. A slow database may need longer
to store them."""


class AnswerLock:
    """A lock for the computation of answers, which updates being received can delay.

    Answers that are computed concurrently slow each other down, and they delay the acknowledgement
    of further updates, for which people are waiting.
    """

    def __init__(self) -> None:
        self._lock = asyncio.Semaphore(1)
        self._receiving_count = 0
        self._all_received = asyncio.Event()
        self._all_received.set()

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[None]:
        """Holds the lock for one answer. Waits for the answer before it, and then at most
        `_MAX_DELAY_SECONDS` for updates that are being received."""
        async with self._lock:
            with suppress(TimeoutError):
                async with asyncio.timeout(_MAX_DELAY_SECONDS):
                    await self._all_received.wait()
            yield

    @asynccontextmanager
    async def pause(self) -> AsyncIterator[None]:
        """Lets other answers be computed while the one that holds the lock waits for a network."""
        self._lock.release()
        try:
            yield
        finally:
            await self._lock.acquire()

    @contextmanager
    def delay_answers(self) -> Iterator[None]:
        """Delays new answers while updates are stored and acknowledged, which must not wait for any
        network."""
        self._receiving_count += 1
        self._all_received.clear()
        try:
            yield
        finally:
            self._receiving_count -= 1
            if not self._receiving_count:
                self._all_received.set()
