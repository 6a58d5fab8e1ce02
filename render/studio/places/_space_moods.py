"""The colours of a nebula and of what flies through it."""

from dataclasses import dataclass

from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.field import Stop


@dataclass(frozen=True)
class Mood:
    deep: Colour
    clouds: tuple[Stop, ...]  # from thin (0) to dense (1)
    planet: tuple[Stop, ...]  # bands
    ring: Colour
    star: Colour


MOODS = (
    Mood(
        deep=(0.025, 0.02, 0.09),
        clouds=(
            (0.0, (0.03, 0.03, 0.13)),
            (0.3, (0.13, 0.08, 0.34)),
            (0.52, (0.36, 0.13, 0.52)),
            (0.72, (0.8, 0.24, 0.58)),
            (0.88, (1.0, 0.5, 0.52)),
            (1.0, (1.0, 0.84, 0.68)),
        ),
        planet=(
            (0.0, (0.55, 0.3, 0.3)),
            (0.35, (0.86, 0.55, 0.4)),
            (0.6, (0.98, 0.8, 0.58)),
            (1.0, (1.0, 0.93, 0.8)),
        ),
        ring=(1.0, 0.8, 0.62),
        star=(1.0, 0.93, 0.85),
    ),
    Mood(
        deep=(0.015, 0.03, 0.09),
        clouds=(
            (0.0, (0.02, 0.05, 0.14)),
            (0.3, (0.05, 0.13, 0.34)),
            (0.52, (0.08, 0.34, 0.5)),
            (0.72, (0.2, 0.66, 0.66)),
            (0.88, (0.62, 0.6, 0.9)),
            (1.0, (0.96, 0.86, 1.0)),
        ),
        planet=(
            (0.0, (0.24, 0.2, 0.5)),
            (0.35, (0.46, 0.36, 0.78)),
            (0.6, (0.78, 0.58, 0.88)),
            (1.0, (1.0, 0.88, 0.94)),
        ),
        ring=(0.85, 0.85, 1.0),
        star=(0.88, 0.96, 1.0),
    ),
)


def mood_of(stage: Stage, beside: int = 0) -> Mood:
    """The mood for a seed, or the one `beside` places after it."""
    return MOODS[(stage.seed + beside) % len(MOODS)]
