"""The real one."""

from bot.jobs.expire_cameo import LEASE, QUEUE, run

__all__ = ["LEASE", "QUEUE", "run"]
