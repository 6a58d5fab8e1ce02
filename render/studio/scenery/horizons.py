"""What stands on the horizon: ridges, woods, skylines, the sea, houses, stands of people."""

import random
from collections.abc import Callable

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.backdrop import crown
from render.studio.painting.field import BLEED, blend, grid, ramp, smooth, tint
from render.studio.painting.paint import dots, glow
from render.studio.scenery.air import Air
from render.studio.scenery.ridges import RIDGES, paint_ridge
from render.studio.scenery.set_brush import SetBrush
from render.studio.scenery.water_horizons import paint_pool, paint_sea

Horizon = Callable[[skia.Canvas, Stage, Air, float, float, random.Random], None]
"""Paints on a canvas for a stage in an air, on y = base, up to a height, with its own chance."""


def paint_horizon(
    canvas: skia.Canvas, stage: Stage, air: Air, kind: str, base: float, high: float, seed: int
) -> None:
    """Paints one row of the horizon: of `RIDGES` in two ranks, or of `HORIZONS`."""
    if kind in RIDGES:
        paint_ridge(canvas, stage, air, kind, base, high, 0.5, seed)
        paint_ridge(canvas, stage, air, kind, base + 0.012, high * 0.5, 0.2, seed + 17)
    else:
        HORIZONS[kind](canvas, stage, air, base, high, random.Random(seed))


def _trees(colours: tuple[Colour, Colour, Colour], pines: bool) -> Horizon:
    def paint(
        canvas: skia.Canvas, stage: Stage, air: Air, base: float, high: float, rng: random.Random
    ) -> None:
        for rank, (size, distance) in enumerate(((1.0, 0.55), (0.8, 0.34), (0.62, 0.14))):
            x = -stage.edge - BLEED
            tall = high * size
            tones = tuple(
                air.tone(rgb, 0.2 + 0.35 * place, distance) for place, rgb in enumerate(colours)
            )
            while x < stage.edge + BLEED:
                tree = tall * rng.uniform(0.7, 1.1)
                foot = base + 0.012 * rank
                if pines:
                    _pine(canvas, x, foot, tree, tones, air, rng)  # type: ignore[arg-type]
                else:
                    crown(canvas, (x, foot - tree * 0.55), tree * 0.5, tones, rng, air.toward)  # type: ignore[arg-type]
                x += tree * rng.uniform(0.34, 0.62)
            floor = skia.Paint(Color=colour(tones[0]))
            canvas.drawRect(
                skia.Rect.MakeLTRB(
                    -stage.edge - BLEED, base - tall * 0.2, stage.edge + BLEED, base + 0.1
                ),
                floor,
            )

    return paint


def _pine(
    canvas: skia.Canvas,
    x: float,
    y: float,
    high: float,
    tones: tuple[Colour, Colour, Colour],
    air: Air,
    rng: random.Random,
) -> None:
    side = 1 if air.toward[0] >= 0 else -1
    for half, tone in ((0, tones[1]), (1, tones[0])):
        path = skia.Path()
        path.moveTo(x, y - high)
        for step in range(1, 8):
            wide = high * 0.24 * step / 7
            level = y - high * (1 - step / 7.3)
            way = side if half == 0 else -side
            path.lineTo(x + way * wide * rng.uniform(0.8, 1.1), level)
            path.lineTo(x + way * wide * 0.55, level - high * 0.02)
        path.lineTo(x, y)
        path.close()
        canvas.drawPath(path, skia.Paint(Color=colour(tone), AntiAlias=True))
    if air.snow:
        cap = skia.Path()
        cap.moveTo(x, y - high)
        cap.lineTo(x + side * high * 0.12, y - high * 0.55)
        cap.lineTo(x - high * 0.02, y - high * 0.62)
        cap.close()
        canvas.drawPath(
            cap, skia.Paint(Color=colour(air.tone((0.96, 0.98, 1)), 0.85), AntiAlias=True)
        )


