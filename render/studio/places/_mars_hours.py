"""The colours of Mars by hour; its sunset is blue."""

from dataclasses import dataclass

from render.studio.contracts.scene import Colour, Light
from render.studio.painting.field import Stop


@dataclass(frozen=True)
class MarsHour:
    sky: tuple[Stop, ...]  # from the top (0) to the horizon (1)
    sun: Colour
    halo: Colour
    high: float  # y of the sun
    haze: Colour
    rock: tuple[Colour, Colour]  # shaded, lit
    sand: tuple[Stop, ...]
    lamp: float
    stars: float
    light: Light


_DAY = MarsHour(
    sky=(
        (0.0, (0.62, 0.42, 0.29)),
        (0.45, (0.83, 0.6, 0.4)),
        (0.8, (0.95, 0.77, 0.55)),
        (1.0, (0.98, 0.85, 0.66)),
    ),
    sun=(1.0, 0.98, 0.92),
    halo=(0.95, 0.88, 0.72),
    high=0.15,
    haze=(0.94, 0.73, 0.53),
    rock=((0.34, 0.14, 0.1), (0.82, 0.42, 0.25)),
    sand=(
        (0.0, (0.27, 0.09, 0.06)),
        (0.35, (0.55, 0.23, 0.13)),
        (0.6, (0.78, 0.4, 0.23)),
        (0.85, (0.93, 0.6, 0.38)),
        (1.0, (1.0, 0.76, 0.54)),
    ),
    lamp=0.0,
    stars=0.0,
    light=Light(
        key=(1.08, 0.98, 0.88),
        fill=(0.72, 0.55, 0.46),
        angle=128,
        rim=(1.0, 0.86, 0.66),
        rim_strength=0.4,
        shadow=0.42,
    ),
)
_SUNSET = MarsHour(
    sky=(
        (0.0, (0.2, 0.13, 0.14)),
        (0.4, (0.42, 0.28, 0.27)),
        (0.75, (0.56, 0.49, 0.5)),
        (1.0, (0.62, 0.7, 0.78)),
    ),
    sun=(0.95, 0.99, 1.0),
    halo=(0.42, 0.68, 0.95),
    high=0.5,
    haze=(0.5, 0.47, 0.5),
    rock=((0.14, 0.07, 0.08), (0.44, 0.27, 0.24)),
    sand=(
        (0.0, (0.1, 0.04, 0.05)),
        (0.35, (0.26, 0.12, 0.11)),
        (0.6, (0.43, 0.23, 0.19)),
        (0.85, (0.6, 0.42, 0.38)),
        (1.0, (0.75, 0.66, 0.66)),
    ),
    lamp=0.7,
    stars=0.12,
    light=Light(
        key=(0.9, 0.93, 1.0),
        fill=(0.52, 0.42, 0.42),
        angle=150,
        rim=(0.6, 0.82, 1.0),
        rim_strength=0.8,
        shadow=0.4,
    ),
)
_NIGHT = MarsHour(
    sky=(
        (0.0, (0.02, 0.02, 0.05)),
        (0.55, (0.06, 0.05, 0.1)),
        (0.85, (0.14, 0.1, 0.15)),
        (1.0, (0.24, 0.16, 0.18)),
    ),
    sun=(0.78, 0.9, 1.0),
    halo=(0.3, 0.45, 0.7),
    high=0.17,
    haze=(0.2, 0.14, 0.17),
    rock=((0.05, 0.03, 0.05), (0.24, 0.15, 0.16)),
    sand=(
        (0.0, (0.04, 0.02, 0.04)),
        (0.35, (0.11, 0.06, 0.08)),
        (0.6, (0.2, 0.12, 0.13)),
        (0.85, (0.32, 0.23, 0.25)),
        (1.0, (0.46, 0.4, 0.46)),
    ),
    lamp=1.0,
    stars=1.0,
    light=Light(
        key=(0.72, 0.74, 0.9),
        fill=(0.42, 0.36, 0.44),
        angle=120,
        rim=(0.7, 0.8, 1.0),
        rim_strength=0.6,
        shadow=0.35,
    ),
)
_DAWN = MarsHour(
    sky=(
        (0.0, (0.26, 0.2, 0.26)),
        (0.4, (0.55, 0.4, 0.4)),
        (0.75, (0.74, 0.6, 0.56)),
        (1.0, (0.72, 0.76, 0.82)),
    ),
    sun=(0.97, 0.99, 1.0),
    halo=(0.56, 0.74, 0.93),
    high=0.46,
    haze=(0.7, 0.6, 0.58),
    rock=((0.22, 0.11, 0.12), (0.62, 0.36, 0.28)),
    sand=(
        (0.0, (0.16, 0.06, 0.07)),
        (0.35, (0.38, 0.17, 0.14)),
        (0.6, (0.58, 0.32, 0.25)),
        (0.85, (0.76, 0.52, 0.43)),
        (1.0, (0.88, 0.72, 0.65)),
    ),
    lamp=0.35,
    stars=0.06,
    light=Light(
        key=(0.98, 0.96, 0.98),
        fill=(0.62, 0.5, 0.48),
        angle=150,
        rim=(0.7, 0.86, 1.0),
        rim_strength=0.7,
        shadow=0.36,
    ),
)
HOURS: dict[str, MarsHour] = {
    "": _DAY,
    "dawn": _DAWN,
    "day": _DAY,
    "sunset": _SUNSET,
    "night": _NIGHT,
}
