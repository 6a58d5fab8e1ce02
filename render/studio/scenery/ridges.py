"""Hills, mountains and dunes on the horizon, as fields of colour with light on their slopes."""

from dataclasses import dataclass

import cv2
import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.field import Field, blend, grid, ramp, smooth, tint
from render.studio.scenery.air import Air


@dataclass(frozen=True)
class Ridge:
    """A kind of ridge. `dark`, `lit`: its slopes. `wide`: of its largest forms, in stage units.
    `sharp`: 0 round to 1 jagged. `snow`: share of its height from which snow lies, 1 for none.
    `trees`: how strongly woods mottle it, 0-1."""

    dark: Colour
    lit: Colour
    wide: float
    sharp: float
    snow: float = 1.0
    trees: float = 0.0


RIDGES = {
    "hills": Ridge((0.22, 0.44, 0.22), (0.56, 0.74, 0.34), 0.9, 0.05, trees=0.5),
    "woods": Ridge((0.12, 0.3, 0.2), (0.36, 0.56, 0.3), 0.7, 0.2, trees=1.0),
    "autumn": Ridge((0.5, 0.2, 0.1), (0.96, 0.62, 0.22), 0.7, 0.2, trees=1.0),
    "mountains": Ridge((0.3, 0.38, 0.46), (0.62, 0.66, 0.62), 0.75, 0.8),
    "alps": Ridge((0.28, 0.34, 0.48), (0.7, 0.68, 0.7), 0.7, 1.0, snow=0.45),
    "glacier": Ridge((0.5, 0.68, 0.84), (0.9, 0.96, 1.0), 0.6, 0.8, snow=0.2),
    "dunes": Ridge((0.7, 0.46, 0.26), (1.0, 0.82, 0.52), 1.2, 0.0),
    "mesas": Ridge((0.5, 0.24, 0.16), (0.88, 0.52, 0.32), 0.5, 0.5),
    "crags": Ridge((0.16, 0.14, 0.17), (0.42, 0.36, 0.36), 0.4, 1.0),
    "moonhills": Ridge((0.3, 0.3, 0.34), (0.76, 0.76, 0.8), 0.8, 0.3),
}


def paint_ridge(
    canvas: skia.Canvas,
    stage: Stage,
    air: Air,
    kind: str,
    base: float,
    high: float,
    distance: float,
    seed: int,
) -> None:
    """A ridge standing on y = `base`, up to `high`; `distance` 0-1 is how much haze veils it."""
    ridge = RIDGES[kind]
    cells = grid(stage, 0.36, base - high * 1.35 - 0.03, base + 0.2)
    y = cells.y
    top = base - high * _profile(cells.columns, cells.right - cells.left, ridge, seed)
    rough = cells.noise(seed + 1, 0.06, 5) - 0.5
    fine = cells.noise(seed + 2, 0.018, 4) - 0.5
    below = y - top + rough * 0.012 * (0.3 + ridge.sharp) + fine * 0.012 * ridge.trees
    # Slopes: forms that lean left or right of the profile, and gullies that run down from it.
    side = cv2.GaussianBlur(np.gradient(top[0]).astype(np.float32)[None, :], (0, 0), 3)
    slope = np.clip(side * cells.columns / 60 * 3.2, -1, 1) * np.sign(air.toward[0] or 1.0)
    skew = cells.noise(seed + 3, 0.24, 5, 0.5, gain=0.62) - 0.5
    facet = np.roll(skew, 4, 1) - skew
    light = 0.46 + 0.34 * slope * np.exp(-below / (high * 0.5 + 0.02))
    light = light + facet * (1.2 + 6.0 * ridge.sharp) * np.sign(air.toward[0] or 1.0)
    light = light + rough * 0.3 + fine * 0.9 * ridge.trees
    rgb = ramp(light, ((0.0, ridge.dark), (0.9, ridge.lit), (1.0, ridge.lit)))
    share = np.clip(light, 0, 1)
    if ridge.snow < 1.0 or air.snow:
        line = base - high * (ridge.snow if not air.snow else min(ridge.snow, 0.12))
        lies = smooth(y + skew * high * 1.1 + rough * 0.05, line + 0.02, line - 0.02)
        lies = lies * smooth(facet, -0.05, 0.02) if ridge.sharp > 0.5 else lies
        rgb = blend(rgb, (0.95, 0.97, 1.0), lies * 0.95)
    rgb = rgb * (tint(air.shade) + (tint(air.lit) - tint(air.shade)) * share)
    low = np.clip((y - (base - high)) / high, 0, 1)
    veil = np.clip(distance + (1 - distance) * 0.5 * low**2.2 + air.fog * 0.5, 0, 1)
    rgb = blend(rgb, mix(air.haze, air.sky[-1][1], 0.3), veil)
    cells.lay(canvas, rgb, smooth(below, -0.001, 0.0025))


def _profile(columns: int, width: float, ridge: Ridge, seed: int) -> Field:
    """(1, columns) heights of 0-1 along a ridge."""
    chance = np.random.default_rng(seed)
    total = np.zeros(columns, np.float32)
    weight, size = 1.0, width / ridge.wide
    most = 0.0
    for octave in range(6):
        count = max(4, round(size) + 3)
        values = chance.random(count).astype(np.float32)
        how = cv2.INTER_LINEAR if octave and ridge.sharp > 0.4 else cv2.INTER_CUBIC
        line = cv2.resize(values[None, :], (columns, 1), interpolation=how)[0]
        if ridge.sharp > 0.4 and octave < 3:
            line = 1 - np.abs(2 * line - 1)
        total += weight * line
        most += weight
        weight *= 0.34 + 0.16 * ridge.sharp
        size *= 2.1
        if ridge.sharp < 0.1 and octave == 1:
            break
    total /= most
    spread = total.max() - total.min()
    return np.asarray(0.25 + 0.75 * ((total - total.min()) / max(spread, 1e-6)))[None, :]
