"""Wakes the dispatcher over Redis as soon as there is work. A lost message costs one polling
interval and nothing else."""

import asyncio
import time

from redis.asyncio import Redis

from bot.runtime.redis_queue import REDIS_ERRORS

_CHANNEL = "walkon:bell"
_TIMEOUT = 0.5  # seconds; no caller waits longer than this for Redis
_DRAIN_SECONDS = 0.001  # for messages that have arrived already
_SILENCE_SECONDS = 1.0  # without publishing after Redis could not be reached


class RedisWakeup:
    """Implements `bot.app.ports.Wakeup`. Without a URL, or without a Redis there, `notify` does
    nothing."""

    def __init__(self, url: str | None) -> None:
        self._redis = _connect(url) if url else None
        self._silent_until = 0.0

    async def notify(self) -> None:
        """Wakes every listener."""
        if self._redis is None or time.monotonic() < self._silent_until:
            return
        try:
            await self._redis.publish(_CHANNEL, "")
        except REDIS_ERRORS:
            self._silent_until = time.monotonic() + _SILENCE_SECONDS

    async def close(self) -> None:
        """Closes the connection."""
        if self._redis is not None:
            await self._redis.aclose()


class WakeupListener:
    """Waits for `RedisWakeup.notify`."""

    def __init__(self, url: str) -> None:
        self._redis = _connect(url)
        self._pubsub = self._redis.pubsub()

    async def wait(self, seconds: float) -> None:
        """Returns at the next wake-up, or after `seconds`, also while Redis is away."""
        end = time.monotonic() + seconds
        try:
            if not self._pubsub.subscribed:
                await self._pubsub.subscribe(_CHANNEL)
            woken = False
            while await self._pubsub.get_message(True, _DRAIN_SECONDS if woken else seconds):
                woken = True  # all messages that have arrived count as one wake-up
            if woken:
                return
        except REDIS_ERRORS:
            pass
        await asyncio.sleep(max(0.0, end - time.monotonic()))

    async def close(self) -> None:
        """Closes the connection."""
        await self._pubsub.aclose()  # type: ignore[no-untyped-call]
        await self._redis.aclose()


def _connect(url: str) -> Redis:
    redis: Redis = Redis.from_url(url, socket_connect_timeout=_TIMEOUT, socket_timeout=_TIMEOUT)
    return redis
