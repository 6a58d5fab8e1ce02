"""Purges what the database keeps of deleted rows, some time after a deletion."""

from bot.app.account import erase
from bot.app.ports import Queue
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Raises Temporary while readers keep the database from being purged."""
    await erase.purge(job.context.app)
