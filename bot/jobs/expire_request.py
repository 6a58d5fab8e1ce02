"""Lets silence become a no."""

from bot.app.ports import Queue
from bot.app.requests import expire
from bot.core.ids import RequestId
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Does nothing when there is nothing to do any more."""
    await expire.request(job.context.app, RequestId(job.subject))
