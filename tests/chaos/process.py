"""One process of the chaos run: python -m tests.chaos.process dispatcher|chat|render.

The real wiring, with the run's own platform and its renders without frames.
"""

import asyncio
import logging
import os
import sys
from dataclasses import replace

import tests.chaos.jobs
from bot.app.ports import Queue
from bot.cli.run import _until_stopped
from bot.runtime.dispatcher import run_dispatcher
from bot.runtime.worker import run_worker
from bot.settings import read_settings
from bot.wiring import open_services
from tests.chaos.board import PLATFORM, BoardSurface
from tests.chaos.jobs import BOARD

SLOTS = {Queue.CHAT: 10, Queue.RENDER: 1}


async def run(what: str) -> None:
    """Runs until it is cancelled."""
    settings = read_settings()
    assert settings.redis is not None
    async with open_services(settings) as all_of_it:
        claims = all_of_it.claims
        if what == "dispatcher":
            await run_dispatcher(claims, settings.redis)
            return
        with all_of_it.context.start_child() as child:
            setup = replace(
                all_of_it.job_context(child), surfaces={PLATFORM: BoardSurface(os.environ[BOARD])}
            )
            queue = Queue(what)
            await run_worker(
                *(queue, setup, claims, settings.redis),
                slots=SLOTS[queue],
                folder=tests.chaos.jobs,
            )


if __name__ == "__main__":
    logging.basicConfig(format="%(asctime)s %(process)d %(levelname)s %(message)s")
    asyncio.run(_until_stopped(run(sys.argv[1])))
