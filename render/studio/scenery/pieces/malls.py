"""The atrium of a shopping mall: a glass roof, a gallery with shops, escalators, shop fronts."""

from collections.abc import Callable

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.scenery.materials import METAL, PALE, WHITE
from render.studio.scenery.pieces.shops import GOODS
from render.studio.scenery.pieces.windows import view
from render.studio.scenery.set_brush import SetBrush

_FASCIAS: tuple[Colour, ...] = (
    (0.86, 0.34, 0.38), (0.2, 0.46, 0.62), (0.26, 0.55, 0.44), (0.93, 0.62, 0.24),
    (0.52, 0.38, 0.66), (0.24, 0.26, 0.32),
)  # fmt: skip
_GLASS = skia.Color4f(0.8, 0.93, 1.0, 0.3)
_WARM: Colour = (1.0, 0.94, 0.8)


def _pane(b: SetBrush, x: float, y: float, w: float, h: float) -> None:
    """A sheet of glass with a streak of light on it."""
    b.canvas.drawRect(skia.Rect.MakeXYWH(x, y, w, h), skia.Paint(Color=_GLASS.toColor()))
    streak = skia.Path()
    points = (
        (x + w * 0.1, y),
        (x + w * 0.3, y),
        (x + w * 0.14, y + h),
        (x, y + h),
        (x, y + h * 0.6),
    )
    streak.addPoly([skia.Point(*point) for point in points], True)
    light = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.2).toColor(), AntiAlias=True)
    b.canvas.drawPath(streak, light)


def _shoe(b: SetBrush) -> None:
    b.curve(
        [(-0.5, -0.3), (-0.2, -0.26), (0.1, 0.02), (0.5, 0.1), (0.5, 0.3), (-0.5, 0.3)], WHITE, 0, 0
    )


def _shirt(b: SetBrush) -> None:
    b.poly(
        [
            (-0.2, -0.45),
            (0.2, -0.45),
            (0.55, -0.15),
            (0.4, 0.02),
            (0.28, -0.08),
            (0.28, 0.45),
            (-0.28, 0.45),
            (-0.28, -0.08),
            (-0.4, 0.02),
            (-0.55, -0.15),
        ],
        WHITE,
        0,
        0,
    )


def _cup(b: SetBrush) -> None:
    b.poly([(-0.34, -0.3), (0.22, -0.3), (0.14, 0.4), (-0.26, 0.4)], WHITE, 0, 0)
    b.line([(0.2, -0.14), (0.42, -0.12), (0.38, 0.14), (0.18, 0.16)], 0.08, WHITE, 1)


def _heart(b: SetBrush) -> None:
    path = skia.Path()
    path.moveTo(0, 0.46)
    path.cubicTo(-0.8, -0.1, -0.36, -0.62, 0, -0.24)
    path.cubicTo(0.36, -0.62, 0.8, -0.1, 0, 0.46)
    b.path(path, WHITE, 0, 0)


def _bag(b: SetBrush) -> None:
    b.box(-0.34, -0.14, 0.68, 0.58, WHITE, 0.04, 0, 0)
    b.line([(-0.16, -0.12), (-0.14, -0.4), (0.14, -0.4), (0.16, -0.12)], 0.08, WHITE, 1)


def _cone(b: SetBrush) -> None:
    b.poly([(-0.22, -0.02), (0.22, -0.02), (0.0, 0.5)], WHITE, 0, 0)
    b.oval(0, -0.2, 0.27, 0.24, WHITE, 0)


_SIGNS: tuple[Callable[[SetBrush], None], ...] = (_shoe, _shirt, _cup, _heart, _bag, _cone)


def _front(b: SetBrush, x: float, y: float, w: float, h: float, number: int) -> None:
    """A shop front with a pictogram over its window; every fifth has its shutter half down."""
    rgb = _FASCIAS[number % len(_FASCIAS)]
    b.box(x, y, w, h, mix(rgb, (1, 1, 1), 0.1), 0.01)
    top = y + h * 0.24
    inside = b.tone(mix(_WARM, rgb, 0.14), 0.9)
    left, wide = x + w * 0.05, w * 0.9
    b.canvas.drawRect(
        skia.Rect.MakeLTRB(left, top, left + wide, y + h),
        skia.Paint(Color=skia.Color4f(*mix(inside, _WARM, 0.5 * b.lamp), 1).toColor()),
    )
    for row in range(2):
        line = y + h * (0.58 + 0.3 * row)
        at = left + wide * 0.04
        while at < left + wide * 0.9:
            size = h * b.rng.uniform(0.07, 0.15)
            b.box(at, line - size, size * 0.8, size, b.rng.choice(GOODS), size * 0.15, edge=0.3)
            at += size * 0.8 + h * b.rng.uniform(0.01, 0.06)
        b.box(left, line, wide, h * 0.025, WHITE, edge=0.3)
    b.glow(x + w / 2, y + h * 0.5, w * 0.6, _WARM, 0.35)
    if number % 5 == 3:
        down = h * 0.42
        b.box(left, top, wide, down, METAL, 0, 0.3)
        for slat in range(7):
            b.line([(left, top + down * slat / 7), (left + wide, top + down * slat / 7)], h * 0.008,
                   (0.5, 0.53, 0.58))  # fmt: skip
        b.box(left, top + down, wide, h * 0.025, (0.4, 0.42, 0.46), edge=0.5)
    else:
        _pane(b, left, top, wide * 0.62, y + h - top)
        b.post(left + wide * 0.64, top, y + h, w * 0.02, METAL)
    with b.at(x + w / 2, y + h * 0.12, h * 0.17):
        _SIGNS[number % len(_SIGNS)](b)


