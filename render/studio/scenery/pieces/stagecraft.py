"""Things of theatres, studios, clubs and vehicles seen from inside."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.air import AIRS
from render.studio.scenery.pieces.furniture import METAL, WHITE, WOOD, view
from render.studio.scenery.set_brush import LAMP, SetBrush

_RED: Colour = (0.66, 0.08, 0.13)


def _drape(b: SetBrush, way: float) -> None:
    for fold in range(9):
        x = way * (0.02 + 0.052 * fold)
        tone = mix(_RED, (0.14, 0.0, 0.03), 0.55 * (fold % 2))
        b.curve(
            [
                (x - 0.04, -1.3),
                (x + 0.04, -1.3),
                (x + 0.045 - way * 0.02, -0.4),
                (x + 0.05, 0.02),
                (x - 0.05, 0.02),
                (x - 0.045 - way * 0.02, -0.4),
            ],
            tone,
            0.8,
            0.4,
        )


def _draperight(b: SetBrush) -> None:
    """A stage curtain for the right side."""
    _drape(b, 1.0)


def _drapeleft(b: SetBrush) -> None:
    """A stage curtain for the left side."""
    _drape(b, -1.0)


def _valance(b: SetBrush) -> None:
    """On the wall: the swags over a stage, very wide."""
    for number in range(14):
        x = -7.0 + 1.08 * number
        path = skia.Path()
        path.moveTo(x - 0.56, -1.5)
        path.lineTo(x + 0.56, -1.5)
        path.lineTo(x + 0.56, 0.0)
        path.quadTo(x, 0.95, x - 0.56, 0.0)
        path.close()
        b.path(path, mix(_RED, (0.2, 0, 0.04), 0.3 * (number % 2)), 0.9, 0.6)
        fringe = skia.Path()
        fringe.moveTo(x + 0.56, 0.0)
        fringe.quadTo(x, 0.95, x - 0.56, 0.0)
        ink = b.ink((0.95, 0.78, 0.36), 1, 0.8)
        ink.setStyle(skia.Paint.kStroke_Style)
        ink.setStrokeWidth(0.12)
        b.canvas.drawPath(fringe, ink)


def _footlights(b: SetBrush) -> None:
    """Lamps along the edge of a stage, very wide."""
    for number in range(76):
        x = -30 + 0.8 * number
        glow(b.canvas, x, -0.7, 1.5, LAMP, 0.4)
        b.curve(
            [(x - 0.26, 0), (x - 0.26, -0.6), (x, -0.95), (x + 0.26, -0.6), (x + 0.26, 0)],
            (0.95, 0.8, 0.42),
        )


def _audience(b: SetBrush) -> None:
    """Heads of an audience from behind, very wide, for the foreground."""
    tone = (0.09, 0.06, 0.13)
    for row in range(2):
        for number in range(60):
            x = -16.0 + 0.54 * number + 0.27 * row + b.rng.uniform(-0.06, 0.06)
            y = -0.5 + 0.3 * row + b.rng.uniform(-0.06, 0.06)
            shade = skia.Paint(
                Color=skia.Color4f(*mix(tone, (0.3, 0.16, 0.34), 0.3 * (1 - row)), 1).toColor(),
                AntiAlias=True,
            )
            b.canvas.drawOval(skia.Rect.MakeXYWH(x - 0.14, y - 0.2, 0.28, 0.34), shade)
            b.canvas.drawOval(skia.Rect.MakeXYWH(x - 0.27, y + 0.1, 0.54, 1.2), shade)


def _seats(b: SetBrush) -> None:
    """Rows of red seats, very wide."""
    for row in range(3):
        scale = 0.7 + 0.16 * row
        for number in range(26):
            x = (-6.3 + 0.5 * number + 0.25 * (row % 2)) * scale
            y = -0.62 + 0.31 * row
            b.box(
                x - 0.2 * scale,
                y - 0.36,
                0.4 * scale,
                0.5,
                mix((0.74, 0.13, 0.17), (0, 0, 0), 0.3 - 0.12 * row),
                0.1,
                0.9,
                0.7,
            )


def _screen(b: SetBrush) -> None:
    """On the wall: the screen of a cinema with a film on it, 2.2 times as wide as high."""
    glow(b.canvas, 0, 0, 1.9, (0.6, 0.75, 1.0), 0.4, 0.7)
    b.box(-1.14, -0.54, 2.28, 1.08, (0.05, 0.05, 0.07), 0.02)
    b.canvas.save()
    b.canvas.clipRect(skia.Rect.MakeLTRB(-1.1, -0.5, 1.1, 0.5))
    sky = skia.Paint(AntiAlias=True)
    sky.setShader(
        skia.GradientShader.MakeLinear(
            [(0, -0.5), (0, 0.5)], [0xFF2A3A7A, 0xFFB45A86, 0xFFFFC070], [0.0, 0.55, 1.0]
        )
    )
    b.canvas.drawRect(skia.Rect.MakeLTRB(-1.1, -0.5, 1.1, 0.5), sky)
    glow(b.canvas, 0.3, 0.12, 0.7, (1.0, 0.8, 0.5), 0.7)
    sun = skia.Paint(Color=0xFFFFE8B0, AntiAlias=True)
    b.canvas.drawCircle(0.3, 0.12, 0.16, sun)
    for points, ink in (
        (
            (
                (-1.1, 0.5),
                (-1.1, 0.1),
                (-0.7, -0.14),
                (-0.3, 0.16),
                (0.2, 0.06),
                (0.7, 0.22),
                (1.1, 0.08),
                (1.1, 0.5),
            ),
            0xFF5A3468,
        ),
        (
            (
                (-1.1, 0.5),
                (-1.1, 0.3),
                (-0.5, 0.2),
                (0.1, 0.34),
                (0.6, 0.26),
                (1.1, 0.36),
                (1.1, 0.5),
            ),
            0xFF2C1B40,
        ),
    ):
        path = skia.Path()
        path.addPoly([skia.Point(*point) for point in points], True)
        b.canvas.drawPath(path, skia.Paint(Color=ink, AntiAlias=True))
    b.canvas.restore()


def _videowall(b: SetBrush) -> None:
    """On the wall: a blue wall of screens with a map of the world, 2.6 times as wide as high."""
    b.box(-1.34, -0.54, 2.68, 1.08, (0.07, 0.1, 0.2), 0.03)
    wall = skia.Paint(AntiAlias=True)
    wall.setShader(
        skia.GradientShader.MakeLinear(
            [(-1.3, -0.5), (1.3, 0.5)], [0xFF0E2F74, 0xFF2878C8, 0xFF123C8C]
        )
    )
    b.canvas.drawRect(skia.Rect.MakeLTRB(-1.3, -0.5, 1.3, 0.5), wall)
    dots = skia.Paint(Color=0xAA9AD8FF, AntiAlias=True)
    lands = (
        ((-0.78, -0.2), 0.3, 0.2),
        ((-0.6, 0.22), 0.13, 0.22),
        ((0.02, -0.22), 0.18, 0.13),
        ((0.08, 0.12), 0.18, 0.24),
        ((0.5, -0.16), 0.42, 0.2),
        ((0.82, 0.26), 0.15, 0.1),
    )
    for row in range(25):
        for column in range(64):
            x, y = -1.27 + 0.04 * column, -0.48 + 0.04 * row
            if any(((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1 for (cx, cy), rx, ry in lands):
                b.canvas.drawCircle(x, y, 0.013, dots)
    for step in range(1, 4):
        b.line(
            [(-1.3 + 0.65 * step, -0.5), (-1.3 + 0.65 * step, 0.5)], 0.012, (0.05, 0.1, 0.25), 0.4
        )
    b.line([(-1.3, 0.0), (1.3, 0.0)], 0.012, (0.05, 0.1, 0.25), 0.4)
    glow(b.canvas, 0, 0, 1.6, (0.3, 0.6, 1.0), 0.25, 0.6)


def _newsdesk(b: SetBrush) -> None:
    """A curved desk that glows at its foot, 3.4 times as wide as high."""
    glow(b.canvas, 0, 0, 2.2, (0.3, 0.65, 1.0), 0.4, 0.2)
    b.curve(
        [(-1.8, -0.86), (1.8, -0.86), (1.72, 0.0), (0.6, 0.12), (-0.6, 0.12), (-1.72, 0.0)],
        (0.16, 0.22, 0.36),
    )
    b.box(-1.3, -0.66, 2.6, 0.46, (0.24, 0.42, 0.7), 0.04)
    b.line([(-1.66, -0.02), (-0.6, 0.06), (0.6, 0.06), (1.66, -0.02)], 0.07, (0.55, 0.85, 1.0), 1.0)
    b.curve(
        [(-1.95, -0.96), (1.95, -0.96), (1.95, -0.76), (0.6, -0.66), (-0.6, -0.66), (-1.95, -0.76)],
        WHITE,
    )


def _camera(b: SetBrush) -> None:
    """A television camera on a tripod."""
    b.shadow(0.8, 0, 0, 0.4)
    for x in (-0.3, 0.0, 0.3):
        b.line([(0, -0.6), (x, 0)], 0.05, (0.16, 0.16, 0.18))
    b.box(-0.26, -0.95, 0.5, 0.32, (0.14, 0.14, 0.17), 0.04)
    b.box(0.22, -0.9, 0.2, 0.22, (0.2, 0.2, 0.24), 0.03)
    b.oval(0.42, -0.79, 0.04, 0.1, (0.4, 0.6, 0.8), 0.6)
    b.box(-0.2, -1.04, 0.3, 0.08, (0.2, 0.2, 0.22), 0.02)
    b.flat(0.1, -0.93, 0.04, 0.04, (1.0, 0.2, 0.15))
    glow(b.canvas, 0.12, -0.91, 0.12, (1.0, 0.2, 0.15), 0.7)


def _spotlight(b: SetBrush) -> None:
    """On the wall: a lamp with its beam, pointing down."""
    b.line([(0, -1.4), (0, -0.4)], 0.05, (0.2, 0.2, 0.22))
    beam = skia.Path()
    beam.addPoly(
        [skia.Point(*p) for p in ((-0.24, 0.3), (0.24, 0.3), (1.5, 5.0), (-1.5, 5.0))], True
    )
    ink = skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kPlus)
    ink.setShader(
        skia.GradientShader.MakeLinear(
            [(0, 0.3), (0, 5.0)], [skia.Color4f(1, 0.93, 0.75, 0.34).toColor(), 0]
        )
    )
    b.canvas.drawPath(beam, ink)
    b.curve([(-0.2, -0.5), (0.2, -0.5), (0.32, 0.32), (-0.32, 0.32)], (0.16, 0.16, 0.18))
    b.oval(0, 0.3, 0.27, 0.08, (1.0, 0.95, 0.8), 0.5)


def _speaker(b: SetBrush) -> None:
    b.shadow(0.8, 0, 0, 0.4)
    b.box(-0.3, -1.0, 0.6, 1.0, (0.13, 0.13, 0.15), 0.03)
    for y, r in ((-0.74, 0.15), (-0.3, 0.23)):
        b.oval(0, y, r, r, (0.26, 0.26, 0.3))
        b.oval(0, y, r * 0.62, r * 0.62, (0.1, 0.1, 0.12))
        b.oval(0, y, r * 0.24, r * 0.24, (0.34, 0.34, 0.38))


def _discoball(b: SetBrush) -> None:
    """On the wall: a mirror ball."""
    b.line([(0, -2.0), (0, -0.5)], 0.03, METAL)
    glow(b.canvas, 0, 0, 1.5, (0.9, 0.8, 1.0), 0.4)
    b.oval(0, 0, 0.5, 0.5, (0.66, 0.68, 0.76))
    hues: tuple[Colour, ...] = (
        (1.0, 0.7, 0.9),
        (0.7, 0.9, 1.0),
        (1.0, 0.95, 0.7),
        (0.9, 0.9, 0.95),
        (0.5, 0.52, 0.6),
    )
    for row in range(9):
        angle = -math.pi / 2 + math.pi * (row + 0.5) / 9
        wide = 0.48 * math.cos(angle)
        for step in range(12):
            turn = -math.pi / 2 + math.pi * (step + 0.5) / 12
            x, y = wide * math.sin(turn), 0.48 * math.sin(angle)
            size = 0.042 * math.cos(turn) + 0.006
            b.flat(x - size / 2, y - 0.035, size, 0.07, b.rng.choice(hues), 0.9)


def _djdesk(b: SetBrush) -> None:
    """A desk for music, 2.2 times as wide as high."""
    b.box(-1.1, -0.8, 2.2, 0.8, (0.1, 0.08, 0.16), 0.02)
    for number in range(11):
        high = b.rng.uniform(0.15, 0.6)
        rgb = ((1.0, 0.3, 0.7), (0.3, 0.9, 1.0), (0.7, 0.4, 1.0))[number % 3]
        b.flat(-1.0 + 0.185 * number, -0.1 - high, 0.13, high, rgb, 0.9)
    glow(b.canvas, 0, -0.4, 1.5, (0.8, 0.4, 1.0), 0.35, 0.5)
    b.box(-1.16, -0.86, 2.32, 0.09, METAL, 0.02)
    for x in (-0.6, 0.6):
        b.oval(x, -0.9, 0.36, 0.08, (0.12, 0.12, 0.14))
        b.oval(x, -0.91, 0.12, 0.025, (0.9, 0.3, 0.4))
    b.box(-0.2, -0.98, 0.4, 0.12, (0.2, 0.2, 0.24), 0.02)


def _podium(b: SetBrush) -> None:
    """A desk of a game show with a buzzer."""
    b.shadow(0.9, 0, 0, 0.4)
    rgb = b.rng.choice(((0.2, 0.45, 0.9), (0.9, 0.3, 0.5), (0.3, 0.7, 0.45)))
    b.poly([(-0.3, -0.85), (0.3, -0.85), (0.38, 0), (-0.38, 0)], rgb)
    b.box(-0.38, -0.93, 0.76, 0.1, WHITE, 0.02)
    b.oval(0, -0.97, 0.11, 0.06, (0.95, 0.2, 0.2))
    b.flat(-0.2, -0.62, 0.4, 0.24, (0.08, 0.08, 0.12))
    for step in range(3):
        b.flat(-0.15 + 0.11 * step, -0.57, 0.07, 0.14, (1.0, 0.85, 0.3))
    glow(b.canvas, 0, -0.5, 0.6, rgb, 0.3)


def _wheel(b: SetBrush) -> None:
    """On the wall: a wheel of fortune."""
    hues: tuple[Colour, ...] = (
        (0.93, 0.28, 0.32),
        (0.98, 0.78, 0.24),
        (0.3, 0.6, 0.92),
        (0.45, 0.75, 0.4),
        (0.7, 0.45, 0.85),
        (0.98, 0.58, 0.25),
    )
    glow(b.canvas, 0, 0, 0.9, (1.0, 0.85, 0.5), 0.35)
    b.oval(0, 0, 0.5, 0.5, (0.95, 0.78, 0.36))
    for turn in range(12):
        a, c = turn * math.tau / 12, (turn + 1) * math.tau / 12
        b.poly(
            [
                (0, 0),
                (0.45 * math.cos(a), 0.45 * math.sin(a)),
                (0.455 * math.cos((a + c) / 2), 0.455 * math.sin((a + c) / 2)),
                (0.45 * math.cos(c), 0.45 * math.sin(c)),
            ],
            hues[turn % 6],
            0.4,
            0.6,
        )
        glow(b.canvas, 0.475 * math.cos(a), 0.475 * math.sin(a), 0.08, (1, 0.95, 0.7), 0.8)
    b.oval(0, 0, 0.09, 0.09, WHITE)
    b.poly([(-0.06, -0.56), (0.06, -0.56), (0, -0.42)], (0.9, 0.2, 0.2))


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


def _spaceview(b: SetBrush) -> None:
    """On the wall: the front window of a spaceship with stars and a planet, 3 times as wide."""
    frame = skia.Path()
    frame.addPoly(
        [skia.Point(*p) for p in ((-1.3, -0.56), (1.3, -0.56), (1.62, 0.5), (-1.62, 0.5))], True
    )
    b.path(frame, (0.42, 0.46, 0.54))
    b.canvas.save()
    b.canvas.translate(0, -0.02)
    b.canvas.scale(0.95, 0.9)
    b.canvas.clipPath(frame, True)
    sky = skia.Paint(AntiAlias=True)
    sky.setShader(
        skia.GradientShader.MakeRadial((0.5, -0.1), 2.0, [0xFF2A1E5A, 0xFF0C0E2A, 0xFF04040E])
    )
    b.canvas.drawRect(skia.Rect.MakeLTRB(-2, -1, 2, 1), sky)
    for _ in range(150):
        star = skia.Paint(
            Color=skia.Color4f(1, 1, 1, b.rng.uniform(0.3, 1)).toColor(), AntiAlias=True
        )
        b.canvas.drawCircle(
            b.rng.uniform(-1.6, 1.6),
            b.rng.uniform(-0.56, 0.5),
            b.rng.choice((0.004, 0.007, 0.01)),
            star,
        )
    glow(b.canvas, 0.86, 0.0, 0.7, (1.0, 0.6, 0.4), 0.4)
    ball = skia.Paint(AntiAlias=True)
    ball.setShader(
        skia.GradientShader.MakeRadial((0.74, -0.12), 0.6, [0xFFFFC890, 0xFFD8704A, 0xFF4A1E30])
    )
    b.canvas.drawCircle(0.86, 0.0, 0.32, ball)
    ring = skia.Paint(
        Color=0xCCFFE0B0, AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=0.03
    )
    b.canvas.rotate(-14, 0.86, 0)
    b.canvas.drawOval(skia.Rect.MakeLTRB(0.3, -0.1, 1.42, 0.1), ring)
    b.canvas.restore()
    for x in (-0.5, 0.5):
        b.line([(x * 0.9, -0.56), (x * 1.15, 0.5)], 0.05, (0.42, 0.46, 0.54))


def _console(b: SetBrush) -> None:
    """A console with lights and screens, very wide."""
    b.poly(
        [(-9, 0), (-9, -0.66), (-8.6, -1.0), (8.6, -1.0), (9, -0.66), (9, 0)], (0.34, 0.38, 0.46)
    )
    b.poly([(-8.6, -1.0), (8.6, -1.0), (9, -0.66), (-9, -0.66)], (0.24, 0.27, 0.34), 0.6)
    for number in range(30):
        x = -8.5 + 0.58 * number
        rgb = b.rng.choice(((0.3, 0.9, 1.0), (1.0, 0.6, 0.25), (0.5, 1.0, 0.5), (1.0, 0.35, 0.4)))
        if number % 3 == 0:
            b.flat(x, -0.55, 0.44, 0.36, mix(rgb, (0.02, 0.05, 0.1), 0.72))
            b.line(
                [(x + 0.04, -0.3), (x + 0.14, -0.42), (x + 0.24, -0.34), (x + 0.4, -0.48)],
                0.03,
                rgb,
                1.0,
            )
            glow(b.canvas, x + 0.2, -0.38, 0.5, rgb, 0.25)
        else:
            for step in range(3):
                b.oval(x + 0.1 + 0.14 * step, -0.82, 0.05, 0.05, rgb, 0.4)
                b.oval(x + 0.1 + 0.14 * step, -0.4, 0.045, 0.045, mix(rgb, (1, 1, 1), 0.4), 0.4)


def _captain(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.4)
    b.post(0, -0.35, 0, 0.13, METAL)
    b.box(-0.4, -0.48, 0.8, 0.16, (0.2, 0.22, 0.28), 0.06)
    b.box(-0.32, -1.0, 0.64, 0.56, (0.24, 0.27, 0.34), 0.12)
    for x in (-0.46, 0.34):
        b.box(x, -0.66, 0.12, 0.26, METAL, 0.03)


def _seaholes(b: SetBrush) -> None:
    """On the wall: round windows of a submarine with the deep sea outside, very wide."""
    for number in range(7):
        x = -3.6 + 1.2 * number
        b.oval(x, 0, 0.5, 0.5, (0.7, 0.56, 0.34))
        for turn in range(10):
            angle = turn * math.tau / 10
            b.oval(
                x + 0.43 * math.cos(angle),
                0.43 * math.sin(angle),
                0.035,
                0.035,
                (0.9, 0.78, 0.5),
                0.4,
            )
        b.canvas.save()
        hole = skia.Path()
        hole.addCircle(x, 0, 0.36)
        b.canvas.clipPath(hole, True)
        sea = skia.Paint(AntiAlias=True)
        sea.setShader(
            skia.GradientShader.MakeLinear([(0, -0.4), (0, 0.4)], [0xFF48B8D8, 0xFF0C4A86])
        )
        b.canvas.drawCircle(x, 0, 0.4, sea)
        for _ in range(2):
            fx, fy = x + b.rng.uniform(-0.2, 0.2), b.rng.uniform(-0.2, 0.2)
            rgb = b.rng.choice(((1.0, 0.65, 0.25), (1.0, 0.85, 0.4), (0.95, 0.5, 0.6)))
            b.oval(fx, fy, 0.08, 0.045, rgb, 0)
            b.poly([(fx - 0.06, fy), (fx - 0.13, fy - 0.05), (fx - 0.13, fy + 0.05)], rgb, 0.4, 0)
        for _ in range(6):
            bubble = skia.Paint(Color=skia.Color4f(0.85, 1, 1, 0.5).toColor(), AntiAlias=True)
            b.canvas.drawCircle(
                x + b.rng.uniform(-0.3, 0.3), b.rng.uniform(-0.3, 0.3), 0.02, bubble
            )
        b.canvas.drawOval(
            skia.Rect.MakeXYWH(x - 0.26, -0.28, 0.2, 0.14),
            skia.Paint(Color=0x44FFFFFF, AntiAlias=True),
        )
        b.canvas.restore()


def _pipes(b: SetBrush) -> None:
    """On the wall: pipes with valves, very wide."""
    for y, rgb in ((-0.3, (0.72, 0.5, 0.3)), (0.1, METAL), (0.4, (0.5, 0.6, 0.5))):
        b.box(-9, y - 0.09, 18, 0.18, rgb, 0, 1.0)
        for number in range(7):
            b.box(-8.2 + 2.7 * number, y - 0.13, 0.18, 0.26, mix(rgb, (0, 0, 0), 0.15), 0.02)
    for x in (-4.0, 1.4, 5.0):
        b.oval(x, 0.1, 0.26, 0.26, (0.8, 0.24, 0.2))
        b.oval(x, 0.1, 0.15, 0.15, METAL)


def _periscope(b: SetBrush) -> None:
    b.post(0, -2.0, 0, 0.12, METAL)
    b.box(-0.14, -0.8, 0.28, 0.3, (0.4, 0.42, 0.46), 0.04)
    b.line([(-0.34, -0.62), (0.34, -0.62)], 0.05, (0.2, 0.2, 0.22))


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


def _mic(b: SetBrush) -> None:
    """A microphone on a stand."""
    b.shadow(0.3, 0, 0, 0.4)
    b.oval(0, -0.01, 0.12, 0.03, (0.2, 0.2, 0.22))
    b.post(0, -0.9, 0, 0.02, METAL)
    b.oval(0, -0.95, 0.04, 0.055, (0.35, 0.36, 0.4))


def _mixer(b: SetBrush) -> None:
    """A mixing desk, 2.6 times as wide as high."""
    b.shadow(2.6, 0, 0, 0.4)
    b.box(-1.2, -0.66, 2.4, 0.66, (0.3, 0.22, 0.18), 0.03)
    b.poly([(-1.3, -0.66), (-1.15, -1.0), (1.15, -1.0), (1.3, -0.66)], (0.2, 0.2, 0.24))
    for number in range(22):
        x = -1.1 + 0.105 * number
        b.line([(x, -0.94), (x * 1.06, -0.7)], 0.012, (0.06, 0.06, 0.08))
        y = b.rng.uniform(-0.92, -0.73)
        b.box(
            x * 1.02 - 0.025,
            y,
            0.05,
            0.045,
            ((0.95, 0.95, 0.95), (0.95, 0.35, 0.3), (0.4, 0.8, 0.95))[number % 3],
            0.01,
            edge=0.4,
        )


def _foam(b: SetBrush) -> None:
    """On the wall: sound-proof foam, as wide as high."""
    for row in range(5):
        for column in range(5):
            x, y = -0.5 + 0.2 * column, -0.5 + 0.2 * row
            tone = (0.3, 0.28, 0.34)
            b.poly([(x, y), (x + 0.2, y), (x + 0.1, y + 0.1)], mix(tone, (1, 1, 1), 0.18), 0.4, 0.3)
            b.poly([(x, y), (x, y + 0.2), (x + 0.1, y + 0.1)], tone, 0.4, 0.3)
            b.poly(
                [(x + 0.2, y), (x + 0.2, y + 0.2), (x + 0.1, y + 0.1)],
                mix(tone, (0, 0, 0), 0.2),
                0.4,
                0.3,
            )
            b.poly(
                [(x, y + 0.2), (x + 0.2, y + 0.2), (x + 0.1, y + 0.1)],
                mix(tone, (0, 0, 0), 0.4),
                0.4,
                0.3,
            )


def _orchestra(b: SetBrush) -> None:
    """Music stands and chairs of an orchestra, very wide."""
    for row in range(2):
        for number in range(18):
            x = -5.0 + 0.6 * number + 0.3 * row
            y = -0.35 + 0.35 * row
            b.line([(x, y), (x, y - 0.4)], 0.022, (0.16, 0.16, 0.18))
            b.poly(
                [
                    (x - 0.15, y - 0.4),
                    (x + 0.15, y - 0.4),
                    (x + 0.17, y - 0.64),
                    (x - 0.17, y - 0.64),
                ],
                (0.2, 0.2, 0.22),
            )
            b.poly(
                [
                    (x - 0.12, y - 0.43),
                    (x + 0.12, y - 0.43),
                    (x + 0.13, y - 0.62),
                    (x - 0.13, y - 0.62),
                ],
                (0.97, 0.96, 0.92),
                0.5,
                0,
            )


def _organ(b: SetBrush) -> None:
    """On the wall: the pipes of an organ, 2 times as wide as high."""
    for number in range(21):
        x = -1.0 + 0.1 * number
        high = 0.55 + 0.4 * abs(math.sin(number * math.pi / 10))
        b.post(x, 0.4 - high, 0.4, 0.075, (0.86, 0.8, 0.62))
        b.oval(x, 0.26, 0.02, 0.035, (0.3, 0.25, 0.2), 0)
    b.box(-1.1, 0.38, 2.2, 0.14, WOOD, 0.02)


PIECES = {
    "drapeleft": _drapeleft, "draperight": _draperight, "valance": _valance,
    "footlights": _footlights, "audience": _audience, "seats": _seats, "cinemascreen": _screen,
    "videowall": _videowall, "newsdesk": _newsdesk, "tvcamera": _camera,
    "spotlight": _spotlight, "speaker": _speaker, "discoball": _discoball, "djdesk": _djdesk,
    "podium": _podium, "fortunewheel": _wheel, "liftdoors": _lift, "trainwindows": _trainwindows,
    "tunnelwindows": _darkwindows, "longseat": _longseat, "straps": _straps, "pole": _pole,
    "portholes": _portholes, "overheadbins": _bins, "planeseats": _planeseats,
    "spaceview": _spaceview, "console": _console, "captainchair": _captain,
    "seaholes": _seaholes, "pipes": _pipes, "periscope": _periscope, "throne": _throne,
    "chains": _chains, "micstand": _mic, "mixer": _mixer, "foam": _foam,
    "orchestra": _orchestra, "organpipes": _organ,
}  # fmt: skip
