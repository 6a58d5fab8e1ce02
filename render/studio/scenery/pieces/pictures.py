"""What hangs on walls: pictures, mirrors, clocks, shelves."""

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.materials import DARK, METAL, WOOD
from render.studio.scenery.pieces.street import clock_face
from render.studio.scenery.set_brush import LAMP, SetBrush

BOOKS: tuple[Colour, ...] = (
    (0.72, 0.26, 0.22), (0.2, 0.4, 0.55), (0.86, 0.7, 0.36), (0.3, 0.5, 0.38), (0.5, 0.3, 0.45),
    (0.9, 0.86, 0.78), (0.3, 0.32, 0.4), (0.85, 0.5, 0.3),
)  # fmt: skip


def _painting(b: SetBrush) -> None:
    """On the wall: a framed landscape."""
    b.box(-0.7, -0.5, 1.4, 1.0, (0.72, 0.54, 0.24), 0.02)
    b.box(-0.6, -0.4, 1.2, 0.8, (0.62, 0.8, 0.9), edge=0)
    hue = b.rng.choice(((0.96, 0.86, 0.5), (0.95, 0.6, 0.4), (0.98, 0.95, 0.85)))
    b.canvas.save()
    b.canvas.clipRect(skia.Rect.MakeLTRB(-0.6, -0.4, 0.6, 0.4))
    b.oval(b.rng.uniform(-0.3, 0.3), -0.14, 0.11, 0.11, hue, 0)
    for rgb, y in (((0.45, 0.6, 0.6), 0.0), ((0.35, 0.55, 0.4), 0.14), ((0.25, 0.42, 0.3), 0.28)):
        shift = b.rng.uniform(-0.2, 0.2)
        b.curve(
            [
                (-0.9, 0.6),
                (-0.7, y),
                (-0.2 + shift, y - 0.16),
                (0.2 + shift, y + 0.04),
                (0.7, y - 0.1),
                (0.9, 0.6),
            ],
            rgb,
            0.6,
            0,
        )
    b.canvas.restore()


def _portrait(b: SetBrush) -> None:
    """On the wall: an abstract picture in a gold frame, higher than wide."""
    b.box(-0.4, -0.5, 0.8, 1.0, (0.76, 0.58, 0.26), 0.02)
    b.box(-0.32, -0.42, 0.64, 0.84, (0.93, 0.88, 0.78), edge=0)
    hues: tuple[Colour, ...] = (
        (0.85, 0.3, 0.25),
        (0.2, 0.4, 0.65),
        (0.95, 0.75, 0.25),
        (0.15, 0.15, 0.2),
        (0.4, 0.6, 0.4),
    )
    b.canvas.save()
    b.canvas.clipRect(skia.Rect.MakeLTRB(-0.32, -0.42, 0.32, 0.42))
    for _ in range(6):
        x, y, r = b.rng.uniform(-0.25, 0.25), b.rng.uniform(-0.35, 0.35), b.rng.uniform(0.06, 0.2)
        if b.rng.random() < 0.5:
            b.oval(x, y, r, r, b.rng.choice(hues), 0)
        else:
            b.box(x - r, y - r * 0.5, r * 2, r, b.rng.choice(hues), edge=0)
    b.canvas.restore()


def _clock(b: SetBrush) -> None:
    """On the wall: a round clock."""
    clock_face(b, 0, 0, 0.5)


def _shelf(b: SetBrush) -> None:
    """On the wall: a board with books and a plant, three times as wide as high."""
    x = -1.2
    while x < 0.7:
        w, h = b.rng.uniform(0.07, 0.13), b.rng.uniform(0.4, 0.62)
        b.box(x, 0.3 - h, w, h, b.rng.choice(BOOKS), 0.01, edge=0.7)
        x += w
    b.oval(1.0, -0.06, 0.2, 0.24, (0.3, 0.56, 0.3))
    b.poly([(0.86, 0.06), (1.14, 0.06), (1.08, 0.3), (0.92, 0.3)], (0.85, 0.6, 0.45))
    b.box(-1.3, 0.3, 2.6, 0.09, WOOD, 0.01)


def _mirror(b: SetBrush) -> None:
    """On the wall: a mirror with bulbs around it."""
    b.box(-0.44, -0.5, 0.88, 1.0, (0.93, 0.9, 0.86), 0.04)
    glass = skia.Paint(AntiAlias=True)
    glass.setShader(
        skia.GradientShader.MakeLinear(
            [(-0.3, -0.4), (0.3, 0.4)], [0xFFC4DCE6, 0xFF8FB4C6, 0xFFD6E8EE]
        )
    )
    b.canvas.drawRect(skia.Rect.MakeLTRB(-0.34, -0.4, 0.34, 0.4), glass)
    for y in (-0.36, -0.12, 0.12, 0.36):
        for x in (-0.39, 0.39):
            b.oval(x, y, 0.035, 0.035, (1.0, 0.96, 0.82), 0.4)
            glow(b.canvas, x, y, 0.16, LAMP, 0.35)


def _scroll(b: SetBrush) -> None:
    """On the wall: a hanging scroll with a brush stroke, half as wide as high."""
    b.box(-0.24, -0.5, 0.48, 1.0, (0.72, 0.62, 0.46), 0.005)
    b.box(-0.19, -0.42, 0.38, 0.84, (0.97, 0.95, 0.88), 0)
    ink = skia.Paint(
        Color=0xFF1C1A1E,
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=0.05,
        StrokeCap=skia.Paint.kRound_Cap,
    )
    path = skia.Path()
    path.addArc(skia.Rect.MakeLTRB(-0.13, -0.3, 0.13, -0.02), 20, 300)
    path.moveTo(-0.1, 0.12)
    path.quadTo(0.02, 0.06, 0.11, 0.14)
    path.moveTo(0.0, 0.06)
    path.quadTo(-0.04, 0.26, -0.1, 0.34)
    b.canvas.drawPath(path, ink)
    for y in (-0.52, 0.5):
        b.box(-0.28, y - 0.02, 0.56, 0.045, DARK, 0.02)


def _toolwall(b: SetBrush) -> None:
    """On the wall: a board with tools, 1.6 times as wide as high."""
    b.box(-0.8, -0.5, 1.6, 1.0, (0.62, 0.5, 0.36), 0.02)
    for step in range(5):
        x = -0.6 + 0.3 * step
        if step % 2:
            b.box(x - 0.03, -0.2, 0.06, 0.5, (0.8, 0.3, 0.2), 0.02)
            b.box(x - 0.12, -0.32, 0.24, 0.14, METAL, 0.02)
        else:
            b.line([(x, -0.26), (x, 0.3)], 0.05, METAL)
            b.oval(x, -0.32, 0.09, 0.09, METAL)
            b.oval(x, -0.35, 0.04, 0.05, (0.62, 0.5, 0.36), 0)


PIECES = {
    "painting": _painting,
    "portrait": _portrait,
    "wallclock": _clock,
    "wallshelf": _shelf,
    "mirror": _mirror,
    "scroll": _scroll,
    "toolwall": _toolwall,
}
