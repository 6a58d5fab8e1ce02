"""A giant wave, its lip falling, at sunset, by day or under the moon."""

import math
import random
from dataclasses import dataclass

import numpy as np

from render.canvas import skia
from render.studio.brush import colour, mix, times
from render.studio.field import BLEED, Grid, Stop, blend, grid, picture, ramp, smooth
from render.studio.paint import dots, glow, sprite, strokes
from render.studio.parts import Colour, Layer, Light, Scene, Stage, Words
from render.studio.scenes._wave_water import crest, wall

_HORIZON = 0.46


@dataclass(frozen=True)
class _Hour:
    sky: tuple[Stop, ...]  # from the top (0) to the horizon (1)
    cloud: tuple[Colour, Colour]  # shaded, lit
    sun: Colour
    halo: Colour
    sea: tuple[Colour, Colour]  # far, near
    water: tuple[Stop, ...]  # from the crest (0) to the foot (1)
    foam: tuple[Colour, Colour]  # lit, shaded
    glint: Colour
    light: Light


_SUNSET = _Hour(
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
        key=(1.12, 0.93, 0.74),
        fill=(0.62, 0.58, 0.72),
        angle=38,
        rim=(1.0, 0.72, 0.4),
        rim_strength=0.75,
        shadow=0.2,
    ),
)
_DAY = _Hour(
    sky=(
        (0.0, (0.13, 0.4, 0.76)),
        (0.5, (0.34, 0.64, 0.9)),
        (0.85, (0.68, 0.87, 0.96)),
        (1.0, (0.9, 0.96, 0.97)),
    ),
    cloud=((0.62, 0.74, 0.87), (1.0, 1.0, 0.98)),
    sun=(1.0, 1.0, 0.94),
    halo=(1.0, 0.93, 0.7),
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
_NIGHT = _Hour(
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
_HOURS = {"": _SUNSET, "sunset": _SUNSET, "day": _DAY, "night": _NIGHT}


def _sun(stage: Stage) -> tuple[float, float]:
    return 0.7 * stage.edge, 0.335


def _back(stage: Stage, hour: _Hour) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        cells = grid(stage, 0.4)
        x, y = cells.x, cells.y
        sx, sy = _sun(stage)
        height = (y + BLEED) / (_HORIZON + BLEED)
        rgb = ramp(np.clip(height, 0, 1), hour.sky)
        # Banks of cloud, flatter towards the horizon, their undersides lit by the low sun.
        flat = np.clip((_HORIZON - y) / 0.5, 0.12, 1)
        heaps = cells.noise(stage.seed + 21, 0.26, 6, 3.2)
        streaks = cells.noise(stage.seed + 22, 0.1, 5, 7.0)
        thick = heaps * flat + streaks * (1 - flat) + 0.05
        cover = smooth(thick, 0.5, 0.68) * smooth(y, _HORIZON + 0.01, 0.3)
        step = max(2, cells.rows // 60)
        under = thick - np.roll(thick, -step, axis=0)
        to_sun = np.exp(-np.hypot((x - sx) * 0.8, y - sy) / 0.42)
        lit = np.clip(smooth(under, -0.02, 0.09) * (0.45 + 0.9 * to_sun) + 0.35 * to_sun, 0, 1)
        tone = ramp(lit, ((0.0, hour.cloud[0]), (1.0, hour.cloud[1])))
        rgb = blend(rgb, tone, cover * 0.88)
        # The sea beyond, brighter in streaks under the sun.
        depth = np.clip((y - _HORIZON) / 0.16, 0, 1)
        sea = ramp(depth, ((0.0, hour.sea[0]), (1.0, hour.sea[1])))
        ripples = cells.noise(stage.seed + 23, 0.02, 3, 9.0)
        path = np.exp(-(((x - sx) / (0.05 + 0.5 * (y - _HORIZON).clip(0, 1))) ** 2))
        sea = blend(sea, hour.sun, smooth(ripples, 0.45, 0.65) * path * 0.9)
        sea = blend(sea, hour.sea[1], smooth(ripples, 0.55, 0.35) * 0.3)
        rgb = blend(rgb, sea, smooth(y, _HORIZON - 0.001, _HORIZON + 0.002))
        cells.lay(canvas, rgb)
        glow(canvas, sx, sy, 0.75, hour.halo, 0.6)
        disc = skia.Paint(Color=colour(hour.sun), AntiAlias=True)
        canvas.drawCircle(sx, sy, 0.05, disc)
        glow(canvas, sx, sy, 0.2, hour.sun, 0.55)

    return Layer(0.05, paint, still=True, opaque=True)


def _headland(stage: Stage, hour: _Hour) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        edge = stage.edge
        chance = random.Random(stage.seed + 5)
        haze = mix(hour.cloud[0], hour.sky[-1][1], 0.25)
        for back, (reach, tall) in enumerate(((0.62, 0.075), (0.34, 0.05))):
            points = [(edge + BLEED, _HORIZON + 0.004)]
            for step in range(25):
                share = step / 24
                ridge = tall * share**0.8 * (0.75 + 0.5 * chance.random())
                points.append((edge + BLEED * share - (1 - share) * reach * edge, _HORIZON - ridge))
            points[1] = (points[1][0], _HORIZON + 0.004)
            path = skia.Path()
            path.addPoly([skia.Point(*point) for point in points], True)
            tone = times(haze, 0.95 - 0.25 * back)
            canvas.drawPath(path, skia.Paint(Color=colour(tone), AntiAlias=True))

    return Layer(0.13, paint, still=True)


def _glitter(stage: Stage, hour: _Hour) -> Layer:
    chance = random.Random(stage.seed + 31)
    sx, _ = _sun(stage)
    flecks = []
    for _ in range(70):
        down = chance.random() ** 1.5 * 0.13
        x = sx + chance.gauss(0, 0.03 + 0.4 * down)
        flecks.append((x, _HORIZON + 0.004 + down, chance.uniform(0.006, 0.02), chance.random()))

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        lines = []
        for x, y, wide, phase in flecks:
            bright = math.sin(math.tau * (seconds * 0.9 + phase * 7))
            if bright > 0:
                half = wide * bright * (0.5 + 4 * (y - _HORIZON))
                lines.append((x - half, y, x + half, y))
        strokes(canvas, lines, 0.0028, colour(hour.sun, 0.9))

    return Layer(0.2, paint)


def _wall(stage: Stage, hour: _Hour) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        wall(canvas, stage, hour.water, *hour.foam, _sun(stage), hour.glint)

    return Layer(0.86, paint, still=True)


def _flow(stage: Stage, hour: _Hour) -> Layer:
    """Flecks of foam drawn up the face, and spray torn off the crest."""
    chance = random.Random(stage.seed + 41)
    edge = stage.edge
    flecks = [
        (chance.uniform(-0.5, 1.6) * edge, chance.random(), chance.uniform(0.7, 1.3))
        for _ in range(46)
    ]
    drops = [
        (chance.uniform(-0.9, 0.95), chance.random(), chance.uniform(0.5, 1.0), chance.random())
        for _ in range(150)
    ]
    tops = crest(stage, np.linspace(-2, 2, 401, dtype=np.float32) * np.float32(edge))

    def top(x: float) -> float:
        return float(tops[min(max(round((x / edge + 2) * 100), 0), 400)])

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        lines = []
        for s, phase, speed in flecks:
            v = 1 - (phase + seconds * 0.2 * speed) % 1.0
            ends = []
            for at in (v, max(v - 0.035, 0)):
                x = s - 0.55 * edge * (1 - at) ** 1.6
                ends += [x, top(x) + at * (1.0 - top(x))]
            if v < 0.93:
                lines.append((ends[0], ends[1], ends[2], ends[3]))
        strokes(canvas, lines, 0.0035, colour(hour.foam[0], 0.35))
        spray: list[list[tuple[float, float]]] = [[], [], []]
        for u, phase, life, lean in drops:
            age = (phase + seconds / (1.1 * life)) % 1.0
            x0 = u * edge
            x = x0 - (0.05 + 0.16 * lean) * age * life * 1.3
            y = top(x0) - (0.02 + 0.13 * lean) * age * 1.4 + 0.16 * age * age
            spray[min(int(age * 3), 2)].append((x, y))
        for old, points in enumerate(spray):
            dots(canvas, points, 0.0085 - 0.002 * old, colour(hour.foam[0], 0.85 - 0.25 * old))

    return Layer(0.94, paint)


def _swell(stage: Stage, hour: _Hour, seed: int) -> skia.Image:
    """A strip of broken water, its upper edge torn."""
    cells = Grid(-stage.edge - 0.5, 0, stage.edge + 0.5, 0.34, 122, round((stage.edge + 0.5) * 720))
    heap = cells.noise(seed, 0.11, 5, 1.8)
    top = 0.075 + 0.05 * np.sin(cells.x * 5.5 + seed)
    body = cells.y - top + (heap - 0.5) * 0.16
    lace = smooth(1 - np.abs(2 * cells.noise(seed + 1, 0.07, 4, 2.4) - 1), 0.8, 0.96)
    relief = heap - np.roll(heap, 4, axis=0)
    tone = smooth(relief, -0.12, 0.1) * smooth(body, 0.2, 0.0)
    water = ramp(np.clip(0.55 + body * 1.5, 0, 1), hour.water)
    white = np.clip(smooth(body, 0.1, 0.0) + lace * smooth(body, 0.3, 0.05), 0, 1)
    rgb = blend(
        water, ramp(tone, ((0.0, hour.foam[1]), (0.6, hour.foam[0]), (1.0, hour.foam[0]))), white
    )
    return picture(rgb, smooth(body, -0.012, 0.02))


def _front(stage: Stage, hour: _Hour) -> Layer:
    near = _swell(stage, hour, stage.seed + 51)
    wide = 2 * stage.edge + 1.0

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        x = 0.03 * math.sin(seconds * 0.9)
        y = 0.012 * math.sin(seconds * 1.9)
        sprite(canvas, near, x, 1.045 + y, wide, 0.34)

    return Layer(1.12, paint)


def _drops(stage: Stage, hour: _Hour) -> Layer:
    chance = random.Random(stage.seed + 61)
    drops = [
        (chance.uniform(-1.2, 1.2) * stage.edge, chance.random(), chance.random(), chance.random())
        for _ in range(70)
    ]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        small, large = [], []
        for x, phase, size, lift in drops:
            age = (phase + seconds / (0.8 + 0.5 * lift)) % 1.0
            at = (
                x + (0.25 - 0.5 * lift) * age,
                0.95 - (0.3 + 0.25 * lift) * age * (1 - age) * 2.2 + 0.1 * age,
            )
            (large if size > 0.8 else small).append(at)
        dots(canvas, small, 0.006, colour(hour.foam[0], 0.8))
        dots(canvas, large, 0.012, colour(hour.foam[0], 0.7))

    return Layer(1.35, paint)


def _layers(stage: Stage) -> list[Layer]:
    hour = _HOURS[stage.hour]
    return [
        _back(stage, hour),
        _headland(stage, hour),
        _glitter(stage, hour),
        _wall(stage, hour),
        _flow(stage, hour),
        _front(stage, hour),
        _drops(stage, hour),
    ]


PART = Scene(
    name="wave",
    words=Words(
        en=("giant wave", "big wave", "huge wave", "wave", "waves", "ocean", "sea", "surf spot"),
        ko=("거대한 파도", "큰 파도", "파도", "바다", "해변"),
    ),
    ground=0.8,
    bed="wave",
    light=lambda stage: _HOURS[stage.hour].light,
    layers=_layers,
    action="surf",
    wardrobe="wetsuit",
    hours=("day", "sunset", "night"),
)
