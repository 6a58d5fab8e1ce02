"""Lights and sparks that move: bulbs, beams, traffic, embers, confetti."""

import math
import random
from itertools import pairwise

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Layer, Stage
from render.studio.painting.field import BLEED
from render.studio.painting.paint import dots, glow, strokes
from render.studio.scenery.air import Air


def bulbs(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """A string of bulbs over the scene that glow in turns."""
    rng = random.Random(stage.seed + 68)
    hues: tuple[Colour, ...] = (
        (1.0, 0.8, 0.4),
        (1.0, 0.45, 0.4),
        (0.5, 0.85, 1.0),
        (0.6, 1.0, 0.55),
    )
    span = stage.edge + BLEED
    bulbs = []
    for number in range(25):
        share = number / 24
        sag = 0.045 * math.sin((share * 3 % 1.0) * math.pi)
        bulbs.append(((share * 2 - 1) * span, 0.055 + sag, hues[number % 4], rng.random()))
    wire = [(a[0], a[1], b[0], b[1]) for a, b in pairwise(bulbs)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        strokes(canvas, wire, 0.003, colour(air.tone((0.2, 0.2, 0.24), 0.4)))
        for x, y, rgb, phase in bulbs:
            x += 0.0025 * math.sin(seconds * 1.3 + phase * 6.3)
            shine = 0.55 + 0.45 * math.sin(seconds * 1.6 + phase * 6.3)
            body = mix(air.tone(rgb, 0.9), rgb, air.lamp)
            canvas.drawCircle(x, y + 0.008, 0.008, skia.Paint(Color=colour(body), AntiAlias=True))
            if air.lamp > 0.2:
                glow(canvas, x, y + 0.008, 0.055, rgb, 0.5 * shine * air.lamp)

    return [Layer(0.6, paint)]


def beams(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Coloured beams of light that swing slowly."""
    hues: tuple[Colour, ...] = (
        (1.0, 0.3, 0.6), (0.3, 0.7, 1.0), (1.0, 0.8, 0.3), (0.5, 1.0, 0.6), (0.75, 0.4, 1.0),
    )  # fmt: skip

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for number, rgb in enumerate(hues):
            x = (number / 4 - 0.5) * stage.aspect * 0.96
            lean = 0.3 * math.sin(seconds * 0.7 + number * 1.9 + stage.seed)
            beam = skia.Path()
            beam.moveTo(x - 0.01, -0.05)
            beam.lineTo(x + 0.01, -0.05)
            beam.lineTo(x + lean + 0.15, horizon + 0.12)
            beam.lineTo(x + lean - 0.15, horizon + 0.12)
            beam.close()
            ink = skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kPlus)
            ink.setShader(
                skia.GradientShader.MakeLinear(
                    [(0, -0.05), (0, horizon + 0.12)], [colour(rgb, 0.4), colour(rgb, 0.02)]
                )
            )
            canvas.drawPath(beam, ink)
            glow(canvas, x + lean, horizon + 0.13, 0.19, rgb, 0.3, 0.2)

    return [Layer(0.93, paint)]


def traffic(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Lights of far cars along the edge of the ground, their bodies by day."""
    rng = random.Random(stage.seed + 69)
    cars = [
        (rng.random(), rng.choice((-1, 1)), rng.uniform(0.03, 0.05), rng.random()) for _ in range(7)
    ]
    wide = 2 * stage.edge + 1.0
    hues: tuple[Colour, ...] = (
        (0.85, 0.2, 0.2),
        (0.95, 0.95, 0.95),
        (0.2, 0.4, 0.75),
        (0.98, 0.8, 0.2),
    )

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for place, way, speed, tone in cars:
            x = ((place + way * seconds * speed) % 1.0 - 0.5) * wide
            y = horizon + (0.004 if way > 0 else 0.016)
            ink = skia.Paint(Color=colour(air.tone(hues[int(tone * 4)], 0.7, 0.15)), AntiAlias=True)
            canvas.drawRoundRect(
                skia.Rect.MakeXYWH(x - 0.024, y - 0.013, 0.048, 0.012), 0.004, 0.004, ink
            )
            canvas.drawRoundRect(
                skia.Rect.MakeXYWH(x - 0.013, y - 0.021, 0.026, 0.012), 0.006, 0.006, ink
            )
            if air.lamp > 0.3:
                glow(canvas, x + way * 0.026, y - 0.007, 0.03, (1.0, 0.95, 0.75), 0.8 * air.lamp)
                glow(canvas, x - way * 0.025, y - 0.007, 0.018, (1.0, 0.2, 0.1), 0.8 * air.lamp)

    return [Layer(0.88, paint)]


def passing(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Streaks of light behind the windows of something that drives."""
    rng = random.Random(stage.seed + 70)
    streaks = [
        (rng.random(), rng.uniform(0.2, 0.4), rng.uniform(0.5, 1.0), rng.random()) for _ in range(9)
    ]
    wide = 2 * stage.edge + 1.0

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for place, y, speed, tone in streaks:
            x = ((place + seconds * speed) % 1.0 - 0.5) * wide
            rgb = mix((1.0, 0.85, 0.5), (0.7, 0.85, 1.0), tone)
            glow(canvas, x, y, 0.09, rgb, 0.22, 0.12)

    return [Layer(0.92, paint)]


def embers(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    rng = random.Random(stage.seed + 66)
    rising = [[rng.random() for _ in range(4)] for _ in range(44)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        points = [
            (
                (a - 0.5) * (stage.aspect + 0.4) + 0.05 * math.sin(seconds * (0.8 + d) + d * 40),
                1.05 - ((b + seconds * (0.06 + 0.12 * c)) % 1.0) * 1.1,
            )
            for a, b, c, d in rising
        ]
        dots(canvas, points[:30], 0.004, colour((1.0, 0.62, 0.2), 0.9))
        dots(canvas, points[30:], 0.0075, colour((1.0, 0.4, 0.12), 0.65))

    return [Layer(1.12, paint)]


def confetti(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    rng = random.Random(stage.seed + 72)
    hues: tuple[Colour, ...] = (
        (1.0, 0.35, 0.45),
        (1.0, 0.82, 0.3),
        (0.4, 0.75, 1.0),
        (0.55, 0.9, 0.5),
    )
    pieces = [[rng.random() for _ in range(5)] for _ in range(40)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for a, b, c, d, e in pieces:
            y = ((b + seconds * (0.07 + 0.07 * c)) % 1.0) * 1.25 - 0.12
            x = (a - 0.5) * (stage.aspect + 0.4) + 0.04 * math.sin(seconds * (1 + d) + e * 6)
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(360 * e + 120 * seconds * (d - 0.5))
            wide = 0.012 * abs(math.cos(seconds * (2 + 3 * c) + 6 * d)) + 0.001
            canvas.drawRect(
                skia.Rect.MakeXYWH(-wide / 2, -0.004, wide, 0.008),
                skia.Paint(Color=colour(hues[int(e * 4)]), AntiAlias=True),
            )
            canvas.restore()

    return [Layer(1.12, paint)]
