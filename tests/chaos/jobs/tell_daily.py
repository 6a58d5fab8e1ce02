"""The real one."""

from bot.jobs.tell_daily import LEASE, QUEUE, run

__all__ = ["LEASE", "QUEUE", "run"]
