"""The surface of Mars: mesas in dusty haze, a habitat, a rover, dust on the wind."""

import math
import random

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import (
    Layer,
    SceneWords,
    Stage,
    StudioScene,
)
from render.studio.painting.field import (
    BLEED,
    blend,
    grid,
    puff,
    ramp,
    smooth,
)
from render.studio.painting.paint import (
    dots,
    glow,
    sprite,
    strokes,
)
from render.studio.places import _mars_camp, _mars_land
from render.studio.places._mars_dust import WEATHERS, dust
from render.studio.places._mars_hours import HOURS, MarsHour
from render.studio.scenery.painted_weather import dim_light

_HORIZON = 0.615


def _sun(stage: Stage, hour: MarsHour) -> tuple[float, float]:
    return -0.58 * stage.edge, hour.high


def _sky(stage: Stage, hour: MarsHour) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        cells = grid(stage, 0.3)
        x, y = cells.x, cells.y
        sx, sy = _sun(stage, hour)
        height = np.clip((y + 0.1) / (_HORIZON + 0.1), 0, 1)
        rgb = ramp(height, hour.sky)
        veil = cells.noise(stage.seed + 1, 0.2, 5, 5.0)
        veil = smooth(veil, 0.45, 0.75) * smooth(y, -0.3, 0.4) * 0.4
        rgb = blend(rgb, mix(hour.haze, hour.sun, 0.35), veil)
        near = np.exp(-np.hypot(x - sx, (y - sy) * 1.1) / 0.3)
        rgb = blend(rgb, hour.halo, near * 0.75)
        cells.lay(canvas, rgb)
        _stars(canvas, stage, hour.stars)
        if hour.stars < 1:
            glow(canvas, sx, sy, 0.2, hour.sun, 0.6)
            canvas.drawCircle(sx, sy, 0.027, skia.Paint(Color=colour(hour.sun), AntiAlias=True))
        else:  # the Earth
            glow(canvas, sx, sy, 0.09, (0.5, 0.75, 1.0), 0.9)
            canvas.drawCircle(
                sx, sy, 0.007, skia.Paint(Color=colour((0.9, 0.97, 1)), AntiAlias=True)
            )
        _moon(canvas, 0.5 * stage.edge, 0.13, 0.021, hour, stage.seed)
        _moon(canvas, 0.82 * stage.edge, 0.25, 0.009, hour, stage.seed + 1)

    return Layer(0.03, paint, still=True, opaque=True)


def _stars(canvas: skia.Canvas, stage: Stage, strength: float) -> None:
    chance = random.Random(stage.seed + 3)
    for size, count in ((0.0018, 320), (0.003, 60), (0.005, 12)):
        points = [
            (chance.uniform(-1, 1) * (stage.edge + BLEED), chance.uniform(-BLEED, 0.55))
            for _ in range(count)
        ]
        dots(canvas, points, size, colour((0.95, 0.95, 1.0), strength * 0.85))


def _moon(canvas: skia.Canvas, x: float, y: float, size: float, hour: MarsHour, seed: int) -> None:
    """A small lumpy moon; half of it is lost in the sky."""
    chance = random.Random(seed)
    path = skia.Path()
    points = []
    for step in range(14):
        angle = math.tau * step / 14
        radius = size * chance.uniform(0.82, 1.08)
        points.append(skia.Point(x + 1.2 * radius * math.cos(angle), y + radius * math.sin(angle)))
    path.addPoly(points, True)
    lit = mix(hour.sky[1][1], (1.0, 0.95, 0.88), 0.6)
    shade = skia.GradientShader.MakeLinear(
        [(x - size, y - size), (x + size, y + size)],
        [colour(lit), colour(mix(hour.sky[0][1], hour.sky[1][1], 0.5))],
    )
    canvas.drawPath(path, skia.Paint(Shader=shade, AntiAlias=True))


def _mesas(stage: Stage, hour: MarsHour, far: bool) -> Layer:
    chance = random.Random(stage.seed + (11 if far else 17))
    edge = stage.edge
    sides = (-0.85, -0.3, 0.15, 0.7, 1.15) if far else (-1.05, 0.86, 1.35)
    hills = [
        (
            (side + chance.uniform(-0.1, 0.1)) * edge,
            chance.uniform(0.13, 0.22) * (0.5 + 0.5 * edge) * (1 if far else 1.15),
            chance.uniform(0.06, 0.13) if far else chance.uniform(0.17, 0.25),
        )
        for side in sides
    ]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        base = _HORIZON + (0.0 if far else 0.015)
        thick = 0.62 if far else 0.3
        _mars_land.mesas(
            canvas, stage, base, hills, hour.rock, hour.haze, thick, stage.seed + 5 + 2 * far
        )

    return Layer(0.1 if far else 0.24, paint, still=True)


