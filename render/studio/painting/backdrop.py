"""Pieces of backdrops drawn in flat shapes: hills, clouds, foliage. In stage units."""

import math
import random
from collections.abc import Sequence

from render.drawing.skia import skia
from render.studio.contracts.brush import Point, colour, mix
from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.paint import BLEED, Stop, shape


def everywhere(stage: Stage) -> skia.Rect:
    """The picture with the margin around it that the camera may show."""
    return skia.Rect.MakeLTRB(-stage.edge - BLEED, -BLEED, stage.edge + BLEED, 1 + BLEED)


def ink(rgb: Colour, alpha: float = 1.0, blur: float = 0.0) -> skia.Paint:
    """Flat paint; `blur` softens its edge by that many units."""
    paint = skia.Paint(Color=colour(rgb, alpha), AntiAlias=True)
    if blur:
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.BlurStyle.kNormal_BlurStyle, blur))
    return paint


def downwards(top: float, bottom: float, stops: Sequence[Stop]) -> skia.Paint:
    """Paint with a vertical gradient between two heights; positions of `stops` are 0-1."""
    return across((0.0, top), (0.0, bottom), stops)


def across(start: Point, end: Point, stops: Sequence[Stop]) -> skia.Paint:
    """Paint with a gradient along a line, dithered against banding."""
    paint = skia.Paint(AntiAlias=True, Dither=True)
    paint.setShader(
        skia.GradientShader.MakeLinear(
            [start, end], [colour(rgb) for _, rgb in stops], [place for place, _ in stops]
        )
    )
    return paint


def rolling(stage: Stage, top: float, high: float, waves: float, rng: random.Random) -> skia.Path:
    """Ground with a soft horizon near `top`; hills up to `high`, `waves` of them per stage unit."""
    shift, other = rng.uniform(0, math.tau), rng.uniform(0, math.tau)
    left, right = -stage.edge - BLEED, stage.edge + BLEED
    points: list[Point] = []
    for step in range(121):
        x = left + (right - left) * step / 120
        rise = 0.6 * math.sin(x * waves * math.tau + shift)
        rise += 0.4 * math.sin(x * waves * 2.3 * math.tau + other)
        points.append((x, top - high * (0.5 + 0.5 * rise)))
    return shape([*points, (right, 1 + BLEED), (left, 1 + BLEED)])


def cloud(
    canvas: skia.Canvas, at: Point, wide: float, lit: Colour, dark: Colour, rng: random.Random
) -> None:
    """A heap of soft balls with a flat base, lit from above."""
    x, y = at
    balls = [(x, y - wide * 0.1, wide * 0.2)]
    for _ in range(9):
        along = rng.uniform(-0.5, 0.5)
        size = wide * rng.uniform(0.08, 0.17) * (1.2 - abs(along))
        balls.append((x + along * wide, y - size * rng.uniform(0.5, 0.95), size))
    heap = skia.Path()
    for bx, by, size in balls:
        heap.addCircle(bx, by, size)
    heap.addRoundRect(
        skia.Rect.MakeLTRB(x - wide * 0.55, y - wide * 0.09, x + wide * 0.55, y), wide, wide * 0.045
    )
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(x - wide, y - wide, x + wide, y + 0.001))
    soft = downwards(y - wide * 0.3, y, [(0.0, lit), (0.55, mix(lit, dark, 0.35)), (1.0, dark)])
    soft.setMaskFilter(skia.MaskFilter.MakeBlur(skia.BlurStyle.kNormal_BlurStyle, wide * 0.012))
    canvas.drawPath(heap, soft)
    canvas.restore()


def crown(
    canvas: skia.Canvas,
    at: Point,
    size: float,
    colours: tuple[Colour, Colour, Colour],
    rng: random.Random,
    toward: Point = (0.5, -0.86),
) -> None:
    """Foliage: clumps from dark to lit, the lit ones toward the light. `colours`: dark to lit."""
    canvas.save()
    for rank, rgb in enumerate(colours):
        reach = size * (1.0, 0.86, 0.66)[rank]
        x, y = at[0] + toward[0] * size * 0.17 * rank, at[1] + toward[1] * size * 0.15 * rank
        clumps = skia.Path()
        clumps.addCircle(x, y, reach * (0.7, 0.3, 0.1)[rank])
        count = (13, 16, 18)[rank]
        for index in range(count):
            angle = (index + rng.uniform(-0.3, 0.3)) * math.tau / count
            far = reach * rng.uniform(*((0.6, 0.72), (0.2, 0.72), (0.1, 0.75))[rank])
            clumps.addCircle(
                x + far * math.cos(angle),
                y + 0.86 * far * math.sin(angle),
                reach * rng.uniform(*((0.26, 0.34), (0.2, 0.3), (0.1, 0.21))[rank]),
            )
        for _ in range(30 if rank else 0):
            angle, far = rng.uniform(0, math.tau), reach * rng.uniform(0.5, 1.05)
            dab = size * rng.uniform(0.025, 0.05)
            clumps.addCircle(x + far * math.cos(angle), y + 0.86 * far * math.sin(angle), dab)
        canvas.drawPath(clumps, ink(rgb))
        if not rank:  # lit leaves stay within the outline
            canvas.clipPath(clumps, True)
    canvas.restore()


def tree(
    canvas: skia.Canvas,
    foot: Point,
    high: float,
    colours: tuple[Colour, Colour, Colour],
    bark: Colour,
    rng: random.Random,
    toward: Point = (0.5, -0.86),
) -> None:
    """A round tree on a trunk with two boughs."""
    x, y = foot
    half = high * 0.035
    trunk = skia.Path()
    trunk.moveTo(x - half * 1.7, y)
    trunk.quadTo(x - half * 0.7, y - high * 0.12, x - half * 0.8, y - high * 0.55)
    trunk.lineTo(x + half * 0.8, y - high * 0.55)
    trunk.quadTo(x + half * 0.7, y - high * 0.12, x + half * 1.7, y)
    trunk.close()
    canvas.drawPath(
        trunk,
        across((x - half, y), (x + half, y), [(0.0, mix(bark, (0, 0, 0), 0.35)), (1.0, bark)]),
    )
    crown(canvas, (x, y - high * 0.66), high * 0.36, colours, rng, toward)
