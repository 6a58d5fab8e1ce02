"""A job on the chat queue that does nothing."""

from bot.app.ports import Queue
from bot.jobs import Job

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Returns at once."""