def _devil(stage: Stage, hour: MarsHour) -> Layer:
    """A dust devil walking along the horizon."""
    dust = puff(96, mix(hour.haze, hour.sun, 0.25), 0.5, stage.seed + 23)
    side = 1 if stage.seed % 2 else -1

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        x = side * (0.22 - 0.012 * seconds) * stage.edge * 2
        for step in range(7):
            share = step / 6
            bend = 0.012 * math.sin(seconds * 2.1 + share * 4) * (0.4 + share)
            wide = 0.022 + 0.05 * share**1.4
            spin = 0.006 * math.sin(seconds * 9 + step * 2)
            sprite(canvas, dust, x + bend + spin, _HORIZON - 0.005 - 0.15 * share, wide, 0.05)

    return Layer(0.3, paint)


def _land(stage: Stage, hour: MarsHour) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        edge = stage.edge
        _mars_land.ground(canvas, stage, _HORIZON, hour.sand, hour.haze)
        light = mix(hour.sun, hour.haze, 0.15) if hour.lamp < 1 else (0.3, 0.3, 0.36)
        size = 0.075 * min(1.0, 0.6 + 0.4 * edge)
        _mars_camp.habitat(canvas, 0.6 * edge, 0.655, size, hour.haze, light, hour.lamp)
        _mars_camp.rover(canvas, -0.68 * edge, 0.715, size * 1.05, hour.haze, light)
        chance = random.Random(stage.seed + 29)
        tones = (hour.sand[0][1], hour.rock[1], hour.sand[3][1])
        for number in range(16):
            down = chance.random() ** 1.5
            x, y = chance.uniform(-1.15, 1.15) * (edge + 0.1), 0.7 + 0.42 * down
            side = 0.35 * edge
            if abs(x) < side and y < 0.95:
                x += math.copysign(side, x)  # where the cast stands
            _mars_land.rock(
                canvas, x, y, 0.008 + 0.035 * down * chance.random(), tones, stage.seed + number
            )

    return Layer(0.8, paint, still=True)


def _wind(stage: Stage, hour: MarsHour) -> Layer:
    """Veils of dust driven over the ground behind the cast."""
    dust = puff(128, mix(hour.haze, hour.sun, 0.3), 0.4, stage.seed + 37, 0.9)
    wide = 2 * stage.edge + 1.4

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for row in range(4):
            x = (row * 0.43 + stage.seed * 0.17 + seconds * (0.16 + 0.05 * row)) % 1.0
            y = 0.68 + 0.075 * row
            sprite(canvas, dust, (x - 0.5) * wide, y, 0.75, 0.06 + 0.012 * row)

    return Layer(0.9, paint)


def _front(stage: Stage, hour: MarsHour) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        edge = stage.edge
        dark = mix(hour.sand[0][1], hour.sand[1][1], 0.35)
        tones = (mix(hour.sand[0][1], (0, 0, 0), 0.35), dark, mix(dark, hour.sand[3][1], 0.35))
        _mars_land.rock(canvas, -edge - 0.06, 1.06, 0.2, tones, stage.seed + 43)
        _mars_land.rock(canvas, -edge + 0.13, 1.05, 0.075, tones, stage.seed + 44)
        _mars_land.rock(canvas, edge + 0.03, 1.08, 0.16, tones, stage.seed + 45)

    return Layer(1.35, paint, still=True)


def _motes(stage: Stage, hour: MarsHour) -> Layer:
    chance = random.Random(stage.seed + 53)
    wide = 2 * stage.edge + 0.8
    motes = [
        (chance.random(), chance.uniform(0.2, 1.05), chance.uniform(0.2, 0.6), chance.random())
        for _ in range(60)
    ]
    ink = mix(hour.haze, hour.sun, 0.45)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        small, lines = [], []
        for place, y, speed, phase in motes:
            x = ((place + seconds * speed / wide) % 1.0 - 0.5) * wide
            y += 0.015 * math.sin(seconds * 2 + phase * math.tau)
            if phase > 0.7:
                lines.append((x, y, x + 0.03 * speed, y - 0.001))
            else:
                small.append((x, y))
        dots(canvas, small, 0.0045, colour(ink, 0.5))
        strokes(canvas, lines, 0.003, colour(ink, 0.35))

    return Layer(1.2, paint)


def _layers(stage: Stage) -> list[Layer]:
    hour = HOURS[stage.hour]
    return [
        _sky(stage, hour),
        _mesas(stage, hour, True),
        _mesas(stage, hour, False),
        _devil(stage, hour),
        _land(stage, hour),
        _wind(stage, hour),
        _motes(stage, hour),
        _front(stage, hour),
        *dust(stage, hour),
    ]


PART = StudioScene(
    name="mars",
    words=SceneWords(
        en=("mars", "the red planet", "red planet", "martian"),
        ko=("화성", "붉은 행성"),
    ),
    ground=0.87,
    bed="mars",
    light=lambda stage: dim_light(HOURS[stage.hour].light, stage.weather),
    layers=_layers,
    action="explore",
    wardrobe="spacesuit",
    hours=("dawn", "day", "sunset", "night"),
    weathers=WEATHERS,
)
