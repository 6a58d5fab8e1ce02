"""What the dispatcher and the workers agree on: names, encoding and the connection to Redis."""

import json
from collections.abc import Sequence
from datetime import datetime

from arq.connections import ArqRedis, RedisSettings, create_pool
from arq.constants import health_check_key_suffix, job_key_prefix
from arq.jobs import serialize_job
from redis.asyncio.retry import Retry
from redis.backoff import ConstantBackoff
from redis.exceptions import ConnectionError as NoConnection
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as TooSlow

from bot.app.ports import Queue
from storage.work_queue.claims import Due

REDIS_ERRORS = (RedisError, OSError, TimeoutError)
"""How Redis says that it is away, or was."""
_KEPT = 3600  # seconds that a sent job may lie there; it is sent again long before
_PAUSE = 0.1  # seconds between two tries to reach Redis
_STEP = 1 / 1024  # of a millisecond: keeps the order of one batch


def arq_queue_name(queue: Queue) -> str:
    """arq's name of a queue."""
    return f"walkon:{queue}"


def encode(value: object) -> bytes:
    """JSON; what it does not know becomes text."""
    return json.dumps(value, default=str).encode()


def decode(value: bytes) -> object:
    """What `encode` made."""
    return json.loads(value)


def redis_settings(url: str, tries: int) -> RedisSettings:
    """Connection of a Redis URL. `tries`: how often a command is tried anew, -1 for ever."""
    made = RedisSettings.from_dsn(url)
    made.conn_retries = 0
    made.retry = Retry(ConstantBackoff(_PAUSE), tries)
    made.retry_on_error = [NoConnection, TooSlow]
    return made


async def enqueue(redis: ArqRedis, queue: Queue, works: Sequence[Due], now: datetime) -> None:
    """Puts work into Redis, in this order, in one round trip. The same again changes nothing.

    An older copy of the same work that still lies there is taken out.
    """
    at = int(now.timestamp() * 1000)
    ids = [_id(work, work.dispatches) for work in works]
    older = [_id(work, work.dispatches - 1) for work in works if work.dispatches]
    async with redis.pipeline(transaction=False) as pipe:
        for work, sent in zip(works, ids, strict=True):
            job = serialize_job(work.kind, (work.subject,), {}, None, at, serializer=encode)
            pipe.set(job_key_prefix + sent, job, ex=_KEPT)
        if older:
            pipe.zrem(arq_queue_name(queue), *older)
            pipe.delete(*(job_key_prefix + one for one in older))
        # A score is when it may start, in milliseconds.
        pipe.zadd(arq_queue_name(queue), {sent: at - 1 + i * _STEP for i, sent in enumerate(ids)})
        await pipe.execute()


async def has_worker(url: str, queue: Queue) -> bool:
    """Whether a worker of the queue gave a sign of itself lately. Raises one of `LOST`."""
    redis = await create_pool(redis_settings(url, tries=0))
    try:
        return bool(await redis.exists(arq_queue_name(queue) + health_check_key_suffix))
    finally:
        await redis.aclose()


def _id(work: Due, dispatches: int) -> str:
    return f"{work.kind}:{work.subject}:{work.epoch}:{dispatches}"
