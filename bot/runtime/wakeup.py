"""The bell: says over Redis that there is work, and hears it."""

import asyncio
import time

from redis.asyncio import Redis

from bot.runtime.redis_queue import REDIS_ERRORS

_CHANNEL = "walkon:bell"
_PATIENCE = 0.5  # seconds; nobody waits longer for a bell
_MOMENT = 0.001  # seconds for what has come already
_QUIET = 1.0  # seconds without ringing after Redis was away


class RedisWakeup:
    """Implements `bot.app.ports.Bell`; without a URL, or a Redis behind it, ringing is silent."""

    def __init__(self, url: str | None) -> None:
        self._redis = _connect(url) if url else None
        self._quiet_until = 0.0

    async def notify(self) -> None:
        """Wakes whoever listens."""
        if self._redis is None or time.monotonic() < self._quiet_until:
            return
        try:
            await self._redis.publish(_CHANNEL, "")
        except REDIS_ERRORS:
            self._quiet_until = time.monotonic() + _QUIET

    async def close(self) -> None:
        """Gives the connection back."""
        if self._redis is not None:
            await self._redis.aclose()


class WakeupListener:
    """Hears the bell."""

    def __init__(self, url: str) -> None:
        self._redis = _connect(url)
        self._heard = self._redis.pubsub()

    async def wait(self, seconds: float) -> None:
        """Returns at the next ring, or after so long; after so long too while Redis is away."""
        end = time.monotonic() + seconds
        try:
            if not self._heard.subscribed:
                await self._heard.subscribe(_CHANNEL)
            heard = False
            while await self._heard.get_message(True, _MOMENT if heard else seconds):
                heard = True  # all that rang meanwhile is one ring
            if heard:
                return
        except REDIS_ERRORS:
            pass
        await asyncio.sleep(max(0.0, end - time.monotonic()))

    async def close(self) -> None:
        """Gives the connection back."""
        await self._heard.aclose()  # type: ignore[no-untyped-call]
        await self._redis.aclose()


def _connect(url: str) -> Redis:
    made: Redis = Redis.from_url(url, socket_connect_timeout=_PATIENCE, socket_timeout=_PATIENCE)
    return made
