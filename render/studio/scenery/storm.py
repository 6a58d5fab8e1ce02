"""Lightning: flashes and bolts."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import colour
from render.studio.contracts.scene import Paint, Stage
from render.studio.painting.field import BLEED

_FLASHES = 2.6
"""Seconds between two flashes of lightning: far below three a second, which can harm."""


def flash(seconds: float, seed: int) -> float:
    """How bright the lightning is at a time, 0-1: it swells and fades within half a second."""
    at = (seconds + 0.37 * (seed % 5)) % _FLASHES - 0.9
    if at < 0:
        return 0.0
    return min(at / 0.12, 1.0) * math.exp(-max(0.0, at - 0.12) / 0.22)


def _bolt(rng: random.Random, x: float, low: float) -> skia.Path:
    path = skia.Path()
    y = -0.05
    path.moveTo(x, y)
    while y < low - 0.02:
        y += rng.uniform(0.025, 0.06)
        x += rng.uniform(-0.045, 0.045)
        path.lineTo(x, y)
        if rng.random() < 0.35:
            bx, by = x, y
            for _ in range(3):
                bx, by = bx + rng.uniform(-0.05, 0.05), by + rng.uniform(0.02, 0.04)
                path.lineTo(bx, by)
            path.moveTo(x, y)
    return path


def paint_lightning(stage: Stage, horizon: float) -> Paint:
    """A soft flash in the sky and a bolt beside the cast."""
    rng = random.Random(stage.seed + 84)
    bolts = [
        _bolt(rng, stage.edge * rng.uniform(0.35, 0.85) * (1, -1)[turn % 2], horizon)
        for turn in range(4)
    ]

    def light(canvas: skia.Canvas, seconds: float) -> None:
        strength = flash(seconds, stage.seed)
        if strength < 0.02:
            return
        left, wide = -stage.edge - BLEED, 2 * (stage.edge + BLEED)
        veil = skia.Paint(Color=colour((0.8, 0.85, 1.0), 0.3 * strength))
        canvas.drawRect(skia.Rect.MakeXYWH(left, -BLEED, wide, horizon + BLEED), veil)
        bolt = bolts[int((seconds + 0.37 * (stage.seed % 5)) / _FLASHES) % 4]
        if strength > 0.25:
            for width, alpha in ((0.014, 0.25), (0.004, 0.95)):
                canvas.drawPath(
                    bolt,
                    skia.Paint(
                        Color=colour((0.93, 0.95, 1.0), alpha * strength),
                        AntiAlias=True,
                        Style=skia.Paint.kStroke_Style,
                        StrokeWidth=width,
                        StrokeJoin=skia.Paint.kRound_Join,
                    ),
                )

    return light
