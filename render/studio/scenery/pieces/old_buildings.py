"""Castles, ruins, gates, and houses with Korean roofs."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.scenery.set_brush import LAMP, SetBrush


def eaves(b: SetBrush, y: float, wide: float, high: float, rgb: Colour = (0.3, 0.34, 0.38)) -> None:
    """A Korean tiled roof whose lower edge sweeps up at both ends; y of its lower edge."""
    half = wide / 2
    path = skia.Path()
    path.moveTo(-half * 0.62, y - high)
    path.quadTo(-half * 0.7, y - high * 0.35, -half * 1.05, y - high * 0.14)
    path.quadTo(-half * 0.55, y + high * 0.02, 0, y + high * 0.02)
    path.quadTo(half * 0.55, y + high * 0.02, half * 1.05, y - high * 0.14)
    path.quadTo(half * 0.7, y - high * 0.35, half * 0.62, y - high)
    path.close()
    b.path(path, rgb, 0.9)
    b.canvas.save()
    b.canvas.clipPath(path, True)
    steps = 24
    for step in range(steps + 1):
        share = step / steps * 2 - 1
        b.line(
            [(share * half * 0.62, y - high), (share * half * 1.02, y)],
            high * 0.035,
            mix(rgb, (0.1, 0.1, 0.12), 0.45),
            0.5,
        )
    b.canvas.restore()
    b.box(
        -half * 0.64,
        y - high * 1.1,
        wide * 0.64,
        high * 0.14,
        mix(rgb, (0.85, 0.85, 0.82), 0.4),
        high * 0.05,
    )
    for side in (-1, 1):
        b.box(
            side * half * 0.64 - high * 0.05,
            y - high * 1.26,
            high * 0.1,
            high * 0.22,
            rgb,
            high * 0.04,
        )
    edge = skia.Path()
    edge.moveTo(-half * 1.05, y - high * 0.14)
    edge.quadTo(-half * 0.55, y + high * 0.02, 0, y + high * 0.02)
    edge.quadTo(half * 0.55, y + high * 0.02, half * 1.05, y - high * 0.14)
    ink = b.ink((0.72, 0.72, 0.68), 1, 0.7)
    ink.setStyle(skia.Paint.kStroke_Style)
    ink.setStrokeWidth(high * 0.06)
    b.canvas.drawPath(edge, ink)


def _hanok(b: SetBrush) -> None:
    """A Korean house, twice as wide as high."""
    b.shadow(2.2, 0, 0, 0.45)
    b.box(-0.95, -0.12, 1.9, 0.14, (0.68, 0.66, 0.63))
    b.box(-0.85, -0.56, 1.7, 0.46, (0.95, 0.91, 0.83))
    for step in range(6):
        x = -0.85 + 1.7 * step / 5
        b.post(x, -0.58, -0.1, 0.06, (0.5, 0.32, 0.2))
    for step in range(5):
        x = -0.85 + 1.7 * (step + 0.5) / 5
        if step == 2:
            b.box(x - 0.13, -0.5, 0.26, 0.4, (0.36, 0.24, 0.16))
            continue
        paper = b.shining((1.0, 0.86, 0.56), b.tone((0.93, 0.89, 0.78)))
        b.canvas.drawRect(
            skia.Rect.MakeXYWH(x - 0.12, -0.48, 0.24, 0.34),
            skia.Paint(Color=skia.Color4f(*paper, 1).toColor()),
        )
        for line in range(4):
            at = x - 0.12 + 0.08 * line
            b.line([(at, -0.48), (at, -0.14)], 0.01, (0.45, 0.3, 0.2))
        for line in range(5):
            b.line(
                [(x - 0.12, -0.48 + 0.085 * line), (x + 0.12, -0.48 + 0.085 * line)],
                0.01,
                (0.45, 0.3, 0.2),
            )
    b.box(-0.9, -0.62, 1.8, 0.07, (0.5, 0.32, 0.2))
    eaves(b, -0.58, 2.3, 0.42)


def _gate(b: SetBrush) -> None:
    """A palace gate with two roofs, as wide as high."""
    b.shadow(1.4, 0, 0, 0.45)
    b.box(-0.62, -0.4, 1.24, 0.42, (0.8, 0.77, 0.72))
    for x, w in ((-0.36, 0.17), (0.0, 0.22), (0.36, 0.17)):
        path = skia.Path()
        path.moveTo(x - w / 2, 0.02)
        path.lineTo(x - w / 2, -0.2)
        path.cubicTo(x - w / 2, -0.36, x + w / 2, -0.36, x + w / 2, -0.2)
        path.lineTo(x + w / 2, 0.02)
        path.close()
        b.path(path, (0.22, 0.16, 0.16), 0.4)
    for low, wide, high in ((-0.4, 1.0, 0.2), (-0.68, 0.8, 0.16)):
        b.box(-wide * 0.44, low - high * 0.9, wide * 0.88, high * 0.9, (0.66, 0.22, 0.18))
        for step in range(6):
            b.post(
                -wide * 0.42 + wide * 0.84 * step / 5,
                low - high * 0.9,
                low,
                0.025,
                (0.56, 0.16, 0.14),
            )
        b.box(-wide * 0.46, low - high * 0.98, wide * 0.92, high * 0.2, (0.16, 0.45, 0.4))
        eaves(b, low - high * 0.82, wide * 1.36, high * 0.75)


def _torii(b: SetBrush) -> None:
    for x in (-0.4, 0.4):
        b.post(x, -0.92, 0.02, 0.09, (0.86, 0.28, 0.2))
    path = skia.Path()
    path.moveTo(-0.68, -1.02)
    path.quadTo(0, -0.9, 0.68, -1.02)
    path.lineTo(0.62, -0.86)
    path.quadTo(0, -0.8, -0.62, -0.86)
    path.close()
    b.path(path, (0.86, 0.28, 0.2))
    b.box(-0.52, -0.72, 1.04, 0.08, (0.86, 0.28, 0.2))


def _castle(b: SetBrush) -> None:
    """A fairy-tale castle, as wide as high."""
    stone = (0.78, 0.76, 0.76)
    roof = (0.3, 0.4, 0.66)
    for x, w, top in (
        (-0.3, 0.16, -0.62),
        (0.3, 0.16, -0.7),
        (-0.1, 0.13, -0.74),
        (0.13, 0.15, -0.82),
    ):
        b.box(x - w / 2, top, w, -top, stone)
        b.poly([(x - w * 0.64, top), (x, top - w * 1.8), (x + w * 0.64, top)], roof)
        b.line([(x, top - w * 1.8), (x, top - w * 2.3)], 0.008, (0.4, 0.3, 0.25))
        b.poly(
            [(x, top - w * 2.3), (x + w * 0.7, top - w * 2.1), (x, top - w * 1.95)],
            (0.9, 0.28, 0.3),
        )
        for y in (top + 0.08, top + 0.24):
            b.window(x - 0.02, y, 0.04, 0.08, True, 0.02)
    b.box(-0.5, -0.42, 1.0, 0.44, stone)
    for step in range(10):
        b.box(-0.5 + step * 0.104, -0.47, 0.062, 0.06, stone)
    for x in (-0.46, 0.46):
        b.box(x - 0.1, -0.56, 0.2, 0.58, stone)
        for step in range(3):
            b.box(x - 0.1 + step * 0.075, -0.61, 0.05, 0.06, stone)
        b.window(x - 0.025, -0.4, 0.05, 0.1, True, 0.025)
    path = skia.Path()
    path.moveTo(-0.13, 0.02)
    path.lineTo(-0.13, -0.16)
    path.cubicTo(-0.13, -0.34, 0.13, -0.34, 0.13, -0.16)
    path.lineTo(0.13, 0.02)
    path.close()
    b.path(path, (0.36, 0.24, 0.17))
    b.glow(0, -0.12, 0.4, LAMP, 0.35)


def _hauntedhouse(b: SetBrush) -> None:
    """A crooked old house with lit windows."""
    b.shadow(1.2, 0, 0, 0.4)
    wall = (0.4, 0.35, 0.42)
    b.poly([(-0.42, 0.02), (-0.45, -0.6), (0.43, -0.57), (0.4, 0.02)], wall)
    b.poly(
        [(-0.56, -0.56), (-0.1, -0.92), (0.54, -0.54), (0.42, -0.5), (-0.42, -0.53)],
        (0.22, 0.18, 0.26),
    )
    b.poly([(0.12, -0.5), (0.1, -1.0), (0.38, -1.02), (0.4, -0.5)], wall)
    b.poly([(0.04, -0.98), (0.26, -1.36), (0.46, -1.0)], (0.22, 0.18, 0.26))
    for x, y, w, h in (
        (-0.33, -0.44, 0.14, 0.2),
        (-0.1, -0.45, 0.14, 0.2),
        (0.2, -0.88, 0.11, 0.18),
        (0.2, -0.44, 0.13, 0.18),
    ):
        b.window(x, y, w, h, True, 0.02)
        b.line([(x + w / 2, y), (x + w / 2, y + h)], 0.012, (0.2, 0.16, 0.2))
        b.line([(x, y + h / 2), (x + w, y + h / 2)], 0.012, (0.2, 0.16, 0.2))
        b.glow(x + w / 2, y + h / 2, 0.34, (1.0, 0.72, 0.25), 0.5)
    b.box(-0.1, -0.22, 0.17, 0.24, (0.2, 0.14, 0.14), 0.01)
    for _ in range(8):
        x, y = b.rng.uniform(-0.4, 0.35), -b.rng.uniform(0.05, 0.5)
        b.line([(x, y), (x + 0.1, y + 0.005)], 0.01, (0.28, 0.24, 0.3))


def _ruin(b: SetBrush) -> None:
    """Broken columns."""
    b.shadow(1.5, 0, 0, 0.45)
    stone = (0.84, 0.79, 0.7)
    for x, high in ((-0.55, 0.95), (-0.15, 0.7), (0.25, 1.0), (0.6, 0.4)):
        b.post(x, -high, 0, 0.15, stone)
        for step in (-0.045, 0, 0.045):
            b.line([(x + step, -high + 0.02), (x + step, -0.05)], 0.008, (0.6, 0.55, 0.48), 0.3)
        b.box(x - 0.11, -0.08, 0.22, 0.1, stone, 0.01)
        if high > 0.8:
            b.box(x - 0.11, -high - 0.06, 0.22, 0.08, stone, 0.01)
    b.poly([(-0.68, -1.02), (-0.3, -1.04), (-0.34, -1.15), (-0.66, -1.12)], stone)


def _pillar(b: SetBrush) -> None:
    b.post(0, -0.95, 0, 0.12, (0.9, 0.87, 0.82))
    for step in (-0.035, 0, 0.035):
        b.line([(step, -0.93), (step, -0.05)], 0.006, (0.7, 0.66, 0.62), 0.3)
    b.box(-0.085, -0.07, 0.17, 0.08, (0.86, 0.83, 0.78), 0.01)
    b.box(-0.09, -1.0, 0.18, 0.07, (0.9, 0.87, 0.82), 0.015)


PIECES = {
    "castle": _castle,
    "hauntedhouse": _hauntedhouse,
    "ruin": _ruin,
    "pillar": _pillar,
    "torii": _torii,
    "hanok": _hanok,
    "palacegate": _gate,
}