def _skyline(tint_rgb: Colour, tall: bool) -> Horizon:
    def paint(
        canvas: skia.Canvas, stage: Stage, air: Air, base: float, high: float, rng: random.Random
    ) -> None:
        if air.lamp > 0.3:  # the glow of a town
            for step in range(5):
                x = (step / 4 - 0.5) * (stage.aspect + 0.4)
                glow(canvas, x, base, high * 1.6, (0.9, 0.5, 0.5), 0.16 * air.lamp, 0.5)
        for rank, (size, distance) in enumerate(((1.0, 0.64), (0.74, 0.4), (0.46, 0.16))):
            x = -stage.edge - BLEED
            while x < stage.edge + BLEED:
                wide = high * rng.uniform(0.16, 0.34) * (1.2 - 0.2 * rank)
                tower = high * size * rng.uniform(0.42, 1.0) ** (1.4 if tall else 1.0)
                tone = mix(tint_rgb, rng.choice(_WALLS), 0.5)
                _house(canvas, air, (x, base), wide, tower, tone, distance, rng)
                x += wide * rng.uniform(0.86, 1.16)

    return paint


_WALLS: tuple[Colour, ...] = (
    (0.66, 0.7, 0.78), (0.82, 0.74, 0.66), (0.56, 0.62, 0.72), (0.86, 0.84, 0.8), (0.7, 0.56, 0.5),
    (0.5, 0.58, 0.66),
)  # fmt: skip


def _house(
    canvas: skia.Canvas,
    air: Air,
    foot: tuple[float, float],
    wide: float,
    high: float,
    tone: Colour,
    distance: float,
    rng: random.Random,
) -> None:
    x, y = foot
    brush = SetBrush(canvas, air, rng, distance, 0.0012)
    lit_right = air.toward[0] >= 0
    split = wide * (0.3 if lit_right else 0.7)
    box = skia.Rect.MakeXYWH(x, y - high, wide, high + 0.06)
    canvas.drawRect(box, brush.shaded(box, tone, 0.6))
    side = (x, split) if lit_right else (x + split, wide - split)
    canvas.drawRect(
        skia.Rect.MakeXYWH(side[0], y - high, side[1], high + 0.06),
        skia.Paint(
            Color=colour(brush.tone((tone[0] * 0.7, tone[1] * 0.7, tone[2] * 0.75), 0.1), 0.7)
        ),
    )
    style = rng.randrange(5)
    if style == 0:
        brush.line([(x + wide / 2, y - high), (x + wide / 2, y - high * 1.16)], 0.003, tone, 0.2)
    elif style == 1:
        brush.box(x + wide * 0.25, y - high * 1.06, wide * 0.5, high * 0.06, tone, edge=0)
    step = 0.0165 if distance < 0.3 else 0.013
    columns, rows = max(2, int(wide / step)), max(3, int(high / (step * 1.25)))
    cell = wide / columns
    dark: list[tuple[float, float]] = []
    lit: list[tuple[float, float]] = []
    for row in range(rows):
        for column in range(columns):
            spot = (x + cell * (column + 0.5), y - high + (row + 0.8) * high / (rows + 0.6))
            (lit if rng.random() < 0.42 else dark).append(spot)
    glass = brush.tone(mix(air.sky[0][1], (0.25, 0.34, 0.46), 0.5), 0.5)
    size = cell * 0.52
    dots(canvas, dark, size, colour(mix(glass, brush.tone(tone), 0.35), 0.85))
    warm = mix(glass, mix((1.0, 0.8, 0.46), air.haze, distance * 0.5), min(1.0, air.lamp * 1.2))
    dots(canvas, lit, size, colour(warm, 0.9))


def _houses(
    canvas: skia.Canvas, stage: Stage, air: Air, base: float, high: float, rng: random.Random
) -> None:
    """A row of small houses with roofs."""
    x = -stage.edge - BLEED
    walls = ((0.95, 0.9, 0.8), (0.9, 0.72, 0.56), (0.84, 0.86, 0.88), (0.96, 0.84, 0.62))
    roofs = ((0.7, 0.3, 0.22), (0.48, 0.32, 0.28), (0.36, 0.4, 0.48), (0.76, 0.42, 0.26))
    while x < stage.edge + BLEED:
        wide, tall = high * rng.uniform(0.8, 1.3), high * rng.uniform(0.55, 0.75)
        brush = SetBrush(canvas, air, rng, 0.3, 0.0014)
        brush.box(x, base - tall, wide, tall + 0.05, rng.choice(walls))
        roof = high * rng.uniform(0.25, 0.42)
        ends = (x - wide * 0.06, x + wide * 1.06)
        brush.poly(
            [(ends[0], base - tall), (x + wide * 0.2, base - tall - roof),
             (x + wide * 0.8, base - tall - roof), (ends[1], base - tall)],
            rng.choice(roofs),
        )  # fmt: skip
        brush.windows(x + wide * 0.08, base - tall * 0.9, wide * 0.84, tall * 0.7, 3, 2, 0.7)
        x += wide * rng.uniform(0.95, 1.4)


