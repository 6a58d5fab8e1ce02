"""Whose turn it is: one answer at a time, and none begins while what people said is taken in."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

_LONGEST = 0.05
"""Seconds that an answer waits at most for that: a slow database may take longer."""


class AnswerLock:
    """Answers under way at once would only keep each other waiting, and with them everybody who
    waits to be told that they were heard."""

    def __init__(self) -> None:
        self._one = asyncio.Semaphore(1)
        self._hearing = 0
        self._heard = asyncio.Event()
        self._heard.set()

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[None]:
        """A turn."""
        async with self._one:
            with suppress(TimeoutError):
                async with asyncio.timeout(_LONGEST):
                    await self._heard.wait()
            yield

    @contextmanager
    def delay_answers(self) -> Iterator[None]:
        """What people said is being taken in and acknowledged, without waiting for any network: a
        new answer waits for it, though not long."""
        self._hearing += 1
        self._heard.clear()
        try:
            yield
        finally:
            self._hearing -= 1
            if not self._hearing:
                self._heard.set()
