"""Finishes the deletion of a person: destroys their key, and purges what the database keeps of
deleted rows."""

from bot.app.account import erase
from bot.app.ports import Queue
from bot.core.ids import PersonId
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Raises Temporary while readers keep the database from being purged."""
    await erase.erase_key(job.context.app, PersonId(job.subject))
