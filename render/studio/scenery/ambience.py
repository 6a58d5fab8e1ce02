"""What moves in a place: birds, motes, fireflies, bubbles, steam, twinkling lights, traffic."""

import math
import random
from collections.abc import Callable
from itertools import pairwise

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Layer, Stage
from render.studio.painting.field import BLEED, puff
from render.studio.painting.paint import dots, glow, shape, sprite, strokes
from render.studio.scenery.air import Air

Ambience = Callable[[Stage, Air, float], list[Layer]]
"""The layers of something that moves, for a stage, its air and y of the horizon."""


def _birds(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _motes(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _fireflies(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _glints(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _bubbles(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _embers(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _mist(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _bulbs(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _beams(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _traffic(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _passing(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _steam(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _confetti(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _fish(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


def _stardust(stage: Stage, air: Air, horizon: float) -> list[Layer]:
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


AMBIENCES: dict[str, Ambience] = {
    "stardust": _stardust,
    "fish": _fish,
    "birds": _birds,
    "motes": _motes,
    "fireflies": _fireflies,
    "glints": _glints,
    "bubbles": _bubbles,
    "embers": _embers,
    "mist": _mist,
    "bulbs": _bulbs,
    "beams": _beams,
    "traffic": _traffic,
    "passing": _passing,
    "steam": _steam,
    "confetti": _confetti,
}
