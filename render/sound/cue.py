"""A sound effect at a time."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cue:
    """A sound at a time. `effect`: a name in the folder of effects. `gain`: 1 is its usual
    loudness. `pan`: -1 left to 1 right.
    """

    seconds: float
    effect: str
    gain: float = 1.0
    pan: float = 0.0
