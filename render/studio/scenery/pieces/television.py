"""Cinemas and television studios."""

import math

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.materials import WHITE
from render.studio.scenery.set_brush import SetBrush


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


PIECES = {
    "cinemascreen": _screen,
    "videowall": _videowall,
    "newsdesk": _newsdesk,
    "tvcamera": _camera,
    "podium": _podium,
    "fortunewheel": _wheel,
}
