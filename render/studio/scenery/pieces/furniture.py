"""Furniture of homes."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.painting.paint import glow
from render.studio.scenery.materials import DARK, METAL, PALE, WHITE, WOOD
from render.studio.scenery.pieces.pictures import BOOKS
from render.studio.scenery.set_brush import LAMP, SetBrush


def _bookcase(b: SetBrush) -> None:
    """A case full of books, six tenths as wide as high."""
    b.shadow(0.8, 0, 0, 0.4)
    b.box(-0.32, -1.0, 0.64, 1.0, WOOD, 0.01)
    for row in range(5):
        top = -0.96 + 0.19 * row
        b.canvas.drawRect(
            skia.Rect.MakeXYWH(-0.29, top, 0.58, 0.165), b.ink(mix(WOOD, (0, 0, 0), 0.55), 1, 0.2)
        )
        x = -0.285
        while x < 0.255:
            w, h = b.rng.uniform(0.022, 0.046), b.rng.uniform(0.11, 0.155)
            if b.rng.random() < 0.07:
                x += 0.04
                continue
            b.box(x, top + 0.165 - h, w, h, b.rng.choice(BOOKS), 0.003, edge=0.5)
            if w > 0.034:
                b.line(
                    [
                        (x + w * 0.25, top + 0.165 - h * 0.75),
                        (x + w * 0.75, top + 0.165 - h * 0.75),
                    ],
                    0.005,
                    (0.95, 0.85, 0.5),
                )
            x += w
    b.box(-0.34, -1.02, 0.68, 0.035, WOOD, 0.005)


def _sofa(b: SetBrush) -> None:
    """2.4 times as wide as high."""
    b.shadow(2.7, 0, 0, 0.45)
    rgb = b.rng.choice(
        ((0.3, 0.5, 0.62), (0.76, 0.42, 0.34), (0.46, 0.55, 0.42), (0.72, 0.62, 0.5))
    )
    for x in (-1.0, 1.0):
        b.box(x - 0.05, -0.12, 0.1, 0.13, DARK, 0.02)
    b.box(-1.0, -1.0, 2.0, 0.7, mix(rgb, (0, 0, 0), 0.08), 0.14)
    for x in (-0.88, 0.02):
        b.box(x, -0.92, 0.86, 0.5, rgb, 0.1)
        b.box(x, -0.52, 0.86, 0.26, mix(rgb, (1, 1, 1), 0.1), 0.08)
    b.box(-1.0, -0.3, 2.0, 0.2, mix(rgb, (0, 0, 0), 0.15), 0.05)
    for x in (-1.2, 0.9):
        b.box(x, -0.72, 0.3, 0.62, rgb, 0.13)
    for x, hue, turn in ((-0.68, (0.95, 0.78, 0.4), -8), (0.62, (0.95, 0.93, 0.88), 9)):
        with b.at(x, -0.62, 1, turn):
            b.box(-0.19, -0.17, 0.38, 0.34, hue, 0.08)


def _armchair(b: SetBrush) -> None:
    b.shadow(1.2, 0, 0, 0.45)
    rgb = b.rng.choice(((0.76, 0.5, 0.3), (0.45, 0.5, 0.6), (0.6, 0.34, 0.36)))
    b.box(-0.36, -1.0, 0.72, 0.75, rgb, 0.16)
    b.box(-0.38, -0.5, 0.76, 0.24, mix(rgb, (1, 1, 1), 0.12), 0.07)
    for x in (-0.52, 0.3):
        b.box(x, -0.62, 0.22, 0.54, mix(rgb, (0, 0, 0), 0.08), 0.1)
    b.box(-0.4, -0.26, 0.8, 0.18, mix(rgb, (0, 0, 0), 0.18), 0.04)
    for x in (-0.42, 0.36):
        b.box(x, -0.1, 0.07, 0.11, DARK)


def _bed(b: SetBrush) -> None:
    """2.2 times as wide as high, its head on the left."""
    b.shadow(2.4, 0, 0, 0.45)
    b.box(-1.16, -1.0, 0.14, 1.0, WOOD, 0.04)
    b.box(-1.1, -0.34, 2.2, 0.24, WOOD, 0.03)
    b.box(-1.05, -0.56, 2.12, 0.3, WHITE, 0.08)
    for y in (-0.68, -0.6):
        b.box(-1.0, y, 0.46, 0.2, (0.98, 0.97, 0.95), 0.09)
    rgb = b.rng.choice(((0.42, 0.56, 0.76), (0.86, 0.56, 0.5), (0.56, 0.66, 0.52)))
    b.curve(
        [
            (-0.46, -0.66),
            (0.4, -0.64),
            (1.12, -0.62),
            (1.16, -0.2),
            (1.0, -0.12),
            (0.2, -0.14),
            (-0.5, -0.2),
        ],
        rgb,
    )
    b.box(-0.56, -0.64, 0.2, 0.44, mix(rgb, (1, 1, 1), 0.5), 0.05)
    for x in (-1.08, 1.02):
        b.box(x, -0.12, 0.08, 0.12, DARK)


def _rug(b: SetBrush) -> None:
    """A round rug, seven times as wide as high."""
    for scale, rgb in (
        (1.0, (0.74, 0.36, 0.32)),
        (0.86, (0.93, 0.84, 0.7)),
        (0.76, (0.74, 0.36, 0.32)),
        (0.5, (0.93, 0.84, 0.7)),
        (0.42, (0.4, 0.5, 0.6)),
    ):
        b.oval(0, -0.5, 3.5 * scale, 0.5 * scale, rgb, 0.5)


def _tv(b: SetBrush) -> None:
    """A television on a sideboard, 1.8 times as wide as high."""
    b.shadow(2.0, 0, 0, 0.4)
    b.box(-0.95, -0.3, 1.9, 0.3, WOOD, 0.02)
    for x in (-0.85, -0.25, 0.35):
        b.box(x, -0.25, 0.54, 0.2, mix(WOOD, (1, 1, 1), 0.12), 0.01)
    b.box(-0.12, -0.36, 0.24, 0.07, DARK)
    b.box(-0.72, -1.0, 1.44, 0.66, (0.08, 0.08, 0.1), 0.03)
    screen = skia.Paint(AntiAlias=True)
    screen.setShader(
        skia.GradientShader.MakeLinear(
            [(-0.7, -0.98), (0.7, -0.36)], [0xFF3A78C0, 0xFF6FC0D8, 0xFFE8A860]
        )
    )
    b.canvas.drawRect(skia.Rect.MakeLTRB(-0.68, -0.96, 0.68, -0.38), screen)
    b.glow(0, -0.66, 1.2, (0.5, 0.75, 1.0), 0.3)


def _table(b: SetBrush) -> None:
    """Twice as wide as high."""
    b.shadow(2.1, 0, 0, 0.4)
    for x in (-0.86, 0.86):
        b.post(x, -0.9, 0, 0.09, WOOD)
    b.box(-1.0, -1.0, 2.0, 0.13, mix(WOOD, (1, 1, 1), 0.14), 0.03)


def _stool(b: SetBrush) -> None:
    b.shadow(0.6, 0, 0, 0.4)
    for x in (-0.18, 0.18):
        b.line([(x * 0.7, -0.9), (x * 1.3, 0)], 0.05, METAL)
    b.line([(-0.2, -0.34), (0.2, -0.34)], 0.04, METAL)
    b.box(-0.26, -1.0, 0.52, 0.14, (0.78, 0.26, 0.24), 0.06)


def _diningset(b: SetBrush) -> None:
    """A laid table with two chairs, twice as wide as high."""
    b.shadow(2.4, 0, 0, 0.4)
    for x, way in ((-0.95, 1), (0.95, -1)):
        b.line([(x, -1.0), (x, 0)], 0.07, DARK)
        b.box(min(x, x + way * 0.36), -0.52, 0.36, 0.09, (0.7, 0.3, 0.26), 0.03)
        b.line([(x + way * 0.33, -0.48), (x + way * 0.33, 0)], 0.06, DARK)
        b.box(x - 0.04, -1.02, 0.09, 0.46, DARK, 0.03)
    b.post(0, -0.68, 0, 0.09, DARK)
    b.box(-0.3, -0.06, 0.6, 0.06, DARK, 0.02)
    b.poly(
        [
            (-0.56, -0.78),
            (0.56, -0.78),
            (0.62, -0.46),
            (0.5, -0.6),
            (0.3, -0.44),
            (0, -0.6),
            (-0.3, -0.44),
            (-0.5, -0.6),
            (-0.62, -0.46),
        ],
        (0.97, 0.96, 0.94),
    )
    b.oval(-0.3, -0.79, 0.13, 0.03, WHITE)
    b.oval(0.3, -0.79, 0.13, 0.03, WHITE)
    b.box(-0.02, -0.98, 0.04, 0.2, (0.97, 0.9, 0.7), 0.01)
    b.oval(0, -1.02, 0.025, 0.04, (1.0, 0.8, 0.4), 0)
    glow(b.canvas, 0, -1.0, 0.5, LAMP, 0.4)


def _fireplace(b: SetBrush) -> None:
    """A fireplace, as wide as high."""
    stone = (0.72, 0.68, 0.64)
    b.box(-0.56, -0.9, 1.12, 0.92, stone, 0.01)
    b.box(-0.64, -1.0, 1.28, 0.13, WOOD, 0.02)
    b.canvas.drawRect(skia.Rect.MakeLTRB(-0.34, -0.62, 0.34, 0), skia.Paint(Color=0xFF1A1210))
    glow(b.canvas, 0, -0.2, 1.1, (1.0, 0.55, 0.2), 0.6)
    for x, size in ((-0.12, 0.8), (0.12, 0.9), (0, 1.1)):
        for scale, rgb in ((1.0, (0.98, 0.45, 0.12)), (0.55, (1.0, 0.85, 0.4))):
            path = skia.Path()
            w, h = 0.12 * size * scale, 0.44 * size * scale
            path.moveTo(x - w, -0.08)
            path.cubicTo(x - w * 1.3, -h * 0.5, x - w * 0.2, -h * 0.6, x, -h)
            path.cubicTo(x + w * 0.6, -h * 0.6, x + w * 1.3, -h * 0.5, x + w, -0.08)
            path.close()
            b.canvas.drawPath(
                path, skia.Paint(Color=skia.Color4f(*rgb, 1).toColor(), AntiAlias=True)
            )
    b.box(-0.28, -0.1, 0.56, 0.09, (0.4, 0.25, 0.16), 0.04)


def _wardrobe(b: SetBrush) -> None:
    b.shadow(0.8, 0, 0, 0.4)
    b.box(-0.32, -1.0, 0.64, 1.0, PALE, 0.01)
    for x in (-0.29, 0.01):
        b.box(x, -0.95, 0.28, 0.9, mix(PALE, (1, 1, 1), 0.18), 0.01)
    for x in (-0.035, 0.035):
        b.oval(x, -0.5, 0.012, 0.03, (0.6, 0.5, 0.3), 0)


def _chair(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.4)
    rgb = (0.85, 0.5, 0.28)
    for x in (-0.3, 0.3):
        b.line([(x, 0), (x, -0.48)], 0.06, mix(rgb, (0, 0, 0), 0.3))
    b.box(-0.36, -0.54, 0.72, 0.12, rgb, 0.03)
    b.box(-0.34, -1.0, 0.68, 0.36, rgb, 0.08)
    for x in (-0.28, 0.28):
        b.line([(x, -0.7), (x, -0.5)], 0.05, mix(rgb, (0, 0, 0), 0.3))


PIECES = {
    "bookcase": _bookcase,
    "sofa": _sofa,
    "armchair": _armchair,
    "bed": _bed,
    "rug": _rug,
    "tv": _tv,
    "table": _table,
    "stool": _stool,
    "diningset": _diningset,
    "fireplace": _fireplace,
    "wardrobe": _wardrobe,
    "chair": _chair,
}
