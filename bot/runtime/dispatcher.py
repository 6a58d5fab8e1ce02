"""The dispatcher: reads the work that is due from SQL and puts it into Redis, in an order that is
fair between places.

SQL is the truth and Redis may be wiped at any time. Work is marked as sent after it was sent, so a
crash between the two sends it twice; only one of the two copies can be claimed. Any number of
dispatchers may run.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from arq.connections import ArqRedis, create_pool

from bot.app.ports import Claims, DatabaseError, Queue, WorkKind
from bot.runtime.redis_queue import REDIS_ERRORS, enqueue, redis_settings
from bot.runtime.wakeup import WakeupListener

MIN_QUEUED = {Queue.CHAT: 64, Queue.RENDER: 4, Queue.GPU: 4}
"""How many jobs of a queue Redis holds at least; twice the number that runs when that is more."""
_POLL_SECONDS = 0.3  # between two rounds without a wake-up
_PAUSE_SECONDS = 0.05  # between two rounds with wake-ups: many of them cause one round
_SWEEP_SECONDS = 0.5  # between two searches for jobs whose worker has died
_STALE = timedelta(seconds=5)  # work that was sent and not claimed for this long is sent again
_ALWAYS_STALE = timedelta(0)
_RETRY_SECONDS = 0.5  # after the database or Redis could not be reached
_MARKER_KEY = "walkon:here"
"""A key that is missing after Redis was wiped."""

log = logging.getLogger(__name__)


async def run_dispatcher(
    claims: Claims,
    redis_url: str,
    ready: Callable[[], None] = lambda: None,
    render_queue: Queue | None = None,
) -> None:
    """Dispatches until it is cancelled.

    `ready`: called once, after the first round. `render_queue`: the queue of renders; those
    that wait in another one, since the engine was changed, are moved to it.
    """
    listener = WakeupListener(redis_url)
    dispatcher = _Dispatcher(claims, render_queue)
    redis: ArqRedis | None = None
    try:
        while True:
            try:
                if redis is None:
                    redis = await create_pool(redis_settings(redis_url, tries=0))
                await dispatcher.run_round(redis)
            except (*REDIS_ERRORS, DatabaseError) as error:
                log.warning("dispatching pauses: %s", error)
                await asyncio.sleep(_RETRY_SECONDS)
                continue
            ready()
            ready = _do_nothing
            await asyncio.sleep(_PAUSE_SECONDS)
            await listener.wait(_POLL_SECONDS)
    finally:
        await listener.close()
        if redis is not None:
            await redis.aclose()


class _Dispatcher:
    def __init__(self, claims: Claims, render_queue: Queue | None) -> None:
        self._claims = claims
        self._render_queue = render_queue
        self._swept_at = 0.0

    async def run_round(self, redis: ArqRedis) -> None:
        """Sends what is due in every queue."""
        if time.monotonic() - self._swept_at > _SWEEP_SECONDS:
            await self._claims.release_expired(datetime.now(UTC))
            if self._render_queue is not None:
                await self._claims.move(WorkKind.RENDER, self._render_queue)
            self._swept_at = time.monotonic()
        wiped = await redis.set(_MARKER_KEY, "", nx=True)
        stale = _ALWAYS_STALE if wiped else _STALE
        for queue in await self._claims.list_unsent_queues(datetime.now(UTC), stale):
            now = datetime.now(UTC)
            due = await self._claims.list_due(queue, now, stale, MIN_QUEUED[Queue(queue)])
            if due:
                await enqueue(redis, Queue(queue), due, now)
                await self._claims.mark_dispatched(due, now)


def _do_nothing() -> None:
    pass
