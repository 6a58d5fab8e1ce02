"""The real one."""

from bot.jobs.expire_request import LEASE, QUEUE, run

__all__ = ["LEASE", "QUEUE", "run"]
