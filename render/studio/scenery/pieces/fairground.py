"""Rides of a fair."""

import math

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour
from render.studio.scenery.set_brush import LAMP, SetBrush


def _ferris(b: SetBrush) -> None:
    """A big wheel."""
    hues: tuple[Colour, ...] = (
        (0.93, 0.3, 0.32),
        (0.98, 0.78, 0.25),
        (0.3, 0.62, 0.85),
        (0.45, 0.75, 0.4),
    )
    for side in (-1, 1):
        b.line([(0, -0.54), (side * 0.26, 0)], 0.022, (0.85, 0.87, 0.92))
    for r in (0.42, 0.37):
        ring = skia.Path()
        ring.addCircle(0, -0.54, r)
        ink = b.ink((0.86, 0.88, 0.95), 1, 0.7)
        ink.setStyle(skia.Paint.kStroke_Style)
        ink.setStrokeWidth(0.012)
        b.canvas.drawPath(ring, ink)
    for turn in range(12):
        angle = turn * math.tau / 12 + 0.13
        x, y = 0.42 * math.cos(angle), -0.54 + 0.42 * math.sin(angle)
        b.line([(0, -0.54), (x, y)], 0.006, (0.86, 0.88, 0.95))
        b.glow(x, y, 0.12, hues[turn % 4], 0.7)
        b.box(x - 0.035, y, 0.07, 0.065, hues[turn % 4], 0.02)
    b.oval(0, -0.54, 0.045, 0.045, (0.98, 0.78, 0.25))


def _coaster(b: SetBrush) -> None:
    """A roller coaster's hills, three times as wide as high."""

    def y_of(x: float) -> float:
        return -0.55 - 0.42 * math.sin(x * 2.6 + 0.6) * math.exp(-abs(x) * 0.15)

    for step in range(25):
        x = -1.5 + step * 0.125
        b.line([(x, 0), (x, y_of(x))], 0.016, (0.92, 0.93, 0.96))
        if step:
            b.line([(x - 0.125, 0), (x, y_of(x) * 0.6)], 0.008, (0.8, 0.82, 0.86))
    points = [(-1.55 + 3.1 * step / 60, y_of(-1.55 + 3.1 * step / 60)) for step in range(61)]
    b.line(points, 0.045, (0.9, 0.28, 0.3))
    for number in range(4):
        x = -0.42 + 0.14 * number
        slope = math.degrees(math.atan((y_of(x + 0.01) - y_of(x)) / 0.01))
        with b.at(x, y_of(x), 1, slope):
            b.box(-0.06, -0.11, 0.12, 0.09, (0.98, 0.78, 0.25), 0.025)


def _carousel(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.4)
    b.box(-0.6, -0.1, 1.2, 0.12, (0.9, 0.72, 0.4), 0.03)
    hues: tuple[Colour, ...] = ((0.95, 0.4, 0.5), (0.98, 0.94, 0.86))
    for step in range(7):
        x = -0.54 + step * 0.18
        b.post(x, -0.66, -0.1, 0.02, (0.98, 0.8, 0.35))
        if step % 2:
            rgb = ((0.98, 0.97, 0.95), (0.85, 0.6, 0.45), (0.7, 0.75, 0.9))[step // 2 % 3]
            y = -0.3 - 0.06 * (step % 4 == 1)
            b.oval(x, y, 0.09, 0.06, rgb)
            b.curve(
                [
                    (x + 0.05, y - 0.02),
                    (x + 0.1, y - 0.15),
                    (x + 0.17, y - 0.1),
                    (x + 0.1, y - 0.02),
                ],
                rgb,
            )
            for dx in (-0.05, 0.05):
                b.line([(x + dx, y + 0.04), (x + dx * 1.3, y + 0.12)], 0.02, rgb)
    for number in range(8):
        left, right = -0.68 + 0.17 * number, -0.68 + 0.17 * (number + 1)
        b.poly(
            [(left, -0.64), (left * 0.1, -0.98), (right * 0.1, -0.98), (right, -0.64)],
            hues[number % 2],
            0.6,
            0.6,
        )
        b.canvas.drawCircle((left + right) / 2, -0.62, 0.035, b.ink((1.0, 0.85, 0.45), 1, 0.9))
        b.glow((left + right) / 2, -0.62, 0.14, LAMP, 0.6)
    b.oval(0, -1.0, 0.03, 0.04, (0.98, 0.8, 0.35))


PIECES = {
    "ferris": _ferris,
    "coaster": _coaster,
    "carousel": _carousel,
}
