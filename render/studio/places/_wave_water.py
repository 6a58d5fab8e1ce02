"""The wave itself: a wall of water with light in it, the falling lip, the foam at its foot."""

import cv2
import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.field import (
    Field,
    Grid,
    Stop,
    blend,
    grid,
    moved,
    ramp,
    smooth,
    tint,
)

_CREST = (
    (-9.0, -0.1), (-1.0, -0.06), (-0.5, -0.01), (-0.15, 0.05), (0.15, 0.125), (0.45, 0.265),
    (0.7, 0.375), (1.0, 0.455), (1.5, 0.505), (9.0, 0.53),
)  # fmt: skip
"""Height of the crest over x in halves of the picture's width."""

_LIP = (
    (-0.5, 0.5), (0.1, 0.1), (0.15, 0.05), (0.22, -0.03), (0.34, -0.19), (0.46, -0.32),
    (0.58, -0.42), (0.7, -0.5), (0.82, -0.56), (1.5, -0.62),
)  # fmt: skip
"""x of the falling lip's edge over y, in halves of the picture's width."""

_FOOT = 1.04


def crest(stage: Stage, x: Field) -> Field:
    """y of the crest at stage x."""
    at = np.linspace(-9, 9, 1801)
    heights = np.interp(at, [u for u, _ in _CREST], [y for _, y in _CREST])
    heights = cv2.GaussianBlur(heights[None, :], (0, 0), 9)[0]
    return np.asarray(np.interp(x / stage.edge, at, heights), np.float32)


def lip(stage: Stage, y: Field) -> Field:
    """x of the falling lip's edge at stage y."""
    at = np.linspace(-0.5, 1.5, 401)
    edge = np.interp(at, [v for v, _ in _LIP], [u for _, u in _LIP])
    edge = cv2.GaussianBlur(edge[None, :], (0, 0), 7)[0]
    return np.asarray(np.interp(y, at, edge) * stage.edge, np.float32)


def _along(cells: Grid, seed: int, s: Field, t: Field, fine: float, long: float) -> Field:
    """Noise drawn out `long` times along the lines of constant `s`; `t` runs along them.

    `fine`: width of the broadest streaks.
    """
    tile = Grid(0, 0, 8, 1, 128, 1024).noise(seed, 1 / 16, 4, gain=0.6)
    return moved(tile, s * (8 / fine) + 300, t * (8 / (fine * long)) + 20)


