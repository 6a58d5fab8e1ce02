"""What the dispatcher and the workers share: queue names, job encoding, the Redis connection."""

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

from bot.app.ports import DueWork, Queue

REDIS_ERRORS = (RedisError, OSError, TimeoutError)
"""What a command raises while Redis cannot be reached."""
_JOB_TTL = 3600  # seconds that a job may wait in Redis; it is sent again long before that
_RETRY_DELAY = 0.1  # seconds between two attempts to reach Redis
_SCORE_STEP = 1 / 1024  # milliseconds between the jobs of one batch: keeps their order


def arq_queue_name(queue: Queue) -> str:
    """The key of a queue in Redis, as arq needs it."""
    return f"walkon:{queue}"


def encode(value: object) -> bytes:
    """JSON in bytes. A value of a type that JSON does not have becomes a string."""
    return json.dumps(value, default=str).encode()


def decode(value: bytes) -> object:
    """The value that `encode` was given, with strings for such types."""
    return json.loads(value)


def redis_settings(url: str, tries: int) -> RedisSettings:
    """How arq connects to a Redis URL. `tries`: retries of a command, -1 without a limit."""
    settings = RedisSettings.from_dsn(url)
    settings.conn_retries = 0
    settings.retry = Retry(ConstantBackoff(_RETRY_DELAY), tries)
    settings.retry_on_error = [NoConnection, TooSlow]
    return settings


async def enqueue(redis: ArqRedis, queue: Queue, due: Sequence[DueWork], now: datetime) -> None:
    """Puts work into Redis, in this order, in one round trip.

    Sending the same work again has no effect. An older copy that still waits there is removed.
    """
    at = int(now.timestamp() * 1000)
    ids = [_job_id(work, work.dispatches) for work in due]
    older = [_job_id(work, work.dispatches - 1) for work in due if work.dispatches]
    async with redis.pipeline(transaction=False) as pipe:
        for work, job_id in zip(due, ids, strict=True):
            job = serialize_job(work.kind, (work.subject,), {}, None, at, serializer=encode)
            pipe.set(job_key_prefix + job_id, job, ex=_JOB_TTL)
        if older:
            pipe.zrem(arq_queue_name(queue), *older)
            pipe.delete(*(job_key_prefix + job_id for job_id in older))
        # arq reads a score as the time at which the job may start, in milliseconds.
        pipe.zadd(
            arq_queue_name(queue),
            {job_id: at - 1 + i * _SCORE_STEP for i, job_id in enumerate(ids)},
        )
        await pipe.execute()


async def has_worker(url: str, queue: Queue) -> bool:
    """Whether a worker of the queue is alive, by arq's health check. Raises `REDIS_ERRORS`."""
    redis = await create_pool(redis_settings(url, tries=0))
    try:
        return bool(await redis.exists(arq_queue_name(queue) + health_check_key_suffix))
    finally:
        await redis.aclose()


def _job_id(work: DueWork, dispatches: int) -> str:
    return f"{work.kind}:{work.subject}:{work.epoch}:{dispatches}"
