"""Ends an enrollment whose challenge was not answered in time."""

from bot.app.ports import Queue
from bot.app.requests import expire
from bot.core.ids import CameoId
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Does nothing when there is nothing left to do."""
    await expire.expire_cameo(job.context.app, CameoId(job.subject))
