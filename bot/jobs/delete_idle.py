"""Warns and deletes people who have not been here for long: the sweep of a day."""

from bot.app.account import retention
from bot.app.ports import Queue
from bot.core.errors import WalkOnError
from bot.jobs import Job
from render.contract.errors import RenderError

QUEUE = Queue.CHAT
LEASE = 300.0


async def run(job: Job) -> None:
    """Queues the next sweep as well."""
    await retention.sweep(job.context.app)


async def give_up(job: Job, error: WalkOnError | RenderError) -> None:
    """Every attempt failed: the sweep of tomorrow is queued."""
    await retention.schedule(job.context.app, retention.EVERY)
