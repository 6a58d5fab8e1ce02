"""Curtains, lamps, seats and people of theatres; painted flats."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import dots, glow
from render.studio.scenery.set_brush import LAMP, SetBrush

_RED: Colour = (0.66, 0.08, 0.13)


def _crowdrows(b: SetBrush) -> None:
    """Rows of people in the dark, very wide; on the wall it is drawn about its middle."""
    shirts: tuple[Colour, ...] = (
        (0.6, 0.2, 0.3),
        (0.2, 0.3, 0.6),
        (0.55, 0.5, 0.25),
        (0.3, 0.45, 0.35),
        (0.5, 0.5, 0.56),
    )
    for row in range(7):
        y = -0.42 + 0.14 * row
        size = 0.05 + 0.005 * row
        points: dict[Colour, list[tuple[float, float]]] = {}
        heads: list[tuple[float, float]] = []
        x = -3.6 + 0.05 * (row % 2)
        while x < 3.6:
            points.setdefault(b.rng.choice(shirts), []).append((x, y + size))
            heads.append((x + b.rng.uniform(-0.01, 0.01), y))
            x += size * 2.1
        shade = 0.3 + 0.07 * row
        for rgb, places in points.items():
            dots(b.canvas, places, size * 1.9, b.ink(rgb, 1, shade).getColor())
        dots(b.canvas, heads, size * 1.1, b.ink((0.8, 0.62, 0.5), 1, shade).getColor())


def _hillflat(b: SetBrush) -> None:
    """Painted hills of board, very wide."""
    for rgb, shift, high in (((0.46, 0.68, 0.5), 0.3, 1.0), ((0.36, 0.6, 0.36), 0.0, 0.7)):
        points = [(-5.4, 0.05)]
        for step in range(13):
            points.append(
                (-5.4 + 0.9 * step, -high * (0.55 + 0.4 * math.sin(step * 1.5 + shift * 5)))
            )
        points.append((5.4, 0.05))
        b.curve(points, rgb, 0.5, 1.4)
    for step in range(9):
        x = -4.3 + 1.05 * step
        b.oval(x, -0.2, 0.12, 0.12, (0.98, 0.85, 0.4), 0.8)


def _cloudflat(b: SetBrush) -> None:
    """A cloud of board on strings."""
    for x in (-0.5, 0.5):
        b.line([(x, -6), (x, -0.5)], 0.015, (0.8, 0.78, 0.74))
    b.curve(
        [
            (-1.1, -0.1),
            (-1.0, -0.6),
            (-0.5, -0.7),
            (-0.1, -1.05),
            (0.5, -0.95),
            (0.7, -0.6),
            (1.1, -0.5),
            (1.1, -0.05),
            (0, 0.05),
        ],
        (0.93, 0.96, 1.0),
        0.5,
        1.6,
    )


def _sunflat(b: SetBrush) -> None:
    """A sun of board on a string."""
    b.line([(0, -6), (0, -0.9)], 0.015, (0.8, 0.78, 0.74))
    points = []
    for turn in range(24):
        reach = 0.5 if turn % 2 == 0 else 0.36
        points.append(
            (reach * math.sin(turn * math.pi / 12), -0.5 - reach * math.cos(turn * math.pi / 12))
        )
    b.poly(points, (0.98, 0.72, 0.25), 0.5, 1.4)
    b.oval(0, -0.5, 0.32, 0.32, (1.0, 0.85, 0.4))


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


PIECES = {
    "drapeleft": _drapeleft,
    "draperight": _draperight,
    "valance": _valance,
    "footlights": _footlights,
    "audience": _audience,
    "seats": _seats,
    "spotlight": _spotlight,
    "hillflat": _hillflat,
    "cloudflat": _cloudflat,
    "sunflat": _sunflat,
    "crowdrows": _crowdrows,
}
