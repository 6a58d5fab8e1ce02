"""An arq worker that does nothing, as a process: python -m tests.bench.bare_arq REDIS."""

import sys
from typing import Any

from arq.connections import RedisSettings
from arq.worker import Worker

QUEUE = "bare"
SLOTS = 60


async def nothing(context: dict[Any, Any], subject: str) -> None:
    """Does nothing."""


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
