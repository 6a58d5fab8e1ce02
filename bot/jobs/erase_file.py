"""Removes a file that nobody may read any more."""

from bot.app import erasing
from bot.app.ports import Queue
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Does nothing when it is gone already."""
    await erasing.file(job.setup.app, job.subject)
