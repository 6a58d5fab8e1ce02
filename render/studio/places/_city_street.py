"""The street of the city scene: its dimensions, its perspective, its colours by the hour."""

import math
from dataclasses import dataclass, replace

from render.studio.contracts.brush import Point, mix, times
from render.studio.contracts.scene import Colour, Stage

HORIZON = 0.56
EYE = 0.44  # height of the eye over the street, in stage units at distance 1
CURB, WALL = 0.66, 1.02  # from the middle of the street, at distance 1
NEAR = 1.7  # houses nearer than this move with the camera more than those behind
REACH = 1.88  # how far the ground reaches that moves with the cast
HOUSES: tuple[Colour, ...] = (
    (0.93, 0.74, 0.6), (0.74, 0.83, 0.86), (0.9, 0.83, 0.68), (0.78, 0.47, 0.4),
    (0.66, 0.76, 0.68), (0.85, 0.63, 0.55), (0.6, 0.66, 0.78), (0.95, 0.88, 0.8),
)  # fmt: skip
AWNINGS: tuple[Colour, ...] = (
    (0.86, 0.3, 0.3), (0.2, 0.5, 0.55), (0.95, 0.68, 0.25), (0.35, 0.45, 0.72), (0.4, 0.6, 0.38),
)  # fmt: skip
TUBES: tuple[Colour, ...] = (
    (1.0, 0.25, 0.55), (0.2, 0.75, 1.0), (1.0, 0.6, 0.15), (0.45, 0.95, 0.6), (0.7, 0.4, 1.0),
)  # fmt: skip
Pair = tuple[float, float]


@dataclass(frozen=True)
class StreetAir:
    """The colours of an hour. `tint`: multiplies the colour of walls, left and right. `lit`: share
    of the windows that are lit."""

    hour: str
    sky: tuple[Colour, Colour, Colour]
    cloud: tuple[Colour, Colour]
    haze: Colour
    tint: tuple[Colour, Colour]
    road: tuple[Colour, Colour]
    lit: float
    window: Colour
    glass: Colour
    leaf: tuple[Colour, Colour, Colour]


DAY = StreetAir(
    hour="day",
    sky=((0.25, 0.58, 0.92), (0.6, 0.82, 0.97), (0.94, 0.97, 0.97)),
    cloud=((1.0, 1.0, 1.0), (0.82, 0.88, 0.96)),
    haze=(0.86, 0.92, 0.96),
    tint=((0.78, 0.8, 0.88), (1.0, 0.98, 0.94)),
    road=((0.62, 0.63, 0.66), (0.45, 0.46, 0.5)),
    lit=0.0,
    window=(1.0, 0.9, 0.6),
    glass=(0.42, 0.58, 0.7),
    leaf=((0.16, 0.4, 0.27), (0.3, 0.58, 0.3), (0.58, 0.78, 0.36)),
)
SUNSET = StreetAir(
    hour="sunset",
    sky=((0.3, 0.25, 0.52), (0.92, 0.48, 0.48), (1.0, 0.84, 0.52)),
    cloud=((1.0, 0.72, 0.58), (0.66, 0.38, 0.5)),
    haze=(1.0, 0.72, 0.5),
    tint=((0.55, 0.42, 0.56), (0.98, 0.68, 0.56)),
    road=((0.78, 0.56, 0.5), (0.3, 0.26, 0.36)),
    lit=0.35,
    window=(1.0, 0.83, 0.5),
    glass=(0.52, 0.36, 0.48),
    leaf=((0.2, 0.2, 0.27), (0.42, 0.34, 0.3), (0.86, 0.6, 0.33)),
)
NIGHT = StreetAir(
    hour="night",
    sky=((0.02, 0.03, 0.12), (0.07, 0.09, 0.27), (0.28, 0.22, 0.46)),
    cloud=((0.2, 0.2, 0.4), (0.1, 0.1, 0.26)),
    haze=(0.24, 0.2, 0.42),
    tint=((0.2, 0.22, 0.4), (0.26, 0.26, 0.44)),
    road=((0.2, 0.19, 0.33), (0.08, 0.09, 0.16)),
    lit=0.42,
    window=(1.0, 0.8, 0.46),
    glass=(0.1, 0.13, 0.26),
    leaf=((0.04, 0.09, 0.15), (0.08, 0.19, 0.24), (0.2, 0.34, 0.34)),
)
DAWN = StreetAir(
    hour="dawn",
    sky=((0.4, 0.48, 0.78), (0.86, 0.72, 0.84), (1.0, 0.9, 0.76)),
    cloud=((1.0, 0.88, 0.86), (0.74, 0.64, 0.8)),
    haze=(0.96, 0.84, 0.83),
    tint=((0.98, 0.84, 0.8), (0.64, 0.62, 0.76)),
    road=((0.7, 0.62, 0.65), (0.4, 0.39, 0.48)),
    lit=0.12,
    window=(1.0, 0.88, 0.6),
    glass=(0.52, 0.54, 0.68),
    leaf=((0.18, 0.32, 0.3), (0.36, 0.5, 0.36), (0.72, 0.72, 0.44)),
)
AIRS = {"": DAY, "dawn": DAWN, "day": DAY, "sunset": SUNSET, "night": NIGHT}


def find_air(stage: Stage) -> StreetAir:
    """The colours of the stage's hour, under snow when it snows."""
    air = AIRS[stage.hour]
    if stage.weather != "snow":
        return air
    white = mix((0.96, 0.97, 1.0), air.haze, {"night": 0.6, "sunset": 0.12}.get(air.hour, 0.25))
    shade = times(white, 0.62 if air.hour == "night" else 0.86)
    leaf = air.leaf[0], mix(air.leaf[1], white, 0.45), mix(air.leaf[2], white, 0.85)
    return replace(
        air,
        road=(white, shade),
        leaf=leaf,
    )


@dataclass(frozen=True)
class Street:
    """A street in one-point perspective. Places in it: x from its middle, height, distance."""

    stage: Stage
    air: StreetAir

    @property
    def wide(self) -> float:
        """Factor on the width of the street, smaller in a narrow picture."""
        return min(max(self.stage.aspect / 1.78, 0.5), 1.15)

    def spot(self, x: float, up: float, away: float) -> Point:
        """The stage point of a place in the street."""
        return x * self.wide / away, HORIZON + (EYE - up) / away

    def wall(self, x: float, up: Pair, away: Pair) -> list[Point]:
        """The corners of an upright rectangle along the street."""
        corners = ((up[0], away[0]), (up[1], away[0]), (up[1], away[1]), (up[0], away[1]))
        return [self.spot(x, height, far) for height, far in corners]

    def flat(self, x: Pair, away: Pair) -> list[Point]:
        """The corners of a rectangle on the ground."""
        corners = ((x[0], away[0]), (x[1], away[0]), (x[1], away[1]), (x[0], away[1]))
        return [self.spot(across, 0.0, far) for across, far in corners]

    def faded(self, rgb: Colour, away: float) -> Colour:
        """A colour as it looks through the haze at a distance."""
        return mix(rgb, self.air.haze, 0.92 * (1 - math.exp(-max(away - 1.2, 0) / 7)))
