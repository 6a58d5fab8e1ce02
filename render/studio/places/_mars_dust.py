"""The weather of Mars: dust that hangs in the air, and dust on a storm."""

import random

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix, times
from render.studio.contracts.scene import Layer, Stage
from render.studio.painting.backdrop import everywhere
from render.studio.painting.field import BLEED, puff
from render.studio.painting.paint import sprite, strokes
from render.studio.places._mars_hours import MarsHour

WEATHERS = ("fog", "wind", "storm")
_VEIL = {"fog": 0.55, "wind": 0.2, "storm": 0.6}
"""How much dust hides what is far, 0-1."""
_SPEED = {"fog": 0.03, "wind": 0.7, "storm": 1.3}
"""How fast dust flies, in stage units a second."""


def dust(stage: Stage, hour: MarsHour) -> list[Layer]:
    """The layers of the stage's weather; none for fair weather."""
    if stage.weather not in WEATHERS:
        return []
    rgb = mix(hour.haze, hour.sand[3][1], 0.45)

    def veil(canvas: skia.Canvas, seconds: float) -> None:
        ink = skia.Paint(Color=colour(rgb, _VEIL[stage.weather]))
        canvas.drawRect(everywhere(stage), ink)

    made = [
        Layer(0.57, veil, still=True),
        _clouds(stage, mix(rgb, hour.haze, 0.3), 0.6, 9, (0.45, 0.85), 0.9),
        _clouds(stage, times(rgb, 0.84), 1.18, 6, (0.8, 1.05), 1.5),
    ]
    return made if stage.weather == "fog" else [*made, _grains(stage, mix(rgb, hour.sun, 0.3))]


def _clouds(
    stage: Stage,
    rgb: tuple[float, float, float],
    depth: float,
    count: int,
    heights: tuple[float, float],
    size: float,
) -> Layer:
    rng = random.Random(stage.seed + round(100 * depth))
    alpha = {"fog": 0.5, "wind": 0.3, "storm": 0.7}[stage.weather]
    cloud = puff(110, rgb, alpha, stage.seed + 57, 1.0)
    flying = [(rng.random(), rng.uniform(*heights), rng.uniform(0.7, 1.3)) for _ in range(count)]
    wide = stage.aspect + 2 * BLEED + 2 * size

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for place, y, rate in flying:
            x = (place + seconds * _SPEED[stage.weather] * size * rate / wide) % 1.0
            sprite(canvas, cloud, (x - 0.5) * wide, y, size * rate, 0.3 * size * rate)

    return Layer(depth, paint)


def _grains(stage: Stage, rgb: tuple[float, float, float]) -> Layer:
    rng = random.Random(stage.seed + 59)
    count = round((160 if stage.weather == "storm" else 60) * max(stage.aspect, 0.7))
    grains = [(rng.random(), rng.uniform(0.2, 1.1), rng.uniform(0.7, 1.4)) for _ in range(count)]
    wide = stage.aspect + 2 * BLEED

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        lines = []
        for place, y, rate in grains:
            x = ((place + seconds * 2 * _SPEED[stage.weather] * rate / wide) % 1.0 - 0.5) * wide
            lines.append((x, y, x - 0.06 * rate, y - 0.006))
        strokes(canvas, lines, 0.0026, colour(rgb, 0.4))

    return Layer(1.25, paint)
