"""The colours of an hour and a weather: sky, haze, how surfaces are lit, light for the cast."""

from dataclasses import dataclass, replace

from render.studio.contracts.brush import Point, mix, times
from render.studio.contracts.scene import Colour, Light, Stage
from render.studio.painting.field import Stop


@dataclass(frozen=True)
class Air:
    """The colours that everything outdoors shares.

    `sky`: from the top (0) to the horizon (1). `sun`: of the sun or moon; `sun_at`: share of the
    way to the edge, and y. `shine`: of the glow around it. `cloud`: lit, shaded; `cover`: share of
    the sky 0-1. `haze`: what distance fades into; `fog`: how thick it is, 0-1. `lit`, `shade`:
    multipliers of surfaces that face the light or not. `lamp`: how bright lamps and windows burn,
    `stars`: how bright stars are, 0-1. `toward`: unit vector to the light, y downwards. `wet`: how
    wet the ground is, 0-1; `snow`: how much snow lies, 0-1.
    """

    hour: str
    sky: tuple[Stop, ...]
    sun: Colour
    sun_at: Point
    shine: tuple[Colour, float]
    cloud: tuple[Colour, Colour]
    cover: float
    haze: Colour
    lit: Colour
    shade: Colour
    toward: Point
    light: Light
    lamp: float = 0.0
    stars: float = 0.0
    fog: float = 0.0
    wet: float = 0.0
    snow: float = 0.0

    def floodlit(self) -> "Air":
        """The air as it is where lamps light a building from below when it is dark."""
        share = 0.6 * self.lamp * (self.hour == "night")
        warm = (1.02, 0.82, 0.56)
        lit, shade = mix(self.lit, warm, share), mix(self.shade, times(warm, 0.45), share)
        return replace(self, lit=lit, shade=shade)

    def tone(self, rgb: Colour, share: float = 0.6, distance: float = 0.0) -> Colour:
        """A surface's colour: `share` of it faces the light, seen through `distance` of haze."""
        lit = mix(times(rgb, self.shade), times(rgb, self.lit), share)
        return mix(lit, self.haze, min(1.0, distance + self.fog * (0.25 + 0.75 * distance)))


_DAY = Air(
    hour="day",
    sky=((0.0, (0.2, 0.5, 0.88)), (0.5, (0.45, 0.74, 0.97)), (1.0, (0.86, 0.95, 0.98))),
    sun=(1.0, 0.96, 0.8),
    sun_at=(0.62, 0.12),
    shine=((1.0, 0.86, 0.6), 0.4),
    cloud=((1.0, 1.0, 1.0), (0.72, 0.8, 0.9)),
    cover=0.44,
    haze=(0.8, 0.9, 0.96),
    lit=(1.04, 1.02, 0.97),
    shade=(0.66, 0.72, 0.84),
    toward=(0.5, -0.86),
    light=Light((1.05, 1.02, 0.96), (0.76, 0.83, 0.92), 58, (1.0, 0.98, 0.88), 0.35, 0.36),
)
_DAWN = Air(
    hour="dawn",
    sky=(
        (0.0, (0.36, 0.46, 0.74)),
        (0.5, (0.72, 0.7, 0.86)),
        (0.78, (0.98, 0.78, 0.76)),
        (1.0, (1.0, 0.9, 0.74)),
    ),
    sun=(1.0, 0.93, 0.8),
    sun_at=(-0.45, 0.46),
    shine=((1.0, 0.76, 0.62), 0.45),
    cloud=((1.0, 0.88, 0.84), (0.7, 0.64, 0.8)),
    cover=0.4,
    haze=(0.93, 0.84, 0.85),
    lit=(1.02, 0.93, 0.88),
    shade=(0.58, 0.58, 0.76),
    toward=(-0.8, -0.5),
    light=Light((1.06, 0.95, 0.88), (0.7, 0.7, 0.84), 150, (1.0, 0.82, 0.7), 0.6, 0.32),
    lamp=0.15,
)
_SUNSET = Air(
    hour="sunset",
    sky=(
        (0.0, (0.24, 0.2, 0.46)),
        (0.38, (0.66, 0.34, 0.48)),
        (0.7, (0.96, 0.52, 0.36)),
        (1.0, (1.0, 0.82, 0.48)),
    ),
    sun=(1.0, 0.87, 0.55),
    sun_at=(0.4, 0.47),
    shine=((1.0, 0.66, 0.32), 0.6),
    cloud=((1.0, 0.7, 0.5), (0.52, 0.3, 0.46)),
    cover=0.46,
    haze=(0.98, 0.66, 0.46),
    lit=(1.06, 0.8, 0.6),
    shade=(0.44, 0.37, 0.54),
    toward=(0.85, -0.42),
    light=Light((1.1, 0.88, 0.7), (0.66, 0.57, 0.74), 25, (1.0, 0.7, 0.38), 0.85, 0.4),
    lamp=0.55,
    stars=0.12,
)
_NIGHT = Air(
    hour="night",
    sky=((0.0, (0.03, 0.05, 0.16)), (0.55, (0.08, 0.12, 0.3)), (1.0, (0.22, 0.27, 0.46))),
    sun=(0.93, 0.95, 1.0),
    sun_at=(-0.58, 0.13),
    shine=((0.5, 0.62, 1.0), 0.42),
    cloud=((0.3, 0.36, 0.56), (0.1, 0.14, 0.3)),
    cover=0.36,
    haze=(0.17, 0.22, 0.4),
    lit=(0.5, 0.58, 0.82),
    shade=(0.2, 0.24, 0.44),
    toward=(-0.5, -0.86),
    light=Light((0.98, 0.9, 0.84), (0.56, 0.57, 0.82), 60, (0.62, 0.75, 1.0), 0.7, 0.45),
    lamp=1.0,
    stars=1.0,
)
AIRS = {"": _DAY, "day": _DAY, "dawn": _DAWN, "sunset": _SUNSET, "night": _NIGHT}
HOURS = ("dawn", "day", "sunset", "night")
OUTDOOR_WEATHERS = ("rain", "storm", "snow", "fog", "wind", "hot", "leaves", "blossom")
_BRIGHT = {"day": 1.0, "dawn": 0.86, "sunset": 0.68, "night": 0.3}
"""How bright an overcast sky is."""


