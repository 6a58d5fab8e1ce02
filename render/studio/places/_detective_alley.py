"""An alley in perspective: two brick walls and wet cobbles, seen along its middle.

A point at height `up` over the vanishing point on a wall, `deep` times as far as the picture's
edge, lies at x = edge / deep, y = EYE - up / deep.
"""

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.field import (
    BLEED,
    Field,
    Grid,
    blend,
    grid,
    smooth,
    tint,
)
from render.studio.painting.paint import glow, shape

EYE = 0.52
FLOOR = -0.37
FAR = 2.7
"""Depth at which the walls end and the street with its lamp begins."""

_BRICK = (0.052, 0.2)  # height, length along the wall
_COBBLE = (0.16, 0.3)

_NIGHT: Colour = (0.035, 0.055, 0.1)
_FOG: Colour = (0.2, 0.32, 0.4)
_AMBER: Colour = (1.0, 0.72, 0.36)
PINK: Colour = (1.0, 0.25, 0.55)
CYAN: Colour = (0.25, 0.9, 1.0)


def on_wall(stage: Stage, side: int, deep: float, up: float) -> tuple[float, float]:
    """The stage point of a point on a wall; side: -1 left, 1 right."""
    return side * stage.edge / deep, EYE - up / deep


def lamp_at(stage: Stage) -> tuple[float, float]:
    """Position of the lamp of the street."""
    return 0.2 * stage.edge, 0.235


def _stones(rows: Field, columns: Field, seed: int) -> tuple[Field, Field]:
    """A tone 0-1 for each stone and how near its middle a point is (0 in the joint, 1)."""
    row = np.floor(rows)
    columns = columns + 0.5 * (row % 2)
    table = np.random.default_rng(seed).random((64, 64), np.float32)
    tone = table[row.astype(np.int32) % 64, np.floor(columns).astype(np.int32) % 64]
    inside = np.minimum(0.5 - np.abs(rows % 1 - 0.5), 2.2 * (0.5 - np.abs(columns % 1 - 0.5)))
    return tone, inside.astype(np.float32)


def paint_alley(canvas: skia.Canvas, stage: Stage) -> None:
    """Walls, street end and floor, covering everything."""
    cells = grid(stage, 0.45)
    x, y = cells.x, cells.y
    edge = stage.edge
    grime = cells.noise(stage.seed + 1, 0.35, 6)
    rgb = _street(cells, stage, grime)
    deep = np.clip(edge / np.maximum(np.abs(x), 0.02), 0.2, 40)
    wall = (deep < FAR) & (EYE - y > FLOOR / deep)
    brick = _wall(cells, stage, deep, grime)
    rgb = np.where(wall, brick, rgb)
    below = np.clip(y - EYE, 0.02, None)
    away = -FLOOR / below
    floor = _floor(cells, stage, away, rgb, grime)
    ground = (y > EYE) & (np.abs(x) * away <= edge) & (away < FAR * 1.01)
    rgb = np.where(ground, floor, rgb)
    cells.lay(canvas, rgb)


def _street(cells: Grid, stage: Stage, grime: Field) -> Field:
    """Fog at the end of the alley, houses in it, light from the lamp."""
    x, y = cells.x, cells.y
    lx, ly = lamp_at(stage)
    high = np.clip((EYE + 0.14 - y) / 0.75, 0, 1)
    rgb = blend(
        tint(_FOG),
        (0.05, 0.08, 0.15),
        high,
    )
    chance = np.random.default_rng(stage.seed + 3)
    for row, (tone, low) in enumerate((((0.12, 0.19, 0.26), 0.02), ((0.075, 0.12, 0.18), 0.12))):
        steps = np.interp(
            x[0], np.linspace(-0.6, 0.6, 9) * stage.edge, chance.uniform(0.02, 0.22, 9)
        )
        roof = low + np.round(steps * 14) / 14
        house = smooth(y - roof[None, :], 0, 0.004)
        windows = (np.abs((x / (0.05 * stage.edge)) % 1 - 0.5) < 0.2) & (
            np.abs((y / 0.055) % 1 - 0.5) < 0.27
        )
        column = np.floor(x / (0.05 * stage.edge)).astype(np.int32) % 64
        line = np.floor(y / 0.055).astype(np.int32) % 64
        lit = np.random.default_rng(stage.seed + 5 + row).random((64, 64))[line, column] > 0.8
        rgb = blend(rgb, tone, house * 0.85)
        rgb = blend(rgb, _AMBER, house * (windows & lit) * (0.5 - 0.15 * row))
    mist = smooth(y, 0.1, 0.62) * (0.5 + 0.7 * (grime - 0.3))
    rgb = blend(rgb, _FOG, np.clip(mist, 0, 0.85))
    near = np.exp(-np.hypot(x - lx, (y - ly) * 0.9) / 0.2)
    return blend(rgb, _AMBER, np.clip(near * (0.7 + 0.6 * (grime - 0.5)), 0, 0.85))


