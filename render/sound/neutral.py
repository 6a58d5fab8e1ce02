"""A voice that is nobody's, for people who do not want one like theirs in clips."""

from dataclasses import replace

import numpy as np

from render.kit.kit import Kit

_BORDER_HZ = 160.0  # between the usual pitches of men and women
_LOW_HZ, _HIGH_HZ = 115.0, 205.0


def without_own_voice(kit: Kit) -> Kit:
    """The kit without its recorded speech, its timbre and the measurements of its voice. Only
    whether the voice is a low or a high one is kept."""
    is_low = kit.pitch_hz is not None and kit.pitch_hz < _BORDER_HZ
    return replace(
        kit,
        voice=None,
        pitch_hz=_LOW_HZ if is_low else _HIGH_HZ,
        speech=np.zeros(0, np.float32),
        timbre=None,
    )
