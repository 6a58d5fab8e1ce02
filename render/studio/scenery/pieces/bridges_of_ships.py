"""Spaceships and submarines from inside."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.painting.paint import glow
from render.studio.scenery.materials import METAL
from render.studio.scenery.set_brush import SetBrush


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


PIECES = {
    "spaceview": _spaceview,
    "console": _console,
    "captainchair": _captain,
    "seaholes": _seaholes,
    "pipes": _pipes,
    "periscope": _periscope,
}
