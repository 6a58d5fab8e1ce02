"""A giant wave, its lip falling, at sunset, by day or under the moon."""

import math
import random

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour
from render.studio.contracts.scene import (
    Layer,
    SceneWords,
    Stage,
    StudioScene,
)
from render.studio.painting.field import (
    Grid,
    blend,
    picture,
    puff,
    ramp,
    smooth,
)
from render.studio.painting.paint import dots, pen, sprite
from render.studio.places._wave_hours import HOURS, WaveHour
from render.studio.places._wave_sky import back, glitter, headland, sun_at
from render.studio.places._wave_water import crest, lip, wall
from render.studio.scenery.painted_weather import add_weather, dim_light


def _wall(stage: Stage, hour: WaveHour) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        wall(canvas, stage, hour.water, *hour.foam, sun_at(stage), hour.glint)

    return Layer(0.86, paint, still=True)


def _flow(stage: Stage, hour: WaveHour) -> Layer:
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

    line = pen(colour(hour.foam[0], 0.24), 0.0035)
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
        canvas.drawPath(dashes, line)
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


def _fall(stage: Stage, hour: WaveHour) -> Layer:
    """Water running down in the lip, and foam that billows where it lands."""
    chance = random.Random(stage.seed + 45)
    edge = stage.edge
    back = np.array([0.04 + 1.2 * chance.random() ** 0.8 for _ in range(34)])[:, None]
    phase = np.array([chance.random() for _ in range(34)])[:, None]
    heights = np.linspace(0.06, 0.8, 40, dtype=np.float32)
    edges = lip(stage, heights)
    behind = np.linspace(0, 0.1, 6)
    line = pen(colour(hour.foam[0], 0.22), 0.0045)
    billow = puff(96, hour.foam[0], 0.6, stage.seed + 46, 0.8)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        falls = skia.Path()
        y = 0.06 + 0.84 * ((phase + seconds * (0.35 + 0.2 * phase)) % 1.0) - behind
        x = np.interp(y, heights, edges) - back * edge
        for run in np.stack([x, y.clip(0.06, 0.8)], axis=2).tolist():
            falls.addPoly([skia.Point(*point) for point in run], False)
        canvas.drawPath(falls, line)
        for number in range(3):
            age = (seconds * 0.5 + number / 3) % 1.0
            fade = skia.Paint(Alphaf=math.sin(math.pi * age))
            size = (0.12 + 0.14 * age) * (0.5 + 0.5 * edge)
            left = (-0.62 - 0.13 * number) * edge - 0.03 * age
            sprite(canvas, billow, left, 0.76 - 0.1 * age, size * 1.3, size, fade)

    return Layer(0.92, paint)


def _swell(stage: Stage, hour: WaveHour, seed: int) -> skia.Image:
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


def _front(stage: Stage, hour: WaveHour) -> Layer:
    near = _swell(stage, hour, stage.seed + 51)
    wide = 2 * stage.edge + 1.0

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        x = 0.03 * math.sin(seconds * 0.9)
        y = 0.012 * math.sin(seconds * 1.9)
        sprite(canvas, near, x, 1.035 + y, wide, 0.42)
        below = skia.Rect.MakeLTRB(-wide / 2, 1.24 + y, wide / 2, 1.6)
        canvas.drawRect(below, skia.Paint(Color=colour(hour.water[-1][1])))

    return Layer(1.12, paint)


def _drops(stage: Stage, hour: WaveHour) -> Layer:
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
        back(stage, hour),
        headland(stage, hour),
        glitter(stage, hour),
        _wall(stage, hour),
        _fall(stage, hour),
        _flow(stage, hour),
        _front(stage, hour),
        _drops(stage, hour),
    ]


PART = StudioScene(
    name="wave",
    words=SceneWords(
        en=("giant wave", "big wave", "huge wave", "wave", "waves", "surf spot"),
        ko=("거대한 파도", "큰 파도", "파도"),
    ),
    ground=0.8,
    bed="wave",
    light=lambda stage: dim_light(HOURS[stage.hour].light, stage.weather),
    layers=add_weather(_layers, 0.5, haze=lambda stage: HOURS[stage.hour].foam[1]),
    action="surf",
    wardrobe="wetsuit",
    hours=("dawn", "day", "sunset", "night"),
    weathers=("rain", "storm", "snow", "fog", "wind"),
)