def _fronts(b: SetBrush) -> None:
    """Shop fronts side by side under a ledge, very wide."""
    first = b.rng.randrange(30)
    for number in range(-6, 6):
        _front(b, 1.06 * number, -1.0, 1.0, 1.0, first + number)
    b.box(-6.5, -1.09, 13, 0.1, PALE, 0)


def _gallery(b: SetBrush) -> None:
    """The upper floor: shops behind a glass railing, very wide."""
    b.canvas.drawRect(skia.Rect.MakeLTRB(-6.5, -1.06, 6.5, 0), b.ink((0.94, 0.92, 0.88), 1, 0.5))
    first = b.rng.randrange(30)
    for number in range(-5, 6):
        _front(b, 1.3 * number - 0.6, -1.0, 1.2, 0.92, first + number)
    for number in range(-8, 9):
        _pane(b, 0.78 * number - 0.38, -0.4, 0.76, 0.4)
        b.post(0.78 * number + 0.39, -0.4, 0, 0.03, METAL)
    b.box(-6.5, -0.44, 13, 0.05, (0.75, 0.6, 0.42), 0.02)
    b.box(-6.5, 0, 13, 0.16, WHITE, 0)
    b.box(-6.5, 0.16, 13, 0.05, PALE, 0)


def _glassroof(b: SetBrush) -> None:
    """The glass roof of an atrium with the sky behind it; wide, hung about its middle."""
    view(b, -14, -1.4, 28, 3.2)
    b.box(-14, 0.62, 28, 1.2, (0.93, 0.92, 0.89), 0, 0.3, 0)
    for number in range(-24, 25):
        b.line([(0.5 * number, 0.62), (0.8 * number, -1.4)], 0.05, WHITE, 0.8)
    for y in (-1.0, -0.4, 0.14, 0.62):
        b.line([(-14, y), (14, y)], 0.06 if y < 0.6 else 0.12, WHITE, 0.8)


def _escalator(b: SetBrush) -> None:
    """Two flights of moving stairs side by side that rise to the right, as wide as high."""
    b.shadow(0.9, 0.05, 0, 0.3)
    for side, shade in ((0.16, 0.75), (0.0, 1.0)):
        foot, head = (-0.62 + side, 0.0), (0.34 + side, -0.92)
        body = [
            (foot[0] - 0.12, 0.0),
            (foot[0] + 0.06, -0.07),
            (head[0], head[1] - 0.02),
            (head[0] + 0.3, head[1] - 0.02),
            (head[0] + 0.3, head[1] + 0.1),
            (head[0] + 0.06, head[1] + 0.16),
            (foot[0] + 0.3, 0.0),
        ]
        b.poly(body, mix((0.3, 0.32, 0.37), (0.75, 0.78, 0.82), shade))
        for step in range(13):
            share = step / 12
            x = foot[0] + 0.02 + (head[0] - foot[0]) * share
            y = -0.075 + (head[1] + 0.03) * share
            b.poly([(x, y), (x + 0.075, y), (x + 0.075, y + 0.07)], (0.22, 0.23, 0.27), 0.4, 0.4)
        glass = skia.Path()
        rail = [
            (foot[0] - 0.1, -0.2),
            (foot[0] + 0.05, -0.24),
            (head[0] - 0.02, head[1] - 0.19),
            (head[0] + 0.28, head[1] - 0.19),
        ]
        glass.addPoly([skia.Point(*point) for point in (*rail, body[3], body[2], body[1])], True)
        b.canvas.drawPath(glass, skia.Paint(Color=_GLASS.toColor(), AntiAlias=True))
        b.line(rail, 0.04, (0.16, 0.17, 0.2), 0.5)
        b.line([(foot[0] - 0.1, -0.2), (foot[0] - 0.12, -0.06)], 0.04, (0.16, 0.17, 0.2), 0.5)


def _treepot(b: SetBrush) -> None:
    """A small tree in a round tub with a bench around it, as high as wide."""
    b.shadow(1.0, 0, 0, 0.4)
    b.post(0, -0.62, -0.2, 0.05, (0.48, 0.34, 0.24))
    for x, y, r in ((-0.2, -0.68, 0.2), (0.2, -0.66, 0.2), (0.0, -0.82, 0.24), (0.02, -0.6, 0.2)):
        b.oval(x, y, r, r * 0.86, (0.36, 0.6, 0.34), 0.8)
        for _ in range(7):
            leaf = (x + r * b.rng.uniform(-0.6, 0.6), y + r * b.rng.uniform(-0.6, 0.5))
            b.oval(*leaf, 0.03, 0.022, (0.52, 0.74, 0.42), 0)
    b.box(-0.3, -0.26, 0.6, 0.2, WHITE, 0.04)
    b.box(-0.44, -0.16, 0.88, 0.06, (0.72, 0.52, 0.34), 0.02)
    b.box(-0.4, -0.1, 0.8, 0.1, (0.6, 0.6, 0.62), 0.02)


PIECES = {
    "mallfronts": _fronts,
    "mallgallery": _gallery,
    "glassroof": _glassroof,
    "escalator": _escalator,
    "treepot": _treepot,
}
