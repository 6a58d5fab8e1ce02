"""The estimated wait for a render."""

from collections.abc import Sequence
from statistics import median


def estimate_wait(ahead: int, running: int, recent: Sequence[float]) -> float | None:
    """Seconds until a render is done, None when no earlier render tells how long one takes.

    `ahead`: renders that come first. `running`: renders under way, taken as the number of
    workers. `recent`: seconds that the latest renders took.
    """
    if not recent:
        return None
    return (ahead // max(1, running) + 1) * median(recent)
