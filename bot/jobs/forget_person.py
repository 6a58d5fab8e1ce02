"""Finishes a deletion that was interrupted: the key, and what databases keep of deleted rows."""

from bot.app.account import erase
from bot.app.ports import Queue
from bot.core.ids import PersonId
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Raises Temporary while the database is being read."""
    await erase.person(job.context.app, PersonId(job.subject))
