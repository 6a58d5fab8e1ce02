"""Deletes a sealed file that no longer belongs to anything, such as a withdrawn clip."""

from bot.app.account import erase
from bot.app.ports import Queue
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Does nothing when the file is already deleted."""
    await erase.erase_file(job.context.app, job.subject)
