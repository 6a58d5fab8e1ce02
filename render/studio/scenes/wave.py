"""A giant wave, its lip falling, at sunset, by day or under the moon."""

import math
import random

import numpy as np

from render.canvas import skia
from render.studio.brush import colour, mix, times
from render.studio.field import BLEED, Grid, blend, grid, picture, puff, ramp, smooth
from render.studio.paint import dots, glow, sprite, strokes
from render.studio.parts import Layer, Scene, Stage, Words
from render.studio.scenes._wave_hours import HOURS, Hour
from render.studio.scenes._wave_water import crest, lip, wall

_HORIZON = 0.46


def _sun(stage: Stage) -> tuple[float, float]:
    return 0.7 * stage.edge, 0.335


def _back(stage: Stage, hour: Hour) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        cells = grid(stage, 0.33)
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
        glow(canvas, sx, sy, 0.2, hour.halo, 0.7)

    return Layer(0.05, paint, still=True, opaque=True)


def _headland(stage: Stage, hour: Hour) -> Layer:
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


def _glitter(stage: Stage, hour: Hour) -> Layer:
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


def _wall(stage: Stage, hour: Hour) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        wall(canvas, stage, hour.water, *hour.foam, _sun(stage), hour.glint)

    return Layer(0.86, paint, still=True)


def _flow(stage: Stage, hour: Hour) -> Layer:
    """Foam that the ride leaves behind, and spray torn off the crest."""
    chance = random.Random(stage.seed + 41)
    edge = stage.edge
    flecks = [
        (chance.uniform(0, 3.4), 0.3 + 0.7 * chance.random() ** 0.6, chance.uniform(0.2, 0.7))
        for _ in range(40)
    ]
    drops = [
        (chance.uniform(-0.9, 0.95), chance.random(), chance.uniform(0.5, 1.0), chance.random())
        for _ in range(130)
    ]
    tops = crest(stage, np.linspace(-2, 2, 401, dtype=np.float32) * np.float32(edge))

    pen = skia.Paint(
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=0.0035,
        StrokeCap=skia.Paint.kRound_Cap,
        Color=colour(hour.foam[0], 0.24),
    )
    shore = lip(stage, np.linspace(0, 1, 21, dtype=np.float32)) + 0.06
    mist = [puff(80, hour.foam[0], 0.32, stage.seed + 43 + k, 1.0) for k in (0, 1)]

    def top(x: float) -> float:
        return float(tops[min(max(round((x / edge + 2) * 100), 0), 400)])

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        dashes = skia.Path()
        for place, v, length in flecks:
            head = 1.7 - (place + seconds * (0.25 + 0.3 * v)) % 3.4
            for step in range(6):
                x = (head + 0.05 * length * step) * edge
                y = top(x) + v * (0.98 - top(x))
                if x < shore[round(20 * v)]:
                    break
                (dashes.lineTo if step else dashes.moveTo)(x, y)
        canvas.drawPath(dashes, pen)
        spray: list[list[tuple[float, float]]] = [[], [], []]
        for u, phase, life, lean in drops:
            age = (phase + seconds / (1.1 * life)) % 1.0
            x0 = u * edge
            x = x0 - (0.05 + 0.16 * lean) * age * life * 1.3
            y = top(x0) - (0.02 + 0.13 * lean) * age * 1.4 + 0.16 * age * age
            spray[min(int(age * 3), 2)].append((x, y))
        for old, points in enumerate(spray):
            dots(canvas, points, 0.005 - 0.001 * old, colour(hour.foam[0], 0.8 - 0.22 * old))
        for number in range(3):
            age = (seconds * 0.55 + number / 3) % 1.0
            x0 = (0.45 - 0.35 * number) * edge
            fade = skia.Paint(Alphaf=math.sin(math.pi * age))
            wide = (0.1 + 0.1 * age) * (0.5 + 0.5 * edge)
            at = x0 - 0.1 * age, top(x0) - 0.02 - 0.03 * age
            sprite(canvas, mist[number % 2], *at, wide * 1.9, wide * 0.6, fade)

    return Layer(0.94, paint)


