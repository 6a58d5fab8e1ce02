"""Work that breaks: "never…" every time, "later…" until its fourth claim, "busy…" at first."""

from bot.app.ports import Queue
from bot.core.errors import Broken, Temporary, WalkOnError
from bot.jobs import Job
from render.contract.errors import RenderError
from tests.support.counting_jobs import note

QUEUE = Queue.CHAT
LEASE = 6.0


async def run(job: Job) -> None:
    """Raises Broken, Temporary, or what nobody thought of."""
    note(job, "tried")
    if job.subject.startswith("busy") and job.epoch < 4:
        raise Temporary("busy", retry_after=0.0)
    if job.subject.startswith("bug"):
        raise ZeroDivisionError
    if job.subject.startswith("never"):
        raise Broken("never")


async def give_up(job: Job, error: WalkOnError | RenderError) -> None:
    """Says why."""
    note(job, f"gave-up:{type(error).__name__}")
