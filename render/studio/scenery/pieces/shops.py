"""Shelves, fridges, tills and counters of shops."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.materials import DARK, METAL, PALE, WHITE, WOOD
from render.studio.scenery.set_brush import SetBrush

GOODS: tuple[Colour, ...] = (
    (0.9, 0.28, 0.25), (0.98, 0.72, 0.2), (0.25, 0.55, 0.85), (0.35, 0.7, 0.4), (0.95, 0.5, 0.25),
    (0.6, 0.35, 0.7), (0.95, 0.93, 0.88), (0.98, 0.6, 0.7),
)  # fmt: skip


def _goods(b: SetBrush, x: float, y: float, w: float, h: float) -> None:
    """A row of packets, bottles and tins on y."""
    end = x + w
    while x < end - 0.03:
        kind, rgb = b.rng.randrange(4), b.rng.choice(GOODS)
        wide = b.rng.uniform(0.4, 0.7) * h
        for _ in range(b.rng.randrange(2, 4)):
            if x + wide > end:
                break
            high = h * (0.9 if kind else 0.66)
            if kind == 1:
                b.box(
                    x + wide * 0.1,
                    y - high * 0.74,
                    wide * 0.8,
                    high * 0.74,
                    rgb,
                    wide * 0.2,
                    edge=0.4,
                )
                b.box(
                    x + wide * 0.34,
                    y - high,
                    wide * 0.32,
                    high * 0.3,
                    mix(rgb, (1, 1, 1), 0.3),
                    0,
                    edge=0.3,
                )
            else:
                b.box(x, y - high, wide * 0.94, high, rgb, wide * 0.08, edge=0.4)
                b.box(
                    x + wide * 0.14,
                    y - high * 0.7,
                    wide * 0.66,
                    high * 0.3,
                    mix(rgb, (1, 1, 1), 0.7),
                    0,
                    edge=0,
                )
            x += wide
        x += 0.012


def _goodsshelf(b: SetBrush) -> None:
    """Shelves of a shop, as wide as high."""
    b.shadow(1.2, 0, 0, 0.4)
    b.box(-0.5, -1.0, 1.0, 1.0, (0.9, 0.91, 0.92), 0.01)
    for row in range(4):
        y = -0.78 + 0.24 * row
        b.canvas.drawRect(
            skia.Rect.MakeXYWH(-0.47, y - 0.19, 0.94, 0.2), b.ink((0.72, 0.74, 0.77), 1, 0.3)
        )
        _goods(b, -0.46, y, 0.92, 0.17)
        b.box(-0.5, y, 1.0, 0.035, WHITE, 0)
        for step in range(6):
            b.flat(-0.44 + 0.16 * step, y + 0.008, 0.08, 0.02, b.tone((0.98, 0.85, 0.3)))


def _drinks(b: SetBrush) -> None:
    """A glass fridge with drinks, 1.2 times as wide as high."""
    b.box(-0.6, -1.0, 1.2, 1.0, (0.86, 0.88, 0.9), 0.01)
    glow(b.canvas, 0, -0.5, 0.9, (0.8, 0.95, 1.0), 0.25)
    for step in range(3):
        x = -0.56 + 0.38 * step
        b.flat(x, -0.88, 0.36, 0.84, b.tone((0.9, 0.97, 1.0), 0.9))
        for row in range(4):
            _goods(b, x + 0.02, -0.69 + 0.2 * row, 0.32, 0.16)
            b.line([(x, -0.68 + 0.2 * row), (x + 0.36, -0.68 + 0.2 * row)], 0.012, METAL)
        b.line([(x + 0.33, -0.6), (x + 0.33, -0.36)], 0.02, METAL)
        shine = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.22).toColor(), AntiAlias=True)
        path = skia.Path()
        path.addPoly(
            [
                skia.Point(*p)
                for p in (
                    (x + 0.04, -0.88),
                    (x + 0.16, -0.88),
                    (x + 0.06, -0.04),
                    (x, -0.04),
                    (x, -0.5),
                )
            ],
            True,
        )
        b.canvas.drawPath(path, shine)
    for step in range(4):
        b.line(
            [(-0.57 + 0.38 * step, -0.9), (-0.57 + 0.38 * step, -0.02)], 0.03, (0.75, 0.78, 0.82)
        )


def _till(b: SetBrush) -> None:
    """A counter with a till, 1.6 times as wide as high."""
    b.shadow(1.8, 0, 0, 0.4)
    b.box(-0.8, -0.62, 1.6, 0.62, (0.3, 0.62, 0.5), 0.02)
    b.box(-0.8, -0.36, 1.6, 0.1, WHITE, edge=0)
    b.box(-0.86, -0.68, 1.72, 0.08, PALE, 0.01)
    b.box(0.2, -0.8, 0.4, 0.13, (0.3, 0.32, 0.36), 0.02)
    b.poly([(0.24, -0.8), (0.3, -1.0), (0.58, -1.0), (0.56, -0.8)], (0.22, 0.24, 0.28))
    b.flat(0.32, -0.97, 0.22, 0.13, b.shining((0.6, 0.9, 1.0), (0.5, 0.75, 0.85)))
    b.box(-0.6, -0.88, 0.34, 0.2, (0.95, 0.8, 0.4), 0.02)
    for step in range(4):
        b.oval(-0.55 + 0.08 * step, -0.89, 0.035, 0.04, GOODS[step], 0.4)


def _counter(b: SetBrush) -> None:
    """A long wooden counter, very wide."""
    b.box(-6, -0.9, 12, 0.9, WOOD, 0.01)
    for number in range(24):
        b.box(-5.95 + 0.5 * number, -0.8, 0.44, 0.7, mix(WOOD, (1, 1, 1), 0.1), 0.02)
    b.box(-6.1, -1.0, 12.2, 0.13, mix(DARK, (1, 1, 1), 0.1), 0.02)


PIECES = {
    "goodsshelf": _goodsshelf,
    "drinksfridge": _drinks,
    "till": _till,
    "counter": _counter,
}
