"""What lies behind the wave: sky, sun, sea, a headland."""

import math
import random

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import (
    Point,
    colour,
    mix,
    times,
)
from render.studio.contracts.scene import Layer, Stage
from render.studio.painting.field import (
    BLEED,
    blend,
    grid,
    ramp,
    smooth,
)
from render.studio.painting.paint import (
    dots,
    glow,
    shape,
    strokes,
)
from render.studio.places._wave_hours import WaveHour

_HORIZON = 0.46


def sun_at(stage: Stage) -> Point:
    """Where the sun or the moon stands, low over the sea."""
    return 0.7 * stage.edge, 0.335


def back(stage: Stage, hour: WaveHour) -> Layer:
    """Sky, clouds, sun and the sea beyond the wave."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        cells = grid(stage, 0.33)
        x, y = cells.x, cells.y
        sx, sy = sun_at(stage)
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
        if stage.hour == "night":
            _stars(canvas, stage)
        glow(canvas, sx, sy, 0.75, hour.halo, 0.6)
        disc = skia.Paint(Color=colour(hour.sun), AntiAlias=True)
        canvas.drawCircle(sx, sy, 0.05, disc)
        glow(canvas, sx, sy, 0.2, hour.halo, 0.7)

    return Layer(0.05, paint, still=True, opaque=True)


def _stars(canvas: skia.Canvas, stage: Stage) -> None:
    chance = random.Random(stage.seed + 25)
    half = stage.edge + BLEED
    for size, count in ((0.002, 160), (0.0035, 30)):
        points = [(chance.uniform(-half, half), chance.uniform(-BLEED, 0.36)) for _ in range(count)]
        dots(canvas, points, size, colour((1, 1, 1), 0.6))


def headland(stage: Stage, hour: WaveHour) -> Layer:
    """Hills on the right, where the crest is low."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        edge = stage.edge
        chance = random.Random(stage.seed + 5)
        haze = mix(hour.cloud[0], hour.sky[-1][1], 0.25)
        for nearer, (reach, tall) in enumerate(((0.62, 0.075), (0.34, 0.05))):
            points = [(edge + BLEED, _HORIZON + 0.004)]
            for step in range(25):
                share = step / 24
                ridge = tall * share**0.8 * (0.75 + 0.5 * chance.random())
                points.append((edge + BLEED * share - (1 - share) * reach * edge, _HORIZON - ridge))
            points[1] = (points[1][0], _HORIZON + 0.004)
            tone = times(haze, 0.95 - 0.25 * nearer)
            canvas.drawPath(shape(points), skia.Paint(Color=colour(tone), AntiAlias=True))

    return Layer(0.13, paint, still=True)


def glitter(stage: Stage, hour: WaveHour) -> Layer:
    """The path of light that the sun lays on the water."""
    chance = random.Random(stage.seed + 31)
    sx, _ = sun_at(stage)
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
