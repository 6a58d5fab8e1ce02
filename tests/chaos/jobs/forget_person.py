"""The real one."""

from bot.jobs.forget_person import LEASE, QUEUE, run

__all__ = ["LEASE", "QUEUE", "run"]
