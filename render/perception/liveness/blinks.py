"""Counts blinks: short dips of the opening of the eyes."""

import numpy as np
from numpy.typing import NDArray

_DIP = 0.82  # share of the usual opening, of the second around it, below which eyes are shutting
_LONGEST = 0.6  # seconds; longer is looking down or eyes kept shut
_AROUND = 1.0  # seconds on each side that tell the usual opening
_AHEAD = 12.0  # degrees from the usual yaw or pitch beyond which lids are not seen well


def count_blinks(
    times: NDArray[np.float64], eyes: NDArray[np.float64], poses: NDArray[np.float64]
) -> int:
    """Blinks while the head looks about straight ahead.

    `times`: seconds, rising. `eyes`: opening in each frame, absolute. `poses`: (n, 2) yaw and pitch
    in degrees.
    """
    if len(times) < 3:
        return 0
    away = np.abs(poses - np.median(poses, 0)).max(1) > _AHEAD
    usual = np.array([np.median(eyes[np.abs(times - time) <= _AROUND]) for time in times])
    shut = (eyes < _DIP * usual) & ~away
    count, start = 0, -1
    for index, now in enumerate(np.append(shut, False)):
        if now and start < 0:
            start = index
        elif not now and start >= 0:
            count += bool(times[index - 1] - times[start] <= _LONGEST)
            start = -1
    return count
