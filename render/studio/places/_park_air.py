"""The colours of the park scene by the hour."""

from dataclasses import dataclass, replace

from render.studio.contracts.brush import Point, mix, times
from render.studio.contracts.scene import Colour, Stage


@dataclass(frozen=True)
class ParkAir:
    """The colours of an hour. `haze` is what distance fades into."""

    hour: str
    sky: tuple[Colour, Colour, Colour]
    sun: Colour
    sun_at: Point
    shine: tuple[Colour, float]
    cloud: tuple[Colour, Colour]
    haze: Colour
    leaf: tuple[Colour, Colour, Colour]
    lawn: tuple[Colour, Colour]
    path: tuple[Colour, Colour]
    speck: Colour
    toward: Point


DAY = ParkAir(
    hour="day",
    sky=((0.23, 0.55, 0.9), (0.53, 0.79, 0.97), (0.9, 0.96, 0.95)),
    sun=(1.0, 0.95, 0.75),
    sun_at=(0.2, 0.13),
    shine=((1.0, 0.62, 0.3), 0.34),
    cloud=((1.0, 1.0, 1.0), (0.78, 0.86, 0.95)),
    haze=(0.78, 0.9, 0.93),
    leaf=((0.1, 0.36, 0.24), (0.23, 0.55, 0.27), (0.53, 0.76, 0.32)),
    lawn=((0.62, 0.8, 0.36), (0.24, 0.52, 0.24)),
    path=((0.95, 0.88, 0.73), (0.85, 0.73, 0.56)),
    speck=(1.0, 0.72, 0.8),
    toward=(0.5, -0.86),
)
SUNSET = ParkAir(
    hour="sunset",
    sky=((0.33, 0.24, 0.5), (0.93, 0.48, 0.42), (1.0, 0.83, 0.5)),
    sun=(1.0, 0.8, 0.45),
    sun_at=(0.17, 0.47),
    shine=((1.0, 0.8, 0.45), 0.5),
    cloud=((1.0, 0.72, 0.55), (0.66, 0.36, 0.5)),
    haze=(0.98, 0.66, 0.48),
    leaf=((0.17, 0.15, 0.24), (0.42, 0.29, 0.25), (0.86, 0.54, 0.27)),
    lawn=((0.8, 0.62, 0.3), (0.25, 0.3, 0.23)),
    path=((1.0, 0.8, 0.58), (0.62, 0.43, 0.4)),
    speck=(1.0, 0.66, 0.3),
    toward=(0.85, -0.4),
)
NIGHT = ParkAir(
    hour="night",
    sky=((0.03, 0.05, 0.15), (0.08, 0.13, 0.31), (0.22, 0.32, 0.5)),
    sun=(0.85, 0.9, 1.0),
    sun_at=(-0.17, 0.12),
    shine=((0.6, 0.7, 1.0), 0.42),
    cloud=((0.3, 0.38, 0.56), (0.13, 0.18, 0.34)),
    haze=(0.2, 0.29, 0.45),
    leaf=((0.03, 0.08, 0.14), (0.06, 0.16, 0.22), (0.16, 0.31, 0.34)),
    lawn=((0.16, 0.31, 0.31), (0.05, 0.13, 0.17)),
    path=((0.42, 0.42, 0.47), (0.2, 0.22, 0.3)),
    speck=(0.85, 1.0, 0.45),
    toward=(-0.5, -0.86),
)
DAWN = ParkAir(
    hour="dawn",
    sky=((0.42, 0.5, 0.78), (0.86, 0.74, 0.82), (1.0, 0.9, 0.76)),
    sun=(1.0, 0.94, 0.82),
    sun_at=(-0.2, 0.44),
    shine=((1.0, 0.78, 0.62), 0.45),
    cloud=((1.0, 0.88, 0.86), (0.72, 0.64, 0.8)),
    haze=(0.95, 0.86, 0.85),
    leaf=((0.14, 0.3, 0.3), (0.33, 0.5, 0.36), (0.7, 0.74, 0.44)),
    lawn=((0.72, 0.78, 0.5), (0.3, 0.47, 0.34)),
    path=((0.98, 0.86, 0.76), (0.74, 0.62, 0.58)),
    speck=(1.0, 0.82, 0.8),
    toward=(-0.85, -0.4),
)
AIRS = {"": DAY, "dawn": DAWN, "day": DAY, "sunset": SUNSET, "night": NIGHT}


def find_air(stage: Stage) -> ParkAir:
    """The colours of the stage's hour, under snow when it snows."""
    air = AIRS[stage.hour]
    if stage.weather != "snow":
        return air
    white = mix((0.96, 0.97, 1.0), air.haze, {"night": 0.6, "sunset": 0.12}.get(air.hour, 0.25))
    shade = times(white, 0.62 if air.hour == "night" else 0.86)
    leaf = air.leaf[0], mix(air.leaf[1], white, 0.45), mix(air.leaf[2], white, 0.85)
    return replace(
        air,
        lawn=(white, shade),
        path=(shade, times(shade, 0.9)),
        leaf=leaf,
    )
