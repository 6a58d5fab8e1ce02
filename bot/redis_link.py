"""How our processes talk to Redis: that it goes away, or comes back empty, is no reason to end."""

import json
from typing import Any

from arq.connections import RedisSettings
from redis.asyncio.retry import Retry
from redis.backoff import ConstantBackoff
from redis.exceptions import ConnectionError as RedisGone
from redis.exceptions import TimeoutError as RedisSlow

BELL = "walkon:bell"
GONE = (RedisGone, RedisSlow, OSError)
"""What a Redis that is not there looks like."""


def settings(url: str, patient: bool = True) -> RedisSettings:
    """Settings for arq. `patient`: waits out a restart instead of raising."""
    made = RedisSettings.from_dsn(url)
    made.conn_retries = 600 if patient else 0  # a second apart
    if patient:
        made.retry = Retry(ConstantBackoff(0.1), 600)
        made.retry_on_error = [RedisGone, RedisSlow]
    return made


def queue_name(queue: str) -> str:
    """The list of a queue in Redis."""
    return f"walkon:{queue}"


def pack(job: dict[str, Any]) -> bytes:
    """A job as JSON: whoever can write to Redis must not be able to run code here."""
    return json.dumps(job).encode()


def unpack(data: bytes) -> dict[str, Any]:
    """The job again."""
    found: dict[str, Any] = json.loads(data)
    return found
