"""The colours of the wave by hour."""

from dataclasses import dataclass

from render.studio.contracts.scene import Colour, Light
from render.studio.painting.field import Stop


@dataclass(frozen=True)
class WaveHour:
    sky: tuple[Stop, ...]  # from the top (0) to the horizon (1)
    cloud: tuple[Colour, Colour]  # shaded, lit
    sun: Colour
    halo: Colour
    sea: tuple[Colour, Colour]  # far, near
    water: tuple[Stop, ...]  # from the crest (0) to the foot (1)
    foam: tuple[Colour, Colour]  # lit, shaded
    glint: Colour
    light: Light


_SUNSET = WaveHour(
    sky=(
        (0.0, (0.15, 0.13, 0.36)),
        (0.35, (0.42, 0.22, 0.47)),
        (0.62, (0.86, 0.38, 0.41)),
        (0.84, (1.0, 0.6, 0.33)),
        (1.0, (1.0, 0.84, 0.5)),
    ),
    cloud=((0.4, 0.2, 0.42), (1.0, 0.62, 0.42)),
    sun=(1.0, 0.95, 0.78),
    halo=(1.0, 0.62, 0.25),
    sea=((0.95, 0.6, 0.42), (0.24, 0.25, 0.42)),
    water=(
        (0.0, (0.75, 0.78, 0.5)),
        (0.1, (0.28, 0.68, 0.6)),
        (0.3, (0.07, 0.48, 0.54)),
        (0.6, (0.04, 0.3, 0.43)),
        (0.85, (0.05, 0.19, 0.34)),
        (1.0, (0.08, 0.17, 0.34)),
    ),
    foam=((1.0, 0.88, 0.76), (0.42, 0.42, 0.6)),
    glint=(1.0, 0.76, 0.38),
    light=Light(
        key=(1.09, 0.95, 0.81),
        fill=(0.62, 0.58, 0.72),
        angle=38,
        rim=(1.0, 0.72, 0.4),
        rim_strength=0.75,
        shadow=0.2,
    ),
)
_DAY = WaveHour(
    sky=(
        (0.0, (0.13, 0.4, 0.76)),
        (0.5, (0.34, 0.64, 0.9)),
        (0.85, (0.68, 0.87, 0.96)),
        (1.0, (0.9, 0.96, 0.97)),
    ),
    cloud=((0.58, 0.74, 0.9), (0.97, 0.98, 0.98)),
    sun=(1.0, 1.0, 0.94),
    halo=(0.42, 0.4, 0.3),
    sea=((0.45, 0.72, 0.82), (0.1, 0.42, 0.58)),
    water=(
        (0.0, (0.72, 0.95, 0.84)),
        (0.1, (0.3, 0.83, 0.78)),
        (0.3, (0.06, 0.62, 0.7)),
        (0.6, (0.02, 0.41, 0.58)),
        (0.85, (0.02, 0.29, 0.48)),
        (1.0, (0.05, 0.3, 0.48)),
    ),
    foam=((1.0, 1.0, 1.0), (0.6, 0.75, 0.86)),
    glint=(0.92, 1.0, 0.8),
    light=Light(
        key=(1.07, 1.05, 1.0),
        fill=(0.68, 0.78, 0.86),
        angle=55,
        rim=(1.0, 1.0, 0.92),
        rim_strength=0.4,
        shadow=0.2,
    ),
)
_NIGHT = WaveHour(
    sky=(
        (0.0, (0.02, 0.03, 0.1)),
        (0.5, (0.05, 0.09, 0.22)),
        (0.85, (0.12, 0.2, 0.36)),
        (1.0, (0.24, 0.34, 0.5)),
    ),
    cloud=((0.07, 0.1, 0.22), (0.4, 0.48, 0.64)),
    sun=(0.97, 0.98, 1.0),
    halo=(0.5, 0.62, 0.85),
    sea=((0.24, 0.34, 0.5), (0.04, 0.09, 0.2)),
    water=(
        (0.0, (0.4, 0.62, 0.7)),
        (0.1, (0.12, 0.36, 0.46)),
        (0.3, (0.04, 0.21, 0.33)),
        (0.6, (0.02, 0.12, 0.24)),
        (1.0, (0.02, 0.06, 0.16)),
    ),
    foam=((0.78, 0.86, 0.98), (0.2, 0.28, 0.44)),
    glint=(0.7, 0.86, 0.98),
    light=Light(
        key=(0.74, 0.82, 1.0),
        fill=(0.32, 0.38, 0.56),
        angle=40,
        rim=(0.75, 0.88, 1.0),
        rim_strength=0.7,
        shadow=0.25,
    ),
)
HOURS: dict[str, WaveHour] = {"": _SUNSET, "sunset": _SUNSET, "day": _DAY, "night": _NIGHT}
