"""An arq worker whose only job does nothing: python -m tests.bench.workloads.bare_arq REDIS_URL."""

import sys
from typing import Any

from arq.connections import RedisSettings
from arq.worker import Worker

QUEUE = "bare"
SLOTS = 60


async def nothing(context: dict[Any, Any], subject: str) -> None:
    """Returns at once."""


if __name__ == "__main__":
    Worker(
        [nothing],
        queue_name=QUEUE,
        redis_settings=RedisSettings.from_dsn(sys.argv[1]),
        max_jobs=SLOTS,
        poll_delay=0.01,
        keep_result=0,
        log_results=False,
    ).run()
