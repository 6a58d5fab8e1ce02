"""Expires a request that was not answered in time: silence is a no."""

from bot.app.ports import Queue
from bot.app.requests import expire
from bot.core.ids import RequestId
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Does nothing when there is nothing left to do."""
    await expire.expire_request(job.context.app, RequestId(job.subject))
