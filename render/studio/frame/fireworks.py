"""Fireworks in the sky of a scene."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.paint import dots, glow, strokes

_INKS: tuple[Colour, ...] = (
    (1.0, 0.42, 0.5), (1.0, 0.84, 0.36), (0.5, 0.9, 1.0), (0.66, 1.0, 0.52), (0.92, 0.56, 1.0),
)  # fmt: skip
_SHELLS = 7
_EVERY = 2.6  # seconds from a shell's burst to its next one
_RISE = 0.22  # share of that in which it climbs
_RAYS = 26


def draw_fireworks(canvas: skia.Canvas, seconds: float, stage: Stage) -> None:
    """Shells that climb, burst into rays and fade, above the heads. `canvas`: in stage units."""
    for shell in range(_SHELLS):
        place = seconds / _EVERY + shell / _SHELLS
        turn, share = divmod(place, 1.0)
        chance = random.Random(f"{stage.seed} {shell} {turn}")
        x = chance.uniform(-0.85, 0.85) * stage.edge
        y = chance.uniform(0.1, 0.32)
        ink = chance.choice(_INKS)
        if share < _RISE:
            rise = share / _RISE
            foot = 0.8 + (y - 0.8) * (1 - (1 - rise) ** 2)
            strokes(canvas, [(x, foot, x, foot + 0.05 * (1 - rise))], 0.005, colour(ink, 0.9))
            continue
        _burst(canvas, (x, y), (share - _RISE) / (1 - _RISE), ink, chance.uniform(0.11, 0.19))


def _burst(
    canvas: skia.Canvas, at: tuple[float, float], age: float, ink: Colour, size: float
) -> None:
    """`age`: 0 at the bang to 1 when it is gone."""
    x, y = at
    reach = size * (1 - (1 - min(age * 1.7, 1.0)) ** 3)
    fade = max(0.0, 1 - age) ** 1.3
    if age < 0.35:
        glow(canvas, x, y, size * 2.2, ink, 0.5 * (1 - age / 0.35))
    lines, sparks = [], []
    for ray in range(_RAYS):
        angle = math.tau * ray / _RAYS
        far = reach * (1.0 if ray % 2 else 0.72)
        dx, dy = math.cos(angle), math.sin(angle)
        sag = 0.09 * age * age
        tip = x + dx * far, y + dy * far + sag
        lines.append((x + dx * far * 0.62, y + dy * far * 0.62 + 0.6 * sag, *tip))
        sparks.append(tip)
    strokes(canvas, lines, 0.0045, colour(ink, 0.85 * fade))
    dots(canvas, sparks, 0.011, colour(mix(ink, (1, 1, 1), 0.5), fade))
