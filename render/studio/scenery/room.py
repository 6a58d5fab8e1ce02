"""Rooms: walls in several styles, skirting, ceiling light, and the light of lamps and windows."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import mix, times
from render.studio.contracts.scene import Colour, Light, Stage
from render.studio.painting.field import BLEED, Field, Grid, blend, grid, smooth, tint
from render.studio.painting.paint import glow
from render.studio.scenery.air import AIRS, Air
from render.studio.scenery.row import RoomRow


def rgb_of(text: str) -> Colour:
    """A colour of "#rrggbb"."""
    return tuple(int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))  # type: ignore[return-value]


def make_room_air(stage: Stage, room: RoomRow) -> Air:
    """The air of a room: lamps from above, what the window sends in, by the hour."""
    outside = AIRS[stage.hour]
    lamp = rgb_of(room.lamp)
    white = times(lamp, 1 / max(lamp))
    evening = {"night": 1.0, "sunset": 0.5, "dawn": 0.3}.get(outside.hour, 0.0)
    dim = (1 - 0.62 * room.dark) * (1 - 0.16 * evening)
    warm = mix((1.0, 1.0, 1.0), white, 0.35 + 0.5 * max(evening, room.dark))
    lit = times(warm, 1.06 * dim)
    shade = times(mix((0.72, 0.74, 0.82), times(outside.shade, 1.0), 0.3 * evening), 0.95 * dim)
    key = tuple(min(max(1.05 * channel, 0.86), 1.14) for channel in warm)
    fill_dim = 1 - 0.3 * room.dark - 0.12 * evening
    fill = times(mix((0.8, 0.8, 0.86), (0.66, 0.6, 0.8), 0.6 * max(evening, room.dark)), fill_dim)
    return replace(
        outside,
        lit=lit,
        shade=shade,
        haze=times(mix(rgb_of(room.wall), (1, 1, 1), 0.2), dim),
        toward=(0.45, -0.89),
        lamp=max(outside.lamp, 0.25 + 0.75 * room.dark),
        cover=0.4,
        light=Light(
            key=key,  # type: ignore[arg-type]
            fill=fill,
            angle=68,
            rim=mix(white, (1, 1, 1), 0.3),
            rim_strength=0.35 + 0.4 * max(room.dark, 0.6 * evening),
            shadow=0.36,
        ),
    )


Style = Callable[[Grid, Field, Field, Colour, Stage], Field]
"""Colours of a wall from its cells, noise, evenness of light, colour and stage."""


def _plain(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    return np.asarray(tint(rgb) * (1 + (rough - 0.5) * 0.16), np.float32)


def _stripes(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    band = smooth(np.abs((x / 0.11) % 1.0 - 0.5), 0.24, 0.27)
    return np.asarray(tint(rgb) * (1 + (rough - 0.5) * 0.1) * (1 - 0.07 * band), np.float32)


def _paper(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    """Wallpaper with a small diamond pattern."""
    u, v = (x / 0.09) % 1.0 - 0.5, (cells.y / 0.09) % 1.0 - 0.5
    mark = smooth(np.abs(np.abs(u) + np.abs(v) - 0.3), 0.07, 0.03)
    flower = smooth(np.hypot(u, v), 0.12, 0.07)
    return np.asarray(
        tint(rgb) * (1 + (rough - 0.5) * 0.1 + 0.06 * mark - 0.07 * flower), np.float32
    )


def _bricks(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    row = np.floor(cells.y / 0.035)
    u = x / 0.085 + 0.5 * (row % 2)
    mess = np.sin(np.floor(u) * 12.99 + row * 78.23 + stage.seed) * 43758.5
    brick = (mess - np.floor(mess)).astype(np.float32)
    joint = np.maximum(
        smooth(np.abs(u % 1.0 - 0.5), 0.45, 0.49),
        smooth(np.abs((cells.y / 0.035) % 1.0 - 0.5), 0.4, 0.46),
    )
    body = tint(rgb) * (0.84 + 0.3 * brick + (rough - 0.5) * 0.5)
    return blend(body, times(mix(rgb, (0.8, 0.78, 0.74), 0.4), 0.92), joint * 0.6)


def _panels(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    """Wooden panels, each with a raised frame."""
    u = np.abs((x / 0.3) % 1.0 - 0.5)
    y = cells.y
    frame = np.maximum(
        smooth(u, 0.4, 0.405), smooth(np.abs(((y - 0.02) / 0.36) % 1.0 - 0.5), 0.41, 0.415)
    )
    bevel = smooth(np.abs(u - 0.4), 0.02, 0.0) + smooth(np.abs(u - 0.34), 0.012, 0.0) * 0.6
    grain = np.sin(x * 260 + rough * 40) * 0.03
    return np.asarray(
        tint(rgb) * (1 + grain + (rough - 0.5) * 0.25 + 0.08 * frame - 0.22 * bevel), np.float32
    )


def _boards(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    """Upright boards."""
    number = np.floor(x / 0.075)
    mess = np.sin(number * 91.7 + stage.seed) * 4375.85
    board = (mess - np.floor(mess)).astype(np.float32)
    joint = smooth(np.abs((x / 0.075) % 1.0 - 0.5), 0.46, 0.5)
    grain = np.sin(x * 300 + rough * 30 + board * 9) * 0.04
    return np.asarray(
        tint(rgb) * (0.9 + 0.2 * board + grain + (rough - 0.5) * 0.3 - 0.4 * joint), np.float32
    )


def _tiled(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    """White glazed tiles up to two thirds, plaster above."""
    u, v = np.abs((x / 0.07) % 1.0 - 0.5), np.abs((cells.y / 0.07) % 1.0 - 0.5)
    joint = np.maximum(smooth(u, 0.46, 0.49), smooth(v, 0.46, 0.49))
    shine = smooth(u + v, 0.5, 0.15)
    body = tint(rgb) * (0.96 + 0.05 * shine + (rough - 0.5) * 0.06)
    tiles = blend(body, times(rgb, 0.8), joint * 0.7)
    border = smooth(np.abs(cells.y - 0.2), 0.014, 0.012)
    return blend(tiles, times(rgb, 0.62), border)


def _stone(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    row = np.floor(cells.y / 0.085)
    u = x / 0.2 + 0.5 * (row % 2) + 0.12 * np.sin(row * 5.1)
    mess = np.sin(np.floor(u) * 12.99 + row * 78.23 + stage.seed) * 43758.5
    block = (mess - np.floor(mess)).astype(np.float32)
    joint = np.maximum(
        smooth(np.abs(u % 1.0 - 0.5), 0.47, 0.495),
        smooth(np.abs((cells.y / 0.085) % 1.0 - 0.5), 0.44, 0.48),
    )
    body = tint(rgb) * (0.82 + 0.26 * block + (rough - 0.5) * 0.9)
    return blend(body, times(rgb, 0.42), joint * 0.75)


def _metal(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    seam = smooth(np.abs((x / 0.36) % 1.0 - 0.5), 0.49, 0.5)
    seam = np.maximum(seam, smooth(np.abs((cells.y / 0.3) % 1.0 - 0.5), 0.488, 0.5))
    brushed = cells.noise(stage.seed + 6, 0.3, 5, 0.04) - 0.5
    return np.asarray(
        tint(rgb) * (1 + brushed * 0.16 + (rough - 0.5) * 0.1 - 0.4 * seam), np.float32
    )


def _curtain(cells: Grid, rough: Field, x: Field, rgb: Colour, stage: Stage) -> Field:
    fold = np.sin(x * 46 + rough * 3) * 0.5 + 0.3 * np.sin(x * 97 + 2 + rough * 4)
    return np.asarray(tint(rgb) * (0.78 + 0.34 * fold + (rough - 0.5) * 0.1), np.float32)


STYLES: dict[str, Style] = {
    "plain": _plain,
    "stripes": _stripes,
    "paper": _paper,
    "bricks": _bricks,
    "panels": _panels,
    "boards": _boards,
    "tiles": _tiled,
    "stone": _stone,
    "metal": _metal,
    "curtain": _curtain,
}


def paint_wall(canvas: skia.Canvas, stage: Stage, air: Air, room: RoomRow, base: float) -> None:
    """Paints the wall down to y = `base`, with skirting and the light of the ceiling on it."""
    cells = grid(stage, 0.36, bottom=base + 0.06)
    rgb = rgb_of(room.wall)
    below = skia.Rect.MakeLTRB(
        -stage.edge - BLEED, base, stage.edge + BLEED, 1 + BLEED
    )  # what the floor does not cover when the camera moves
    canvas.drawRect(below, skia.Paint(Color=_colour(air.tone(rgb, 0.0))))
    rough = cells.noise(stage.seed + 4, 0.25, 6)
    wall = STYLES[room.style](cells, rough, cells.x, rgb, stage)
    high = np.clip((base - cells.y) / base, 0, 1.4)
    even = 0.62 + 0.3 * np.exp(-np.abs(high - 0.62) / 0.4) - 0.34 * smooth(high, 0.7, 1.25)
    pools = np.zeros_like(cells.x)
    for number in range(3):
        x = (number - 1) * stage.edge * 0.8
        pools = pools + np.exp(-np.abs(cells.x - x) / 0.22)
    share = even + 0.2 * pools * smooth(high, 0.2, 0.9)
    side = 1 - 0.16 * smooth(np.abs(cells.x), stage.edge * 0.62, stage.edge + BLEED)
    lit = tint(air.shade) + (tint(air.lit) - tint(air.shade)) * share
    wall = wall * lit * side
    wall = wall * (1 - 0.16 * np.exp(-np.clip(base - cells.y, 0, None) / 0.03))
    cells.lay(canvas, wall)
    if room.trim:
        _skirting(canvas, stage, air, rgb_of(room.trim), base)
    if room.ceiling:
        _ceiling(canvas, stage, air, room)


def _skirting(canvas: skia.Canvas, stage: Stage, air: Air, rgb: Colour, base: float) -> None:
    left, wide = -stage.edge - BLEED, 2 * (stage.edge + BLEED)
    for y, high, share in ((base - 0.034, 0.036, 0.5), (base - 0.034, 0.007, 1.0)):
        ink = skia.Paint(Color=_colour(air.tone(rgb, share)), AntiAlias=True)
        canvas.drawRect(skia.Rect.MakeXYWH(left, y, wide, high), ink)


def _ceiling(canvas: skia.Canvas, stage: Stage, air: Air, room: RoomRow) -> None:
    """A strip of ceiling with panels of light in perspective."""
    left, right, low = -stage.edge - BLEED, stage.edge + BLEED, 0.045
    rgb = rgb_of(room.ceiling)
    shade = skia.Paint(Color=_colour(air.tone(rgb, 0.35)), AntiAlias=True)
    canvas.drawRect(skia.Rect.MakeLTRB(left, -BLEED, right, low), shade)
    canvas.drawRect(
        skia.Rect.MakeLTRB(left, low - 0.008, right, low),
        skia.Paint(Color=_colour(air.tone(rgb, 0.9)), AntiAlias=True),
    )
    lamp = rgb_of(room.lamp)
    for x in (-0.75, -0.25, 0.25, 0.75):
        x *= stage.edge
        panel = skia.Path()
        points = [
            (x - 0.1, 0.018),
            (x + 0.1, 0.018),
            (x + 0.1 + x * 0.24, -0.12),
            (x - 0.1 + x * 0.24, -0.12),
        ]
        panel.addPoly([skia.Point(*point) for point in points], True)
        canvas.drawPath(panel, skia.Paint(Color=_colour(mix(lamp, (1, 1, 1), 0.5)), AntiAlias=True))
        glow(canvas, x, 0.0, 0.3, lamp, 0.3, 0.5)


def _colour(rgb: Colour) -> int:
    from render.studio.contracts.brush import colour

    return colour(rgb)
