"""The dispatcher: reads in SQL what is due and puts it into Redis, in fair order between places.

SQL is the truth and Redis may be wiped at any time. Work is marked as sent after sending, so that
a crash between the two sends twice, which the claim absorbs. Several dispatchers do no harm.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from arq.connections import ArqRedis, create_pool
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.app.ports import Queue, WorkKind
from bot.runtime.redis_queue import REDIS_ERRORS, enqueue, redis_settings
from bot.runtime.wakeup import WakeupListener
from storage.work_queue.claims import Claims

MIN_QUEUED = {Queue.CHAT: 64, Queue.RENDER: 4, Queue.GPU: 4}
"""How much of a queue lies in Redis at least; otherwise twice what is running."""
_LOOK = 0.3  # seconds between two looks when nobody rings
_PAUSE = 0.05  # seconds between two looks when somebody does: many rings, one look
_SWEEP = 0.5  # seconds between two looks for workers that fell silent
_STALE = timedelta(seconds=5)  # what was sent and not claimed for so long is sent again
_NONE = timedelta(0)
_AWAY = 0.5  # seconds until the next try when the database or Redis is away
_MARK = "walkon:here"
"""A key that is missing after Redis was wiped."""

log = logging.getLogger(__name__)


async def run_dispatcher(
    engine: AsyncEngine,
    redis_url: str,
    ready: Callable[[], None] = lambda: None,
    render_queue: Queue | None = None,
) -> None:
    """Dispatches until it is cancelled. `ready`: called once, after the first round.

    `render_queue`: where renders go that wait in another queue since the engine was changed.
    """
    ear = WakeupListener(redis_url)
    dispatcher = _Dispatcher(Claims(engine), render_queue)
    redis: ArqRedis | None = None
    try:
        while True:
            try:
                if redis is None:
                    redis = await create_pool(redis_settings(redis_url, tries=0))
                await dispatcher.round(redis)
            except (*REDIS_ERRORS, DBAPIError) as error:
                log.warning("dispatching pauses: %s", error)
                await asyncio.sleep(_AWAY)
                continue
            ready()
            ready = _nothing
            await asyncio.sleep(_PAUSE)
            await ear.wait(_LOOK)
    finally:
        await ear.close()
        if redis is not None:
            await redis.aclose()


class _Dispatcher:
    def __init__(self, claims: Claims, render_queue: Queue | None) -> None:
        self._claims = claims
        self._renders_in = render_queue
        self._swept = 0.0

    async def round(self, redis: ArqRedis) -> None:
        """Looks once at every queue."""
        if time.monotonic() - self._swept > _SWEEP:
            await self._claims.sweep(datetime.now(UTC))
            if self._renders_in is not None:
                await self._claims.move(WorkKind.RENDER, self._renders_in)
            self._swept = time.monotonic()
        wiped = await redis.set(_MARK, "", nx=True)
        stale = _NONE if wiped else _STALE
        for queue in await self._claims.unsent(datetime.now(UTC), stale):
            now = datetime.now(UTC)
            works = await self._claims.due(queue, now, stale, MIN_QUEUED[Queue(queue)])
            if works:
                await enqueue(redis, Queue(queue), works, now)
                await self._claims.dispatched(works, now)


def _nothing() -> None:
    pass