def _wall(cells: Grid, stage: Stage, deep: Field, grime: Field) -> Field:
    up = (EYE - cells.y) * deep
    # Equal steps of depth in the world are equal steps of 1/x on the picture.
    tone, inside = _stones(up / _BRICK[0], deep * (1.0 / _BRICK[1]), stage.seed + 7)
    base = tint((0.2, 0.115, 0.115))
    value = 0.5 + 0.75 * (tone - 0.5) + 1.1 * (grime - 0.5)
    rgb = base * np.clip(value, 0.15, 1.6)
    rgb = blend(rgb, (0.05, 0.05, 0.07), smooth(inside, 0.16, 0.04) * 0.7)
    # The lamp rakes along the far bricks; the neon sign tints the near ones on the right.
    lamp = np.exp(-((FAR - deep) / 0.8)) * np.exp(-(((up - 0.45) / 0.8) ** 2))
    rgb = rgb + tint(_AMBER) * (0.42 * lamp * (0.5 + tone * 0.6))
    right = smooth(cells.x, 0.0, 0.1)
    pink = right * np.exp(-(((deep - 1.45) / 0.4) ** 2)) * np.exp(-(((up - 0.3) / 0.32) ** 2))
    rgb = rgb + tint(PINK) * (0.36 * pink * (0.5 + tone * 0.7))
    cool = smooth(cells.x, 0.0, -0.1) * np.exp(-(((deep - 1.1) / 0.5) ** 2))
    rgb = rgb + tint((0.1, 0.2, 0.32)) * (0.3 * cool * (0.4 + tone))
    rgb = blend(rgb, _NIGHT, np.clip(smooth(up, 0.5, 1.3) * 0.75, 0, 1))
    rgb = blend(rgb, _FOG, smooth(deep, 1.5, FAR + 0.3) * 0.5)
    return rgb * (0.35 + 0.65 * smooth(up, FLOOR - 0.02, FLOOR + 0.2))


def _floor(cells: Grid, stage: Stage, away: Field, above: Field, grime: Field) -> Field:
    x, y = cells.x, cells.y
    tone, inside = _stones(away / _COBBLE[0] * 1.6, x * away / _COBBLE[1] * 4, stage.seed + 9)
    rgb = tint((0.075, 0.09, 0.125)) * (0.6 + 0.8 * tone)
    rgb = blend(rgb, (0.02, 0.025, 0.04), smooth(inside, 0.22, 0.05) * 0.7)
    # Wet stones mirror what is above them, smeared downwards; puddles mirror it cleanly.
    lx, _ = lamp_at(stage)
    lamp = np.exp(-(((x - lx * (1 + (y - 0.66) * 0.6)) / (0.05 + 0.32 * (y - 0.6))) ** 2))
    neon = np.exp(-(((x - 0.62 * stage.edge) / (0.07 + 0.1 * (y - 0.6))) ** 2))
    gleam = smooth(inside, 0.08, 0.4) * (0.35 + 0.9 * tone)
    fade = np.exp(-(y - 0.64) / 0.28)
    rgb = rgb + tint(_AMBER) * (0.75 * lamp * fade * gleam)
    rgb = rgb + tint(PINK) * (0.5 * neon * np.exp(-np.abs(y - 0.82) / 0.12) * gleam)
    puddle = smooth(cells.noise(stage.seed + 11, 0.16, 4, 4.5), 0.56, 0.6) * smooth(y, 0.68, 0.74)
    row = np.clip((2 * 0.67 - y + BLEED) / (1 + 2 * BLEED) * cells.rows, 0, cells.rows - 1)
    mirror = above[:, row[:, 0].astype(np.int32)] * 0.75
    mirror = mirror + tint(_AMBER) * (0.5 * lamp * fade)
    mirror = mirror + tint(PINK) * (0.35 * neon)
    rgb = blend(rgb, mirror, puddle * 0.9)
    rim = smooth(puddle, 0.0, 0.5) * smooth(puddle, 1.0, 0.5)
    rgb = rgb + (0.1 * rim)
    return blend(rgb, _FOG, smooth(away, 1.2, FAR + 0.2) * 0.5)


