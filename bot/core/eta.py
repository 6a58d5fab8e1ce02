"""How long the line is."""

from collections.abc import Sequence
from statistics import median


def eta(ahead: int, running: int, recent: Sequence[float]) -> float | None:
    """Seconds until a render is done, from what the latest ones took; None when there are none.

    As many are done at once as are running now, and at least one.
    """
    if not recent:
        return None
    return (ahead // max(1, running) + 1) * median(recent)
