"""Ends a challenge that nobody answered."""

from bot.app.ports import Queue
from bot.app.requests import expire
from bot.core.ids import CameoId
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Does nothing when there is nothing to do any more."""
    await expire.cameo(job.context.app, CameoId(job.subject))
