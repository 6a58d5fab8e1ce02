"""Slow work that looks, every now and then, whether it is to go on."""

import asyncio

from bot.app.ports import Queue
from bot.jobs import Job
from render.contract.errors import DeviceLost
from tests.support.counting_jobs import note

QUEUE = Queue.RENDER
LEASE = 6.0
_STEPS = 10


async def run(job: Job) -> None:
    """Half a second; says that it began, and how it ended. "long…" takes a minute.

    The first worker that takes "cardless…" loses its card.
    """
    note(job, "begun")
    if job.subject.startswith("cardless") and job.epoch == 1:
        raise DeviceLost("gpu-lost", {"card": "GPU-1"})
    steps = _STEPS * 120 if job.subject.startswith("long") else _STEPS
    for step in range(steps):
        await asyncio.sleep(0.05)
        job.report_progress(step / steps)
        if job.is_cancelled():
            note(job, "stopped")
            return
    note(job, "rendered")


async def is_still_wanted(job: Job) -> bool:
    """Nobody wants what is named so."""
    return not job.subject.endswith("unwanted")
