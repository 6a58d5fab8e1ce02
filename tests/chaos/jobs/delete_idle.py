"""The real one."""

from bot.jobs.delete_idle import LEASE, QUEUE, give_up, run

__all__ = ["LEASE", "QUEUE", "give_up", "run"]
