"""Show clothes: a glittering jacket, a shirt, slim trousers."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, mix
from render.studio.contracts.figure import Performer, Wardrobe
from render.studio.contracts.scene import SceneWords

_SEQUINS = 44


def _chest(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    shirt = skia.Path()
    shirt.moveTo(-0.052, 0.0)
    shirt.lineTo(0.052, 0.0)
    shirt.lineTo(0.018, 0.2)
    shirt.lineTo(-0.018, 0.2)
    shirt.close()
    canvas.drawPath(shirt, brush.fill(brush.base(actor.colours["trim"])))
    chance = random.Random(actor.seed + actor.index)
    bright = mix(brush.lit(actor.colours["top"]), (1, 1, 1), 0.6)
    for _ in range(_SEQUINS):
        x, y = chance.uniform(-0.11, 0.11), chance.uniform(0.03, 0.3)
        speed, phase = chance.uniform(5, 11), chance.random() * math.tau
        if abs(x) < 0.05 * (1 - y / 0.25):
            continue
        glow = max(0.0, math.sin(actor.seconds * speed + phase)) ** 3
        canvas.drawCircle(
            x * (1 - y * 0.3), y, 0.0035 + 0.004 * glow, brush.fill(bright, 0.25 + 0.75 * glow)
        )
    for side in (-1, 1):
        lapel = skia.Path()
        lapel.moveTo(side * 0.05, -0.004)
        lapel.lineTo(side * 0.093, 0.06)
        lapel.lineTo(side * 0.07, 0.075)
        lapel.lineTo(side * 0.078, 0.092)
        lapel.lineTo(side * 0.014, 0.205)
        lapel.close()
        brush.shape(canvas, lapel, mix(actor.colours["top"], (0.05, 0.05, 0.08), 0.5), 0.008)


def _collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    for side in (-1, 1):
        wing = skia.Path()
        wing.moveTo(0, 0.034)
        wing.lineTo(side * 0.056, -0.012)
        wing.lineTo(side * 0.068, 0.034)
        wing.lineTo(side * 0.03, 0.062)
        wing.close()
        brush.shape(canvas, wing, actor.colours["trim"], 0.008)


PART = Wardrobe(
    name="stage",
    words=SceneWords(
        en=("sequins", "glitter", "pop star", "rock star", "stage outfit", "popstar", "rockstar"),
        ko=("반짝이", "무대 의상", "팝스타", "록스타", "가수"),
    ),
    palettes=(
        {
            "top": (0.85, 0.2, 0.5),
            "legs": (0.13, 0.12, 0.18),
            "shoes": (0.95, 0.93, 0.95),
            "trim": (0.97, 0.95, 0.98),
        },
        {
            "top": (0.25, 0.45, 0.9),
            "legs": (0.16, 0.15, 0.22),
            "shoes": (0.9, 0.75, 0.3),
            "trim": (0.12, 0.1, 0.16),
        },
        {
            "top": (0.95, 0.7, 0.2),
            "legs": (0.2, 0.12, 0.2),
            "shoes": (0.8, 0.2, 0.3),
            "trim": (0.15, 0.1, 0.14),
        },
        {
            "top": (0.3, 0.75, 0.65),
            "legs": (0.14, 0.14, 0.2),
            "shoes": (0.95, 0.95, 0.9),
            "trim": (0.98, 0.96, 0.9),
        },
    ),
    shape={"shoulder": 0.128, "waist": 0.092, "hem": 0.108, "leg": 0.088, "ankle": 0.064},
    chest=_chest,
    collar=_collar,
)
