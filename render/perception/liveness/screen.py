"""Finds the bands of light that run over a screen that is filmed.

A screen is lit line by line or in pulses, a camera reads line by line: the picture gets horizontal
bands that are in another place in every frame. Some lamps do the same to a person.
"""

from dataclasses import dataclass, field

import cv2
import numpy as np

from render.kit.kit import Floats, Pixels

_COLUMNS, _ROWS = 48, 96
_DARK = 12.0  # added to grey levels before their logarithm


@dataclass
class BandMeter:
    """Call `offer` for the frames of a clip in order, then `measure`."""

    _before: Floats | None = None
    _changes: list[float] = field(default_factory=list)

    def offer(self, rgb: Pixels) -> None:
        """Compares the next frame, (h, w, 3), with the one before it."""
        small = cv2.resize(rgb, (_COLUMNS, _ROWS), interpolation=cv2.INTER_AREA)
        grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32)
        now = np.asarray(np.log(grey + _DARK), np.float32)
        if self._before is not None:
            rows = np.median(now - self._before, axis=1)
            self._changes.append(float(np.std(rows)))
        self._before = now

    def reset(self) -> None:
        """Begins anew: the next frame has another size."""
        self._before = None

    def measure(self) -> float:
        """Median over the clip of how differently its rows change from one frame to the next, the
        standard deviation of log brightness; what moves in less than half of a row does not count.
        """
        return float(np.median(self._changes)) if self._changes else 0.0