def window(canvas: skia.Canvas, stage: Stage, side: int, deep: tuple[float, float],
           up: tuple[float, float], light: Colour) -> None:  # fmt: skip
    """A lit window with a blind, on a wall."""

    def quad(d0: float, d1: float, u0: float, u1: float) -> skia.Path:
        return shape(
            [on_wall(stage, side, d, u) for d, u in ((d0, u0), (d1, u0), (d1, u1), (d0, u1))]
        )

    d0, d1 = deep
    u0, u1 = up
    middle = on_wall(stage, side, (d0 + d1) / 2, (u0 + u1) / 2)
    canvas.drawPath(quad(d0 - 0.02, d1 + 0.03, u0 - 0.025, u1 + 0.02), _solid((0.03, 0.03, 0.045)))
    canvas.drawPath(quad(d0, d1, u0, u1), _solid(light))
    slats = 11
    for slat in range(slats):
        low = u0 + (u1 - u0) * (slat + 0.1) / slats
        canvas.drawPath(
            quad(d0, d1, low, low + (u1 - u0) * 0.5 / slats),
            _solid(mix(light, (0.1, 0.06, 0.05), 0.78)),
        )
    canvas.drawPath(
        quad((d0 + d1) / 2 - 0.008, (d0 + d1) / 2 + 0.008, u0, u1), _solid((0.04, 0.03, 0.04))
    )
    canvas.drawPath(quad(d0 - 0.04, d1 + 0.05, u0 - 0.05, u0 - 0.02), _solid((0.09, 0.075, 0.08)))
    glow(canvas, *middle, 0.26, light, 0.3)


def fire_escape(canvas: skia.Canvas, stage: Stage, side: int) -> None:
    """Iron balconies and ladders on a wall."""
    iron, edge_light = (0.02, 0.022, 0.032), (0.22, 0.3, 0.38)
    near, far, out = 1.22, 1.72, 0.15
    for level in (0.24, 0.66):
        floor = []
        for deep, reach in ((near, 0.0), (far, 0.0), (far, out), (near, out)):
            x, y = on_wall(stage, side, deep, level)
            floor.append((x - side * reach * stage.edge / deep, y))
        canvas.drawPath(shape(floor), _solid(iron))
        for height in (0.0, 0.08, 0.16):
            a, b = [
                (x - side * out * stage.edge / deep, y - height / deep)
                for deep in (near, far)
                for x, y in (on_wall(stage, side, deep, level),)
            ]
            _line(canvas, a, b, iron, 0.008)
            if height:
                _line(canvas, (a[0], a[1] - 0.003), (b[0], b[1] - 0.003), edge_light, 0.0018)
        for post in np.linspace(near, far, 9):
            x, y = on_wall(stage, side, float(post), level)
            x -= side * out * stage.edge / float(post)
            _line(canvas, (x, y), (x, y - 0.16 / float(post)), iron, 0.004)
        for share in (0.0, 1.0):
            deep = near + 0.06 + 0.3 * share
            a = on_wall(stage, side, deep, level)
            b = on_wall(stage, side, deep + 0.12, level - 0.42)
            shift = -side * out * 0.6 * stage.edge / deep
            _line(canvas, (a[0] + shift, a[1]), (b[0] + shift, b[1]), iron, 0.006)


def lamp_post(canvas: skia.Canvas, stage: Stage) -> None:
    """The street lamp and the cone of light under it."""
    x, y = lamp_at(stage)
    foot = 0.665
    cone = shape([(x - 0.02, y), (x + 0.02, y), (x + 0.2, foot), (x - 0.2, foot)])
    shade = skia.GradientShader.MakeLinear(
        [(0, y), (0, foot)], [colour(_AMBER, 0.42), colour(_AMBER, 0.03)]
    )
    fuzzy = skia.Paint(Shader=shade, BlendMode=skia.BlendMode.kPlus, AntiAlias=True)
    fuzzy.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.018))
    canvas.drawPath(cone, fuzzy)
    iron = (0.035, 0.04, 0.055)
    _line(canvas, (x + 0.055, foot), (x + 0.055, y - 0.02), iron, 0.011)
    _line(canvas, (x + 0.055, y - 0.02), (x, y - 0.03), iron, 0.008)
    canvas.drawPath(
        shape([(x - 0.028, y), (x - 0.012, y - 0.03), (x + 0.012, y - 0.03), (x + 0.028, y)]),
        _solid(iron),
    )
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - 0.022, y - 0.007, x + 0.022, y + 0.012), _solid((1, 0.95, 0.8))
    )
    glow(canvas, x, y + 0.005, 0.3, _AMBER, 0.75)


def _line(
    canvas: skia.Canvas, a: tuple[float, float], b: tuple[float, float], tone: Colour, wide: float
) -> None:
    canvas.drawLine(*a, *b, skia.Paint(Color=colour(tone), AntiAlias=True, StrokeWidth=wide))


def _solid(tone: Colour) -> skia.Paint:
    return skia.Paint(Color=colour(tone), AntiAlias=True)
