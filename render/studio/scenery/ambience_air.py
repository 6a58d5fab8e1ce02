"""What moves in the air of places: birds, motes, fireflies, mist, stars."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Layer, Stage
from render.studio.painting.field import BLEED, puff
from render.studio.painting.paint import dots, glow, sprite, strokes
from render.studio.scenery.air import Air


def birds(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Birds far away; bats and twinkling stars at night."""
    rng = random.Random(stage.seed + 61)
    night = air.hour == "night"
    wide = 2 * stage.edge + 0.8
    flock = [
        (rng.random(), rng.uniform(0.06, 0.26), rng.uniform(0.7, 1.3), rng.random())
        for _ in range(6)
    ]
    stars = [
        (rng.uniform(-1, 1) * (stage.edge + BLEED), rng.uniform(-0.2, horizon * 0.6), rng.random())
        for _ in range(26)
    ]
    ink = colour(mix(air.shade, air.haze, 0.35), 0.85)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        if night and air.stars:
            for x, y, phase in stars:
                shine = max(0.0, math.sin(seconds * (0.7 + phase) + phase * 40)) ** 3
                if shine > 0.05:
                    glow(canvas, x, y, 0.011, (0.9, 0.95, 1.0), 0.9 * shine)
            return
        lines = []
        for place, y, size, phase in flock:
            x = ((place + seconds * 0.013 * size) % 1.0 - 0.5) * wide
            high = y + 0.012 * math.sin(seconds * 0.6 + phase * 6)
            wing = 0.011 * size
            flap = 0.7 * math.sin(seconds * (7 + 2 * phase) + phase * 6)
            lines.append((x, high, x - wing, high - wing * (0.25 + flap) * 0.7))
            lines.append((x, high, x + wing, high - wing * (0.25 + flap) * 0.7))
        strokes(canvas, lines, 0.0026, ink)

    return [Layer(0.05, paint)]


def motes(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Dust in the light of a room."""
    rng = random.Random(stage.seed + 62)
    motes = [[rng.random() for _ in range(4)] for _ in range(26)]
    ink = colour((1.0, 0.95, 0.82), 0.3)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        points = [
            (
                (a - 0.5) * (stage.aspect + 0.3)
                + 0.05 * math.sin(seconds * (0.2 + c * 0.3) + d * 6),
                (b + seconds * 0.008 * (c - 0.3)) % 1.0 * 0.9,
            )
            for a, b, c, d in motes
        ]
        dots(canvas, points[:16], 0.0035, ink)
        dots(canvas, points[16:], 0.0055, ink)

    return [Layer(1.1, paint)]


def specks(stage: Stage, air: Air) -> Layer:
    """Pollen and dust in the open air, nearer than the cast."""
    rng = random.Random(stage.seed + 73)
    motes = [[rng.random() for _ in range(4)] for _ in range(18)]
    ink = colour(mix(air.haze, air.sun, 0.6), 0.4)
    wide = stage.aspect + 0.5

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        points = [
            (
                ((a + seconds * 0.012 * (0.5 + c)) % 1.0 - 0.5) * wide,
                0.1 + 0.9 * b + 0.02 * math.sin(seconds * (0.4 + d) + c * 30),
            )
            for a, b, c, d in motes
        ]
        dots(canvas, points, 0.005, ink)

    return Layer(1.14, paint)


def fireflies(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Fireflies when it is dark, butterflies by day."""
    rng = random.Random(stage.seed + 63)
    flies = [[rng.random() for _ in range(6)] for _ in range(16)]
    wide = stage.aspect + 0.4
    dark = air.lamp > 0.5

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for a, b, c, d, e, f in flies if dark else flies[:5]:
            x = (a - 0.5) * wide + 0.07 * math.sin(seconds * (0.4 + c) + d * 6)
            y = 0.5 + 0.42 * b + 0.04 * math.sin(seconds * (0.6 + e) + f * 6)
            if dark:
                shine = max(0.0, math.sin(seconds * (1.1 + c) + 6 * d)) ** 2
                glow(canvas, x, y, 0.024, (0.85, 1.0, 0.45), 0.85 * shine)
                continue
            wing = abs(math.sin(seconds * (7 + 3 * c) + d * 6)) * 0.008 + 0.002
            rgb: Colour = ((0.98, 0.72, 0.25), (0.5, 0.7, 0.98), (1.0, 0.96, 0.9))[int(e * 3)]
            ink = skia.Paint(Color=colour(air.tone(rgb, 0.9)), AntiAlias=True)
            for side in (-1, 1):
                canvas.drawOval(
                    skia.Rect.MakeXYWH(x + min(0, side * wing), y - 0.006, wing, 0.011), ink
                )

    return [Layer(0.97, paint)]


def mist(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Low mist that drifts behind and before the cast."""
    veil = puff(128, mix(air.haze, air.cloud[0], 0.35), 0.5, stage.seed + 67, 0.9)
    wide = 2 * stage.edge + 1.4

    def make(depth: float, y: float, speed: float) -> Layer:
        def paint(canvas: skia.Canvas, seconds: float) -> None:
            for row in range(3):
                x = (row * 0.37 + stage.seed * 0.13 + seconds * speed * (1 + 0.3 * row)) % 1.0
                sprite(canvas, veil, (x - 0.5) * wide, y + 0.05 * row, 1.1, 0.17)

        return Layer(depth, paint)

    return [make(0.7, horizon + 0.02, 0.012), make(1.2, 0.93, 0.02)]


def stardust(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Stars that twinkle, and a shooting one now and then."""
    rng = random.Random(stage.seed + 74)
    stars = [
        (rng.uniform(-1, 1) * (stage.edge + BLEED), rng.uniform(-0.2, horizon * 0.8), rng.random())
        for _ in range(40)
    ]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, phase in stars:
            shine = max(0.0, math.sin(seconds * (0.7 + phase) + phase * 40)) ** 3
            if shine > 0.05:
                glow(canvas, x, y, 0.012, (0.9, 0.95, 1.0), 0.9 * shine)
        share = ((seconds + stage.seed % 3) % 3.4) / 0.7
        if share < 1:
            x, y = -0.3 + 0.6 * share, 0.08 + 0.16 * share
            fade = colour((1, 1, 1), 0.8 * math.sin(share * math.pi))
            strokes(canvas, [(x, y, x - 0.09, y - 0.024)], 0.003, fade)

    return [Layer(0.05, paint)]
