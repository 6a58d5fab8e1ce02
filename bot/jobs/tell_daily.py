"""Sends an owner one message about the clips of the day that their cameo is in."""

from bot.app.ports import Queue
from bot.app.requests import expire
from bot.core.ids import PersonId
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Does nothing when there is nothing left to do."""
    await expire.post_daily_notice(job.context.app, PersonId(job.subject))
