"""Light, bubbles, fish and steam."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Layer, Stage
from render.studio.painting.field import puff
from render.studio.painting.paint import shape, sprite, strokes
from render.studio.scenery.air import Air


def glints(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Light that dances on water behind the cast."""
    rng = random.Random(stage.seed + 64)
    spots = [[rng.random() for _ in range(4)] for _ in range(70)]
    rgb = mix(air.sun, (1, 1, 1), 0.4)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        lines = []
        for a, b, c, d in spots:
            if math.sin(seconds * (1.2 + 2 * c) + d * 40) < 0.2:
                continue
            y = horizon - 0.115 + 0.11 * b
            x = (a - 0.5) * (stage.aspect + 0.5) + 0.01 * math.sin(seconds + d * 6)
            half = 0.004 + 0.014 * b
            lines.append((x - half, y, x + half, y))
        strokes(canvas, lines, 0.0022, colour(rgb, 0.55 * min(1.0, 0.35 + air.lit[1])))

    return [Layer(0.12, paint)]


def bubbles(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    rng = random.Random(stage.seed + 65)
    rising = [[rng.random() for _ in range(4)] for _ in range(34)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for a, b, c, d in rising:
            y = 1.15 - ((b + seconds * (0.05 + 0.1 * c)) % 1.0) * 1.35
            x = (a - 0.5) * (stage.aspect + 0.4) + 0.02 * math.sin(seconds * (1 + d) + d * 40)
            r = 0.004 + 0.012 * c * d
            canvas.drawCircle(
                x, y, r, skia.Paint(Color=colour((0.8, 0.97, 1.0), 0.22), AntiAlias=True)
            )
            canvas.drawCircle(
                x - r * 0.3,
                y - r * 0.3,
                r * 0.3,
                skia.Paint(Color=colour((1, 1, 1), 0.75), AntiAlias=True),
            )

    return [Layer(1.15, paint)]


def fish(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Fish that swim by, far behind the cast."""
    rng = random.Random(stage.seed + 91)
    hues: tuple[Colour, ...] = ((1.0, 0.6, 0.2), (1.0, 0.85, 0.3), (0.9, 0.4, 0.5), (0.6, 0.9, 1.0))
    school = [[rng.random() for _ in range(5)] for _ in range(13)]
    wide = 2 * stage.edge + 0.8

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for a, b, c, d, e in school:
            way = 1 if d > 0.5 else -1
            x = ((a + way * seconds * (0.02 + 0.03 * c)) % 1.0 - 0.5) * wide
            y = 0.1 + 0.5 * b + 0.01 * math.sin(seconds * 2 + e * 6)
            size = 0.016 + 0.018 * c
            wag = 0.35 * math.sin(seconds * 7 + e * 9)
            ink = skia.Paint(Color=colour(mix(hues[int(e * 4)], air.haze, 0.3)), AntiAlias=True)
            canvas.save()
            canvas.translate(x, y)
            canvas.scale(way * size, size)
            canvas.drawOval(skia.Rect.MakeLTRB(-1, -0.5, 1, 0.5), ink)
            canvas.drawPath(
                shape([(-0.8, 0), (-1.6, -0.55 + wag), (-1.4, 0), (-1.6, 0.55 + wag)]), ink
            )
            canvas.drawCircle(0.6, -0.1, 0.12, skia.Paint(Color=0xFF101820, AntiAlias=True))
            canvas.restore()

    return [Layer(0.4, paint)]


def steam(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    veil = puff(96, (1.0, 1.0, 1.0), 0.32, stage.seed + 71, 0.7)
    rng = random.Random(stage.seed + 71)
    wisps = [[rng.random() for _ in range(3)] for _ in range(9)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for a, b, c in wisps:
            rise = (b + seconds * (0.05 + 0.04 * c)) % 1.0
            side = -1 if a < 0.5 else 1
            x = side * stage.edge * (0.35 + 0.6 * abs(2 * a - 1)) + 0.03 * math.sin(seconds + c * 9)
            size = 0.1 + 0.22 * rise
            ink = skia.Paint(Alphaf=math.sin(rise * math.pi) * 0.8)
            sprite(canvas, veil, x, horizon + 0.05 - rise * 0.5, size, size, ink)

    return [Layer(0.98, paint)]
