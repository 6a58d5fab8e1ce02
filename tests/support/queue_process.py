"""One worker or dispatcher of the tests as a process, so that it can be killed.

python -m tests.support.queue_process dispatcher|chat|render DATABASE REDIS
"""

import asyncio
import importlib
import logging
import sys
from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import cast

import tests.support.counting_jobs
from bot.app.ports import App, Queue
from bot.cli.run import _until_stopped
from bot.jobs import JobContext
from bot.runtime.dispatcher import run_dispatcher
from bot.runtime.wakeup import RedisWakeup
from bot.runtime.worker import run_worker
from storage.database.engine import make_engine
from storage.work_queue.claims import SqlClaims


class _OnlyAWakeup:
    def __init__(self, redis_url: str) -> None:
        self.wakeup = RedisWakeup(redis_url)


class OnlyAWakeup:
    """What these jobs need of `bot.jobs.JobContext`."""

    def __init__(self, redis_url: str) -> None:
        self.app = cast(App, _OnlyAWakeup(redis_url))


def setup(redis_url: str) -> JobContext:
    """A setup for jobs that look at nothing but their job."""
    return cast(JobContext, OnlyAWakeup(redis_url))


async def run(
    what: str,
    database: str,
    redis_url: str,
    ready: Callable[[], None],
    folder: ModuleType = tests.support.counting_jobs,
) -> None:
    """Runs until it is cancelled."""
    engine = make_engine(database)
    claims = SqlClaims(engine)
    try:
        if what == "dispatcher":
            await run_dispatcher(claims, redis_url, ready)
        else:
            await run_worker(
                Queue(what),
                setup(redis_url),
                claims,
                redis_url,
                slots=60 if what == "chat" else 2,
                folder=folder,
                ready=ready,
            )
    finally:
        await engine.dispose()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    what, database, redis_url, *jobs = sys.argv[1:]
    folder = importlib.import_module(jobs[0]) if jobs else tests.support.counting_jobs
    say = partial(print, "ready", flush=True)
    asyncio.run(_until_stopped(run(what, database, redis_url, say, folder)))