def _stands(
    canvas: skia.Canvas, stage: Stage, air: Air, base: float, high: float, rng: random.Random
) -> None:
    """The stands of a stadium, full of people, under lights."""
    left, right = -stage.edge - BLEED, stage.edge + BLEED
    brush = SetBrush(canvas, air, rng, 0.0, 0.0014)
    brush.box(left, base - high, right - left, high + 0.05, (0.4, 0.44, 0.52), edge=0)
    brush.box(left, base - high * 1.12, right - left, high * 0.16, (0.86, 0.88, 0.92), edge=0)
    rows = 11
    for row in range(rows):
        y = base - high * 0.9 + high * 0.8 * (row + 0.5) / rows
        size = 0.017 * (0.7 + 0.5 * row / rows)
        shirts: dict[Colour, list[tuple[float, float]]] = {}
        heads: list[tuple[float, float]] = []
        x = left + (row % 2) * size * 0.6
        while x < right:
            if rng.random() < 0.93:
                shirts.setdefault(rng.choice(_SHIRTS), []).append((x, y))
                heads.append((x + rng.uniform(-0.2, 0.2) * size, y - size * 0.85))
            x += size * 1.25
        for rgb, places in shirts.items():
            dots(canvas, places, size * 1.15, colour(air.tone(rgb, 0.5, 0.25)))
        dots(canvas, heads, size * 0.72, colour(air.tone((0.86, 0.66, 0.52), 0.6, 0.2)))
    brush.box(left, base - high * 0.1, right - left, high * 0.12, (0.16, 0.2, 0.3), edge=0)
    x = left
    while x < right:  # boards along the pitch
        wide = rng.uniform(0.2, 0.34)
        brush.box(x, base - high * 0.08, wide, high * 0.09, rng.choice(_SHIRTS), edge=0)
        x += wide + 0.006
    for x in (-0.8, 0.8):
        for step in range(4):
            brush.glow(x * stage.edge + step * 0.035, base - high * 1.2, 0.16, (1, 1, 0.95), 0.5)


_SHIRTS: tuple[Colour, ...] = (
    (0.84, 0.24, 0.26), (0.22, 0.42, 0.78), (0.95, 0.82, 0.3), (0.3, 0.62, 0.42),
    (0.93, 0.93, 0.95),    (0.6, 0.36, 0.66), (0.95, 0.55, 0.25), (0.2, 0.22, 0.3),
)  # fmt: skip


def _surf(
    canvas: skia.Canvas, stage: Stage, air: Air, base: float, high: float, rng: random.Random
) -> None:
    """Sea of fog or clouds that fills a valley."""
    cells = grid(stage, 0.3, base - high * 1.2, base + 0.3)
    puffs = cells.noise(rng.randrange(1 << 20), 0.12, 5, 2.0)
    light = cells.noise(rng.randrange(1 << 20), 0.06, 4, 1.6)
    low = smooth(cells.y, base - high, base)
    cover = smooth(puffs + low * 0.9, 0.62, 0.86)
    rgb = ramp(
        0.35 + (puffs - light) * 1.2 + 0.3 * (1 - low), ((0.0, air.cloud[1]), (1.0, air.cloud[0]))
    )
    cells.lay(canvas, blend(rgb, tint(air.haze), 0.15), cover)


HORIZONS: dict[str, Horizon] = {
    "sea": paint_sea,
    "trees": _trees(((0.1, 0.32, 0.2), (0.22, 0.5, 0.25), (0.48, 0.7, 0.32)), False),
    "jungletrees": _trees(((0.05, 0.24, 0.16), (0.13, 0.42, 0.22), (0.36, 0.62, 0.26)), False),
    "autumntrees": _trees(((0.46, 0.17, 0.1), (0.82, 0.38, 0.14), (0.98, 0.74, 0.28)), False),
    "cherrytrees": _trees(((0.72, 0.42, 0.54), (0.95, 0.68, 0.78), (1.0, 0.88, 0.92)), False),
    "pines": _trees(((0.07, 0.2, 0.17), (0.15, 0.36, 0.26), (0.3, 0.52, 0.36)), True),
    "skyline": _skyline((0.6, 0.64, 0.74), True),
    "town": _skyline((0.84, 0.74, 0.66), False),
    "houses": _houses,
    "stands": _stands,
    "clouds": _surf,
    "poolwater": paint_pool,
}
