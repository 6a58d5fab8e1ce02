"""The sky: gradient, veils, clouds in perspective, sun or moon, stars."""

import random

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Stage
from render.studio.painting.field import BLEED, Grid, blend, grid, moved, ramp, smooth
from render.studio.painting.paint import dots, glow
from render.studio.scenery.air import Air
from render.studio.scenery.floors import noise_tile


def paint_sky(canvas: skia.Canvas, stage: Stage, air: Air, horizon: float) -> None:
    """Paints everything above `horizon` and the haze below it, over the whole margin."""
    cells = grid(stage, 0.25)
    x, y = cells.x, cells.y
    sx, sy = air.sun_at[0] * stage.edge, air.sun_at[1]
    height = np.clip((y + BLEED * 0.5) / (horizon + BLEED * 0.5), 0, 1)
    rgb = ramp(np.broadcast_to(height, (cells.rows, cells.columns)), air.sky)
    veil = smooth(cells.noise(stage.seed + 1, 0.22, 5, 5.0), 0.5, 0.8) * smooth(y, -0.3, 0.35)
    rgb = blend(rgb, air.cloud[0], veil * 0.3)
    away = np.hypot(x - sx, (y - sy) * 1.15)
    rgb = blend(rgb, air.shine[0], np.exp(-away / 0.24) * air.shine[1])
    density, light = _clouds(cells, stage, air, horizon)
    body = ramp(light, ((0.0, air.cloud[1]), (0.62, air.cloud[0]), (1.0, air.cloud[0])))
    low = smooth(y, horizon - 0.3, horizon)
    body = blend(body, air.haze, low * 0.55)
    near_sun = np.exp(-away / 0.16) * air.shine[1]
    body = blend(body, air.sun, near_sun * 0.8)
    cells.lay(canvas, blend(rgb, body, density))
    if air.stars:
        _stars(canvas, stage, air, horizon)
    if air.cover < 0.8:
        _sun(canvas, sx, sy, air)


def _clouds(cells: Grid, stage: Stage, air: Air, horizon: float) -> tuple[np.ndarray, np.ndarray]:
    """Density and light of clouds that lie flatter and denser towards the horizon."""
    tile = noise_tile()
    shift = stage.seed * 211 % 4096
    up = np.clip(horizon + 0.16 - cells.y, 0.05, None)
    far = 0.5 / up
    u = cells.x * far * 230 + shift
    v = far * 280 + shift * 1.7
    shape = moved(tile, u, v)
    # The same clouds shifted towards the light: where they grow thinner, the light comes through.
    toward = moved(tile, u + 12 * air.toward[0] * far, v - 12 * far)
    edge = 0.66 - 0.34 * air.cover
    density = smooth(shape, edge, edge + 0.16)
    light = np.clip(0.72 + (shape - toward) * 5.0 - (shape - edge) * 0.9, 0, 1)
    fade = smooth(cells.y, horizon + 0.02, horizon - 0.12)
    return density * fade * (0.9 if air.cover < 0.8 else 0.75), light


def _sun(canvas: skia.Canvas, x: float, y: float, air: Air) -> None:
    size = 0.05 if air.hour == "night" else 0.047
    glow(canvas, x, y, 0.42, air.shine[0], min(1.0, air.shine[1] * 1.2))
    disc = skia.Paint(Color=colour(air.sun), AntiAlias=True)
    disc.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.0015))
    canvas.drawCircle(x, y, size, disc)
    if air.hour == "night":
        for dx, dy, r in ((-0.3, -0.15, 0.22), (0.28, 0.3, 0.16), (0.3, -0.36, 0.12)):
            spot = mix(air.sun, air.sky[1][1], 0.22)
            canvas.drawCircle(
                x + dx * size, y + dy * size, r * size, skia.Paint(Color=colour(spot, 0.8))
            )


def _stars(canvas: skia.Canvas, stage: Stage, air: Air, horizon: float) -> None:
    chance = random.Random(stage.seed + 3)
    for size, count in ((0.0018, 240), (0.003, 50), (0.0048, 10)):
        points = [
            (
                chance.uniform(-1, 1) * (stage.edge + BLEED),
                -BLEED + (horizon + BLEED - 0.06) * chance.random() ** 1.2,
            )
            for _ in range(count)
        ]
        dots(canvas, points, size, colour((0.94, 0.96, 1.0), air.stars * 0.85))
