"""A blackboard and neon signs with what little can be read in this world."""

from collections.abc import Callable

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.materials import PALE, WOOD
from render.studio.scenery.set_brush import SetBrush

_STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "1": (((0.2, 0.2), (0.4, 0), (0.4, 1)),),
    "2": (((0, 0.2), (0.3, 0), (0.6, 0.2), (0.5, 0.5), (0, 1), (0.65, 1)),),
    "5": (((0.6, 0), (0.1, 0), (0.05, 0.42), (0.45, 0.4), (0.62, 0.7), (0.4, 1), (0, 0.9)),),
    "6": (((0.5, 0), (0.1, 0.45), (0.1, 0.85), (0.35, 1), (0.6, 0.8), (0.5, 0.5), (0.1, 0.6)),),
    "7": (((0, 0), (0.62, 0), (0.25, 1)),),
    "8": (((0.3, 0.48), (0.05, 0.25), (0.3, 0), (0.56, 0.22), (0.3, 0.48), (0, 0.76), (0.3, 1),
           (0.62, 0.76), (0.3, 0.48)),),
    "+": (((0.32, 0.2), (0.32, 0.8)), ((0.02, 0.5), (0.62, 0.5))),
    "x": (((0.05, 0.3), (0.55, 0.85)), ((0.55, 0.3), (0.05, 0.85))),
    "=": (((0.02, 0.36), (0.6, 0.36)), ((0.02, 0.66), (0.6, 0.66))),
    "P": (((0.05, 1), (0.05, 0), (0.5, 0), (0.62, 0.25), (0.5, 0.5), (0.05, 0.5)),),
    "C": (((0.62, 0.12), (0.3, 0), (0.05, 0.3), (0.05, 0.7), (0.3, 1), (0.62, 0.88)),),
    "4": (((0.46, 1), (0.46, 0), (0, 0.66), (0.66, 0.66)),),
    "방": (
        ((0.1, 0.02), (0.1, 0.46), (0.48, 0.46), (0.48, 0.02)), ((0.1, 0.24), (0.48, 0.24)),
        ((0.72, 0), (0.72, 0.52)), ((0.72, 0.26), (0.92, 0.26)),
        ((0.5, 0.62), (0.3, 0.7), (0.28, 0.88), (0.5, 1), (0.72, 0.88), (0.7, 0.7), (0.5, 0.62)),
    ),
    "노": (
        ((0.2, 0.04), (0.2, 0.44), (0.8, 0.44)), ((0.5, 0.5), (0.5, 0.78)),
        ((0.02, 0.84), (0.98, 0.84)),
    ),
    "래": (
        ((0.04, 0.08), (0.42, 0.08), (0.42, 0.46), (0.06, 0.46), (0.06, 0.88), (0.46, 0.84)),
        ((0.62, 0.04), (0.62, 0.94)), ((0.62, 0.48), (0.86, 0.48)), ((0.86, 0), (0.86, 1)),
    ),
}  # fmt: skip


def _blackboard(b: SetBrush) -> None:
    """On the wall: a green board with sums, 2.4 times as wide as high."""
    b.box(-1.24, -0.54, 2.48, 1.08, WOOD, 0.02)
    b.box(-1.18, -0.48, 2.36, 0.96, (0.13, 0.34, 0.27), 0.01)
    chalk = (0.93, 0.95, 0.92)
    _chalk(b, "1+1=2", -1.0, -0.34, 0.2, chalk)
    _chalk(b, "7x8=56", -1.0, -0.02, 0.17, chalk)
    b.line([(0.34, 0.2), (0.6, -0.24), (0.86, 0.2), (0.34, 0.2)], 0.016, chalk, 1.0)
    ring = b.ink((0.98, 0.8, 0.5), 0.9, 1.0)
    ring.setStyle(skia.Paint.kStroke_Style)
    ring.setStrokeWidth(0.016)
    b.canvas.drawCircle(0.94, -0.2, 0.13, ring)
    b.box(-1.1, 0.46, 2.2, 0.06, PALE, 0.01)
    for x, rgb in ((-0.6, chalk), (-0.44, (1, 0.8, 0.5)), (0.5, (0.6, 0.8, 1.0))):
        b.box(x, 0.435, 0.09, 0.03, rgb, 0.01, edge=0)


def _chalk(b: SetBrush, text: str, x: float, y: float, high: float, rgb: Colour) -> None:
    for letter in text:
        for points in _STROKES[letter]:
            b.line([(x + px * high, y + py * high) for px, py in points], high * 0.09, rgb, 1.0)
        x += high * 0.92


def _letters(text: str, rgb: Colour, other: Colour) -> Callable[[SetBrush], None]:
    wide = 1.08 * len(text)

    def draw(b: SetBrush) -> None:
        b.box(-wide / 2 - 0.2, -0.72, wide + 0.4, 1.44, (0.1, 0.09, 0.16), 0.14)
        frame = [
            (-wide / 2 - 0.1, -0.62),
            (wide / 2 + 0.1, -0.62),
            (wide / 2 + 0.1, 0.62),
            (-wide / 2 - 0.1, 0.62),
            (-wide / 2 - 0.1, -0.62),
        ]
        b.neon(frame, 0.05, other)
        glow(b.canvas, 0, 0, wide, rgb, 0.35)
        for number, letter in enumerate(text):
            left = -wide / 2 + 1.08 * number + 0.1
            for points in _STROKES[letter]:
                b.neon([(left + px * 0.88, -0.44 + py * 0.88) for px, py in points], 0.085, rgb)

    return draw


PIECES = {
    "blackboard": _blackboard,
    "pcsign": _letters("PC방", (0.3, 0.95, 1.0), (1.0, 0.3, 0.7)),
    "noraebangsign": _letters("노래방", (1.0, 0.4, 0.75), (0.4, 0.9, 1.0)),
    "sign24": _letters("24", (0.5, 1.0, 0.6), (1.0, 0.8, 0.3)),
}
