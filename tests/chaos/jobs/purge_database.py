"""The real one."""

from bot.jobs.purge_database import LEASE, QUEUE, run

__all__ = ["LEASE", "QUEUE", "run"]
