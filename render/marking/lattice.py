"""The waves that the invisible mark is a sum of.

The mark is a picture that repeats with a tile of TILE short sides of the clip in both directions.
So it is a sum of waves whose frequencies (kx, ky) are whole numbers per tile, which is what
makes it findable: under scaling and cropping the waves keep their strengths and stay on a
lattice, whose spacing tells the horizontal and the vertical scale apart, and a shift only turns
their phases. Each wave carries two signs, on its cosine and on its sine. Some waves are pilots:
their signs are known and tell the shift. The others carry the chips of `codec`.
"""

import hashlib

import numpy as np
from numpy.typing import NDArray

from render.marking.codec import CHIPS, signs

TILE = 0.65
"""Side of the repeating tile, in short sides of the marked picture: waves of 19-65 pixels at 720p.
Quicker ones die at half scale and crf 28, slower ones drown in filmed pictures."""
PILOTS = 160
WAVES = CHIPS // 2 + PILOTS
_LOWEST = 7.0  # waves per tile: slower ones drown in the picture and show as blotches
_OFF_AXIS = 2  # edges of things are mostly upright or level and fill the axes


def _waves() -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(kx, ky) of all waves: the WAVES slowest of the half plane above _LOWEST, mixed."""
    reach = 40
    kx, ky = np.meshgrid(np.arange(-reach, reach + 1), np.arange(reach + 1))
    radius = np.hypot(kx, ky)
    allowed = (radius >= _LOWEST) & (np.abs(kx) >= _OFF_AXIS) & (ky >= _OFF_AXIS)
    kx, ky, radius = kx[allowed], ky[allowed], radius[allowed]
    slowest = np.lexsort((kx, ky, radius))[:WAVES]
    mixed = np.frombuffer(hashlib.shake_256(b"walk-on mark 1: order").digest(WAVES * 4), ">u4")
    order = slowest[np.argsort(mixed, kind="stable")]
    return kx[order], ky[order]


KX, KY = _waves()
PILOT = np.arange(WAVES) < PILOTS
"""Which waves are pilots."""
REACH = int(max(np.abs(KX).max(), KY.max()))
PILOT_SIGNS = signs("pilot", 2 * PILOTS).reshape(2, PILOTS)
