"""The real one."""

from bot.jobs.show_card import LEASE, QUEUE, run

__all__ = ["LEASE", "QUEUE", "run"]