def make_air(stage: Stage, mood: str = "") -> Air:
    """The air of a stage's hour and weather in a place of a mood: "" or of `MOODS`."""
    air = AIRS[stage.hour]
    if mood:
        air = _tinted(air, *MOODS[mood])
    weather = stage.weather
    if weather in ("rain", "storm"):
        grey = (0.6, 0.65, 0.72) if weather == "rain" else (0.4, 0.44, 0.54)
        air = replace(_overcast(air, grey, 0.85 if weather == "rain" else 0.95), wet=1.0)
        return replace(air, fog=0.22, lamp=max(air.lamp, 0.45))
    if weather == "snow":
        return replace(_overcast(air, (0.83, 0.86, 0.92), 0.8), fog=0.25, snow=1.0)
    if weather == "fog":
        return replace(_overcast(air, (0.8, 0.83, 0.85), 0.8), fog=0.62, lamp=max(air.lamp, 0.3))
    if weather == "hot":
        air = _tinted(air, (1.0, 0.92, 0.72), 0.25, 1.04)
        return replace(air, cover=0.2, shine=(air.shine[0], min(1.0, air.shine[1] * 1.5)))
    if weather == "wind":
        return replace(air, cover=min(0.62, air.cover + 0.14))
    return air


MOODS: dict[str, tuple[Colour, float, float]] = {
    "spooky": ((0.52, 0.4, 0.62), 0.55, 0.7),
    "arctic": ((0.82, 0.92, 1.0), 0.4, 1.0),
    "desert": ((1.0, 0.86, 0.62), 0.4, 1.03),
    "jungle": ((0.6, 0.86, 0.66), 0.42, 0.86),
    "volcano": ((0.72, 0.32, 0.22), 0.66, 0.6),
    "gloom": ((0.5, 0.52, 0.56), 0.55, 0.86),
    "neon": ((0.46, 0.26, 0.62), 0.25, 0.95),
}
"""By name: a colour that tints the air, how much of it, brightness."""


def _tinted(air: Air, tint: Colour, share: float, bright: float) -> Air:
    """The air towards a tint of the same brightness as each of its colours."""

    def toned(rgb: Colour, much: float = 1.0) -> Colour:
        grey = sum(rgb) / 3 * bright
        full = sum(tint) / 3
        return times(mix(rgb, times(tint, grey / full), share * much), 1.0)

    light = replace(air.light, key=toned(air.light.key, 0.3), fill=toned(air.light.fill, 0.3))
    return replace(
        air,
        sky=tuple((at, toned(rgb)) for at, rgb in air.sky),
        haze=toned(air.haze),
        cloud=(toned(air.cloud[0], 0.7), toned(air.cloud[1])),
        lit=toned(air.lit, 0.5),
        shade=toned(air.shade, 0.7),
        light=replace(light, key=_legible(light.key)),
    )


def _legible(key: Colour) -> Colour:
    """A key light not below what keeps faces readable."""
    return (max(key[0], 0.94), max(key[1], 0.9), max(key[2], 0.87))


def _overcast(air: Air, grey: Colour, share: float) -> Air:
    """The air under a closed cover of clouds."""
    bright = _BRIGHT[air.hour]
    night = air.hour == "night"
    cool = mix(mix(grey, air.sky[0][1], 0.25), (0.36, 0.44, 0.74), 0.6 * night)
    cover = times(cool, 0.58 if night else 0.35 + 0.65 * bright)
    flat = sum(air.lit) / 3 * (0.82 + 0.1 * bright)
    even = times(mix(mix(grey, (1, 1, 1), 0.55), (0.7, 0.8, 1.1), 0.6 * night), flat)
    key = mix(air.light.key, times(mix(grey, (1, 1, 1), 0.7), 1.04), 0.6)
    return replace(
        air,
        sky=tuple(
            (at, mix(rgb, mix(times(cover, 0.86), mix(cover, (1, 1, 1), 0.12), at), share))
            for at, rgb in air.sky
        ),
        shine=(air.shine[0], air.shine[1] * 0.15),
        cloud=(mix(cover, (1, 1, 1), 0.22 * bright), times(cover, 0.74)),
        cover=0.9,
        haze=mix(air.haze, mix(cover, (1, 1, 1), 0.1 * bright), share),
        lit=mix(air.lit, even, 0.7),
        shade=mix(air.shade, times(even, 0.78), 0.6),
        stars=0.0,
        light=replace(
            air.light,
            key=_legible(key),
            fill=mix(air.light.fill, times(key, 0.82), 0.5),
            rim_strength=air.light.rim_strength * 0.6,
            shadow=air.light.shadow * 0.6,
        ),
    )
