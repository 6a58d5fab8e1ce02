"""The ground in perspective: grass, sand, asphalt, planks, tiles, water… as fields of colour."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import mix, times
from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.field import (
    BLEED,
    Field,
    Grid,
    blend,
    grid,
    moved,
    ramp,
    smooth,
    tint,
)
from render.studio.scenery.air import Air
from render.studio.scenery.floor_details import scatter_details

TILE = 512


@cache
def noise_tile() -> Field:
    """(TILE, TILE) noise around 0.5 with forms of an eighth of its size; it is moved by seeds."""
    return Grid(0, 0, 1, 1, TILE, TILE).noise(5, 1 / 8, 6, gain=0.55)


@dataclass(frozen=True)
class FloorCells:
    """The cells of a floor. `u` runs sideways and `v` away from us, in metres on the ground;
    `near`: 1 at our feet to 0 at the horizon, for detail that distance swallows; `down`: below the
    horizon in stage units. `coarse`: metres that a cell covers sideways."""

    cells: Grid
    u: Field
    v: Field
    near: Field
    down: Field
    coarse: Field
    seed: int

    def cloud(self, size: float, seed: int = 0) -> Field:
        """Noise around 0.5 on the ground, its largest clouds `size` metres wide."""
        scale = TILE / 8 / size
        shift = (self.seed * 7 + seed) * 83 % 4096
        return moved(noise_tile(), self.u * scale + shift, self.v * scale + shift * 1.37)

    def lines(self, along: Field, pitch: float, width: float) -> Field:
        """Lines at multiples of `pitch` of a coordinate, `width` metres wide, smoothed."""
        away = np.abs((along / pitch + 0.5) % 1.0 - 0.5) * pitch
        soft = self.coarse * (1.6 if along is self.u else 1.6 + 5 * (1 - self.near))
        line = np.clip((width / 2 + soft - away) / (2 * soft), 0, 1) * np.clip(
            width / soft * 1.4, 0, 1
        )
        return np.asarray(line, np.float32)

    def pieces(self, wide: float, deep: float, shift: float = 0.5) -> Field:
        """A random number 0-1 for each slab of a bond, `wide` by `deep` metres."""
        row = np.floor(self.v / deep)
        column = np.floor(self.u / wide + shift * (row % 2))
        mess = np.sin(column * 12.9898 + row * 78.233 + self.seed) * 43758.5453
        return np.asarray(mess - np.floor(mess), np.float32)

    def bond(self, wide: float, deep: float, joint: float, shift: float = 0.5) -> Field:
        """The joints between the slabs of `pieces`, 0-1."""
        row = np.floor(self.v / deep)
        across = self.lines(self.u + shift * wide * (row % 2) + wide / 2, wide, joint)
        return np.maximum(across, self.lines(self.v + deep / 2, deep, joint))


Pattern = Callable[[FloorCells, Air], Field]
"""The colours of a floor, (3, rows, columns), as if lit evenly; the air is applied after."""


def paint_floor(
    canvas: skia.Canvas, stage: Stage, air: Air, kind: str, top: float, eye: float | None = None
) -> None:
    """Paints the ground from y = `top` down. `eye`: y of the horizon, `top` outdoors."""
    from render.studio.scenery.floor_patterns import PATTERNS, SHINE

    eye = top if eye is None else eye
    cells = grid(stage, 0.42, top - 0.012, 1 + BLEED)
    down = np.clip(cells.y - eye, 0.008, None)
    far = 0.5 / down  # metres away: the eye is as high as half a picture
    near = smooth(down, 0.02, 0.3)
    step = (cells.right - cells.left) / cells.columns
    floor = FloorCells(
        cells,
        np.asarray(cells.x * far * 2.4, np.float32),
        np.asarray(far * 2.4 * np.ones_like(cells.x), np.float32),
        near,
        down,
        np.asarray(step * far * 2.4, np.float32),
        stage.seed,
    )
    rgb = PATTERNS[kind](floor, air)
    share = 0.62 + 0.5 * (floor.cloud(6.0, 5) - 0.5)
    if eye == top and air.cover < 0.8:  # clouds throw soft shadows on the ground
        share = share - 0.22 * smooth(floor.cloud(9.0, 7), 0.5, 0.62) * smooth(near, 1.0, 0.2)
    lit = tint(air.shade) + (tint(air.lit) - tint(air.shade)) * share
    rgb = rgb * lit if kind not in ("water",) else rgb
    shine = min(1.0, SHINE.get(kind, 0.0) + 0.45 * air.wet * (eye == top))
    if shine:
        wave = smooth(floor.cloud(2.0, 9), 0.42, 0.6) if air.wet else 1.0
        up = smooth(down, 0.0, 0.34)
        mirror = ramp(np.broadcast_to(1 - up, rgb.shape[1:]), air.sky)
        rgb = blend(rgb, mirror, shine * 0.62 * (1 - 0.75 * up) * wave)
    if air.snow and eye == top and kind not in ("water", "ice"):
        lies = smooth(floor.cloud(1.6, 11), 0.34, 0.5) * 0.82
        rgb = blend(rgb, tint((0.93, 0.95, 1.0)) * lit, lies)
    haze = np.exp(-down / 0.05) * (0.55 if eye == top else 0.0)
    haze = np.maximum(haze, air.fog * np.exp(-down / 0.2) * 0.9)
    rgb = blend(rgb, air.haze, haze)
    if eye == top:  # the far edge is softened into the horizon
        cells.lay(canvas, rgb, smooth(cells.y, top - 0.003, top + 0.004))
        scatter_details(canvas, stage, air, kind, top)
    else:
        shadow = 1 - 0.28 * np.exp(-np.clip(cells.y - top, 0, None) / 0.018)
        cells.lay(canvas, rgb * shadow, smooth(cells.y, top - 0.0015, top + 0.0015))


def two(dark: Colour, lit: Colour, values: Field) -> Field:
    """A field of colours from `dark` at 0.2 to `lit` at 0.8."""
    return ramp(
        values,
        ((0.0, times(dark, 0.92)), (0.2, dark), (0.8, lit), (1.0, mix(lit, (1, 1, 1), 0.12))),
    )
