"""Wakes the dispatcher when there is something new; it looks by itself a moment later anyway."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from redis.asyncio import Redis

from bot.redis_link import BELL, GONE

_PATIENCE = 1.0  # seconds that a ring may take; nobody waits longer for a convenience


class RedisBell:
    """Implements `bot.app.ports.Bell`. `url`: None rings nowhere."""

    def __init__(self, url: str | None) -> None:
        self._redis: Redis | None = Redis.from_url(url) if url else None

    async def ring(self) -> None:
        """A lost ring is no loss."""
        if self._redis is not None:
            with suppress(*GONE, TimeoutError):
                await asyncio.wait_for(self._redis.publish(BELL, b""), _PATIENCE)

    async def close(self) -> None:
        """Lets go of the connection."""
        if self._redis is not None:
            with suppress(*GONE):
                await self._redis.aclose()


@asynccontextmanager
async def heard(url: str) -> AsyncIterator[asyncio.Event]:
    """An event that is set at every ring; whoever waits for it clears it."""
    rung = asyncio.Event()
    listening = asyncio.create_task(_listen(url, rung))
    try:
        yield rung
    finally:
        listening.cancel()
        with suppress(asyncio.CancelledError):
            await listening


async def _listen(url: str, rung: asyncio.Event) -> None:
    while True:
        try:
            async with Redis.from_url(url) as redis, redis.pubsub() as subscription:
                await subscription.subscribe(BELL)
                while True:
                    if await subscription.get_message(ignore_subscribe_messages=True, timeout=5.0):
                        rung.set()
        except GONE:
            await asyncio.sleep(0.2)
