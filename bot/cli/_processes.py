"""The processes of Walk-On, each until it is asked to stop."""

import asyncio
import logging
import signal
from collections.abc import Coroutine
from contextlib import suppress
from datetime import UTC, datetime

from bot import wiring
from bot.app.ports import Queue
from bot.core.errors import Broken
from bot.settings import Settings
from bot.supervisor import READY


def run(process: str, queue: str | None, setup: wiring.Setup) -> int:
    """Exit code 0 once it was asked to stop. Raises Broken when it cannot work as it was set up."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    asyncio.run(_run(process, queue, setup.settings))
    return 0


async def _run(process: str, queue: str | None, settings: Settings) -> None:
    if settings.redis is None:
        raise Broken(
            "WALKON_REDIS_URL is not set. `walkon up` starts a Redis of its own; processes that "
            "run singly share one that you name."
        )
    async with wiring.running(settings) as running:
        if process == "web":
            await _until_stopped(_web(running))
        elif process == "dispatcher":
            await _until_stopped(_dispatch(running, settings.redis))
        else:
            await _work(running, settings.redis, Queue(queue or ""))


async def _web(running: wiring.Running) -> None:
    from bot.platforms.web.server import serve

    await serve(running, _ready)


async def _dispatch(running: wiring.Running, redis: str) -> None:
    from bot.dispatch import dispatch
    from storage.claims import Claims

    _ready()
    await dispatch(redis, Claims(running.store.engine), _now)


async def _work(running: wiring.Running, redis: str, queue: Queue) -> None:
    from bot.worker import SLOTS, Claimed, found, work
    from storage.claims import Claims

    with running.setup.child() as child:
        claimed = Claimed(running.jobs(child), Claims(running.store.engine), _now)
        modules = found(queue)
        _ready()
        await work(redis, queue, claimed, modules, SLOTS[queue])


async def _until_stopped(doing: Coroutine[None, None, None]) -> None:
    """Ends it at a SIGTERM or SIGINT, and lets it tidy up."""
    task = asyncio.create_task(doing)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


def _ready() -> None:
    print(READY, flush=True)


def _now() -> datetime:
    return datetime.now(UTC)
