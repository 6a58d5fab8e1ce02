"""How things move by themselves, on top of where they are: paper puppets that hop and rock."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Wobble:
    """A shift in heights of the thing, a turn in degrees and a squash (above 1: taller)."""

    dx: float = 0.0
    dy: float = 0.0
    roll: float = 0.0
    squash: float = 1.0


REST = Wobble()


def wobble(motion: str, seconds: float, phase: float, facing: float = 1.0) -> Wobble:
    """The wobble of a motion of `render.studio.contracts.thing.MOTIONS` at a time.

    `phase`: 0-1, so that a crowd does not move as one. Still things, and those whose motion is in
    their picture (flicker, pulse), rest.
    """
    t = seconds + 3.7 * phase
    wave = math.sin
    match motion:
        case "sway":
            return Wobble(roll=3.0 * wave(math.tau * 0.4 * t))
        case "bob":
            return Wobble(dy=0.018 * wave(math.tau * 0.6 * t), roll=2.0 * wave(math.tau * 0.37 * t))
        case "hop":
            return _hop(t, 1.5, 0.1)
        case "walk":
            step = math.tau * 0.9 * t
            return Wobble(dy=-0.03 * abs(wave(step)), roll=4.0 * wave(step))
        case "run":
            step = math.tau * 1.6 * t
            up = abs(wave(step))
            return Wobble(
                dy=-0.075 * up,
                roll=facing * (4.0 + 5.0 * wave(2 * step)),
                squash=1 + 0.05 * (up - 0.5),
            )
        case "fly":
            return Wobble(
                dx=0.03 * wave(math.tau * 0.21 * t),
                dy=0.06 * wave(math.tau * 0.5 * t),
                roll=5.0 * wave(math.tau * 0.33 * t),
                squash=1 + 0.03 * wave(math.tau * 1.9 * t),
            )
        case "swim":
            return Wobble(
                dx=0.09 * wave(math.tau * 0.13 * t),
                dy=0.05 * wave(math.tau * 0.3 * t),
                roll=5.0 * wave(math.tau * 0.55 * t),
            )
        case "roll":
            return Wobble(dx=0.12 * wave(math.tau * 0.25 * t), roll=24 * wave(math.tau * 0.25 * t))
        case "spin":
            return Wobble(roll=(90 * t) % 360)
        case "flicker" | "pulse":
            return Wobble(squash=1 + 0.02 * wave(math.tau * 1.3 * t))
    return REST


def _hop(t: float, rate: float, high: float) -> Wobble:
    """Crouches, jumps, lands soft."""
    place = t * rate % 1.0
    up = math.sin(math.pi * place)
    landing = max(0.0, 1 - min(place, 1 - place) * 7)
    return Wobble(
        dy=-high * up,
        roll=3.0 * math.sin(math.tau * rate * t / 2),
        squash=1 + 0.05 * up - 0.1 * landing,
    )
