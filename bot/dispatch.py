"""The dispatcher: what waits in the database is put into Redis, where workers take it from.

Several may run at once. It remembers nothing: Redis may be wiped, and it may be killed.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from arq.connections import ArqRedis, create_pool
from sqlalchemy.exc import OperationalError

from bot.app.ports import Queue
from bot.bell import heard
from bot.redis_link import GONE, pack, queue_name, settings, unpack
from storage.claims import Claims, Due

STALE = timedelta(seconds=5)
"""What lies in Redis longer than this without being taken is sent again: it may be lost."""
LEAST = {Queue.CHAT: 200, Queue.RENDER: 2, Queue.GPU: 2}
"""How much of a queue lies in Redis at least; beyond that, twice what is running. Little for
renders, so that the fair order is decided as late as possible."""
_PAUSE = 0.3  # seconds between looks when nobody rings
_log = logging.getLogger(__name__)


async def dispatch(url: str, claims: Claims, now: Callable[[], datetime]) -> None:
    """Runs until it is cancelled. `url`: of Redis."""
    async with heard(url) as rung:
        while True:
            try:
                async with await _connected(url) as redis:
                    while True:
                        rung.clear()
                        if not await once(redis, claims, now):
                            await _wait(rung)
            except GONE as error:
                _log.warning("Redis is not there: %s", error)
            except OperationalError as error:
                _log.warning("the database is not there: %s", error.orig)
            await asyncio.sleep(_PAUSE)


async def once(redis: ArqRedis, claims: Claims, now: Callable[[], datetime]) -> int:
    """Looks once through every queue; how much was sent."""
    await claims.sweep(now())
    sent = 0
    for queue, least in LEAST.items():
        due = await claims.due(queue, now(), STALE, least)
        if due:
            await _send(redis, queue, due)
            await claims.dispatched(due, now())  # after sending: a crash sends twice, never none
            sent += len(due)
    return sent


async def _send(redis: ArqRedis, queue: Queue, due: Sequence[Due]) -> None:
    await asyncio.gather(
        *(
            redis.enqueue_job(
                one.kind,
                one.subject,
                _job_id=f"{one.kind}:{one.subject}:{one.epoch}:{one.dispatches}",
                _queue_name=queue_name(queue),
            )
            for one in due
        )
    )


async def _connected(url: str) -> ArqRedis:
    return await create_pool(
        settings(url, patient=False), job_serializer=pack, job_deserializer=unpack
    )


async def _wait(rung: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(rung.wait(), _PAUSE)
    except TimeoutError:
        return
