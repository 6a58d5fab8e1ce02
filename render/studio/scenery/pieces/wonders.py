"""A volcano, a waterfall, an igloo, a well, a mill: what a landscape is known by."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.materials import WOOD
from render.studio.scenery.set_brush import LAMP, SetBrush


def sign(b: SetBrush, x: float, y: float, w: float, h: float, rgb: Colour) -> None:
    """Strokes instead of words: it is no real shop. They shine at night."""
    tone = b.shining(rgb, b.tone(rgb))
    ink = skia.Paint(
        Color=skia.Color4f(*tone, 1).toColor(),
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=h * 0.14,
        StrokeCap=skia.Paint.kRound_Cap,
    )
    count = max(3, round(w / h * 0.8))
    for mark in range(count):
        left, mid = x + w * (mark + 0.14) / count, y + h * 0.5
        size = h * 0.34
        kind = b.rng.randrange(4)
        path = skia.Path()
        if kind == 0:
            path.addCircle(left + size, mid, size * 0.8)
        elif kind == 1:
            path.moveTo(left, mid - size)
            path.lineTo(left + size * 1.4, mid - size)
            path.lineTo(left + size * 1.4, mid + size)
        elif kind == 2:
            path.moveTo(left + size * 0.7, mid - size)
            path.lineTo(left + size * 0.7, mid + size)
            path.moveTo(left, mid)
            path.lineTo(left + size * 1.4, mid)
        else:
            path.moveTo(left, mid + size)
            path.lineTo(left + size * 0.8, mid - size)
            path.lineTo(left + size * 1.6, mid + size)
        b.canvas.drawPath(path, ink)


def _fountain(b: SetBrush) -> None:
    b.shadow(1.9, 0, 0, 0.4)
    stone = (0.78, 0.75, 0.7)
    b.box(-0.9, -0.22, 1.8, 0.24, stone, 0.06)
    b.oval(0, -0.22, 0.88, 0.1, (0.5, 0.74, 0.86))
    b.post(0, -0.7, -0.2, 0.12, stone)
    b.oval(0, -0.6, 0.4, 0.08, stone)
    b.post(0, -0.85, -0.6, 0.07, stone)
    for side in (-1, 1):
        for reach in (0.3, 0.5, 0.66):
            path = skia.Path()
            path.moveTo(0, -0.86)
            path.quadTo(side * reach * 0.6, -1.2, side * reach, -0.24)
            ink = b.ink((0.9, 0.97, 1.0), 0.55, 1.0)
            ink.setStyle(skia.Paint.kStroke_Style)
            ink.setStrokeWidth(0.025)
            b.canvas.drawPath(path, ink)


def _snowman(b: SetBrush) -> None:
    b.shadow(0.8, 0, 0, 0.4)
    white = (0.96, 0.97, 1.0)
    b.oval(0, -0.26, 0.32, 0.28, white)
    b.oval(0, -0.62, 0.22, 0.2, white)
    b.oval(0, -0.86, 0.15, 0.14, white)
    for x in (-0.05, 0.05):
        b.oval(x, -0.9, 0.017, 0.02, (0.1, 0.1, 0.12), 0)
    b.poly([(0, -0.87), (0.16, -0.84), (0, -0.83)], (0.98, 0.55, 0.15))
    b.line([(-0.2, -0.66), (-0.42, -0.84)], 0.02, (0.4, 0.28, 0.2))
    b.line([(0.2, -0.66), (0.42, -0.8)], 0.02, (0.4, 0.28, 0.2))
    b.box(-0.16, -0.77, 0.32, 0.06, (0.85, 0.2, 0.2), 0.03)
    b.box(-0.12, -1.12, 0.24, 0.15, (0.15, 0.15, 0.18))
    b.box(-0.18, -0.99, 0.36, 0.03, (0.15, 0.15, 0.18))


def _windmill(b: SetBrush) -> None:
    b.shadow(0.6, 0, 0, 0.35)
    b.poly([(-0.17, 0.02), (-0.1, -0.62), (0.1, -0.62), (0.17, 0.02)], (0.95, 0.92, 0.86))
    b.curve([(-0.15, -0.58), (0, -0.86), (0.15, -0.58)], (0.56, 0.32, 0.24))
    b.box(-0.04, -0.16, 0.08, 0.18, (0.5, 0.33, 0.22), 0.01)
    b.window(-0.03, -0.42, 0.06, 0.08)
    for turn in range(4):
        with b.at(0, -0.64, 1, 90 * turn + 24):
            b.line([(0, 0), (0.4, 0)], 0.012, WOOD)
            b.poly(
                [(0.08, 0.0), (0.4, 0.0), (0.4, 0.09), (0.08, 0.07)], (0.96, 0.94, 0.9), 0.5, 0.6
            )
            for step in range(5):
                b.line([(0.12 + 0.065 * step, 0), (0.12 + 0.065 * step, 0.08)], 0.006, WOOD)
    b.oval(0, -0.64, 0.025, 0.025, WOOD)


def _volcano(b: SetBrush) -> None:
    rock = (0.34, 0.25, 0.25)
    path = skia.Path()
    path.moveTo(-1.1, 0.03)
    path.cubicTo(-0.6, -0.12, -0.3, -0.6, -0.16, -0.84)
    path.lineTo(0.17, -0.84)
    path.cubicTo(0.32, -0.6, 0.6, -0.12, 1.1, 0.03)
    path.close()
    b.path(path, rock, 1.1)
    for _ in range(16):
        x = b.rng.uniform(-0.6, 0.6)
        b.line(
            [(x * 0.24, -0.8), (x * 0.7, -0.35), (x * 1.2, -0.04)],
            0.02,
            mix(rock, (0, 0, 0), b.rng.uniform(0.2, 0.5)),
            0.4,
        )
    for points, width in (
        (((-0.06, -0.84), (-0.1, -0.6), (-0.04, -0.42), (-0.18, -0.2)), 0.05),
        (((0.08, -0.84), (0.14, -0.56), (0.1, -0.3)), 0.04),
        (((0.12, -0.8), (0.3, -0.5), (0.42, -0.24)), 0.03),
    ):
        for scale, rgb in ((1.0, (0.95, 0.25, 0.05)), (0.45, (1.0, 0.8, 0.3))):
            b.canvas.drawPath(_way(points), _lava(width * scale, rgb))
    glow(b.canvas, 0, -0.88, 0.5, (1.0, 0.4, 0.1), 0.8)
    for rank in range(16):
        x = b.rng.uniform(-0.1, 0.1) * (1 + rank * 0.22)
        y = -0.9 - 0.045 * rank
        r = 0.07 + 0.016 * rank
        tone = mix((0.98, 0.5, 0.2), (0.32, 0.27, 0.3), min(1, rank / 5))
        b.canvas.drawCircle(x, y, r, b.ink(tone, 0.8, 0.7))


def _way(points: tuple[tuple[float, float], ...]) -> skia.Path:
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], False)
    return path


def _lava(width: float, rgb: Colour) -> skia.Paint:
    return skia.Paint(
        Color=skia.Color4f(*rgb, 1).toColor(),
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def _waterfall(b: SetBrush) -> None:
    """Water over a cliff, as wide as high."""
    stone = (0.42, 0.42, 0.4)
    b.curve(
        [(-1.0, 0.1), (-0.9, -0.7), (-0.5, -1.05), (0.5, -1.08), (0.95, -0.66), (1.05, 0.1)],
        stone,
        1.0,
    )
    for _ in range(60):
        x, y = b.rng.uniform(-0.85, 0.85), -b.rng.uniform(0.02, 0.86)
        w, h = b.rng.uniform(0.06, 0.16), b.rng.uniform(0.05, 0.14)
        b.poly(
            [(x - w, y), (x - w * 0.7, y - h), (x + w * 0.6, y - h * 0.9), (x + w, y + 0.01)],
            mix(stone, (0.7, 0.7, 0.66), b.rng.random() * 0.6),
            1.0,
            0.5,
        )
    for x in (-0.7, -0.5, 0.52, 0.72):
        b.oval(x, -0.92, 0.18, 0.09, (0.24, 0.46, 0.24), 0.4)
    b.poly([(-0.26, -1.0), (0.26, -1.0), (0.34, 0.03), (-0.34, 0.03)], (0.66, 0.84, 0.94), 0.4, 0)
    for _ in range(54):
        x = b.rng.uniform(-0.24, 0.24)
        top, low = -b.rng.uniform(0.3, 1.0), -b.rng.uniform(-0.02, 0.4)
        b.line(
            [(x, min(top, low)), (x * 1.3, max(top, low))],
            b.rng.uniform(0.006, 0.02),
            (0.95, 0.99, 1.0),
            0.9,
        )
    for _ in range(16):
        b.canvas.drawCircle(
            b.rng.uniform(-0.45, 0.45),
            b.rng.uniform(-0.04, 0.04),
            b.rng.uniform(0.04, 0.09),
            b.ink((0.96, 0.99, 1.0), 0.6, 1.0),
        )


def _igloo(b: SetBrush) -> None:
    b.shadow(2.2, 0, 0, 0.3)
    path = skia.Path()
    path.moveTo(-1.0, 0.03)
    path.cubicTo(-1.0, -1.32, 1.0, -1.32, 1.0, 0.03)
    path.close()
    b.path(path, (0.9, 0.95, 1.0), 1.0)
    b.canvas.save()
    b.canvas.clipPath(path, True)
    for row in range(5):
        y = -0.2 * row
        b.line([(-1.0, y), (1.0, y)], 0.02, (0.66, 0.8, 0.94), 0.6)
        for step in range(8):
            x = -1.0 + 0.3 * step + 0.15 * (row % 2)
            b.line(
                [(x * (1 - 0.1 * row), y), (x * (1 - 0.12 * row), y - 0.2)],
                0.02,
                (0.66, 0.8, 0.94),
                0.6,
            )
    b.canvas.restore()
    door = skia.Path()
    door.moveTo(-0.34, 0.04)
    door.cubicTo(-0.34, -0.6, 0.34, -0.6, 0.34, 0.04)
    b.path(door, (0.86, 0.92, 0.98))
    hole = skia.Path()
    hole.moveTo(-0.22, 0.04)
    hole.cubicTo(-0.22, -0.42, 0.22, -0.42, 0.22, 0.04)
    b.path(hole, b.shining((1.0, 0.75, 0.4), (0.2, 0.32, 0.48)), 0.5, 0)
    b.glow(0, -0.15, 0.8, LAMP, 0.4)


def _polesign(b: SetBrush) -> None:
    for row in range(8):
        b.box(
            -0.045,
            -0.125 * (row + 1),
            0.09,
            0.125,
            (0.9, 0.25, 0.25) if row % 2 else (0.98, 0.98, 0.98),
            0,
            0.9,
            0,
        )
    b.oval(0, -1.03, 0.08, 0.08, (0.95, 0.8, 0.35))
    b.poly([(-0.42, -0.86), (0.3, -0.86), (0.4, -0.76), (0.3, -0.66), (-0.42, -0.66)], WOOD)
    sign(b, -0.36, -0.83, 0.6, 0.14, (1, 1, 1))


def _well(b: SetBrush) -> None:
    b.shadow(1.2, 0, 0, 0.4)
    b.box(-0.42, -0.42, 0.84, 0.44, (0.66, 0.63, 0.6), 0.05, 1.1)
    for x in (-0.36, 0.36):
        b.post(x, -0.84, -0.4, 0.06, WOOD)
    b.line([(0, -0.76), (0, -0.5)], 0.02, (0.8, 0.7, 0.5))
    b.box(-0.1, -0.56, 0.2, 0.14, WOOD, 0.02)
    b.poly([(-0.56, -0.76), (0, -1.04), (0.56, -0.76)], (0.62, 0.32, 0.24))


PIECES = {
    "volcano": _volcano,
    "waterfall": _waterfall,
    "igloo": _igloo,
    "polesign": _polesign,
    "windmill": _windmill,
    "well": _well,
    "fountain": _fountain,
    "snowman": _snowman,
}
