"""Water on the horizon: the sea, and a basin."""

import random

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Stage
from render.studio.painting.field import BLEED, blend, grid, ramp, smooth, tint
from render.studio.scenery.air import Air


def paint_sea(
    canvas: skia.Canvas, stage: Stage, air: Air, base: float, high: float, rng: random.Random
) -> None:
    """Water from its own horizon, `high` above the shore, with the sun's road on it."""
    cells = grid(stage, 0.42, base - high - 0.01, base + 0.08)
    down = np.clip((cells.y - (base - high)) / high, 0, 1)
    ripple = cells.noise(rng.randrange(1 << 20), 0.02, 4, 9.0) - 0.5
    big = cells.noise(rng.randrange(1 << 20), 0.05, 3, 14.0) - 0.5
    wave = ripple * (0.4 + down) + big * 0.8
    deep = tuple(c * s for c, s in zip((0.05, 0.34, 0.56), air.lit, strict=True))
    shallow = tuple(c * s for c, s in zip((0.2, 0.66, 0.72), air.lit, strict=True))
    rgb = ramp(
        np.broadcast_to(down, ripple.shape) + ripple * 0.3,
        ((0.0, mix(deep, air.sky[-1][1], 0.45)), (0.35, deep), (1.0, shallow)),  # type: ignore[arg-type]
    )
    rgb = blend(rgb, air.sky[-1][1], smooth(wave, 0.12, 0.4) * 0.55)
    x = np.abs(cells.x - air.sun_at[0] * stage.edge)
    road = np.exp(-x / (0.03 + 0.12 * down)) * smooth(wave, -0.05, 0.18)
    rgb = blend(rgb, air.sun, road * min(1.0, 2.0 * air.shine[1]))
    line = smooth(np.abs(down - 0.93 + big * 0.16), 0.06, 0.0)
    bright = min(1.0, max(air.lit))
    rgb = blend(rgb, (bright, bright, bright), line * 0.75)
    rgb = blend(rgb, air.haze, np.exp(-down / 0.12) * 0.4 + air.fog * 0.5)
    cells.lay(canvas, rgb, smooth(cells.y, base - high - 0.0015, base - high + 0.0015))


def paint_pool(
    canvas: skia.Canvas, stage: Stage, air: Air, base: float, high: float, rng: random.Random
) -> None:
    """A basin of clear water with nets of light, in a white rim."""
    cells = grid(stage, 0.42, base - high, base + 0.04)
    down = np.clip((cells.y - (base - high)) / high, 0.02, 1)
    u, v = cells.x / (0.35 + 0.65 * down), 0.4 / (0.3 + down)
    net = cells.noise(rng.randrange(1 << 20), 0.035, 3, 3.5)
    line = smooth(np.abs(net - 0.5), 0.05, 0.0)
    rgb = ramp(down + (net - 0.5) * 0.5, ((0.0, (0.5, 0.85, 0.92)), (1.0, (0.1, 0.6, 0.8))))
    tile = np.maximum(
        smooth(np.abs((u * 9) % 1.0 - 0.5), 0.47, 0.5),
        smooth(np.abs((v * 22) % 1.0 - 0.5), 0.45, 0.5),
    )
    rgb = blend(rgb, (0.75, 0.95, 0.98), tile * 0.25 + line * 0.5)
    lane = smooth(np.abs((u * 2.2) % 1.0 - 0.5), 0.485, 0.495)
    rgb = blend(rgb, (0.93, 0.3, 0.26), lane * 0.8)
    bright = tint(air.lit) if air.lamp < 0.5 else np.maximum(tint(air.lit), np.float32(0.72))
    rgb = blend(rgb * bright, air.sky[-1][1], 0.3 * (1 - down))
    cells.lay(canvas, rgb)
    for y, thick in ((base - high - 0.004, 0.008), (base - 0.012, 0.02)):
        ink = skia.Paint(Color=colour(air.tone((0.95, 0.96, 0.96), 0.8)))
        canvas.drawRect(
            skia.Rect.MakeLTRB(-stage.edge - BLEED, y, stage.edge + BLEED, y + thick), ink
        )