def wall(
    canvas: skia.Canvas,
    stage: Stage,
    water: tuple[Stop, ...],
    foam: Colour,
    shade: Colour,
    sun: tuple[float, float],
    glint: Colour,
) -> None:
    """The face of the wave under its crest, light shining through where it is thin.

    `water`: colours from the crest (0) to the foot (1). `foam`, `shade`: lit and shaded foam.
    """
    cells = grid(stage, 0.42)
    x, y = cells.x, cells.y
    top = crest(stage, x)
    rough = (cells.noise(stage.seed, 0.09, 4) - 0.5) * 0.022
    below = y - top + rough
    v = np.clip(below / (_FOOT - top), 0, 1)
    rise = (1 - v) ** 1.6
    s = x + 0.55 * stage.edge * rise + 0.05 * (cells.noise(stage.seed + 1, 0.4, 3) - 0.5)
    broad = _along(cells, stage.seed + 2, s, v, 0.2, 4)
    fine = _along(cells, stage.seed + 3, s, v, 0.055, 9)
    rgb = ramp(v + 0.16 * (broad - 0.5) + 0.05 * (fine - 0.5), water)
    # Light through the thin lip, strongest towards the sun.
    near = np.exp(-((x - sun[0]) ** 2) / (0.55 * stage.edge + 0.2) ** 2)
    thin = np.exp(-v / 0.11) * (0.35 + 0.65 * near)
    rgb = blend(rgb, glint, np.clip(thin * (0.55 + 0.9 * (broad - 0.5)), 0, 0.9))
    spark = smooth(fine, 0.6, 0.72) * np.exp(-(((v - 0.45) / 0.3) ** 2)) * near
    rgb = rgb + tint(glint) * (0.5 * spark)
    # The hollow under the lip is dark; bands bend with the face.
    beyond = (x - lip(stage, y)) / stage.edge
    hollow = np.exp(-np.clip(beyond, 0, 9) / 0.2) * smooth(y, 0.12, 0.3) * smooth(y, 1.0, 0.75)
    rgb = rgb * (1 - 0.72 * hollow)
    # Foam: threads drawn up the face, lace on the water before it.
    threads = smooth(fine, 0.585, 0.66) * smooth(broad, 0.4, 0.62)
    threads *= 0.25 + 0.75 * smooth(v, 0.25, 0.85)
    lace = 1 - np.abs(2 * cells.noise(stage.seed + 5, 0.1, 4, 2.6) - 1)
    lace = smooth(lace, 0.86, 0.97) * smooth(v, 0.6, 0.86)
    edge = smooth(below, 0.03, 0.0) * (0.35 + 0.65 * smooth(fine, 0.4, 0.6))
    white = np.clip(0.62 * threads + 0.75 * lace + 0.85 * edge, 0, 0.92)
    rgb = blend(rgb, blend(tint(shade), foam, 1 - 0.6 * v), white * (1 - 0.8 * hollow))
    rgb = _curtain(cells, stage, rgb, foam, shade, glint)
    # Wind tears mist off the crest, most where the lip is thrown.
    torn = smooth(cells.noise(stage.seed + 14, 0.11, 5, 2.2), 0.42, 0.66)
    thrown = 0.35 + 0.65 * smooth(x / stage.edge, 0.75, -0.1)
    mist = torn * thrown * np.exp(np.minimum(below, 0) / 0.034) * smooth(below, -0.11, -0.05)
    rgb = blend(rgb, blend(tint(foam), glint, 0.3 * near), smooth(below, 0.004, -0.002))
    cells.lay(canvas, rgb, np.maximum(smooth(below, -0.002, 0.003), 0.75 * mist))


def _curtain(
    cells: Grid, stage: Stage, rgb: Field, foam: Colour, shade: Colour, glint: Colour
) -> Field:
    """The lip that is thrown forward and falls, and the white water where it lands."""
    x, y = cells.x, cells.y
    torn = (cells.noise(stage.seed + 8, 0.13, 4) - 0.5) * 0.09
    inside = (lip(stage, y) - x) / stage.edge + torn
    fall = _along(cells, stage.seed + 9, x - lip(stage, y), y, 0.07, 7)
    body = tint(shade)
    light = smooth(fall, 0.36, 0.68) * (0.55 + 0.45 * smooth(y, 0.7, 0.0))
    body = blend(body, foam, light)
    body = blend(body, glint, 0.75 * smooth(inside, 0.16, 0.0) * smooth(y, 0.75, 0.1))
    rgb = blend(rgb, body, smooth(inside, 0.0, 0.035) * (0.86 + 0.14 * light))
    # White water: heaped where it lands, lit from above and from the sun.
    heap = cells.noise(stage.seed + 12, 0.3, 6, 1.2)
    reach = stage.edge * -0.62 - x
    mound = 0.66 + 0.9 * np.clip(x / stage.edge + 0.9, 0, 1.2) ** 2 - y
    rise = heap - 0.5 - mound * 1.1 - np.clip(-reach * 0.9, 0, 2)
    step = max(2, round(0.012 * cells.rows))
    relief = heap - np.roll(np.roll(heap, step, 0), -step, 1)
    lit = smooth(relief, -0.1, 0.12) * smooth(rise, 0.5, 0.0)
    cloud = blend(tint(shade), foam, 0.25 + 0.75 * lit)
    return blend(rgb, cloud, smooth(rise, -0.1, 0.06))
