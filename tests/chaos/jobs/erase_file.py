"""The real one."""

from bot.jobs.erase_file import LEASE, QUEUE, run

__all__ = ["LEASE", "QUEUE", "run"]
