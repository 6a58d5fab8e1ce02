"""Lifts, trains, buses and aeroplanes from inside."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.painting.paint import glow
from render.studio.scenery.air import AIRS
from render.studio.scenery.materials import METAL, WHITE
from render.studio.scenery.pieces.windows import view
from render.studio.scenery.set_brush import SetBrush


def _lift(b: SetBrush) -> None:
    """On the wall: the closed doors of a lift with its buttons, 1.6 times as wide as high."""
    steel = (0.78, 0.8, 0.83)
    b.box(-0.66, -0.56, 1.32, 1.1, (0.5, 0.52, 0.56), 0)
    for x in (-0.6, 0.005):
        b.box(x, -0.5, 0.595, 1.04, steel, 0, 0.5)
        for step in range(3):
            shine = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.16).toColor(), AntiAlias=True)
            left = x + 0.08 + 0.18 * step
            path = skia.Path()
            path.addPoly(
                [
                    skia.Point(*p)
                    for p in (
                        (left, -0.5),
                        (left + 0.07, -0.5),
                        (left + 0.02, 0.54),
                        (left - 0.05, 0.54),
                    )
                ],
                True,
            )
            b.canvas.drawPath(path, shine)
    b.line([(0, -0.5), (0, 0.54)], 0.012, (0.2, 0.2, 0.23))
    b.box(-0.17, -0.64, 0.34, 0.1, (0.08, 0.08, 0.1), 0.02)
    for points in (
        ((-0.08, -0.56), (-0.04, -0.62), (0.0, -0.56)),
        ((0.05, -0.62), (0.08, -0.62), (0.08, -0.56)),
    ):
        b.line(list(points), 0.014, (1.0, 0.35, 0.2), 1.0)
    b.box(0.74, -0.3, 0.14, 0.56, (0.6, 0.62, 0.66), 0.02)
    for row in range(6):
        for column in range(2):
            x, y = 0.78 + 0.06 * column, -0.24 + 0.085 * row
            b.oval(x, y, 0.022, 0.022, (0.98, 0.9, 0.6) if (row + column) % 4 == 0 else WHITE, 0.5)
    for x in (-0.95, 0.95):
        b.line([(x - 0.12, 0.1), (x + 0.12, 0.1)], 0.03, METAL)


def _trainwindows(b: SetBrush) -> None:
    """On the wall: windows of a train with the land outside, very wide."""
    for number in range(9):
        x = -4.0 + 1.0 * number
        b.box(x - 0.44, -0.34, 0.88, 0.68, (0.62, 0.65, 0.7), 0.1)
        b.canvas.save()
        pane = skia.Path()
        pane.addRoundRect(skia.Rect.MakeXYWH(x - 0.4, -0.3, 0.8, 0.6), 0.08, 0.08)
        b.canvas.clipPath(pane, True)
        view(b, x - 0.42, -0.32, 0.84, 0.64)
        b.canvas.restore()


def _darkwindows(b: SetBrush) -> None:
    """On the wall: windows of an underground train in a tunnel, very wide."""
    for number in range(9):
        x = -4.0 + 1.0 * number
        b.box(x - 0.44, -0.34, 0.88, 0.68, (0.62, 0.65, 0.7), 0.08)
        pane = skia.Paint(AntiAlias=True)
        pane.setShader(
            skia.GradientShader.MakeLinear(
                [(x - 0.4, -0.3), (x + 0.4, 0.3)], [0xFF20242E, 0xFF0C0E14, 0xFF2A303C]
            )
        )
        b.canvas.drawRoundRect(skia.Rect.MakeXYWH(x - 0.4, -0.3, 0.8, 0.6), 0.06, 0.06, pane)
        for step in range(2):
            b.flat(x - 0.3 + 0.3 * step, -0.12 + 0.1 * step, 0.2, 0.014, (1.0, 0.9, 0.6), 0.6)


def _longseat(b: SetBrush) -> None:
    """A long seat of a train, very wide."""
    rgb = (0.2, 0.42, 0.66)
    b.box(-9, -1.0, 18, 0.5, rgb, 0.1)
    b.box(-9, -0.52, 18, 0.24, mix(rgb, (1, 1, 1), 0.12), 0.06)
    b.box(-9, -0.3, 18, 0.3, (0.3, 0.32, 0.36), 0)
    for number in range(21):
        b.line(
            [(-8.8 + 0.86 * number, -0.96), (-8.8 + 0.86 * number, -0.3)],
            0.02,
            mix(rgb, (0, 0, 0), 0.3),
        )


def _straps(b: SetBrush) -> None:
    """On the wall: a rail with hand straps, very wide."""
    b.line([(-14, -0.4), (14, -0.4)], 0.06, METAL, 0.9)
    for number in range(25):
        x = -12 + 1.0 * number
        b.line([(x, -0.4), (x, 0.05)], 0.06, (0.25, 0.26, 0.3))
        ring = skia.Path()
        ring.addPoly(
            [skia.Point(*p) for p in ((x - 0.15, 0.42), (x, 0.06), (x + 0.15, 0.42))], True
        )
        ink = b.ink((0.95, 0.93, 0.88), 1, 0.8)
        ink.setStyle(skia.Paint.kStroke_Style)
        ink.setStrokeWidth(0.07)
        b.canvas.drawPath(ring, ink)


def _pole(b: SetBrush) -> None:
    b.post(0, -1.3, 0, 0.022, METAL)


def _portholes(b: SetBrush) -> None:
    """On the wall: small windows of an aeroplane above the clouds, very wide."""
    air = AIRS[b.air.hour]
    for number in range(11):
        x = -4.5 + 0.9 * number
        b.box(x - 0.3, -0.46, 0.6, 0.92, (0.82, 0.84, 0.87), 0.28)
        pane = skia.Path()
        pane.addRoundRect(skia.Rect.MakeXYWH(x - 0.22, -0.37, 0.44, 0.74), 0.2, 0.2)
        b.canvas.save()
        b.canvas.clipPath(pane, True)
        sky = skia.Paint(AntiAlias=True)
        sky.setShader(
            skia.GradientShader.MakeLinear(
                [(0, -0.4), (0, 0.4)],
                [
                    skia.Color4f(*air.sky[0][1], 1).toColor(),
                    skia.Color4f(*air.sky[-1][1], 1).toColor(),
                ],
            )
        )
        b.canvas.drawRect(skia.Rect.MakeXYWH(x - 0.3, -0.4, 0.6, 0.8), sky)
        for _ in range(4):
            tone = skia.Color4f(*air.cloud[0], 0.9).toColor()
            b.canvas.drawCircle(
                x + b.rng.uniform(-0.25, 0.25),
                0.33 - b.rng.uniform(0, 0.1),
                0.12,
                skia.Paint(Color=tone, AntiAlias=True),
            )
        b.canvas.restore()
        b.box(x - 0.22, -0.37, 0.44, b.rng.choice((0.06, 0.12, 0.3)), (0.93, 0.94, 0.95), 0.06)


def _bins(b: SetBrush) -> None:
    """On the wall: lockers over the seats of an aeroplane, very wide."""
    for number in range(9):
        x = -7.2 + 1.8 * number
        b.box(x - 0.88, -0.5, 1.76, 0.9, (0.93, 0.94, 0.95), 0.12)
        b.line([(x - 0.2, 0.26), (x + 0.2, 0.26)], 0.06, METAL)
    b.flat(-9, 0.44, 18, 0.07, b.shining((1.0, 0.97, 0.88), (1, 1, 0.97)))
    glow(b.canvas, 0, 0.5, 6.0, (1, 0.97, 0.9), 0.2, 0.1)


def _planeseats(b: SetBrush) -> None:
    """A row of seats of an aeroplane, very wide."""
    for number in range(15):
        x = -6.3 + 0.9 * number
        rgb = (0.2, 0.3, 0.52)
        b.box(x - 0.34, -1.0, 0.68, 1.0, rgb, 0.16)
        b.box(x - 0.28, -0.96, 0.56, 0.26, (0.9, 0.91, 0.93), 0.08)
        b.box(x - 0.22, -0.6, 0.44, 0.3, mix(rgb, (0, 0, 0), 0.3), 0.03)


PIECES = {
    "liftdoors": _lift,
    "trainwindows": _trainwindows,
    "tunnelwindows": _darkwindows,
    "longseat": _longseat,
    "straps": _straps,
    "pole": _pole,
    "portholes": _portholes,
    "overheadbins": _bins,
    "planeseats": _planeseats,
}
