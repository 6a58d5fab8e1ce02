"""Removes a file that nobody may read any more."""

from bot.app.account import erase
from bot.app.ports import Queue
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Does nothing when it is gone already."""
    await erase.file(job.context.app, job.subject)
