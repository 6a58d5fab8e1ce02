"""Quick work."""

from bot.app.ports import Queue
from bot.jobs import Job
from tests.support.counting_jobs import note

QUEUE = Queue.CHAT
LEASE = 6.0


async def run(job: Job) -> None:
    """Says that it was done."""
    note(job, "shown")
