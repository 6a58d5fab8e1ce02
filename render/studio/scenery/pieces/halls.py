"""Courts, cells, banks and museums."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.painting.paint import glow
from render.studio.scenery.materials import DARK, METAL, WHITE, WOOD
from render.studio.scenery.set_brush import SetBrush


def _vault(b: SetBrush) -> None:
    """On the wall: the round door of a safe."""
    b.oval(0, 0, 0.5, 0.5, METAL)
    b.oval(0, 0, 0.42, 0.42, (0.56, 0.6, 0.66))
    for turn in range(12):
        angle = turn * math.tau / 12
        b.oval(0.46 * math.cos(angle), 0.46 * math.sin(angle), 0.02, 0.02, (0.85, 0.87, 0.9), 0.4)
    for turn in range(3):
        angle = turn * math.pi / 3
        b.line(
            [
                (-0.2 * math.cos(angle), -0.2 * math.sin(angle)),
                (0.2 * math.cos(angle), 0.2 * math.sin(angle)),
            ],
            0.04,
            (0.9, 0.76, 0.4),
        )
    b.oval(0, 0, 0.06, 0.06, (0.9, 0.76, 0.4))


def _bench(b: SetBrush) -> None:
    """The bench of a judge, 2.4 times as wide as high, with scales on its front."""
    b.box(-1.2, -0.8, 2.4, 0.8, DARK, 0.01)
    b.box(-0.5, -1.0, 1.0, 1.0, mix(DARK, (1, 1, 1), 0.08), 0.01)
    for x in (-1.1, -0.78, 0.56, 0.88):
        b.box(x, -0.68, 0.24, 0.56, mix(DARK, (1, 1, 1), 0.1), 0.02)
    b.box(-1.26, -0.86, 2.52, 0.08, WOOD, 0.01)
    b.box(-0.56, -1.06, 1.12, 0.09, WOOD, 0.01)
    gold = (0.92, 0.75, 0.36)
    b.line([(0, -0.84), (0, -0.34)], 0.03, gold)
    b.line([(-0.24, -0.76), (0.24, -0.76)], 0.025, gold)
    b.line([(-0.12, -0.32), (0.12, -0.32)], 0.04, gold)
    for x in (-0.24, 0.24):
        b.line([(x - 0.09, -0.54), (x, -0.76), (x + 0.09, -0.54)], 0.012, gold)
        b.curve([(x - 0.12, -0.55), (x + 0.12, -0.55), (x + 0.06, -0.47), (x - 0.06, -0.47)], gold)


def _bars(b: SetBrush) -> None:
    """Bars of a cell, very wide."""
    for number in range(44):
        b.post(-6.6 + 0.3 * number, -1.0, 0, 0.05, (0.36, 0.38, 0.42))
    for y in (-0.98, -0.5, -0.04):
        b.box(-6.6, y, 13.2, 0.045, (0.32, 0.34, 0.38))


def _bunk(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.4)
    for x in (-0.72, 0.72):
        b.line([(x, -1.0), (x, 0)], 0.05, (0.4, 0.42, 0.46))
    for y in (-0.8, -0.34):
        b.box(-0.72, y, 1.44, 0.12, (0.7, 0.72, 0.7), 0.03)
        b.box(-0.7, y - 0.07, 0.32, 0.1, WHITE, 0.04)
        b.box(-0.3, y - 0.03, 1.0, 0.1, (0.5, 0.46, 0.4), 0.03)


def _vitrine(b: SetBrush) -> None:
    """A glass case with a vase in it."""
    b.shadow(0.7, 0, 0, 0.4)
    b.box(-0.28, -0.46, 0.56, 0.46, (0.9, 0.89, 0.86), 0.01)
    b.curve(
        [
            (-0.07, -0.86),
            (0.07, -0.86),
            (0.05, -0.8),
            (0.15, -0.64),
            (0.07, -0.47),
            (-0.07, -0.47),
            (-0.15, -0.64),
            (-0.05, -0.8),
        ],
        (0.5, 0.68, 0.62),
    )
    glass = skia.Paint(Color=skia.Color4f(0.85, 0.95, 1.0, 0.22).toColor(), AntiAlias=True)
    b.canvas.drawRect(skia.Rect.MakeLTRB(-0.26, -1.0, 0.26, -0.46), glass)
    for x in (-0.26, 0.26):
        b.line([(x, -1.0), (x, -0.46)], 0.012, (0.8, 0.86, 0.9))
    b.line([(-0.26, -1.0), (0.26, -1.0)], 0.02, (0.8, 0.86, 0.9))
    glow(b.canvas, 0, -0.72, 0.4, (1, 0.97, 0.85), 0.3)


def _skeleton(b: SetBrush) -> None:
    """The bones of a dinosaur, 1.8 times as wide as high."""
    bone = (0.9, 0.86, 0.76)
    b.box(-0.9, -0.07, 1.8, 0.08, DARK, 0.01)
    spine = [(-0.95, -0.3), (-0.6, -0.5), (-0.2, -0.62), (0.15, -0.64), (0.42, -0.8), (0.6, -0.92)]
    b.line(spine, 0.035, bone)
    for number in range(9):
        x = -0.3 + 0.065 * number
        path = skia.Path()
        path.moveTo(x, -0.62)
        path.quadTo(x + 0.1, -0.48, x + 0.02, -0.34)
        ink = b.ink(bone)
        ink.setStyle(skia.Paint.kStroke_Style)
        ink.setStrokeWidth(0.024)
        b.canvas.drawPath(path, ink)
    for points in (
        ((-0.26, -0.58), (-0.14, -0.34), (-0.28, -0.18), (-0.16, -0.06)),
        ((-0.1, -0.58), (0.04, -0.34), (-0.08, -0.18), (0.06, -0.06)),
    ):
        b.line(points, 0.045, bone)
    b.line([(0.26, -0.6), (0.34, -0.46), (0.42, -0.5)], 0.028, bone)
    b.curve(
        [(0.52, -1.0), (0.8, -1.02), (0.98, -0.88), (0.96, -0.8), (0.7, -0.82), (0.54, -0.84)], bone
    )
    b.curve([(0.62, -0.8), (0.92, -0.76), (0.9, -0.7), (0.62, -0.74)], bone)
    b.oval(0.68, -0.93, 0.035, 0.035, (0.2, 0.16, 0.14), 0)


def _throne(b: SetBrush) -> None:
    gold = (0.93, 0.74, 0.32)
    b.shadow(0.8, 0, 0, 0.4)
    b.box(-0.4, -0.12, 0.8, 0.14, (0.7, 0.14, 0.2), 0.01)
    b.curve(
        [
            (-0.3, 0.0),
            (-0.32, -0.7),
            (-0.2, -0.96),
            (0.0, -1.12),
            (0.2, -0.96),
            (0.32, -0.7),
            (0.3, 0.0),
        ],
        gold,
    )
    b.curve(
        [(-0.2, -0.3), (-0.22, -0.66), (0, -0.92), (0.22, -0.66), (0.2, -0.3)], (0.72, 0.12, 0.2)
    )
    b.box(-0.26, -0.4, 0.52, 0.1, (0.78, 0.16, 0.24), 0.03)
    for x in (-0.36, 0.27):
        b.box(x, -0.54, 0.09, 0.54, gold, 0.03)
        b.oval(x + 0.045, -0.56, 0.06, 0.05, gold)
    b.oval(0, -1.03, 0.05, 0.05, (0.85, 0.2, 0.3))


def _chains(b: SetBrush) -> None:
    """On the wall: chains."""
    for x in (-0.3, 0.3):
        for step in range(9):
            link = skia.Path()
            link.addOval(skia.Rect.MakeXYWH(x - 0.035, -0.5 + 0.1 * step, 0.07, 0.12))
            ink = b.ink((0.5, 0.52, 0.56), 1, 0.6)
            ink.setStyle(skia.Paint.kStroke_Style)
            ink.setStrokeWidth(0.022)
            b.canvas.drawPath(link, ink)


PIECES = {
    "vault": _vault,
    "judgebench": _bench,
    "cellbars": _bars,
    "bunk": _bunk,
    "vitrine": _vitrine,
    "dinosaurbones": _skeleton,
    "throne": _throne,
    "chains": _chains,
}