def _fall(stage: Stage, hour: Hour) -> Layer:
    """Water running down in the lip, and foam that billows where it lands."""
    chance = random.Random(stage.seed + 45)
    edge = stage.edge
    runs = [
        (chance.random() ** 0.8 * 1.2 + 0.04, chance.random(), chance.uniform(0.7, 1.2))
        for _ in range(34)
    ]
    heights = np.linspace(0.06, 1.1, 53, dtype=np.float32)
    edges = [float(x) for x in lip(stage, heights)]
    pen = skia.Paint(
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=0.007,
        StrokeCap=skia.Paint.kRound_Cap,
        Color=colour(hour.foam[0], 0.26),
    )
    billow = puff(96, hour.foam[0], 0.6, stage.seed + 46, 0.8)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        falls = skia.Path()
        for back, phase, speed in runs:
            foot = int(44 * ((phase + seconds * 0.5 * speed) % 1.0))
            for step in range(6):
                at = min(max(foot - step, 0), 38)
                x = edges[at] - back * edge
                (falls.lineTo if step else falls.moveTo)(x, float(heights[at]))
        canvas.drawPath(falls, pen)
        for number in range(3):
            age = (seconds * 0.5 + number / 3) % 1.0
            fade = skia.Paint(Alphaf=math.sin(math.pi * age))
            size = (0.12 + 0.14 * age) * (0.5 + 0.5 * edge)
            x = (-0.62 - 0.13 * number) * edge - 0.03 * age
            sprite(canvas, billow, x, 0.76 - 0.1 * age, size * 1.3, size, fade)

    return Layer(0.92, paint)


def _swell(stage: Stage, hour: Hour, seed: int) -> skia.Image:
    """A strip of broken water, its upper edge torn."""
    half = stage.edge + 0.5
    cells = Grid(-half, -0.06, half, 0.36, 150, round(half * 720))
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


def _front(stage: Stage, hour: Hour) -> Layer:
    near = _swell(stage, hour, stage.seed + 51)
    wide = 2 * stage.edge + 1.0

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        x = 0.03 * math.sin(seconds * 0.9)
        y = 0.012 * math.sin(seconds * 1.9)
        sprite(canvas, near, x, 1.035 + y, wide, 0.42)
        below = skia.Rect.MakeLTRB(-wide / 2, 1.24 + y, wide / 2, 1.6)
        canvas.drawRect(below, skia.Paint(Color=colour(hour.water[-1][1])))

    return Layer(1.12, paint)


def _drops(stage: Stage, hour: Hour) -> Layer:
    chance = random.Random(stage.seed + 61)
    drops = [
        (chance.uniform(-1.2, 1.2) * stage.edge, chance.random(), chance.random(), chance.random())
        for _ in range(70)
    ]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        small: list[tuple[float, float]] = []
        large: list[tuple[float, float]] = []
        for x, phase, size, lift in drops:
            age = (phase + seconds / (0.8 + 0.5 * lift)) % 1.0
            at = (
                x + (0.25 - 0.5 * lift) * age,
                0.95 - (0.3 + 0.25 * lift) * age * (1 - age) * 2.2 + 0.1 * age,
            )
            (large if size > 0.8 else small).append(at)
        dots(canvas, small, 0.0045, colour(hour.foam[0], 0.75))
        dots(canvas, large, 0.009, colour(hour.foam[0], 0.6))

    return Layer(1.35, paint)


def _layers(stage: Stage) -> list[Layer]:
    hour = HOURS[stage.hour]
    return [
        _back(stage, hour),
        _headland(stage, hour),
        _glitter(stage, hour),
        _wall(stage, hour),
        _fall(stage, hour),
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
    light=lambda stage: HOURS[stage.hour].light,
    layers=_layers,
    action="surf",
    wardrobe="wetsuit",
    hours=("day", "sunset", "night"),
)
