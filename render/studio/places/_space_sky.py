"""The sky of space: a nebula, stars that twinkle, shooting stars."""

import math
import random

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour
from render.studio.contracts.scene import Colour, Layer, Stage
from render.studio.painting.field import (
    BLEED,
    Field,
    blend,
    grid,
    moved,
    ramp,
    smooth,
)
from render.studio.painting.paint import dots, glow, strokes
from render.studio.places._space_moods import mood_of


def nebula(stage: Stage) -> Layer:
    """Clouds folded by other clouds, in two colour moods, dark where the heads are."""
    mood = mood_of(stage)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        cells = grid(stage, 0.33)
        x, y = cells.x, cells.y
        # Clouds folded by other clouds: the noise is sampled at points that other noise displaced.
        warp = [cells.noise(stage.seed + 2 + k, 0.55, 4) - 0.5 for k in (0, 1)]
        fold = cells.rows * 0.32
        column = np.arange(cells.columns, dtype=np.float32)[None, :] + warp[0] * fold
        row = np.arange(cells.rows, dtype=np.float32)[:, None] + warp[1] * fold

        def folded(seed: int, size: float, octaves: int) -> Field:
            return moved(cells.noise(seed, size, octaves), column, row)

        body = folded(stage.seed + 5, 0.42, 7)
        dust = folded(stage.seed + 6, 0.3, 6)
        # A river of light from the lower left to the upper right, dark where the heads are.
        lean = (x / (stage.edge + 0.2)) * 0.34 + (y - 0.52)
        river = np.exp(-((lean / 0.36) ** 2))
        calm = 1 - 0.55 * np.exp(-((x / (0.7 * stage.edge)) ** 2) - ((y - 0.33) / 0.2) ** 2)
        dense = smooth(body, 0.28, 0.7) * (0.45 + 0.6 * river) * calm
        dense = dense - 0.42 * smooth(dust, 0.5, 0.66) * river
        dense = 0.9 * (1 - np.exp(-1.7 * np.clip(dense * (0.55 + 0.8 * dust), 0, 1)))
        other = mood_of(stage, 1)
        hue = smooth(cells.noise(stage.seed + 7, 0.8, 3), 0.46, 0.64)
        rgb = blend(ramp(dense, mood.clouds), ramp(dense, other.clouds), 0.65 * hue)
        rgb = blend(rgb, mood.deep, smooth(dense, 0.3, 0.0) * 0.5)
        cells.lay(canvas, rgb)
        _stars(canvas, stage)
        for number, (u, v) in enumerate(((-0.72, 0.2), (0.3, 0.9), (-0.3, 0.04))):
            glow(canvas, u * stage.edge, v, 0.12 - 0.02 * number, mood.clouds[4][1], 0.6)
            _flare(canvas, u * stage.edge, v, 0.05 - 0.01 * number, mood.star)

    return Layer(0.0, paint, still=True, opaque=True)


def _stars(canvas: skia.Canvas, stage: Stage) -> None:
    chance = random.Random(stage.seed + 8)
    mood = mood_of(stage)
    for size, count, alpha in ((0.0016, 700, 0.6), (0.0026, 200, 0.85), (0.0042, 36, 1.0)):
        points = [
            (
                chance.uniform(-1, 1) * (stage.edge + BLEED),
                chance.uniform(-BLEED, 1 + BLEED),
            )
            for _ in range(count)
        ]
        half = len(points) // 2
        dots(canvas, points[:half], size, colour((1, 1, 1), alpha))
        dots(canvas, points[half:], size, colour(mood.star, alpha))


def _flare(canvas: skia.Canvas, x: float, y: float, size: float, tone: Colour) -> None:
    """A bright star with four rays."""
    for angle in (0, 90):
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(angle + 12)
        shader = skia.GradientShader.MakeRadial(
            (0, 0), size, [colour(tone, 0.95), colour(tone, 0.3), colour(tone, 0)], [0, 0.3, 1.0]
        )
        canvas.scale(1, 0.035)
        canvas.drawCircle(0, 0, size, skia.Paint(Shader=shader, AntiAlias=True))
        canvas.restore()
    canvas.drawCircle(x, y, size * 0.07, skia.Paint(Color=colour((1, 1, 1)), AntiAlias=True))


def twinkle(stage: Stage) -> Layer:
    """Stars whose brightness changes, and now and then one that falls."""
    chance = random.Random(stage.seed + 16)
    stars = [
        (
            chance.uniform(-1, 1) * (stage.edge + 0.2),
            chance.uniform(-0.2, 1.2),
            chance.uniform(0.5, 1.6),
            chance.random() * math.tau,
        )
        for _ in range(90)
    ]
    mood = mood_of(stage)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        levels: list[list[tuple[float, float]]] = [[], [], []]
        for x, y, rate, phase in stars:
            levels[int(1.5 + 1.49 * math.sin(rate * seconds * 3 + phase))].append((x, y))
        for level, points in enumerate(levels):
            dots(canvas, points, 0.0026 + 0.0014 * level, colour(mood.star, 0.35 + 0.3 * level))
        _shooting(canvas, stage, seconds, mood.star)

    return Layer(0.25, paint)


def _shooting(canvas: skia.Canvas, stage: Stage, seconds: float, tone: Colour) -> None:
    """A shooting star every two and a half seconds."""
    number, since = divmod(seconds + 1.6, 2.5)
    if since > 0.6:
        return
    chance = random.Random(stage.seed * 17 + int(number))
    x0, y0 = chance.uniform(-0.9, 0.4) * stage.edge, chance.uniform(0.0, 0.3)
    x, y = x0 + 0.9 * since, y0 + 0.36 * since
    for part in range(5):
        near, far = (0.05 * min(1.0, since / 0.2) * end for end in (part, part + 1))
        fade = (0.9 - 0.18 * part) * (1 - since / 0.6) ** 0.5
        line = (x - near * 0.93, y - near * 0.37, x - far * 0.93, y - far * 0.37)
        strokes(canvas, [line], 0.004 - 0.0006 * part, colour(tone, fade))
