"""Windows with the hour outside, and curtains."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.painting.paint import glow
from render.studio.scenery.air import AIRS
from render.studio.scenery.materials import DARK, METAL, WHITE
from render.studio.scenery.set_brush import SetBrush


def view(b: SetBrush, x: float, y: float, w: float, h: float) -> None:
    """What a window shows: the sky of the hour, and roofs far below."""
    air = AIRS[b.air.hour]
    box = skia.Rect.MakeXYWH(x, y, w, h)
    sky = skia.Paint(AntiAlias=True)
    sky.setShader(
        skia.GradientShader.MakeLinear(
            [(0, y), (0, y + h)],
            [skia.Color4f(*rgb, 1).toColor() for _, rgb in air.sky],
            [at for at, _ in air.sky],
        )
    )
    b.canvas.save()
    b.canvas.clipRect(box)
    b.canvas.drawRect(box, sky)
    if air.hour == "night":
        for _ in range(16):
            spot = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.8).toColor(), AntiAlias=True)
            b.canvas.drawCircle(
                x + w * b.rng.random(), y + h * 0.6 * b.rng.random(), h * 0.006, spot
            )
    elif air.hour == "day":
        for _ in range(3):
            cx, cy = x + w * b.rng.random(), y + h * b.rng.uniform(0.1, 0.4)
            cloud = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.85).toColor(), AntiAlias=True)
            for step in range(4):
                r = h * b.rng.uniform(0.04, 0.08)
                b.canvas.drawCircle(cx + (step - 1.5) * h * 0.07, cy, r, cloud)
    elif air.hour in ("sunset", "dawn"):
        glow(b.canvas, x + w * 0.7, y + h * 0.62, h * 0.5, air.sun, 0.7)
    left = x
    while left < x + w:
        wide, high = h * b.rng.uniform(0.12, 0.24), h * b.rng.uniform(0.12, 0.36)
        tone = air.tone((0.62, 0.64, 0.72), 0.4, 0.35)
        b.canvas.drawRect(
            skia.Rect.MakeXYWH(left, y + h - high, wide, high),
            skia.Paint(Color=skia.Color4f(*tone, 1).toColor()),
        )
        if air.lamp > 0.2:
            for _ in range(5):
                lit = skia.Paint(Color=skia.Color4f(1, 0.82, 0.45, air.lamp * 0.9).toColor())
                spot = (
                    left + wide * b.rng.uniform(0.1, 0.8),
                    y + h - high * b.rng.uniform(0.1, 0.9),
                )
                b.canvas.drawRect(skia.Rect.MakeXYWH(*spot, h * 0.02, h * 0.025), lit)
        left += wide * 1.02
    b.canvas.restore()


def _window(b: SetBrush) -> None:
    """On the wall: a window with the hour outside, 1.2 times as wide as high."""
    if b.air.hour in ("day", "dawn"):
        glow(b.canvas, 0, 0, 1.1, (1.0, 0.98, 0.92), 0.14)
    b.box(-0.64, -0.54, 1.28, 1.08, WHITE, 0.02)
    view(b, -0.58, -0.48, 1.16, 0.96)
    b.box(-0.025, -0.5, 0.05, 1.0, WHITE, edge=0.5)
    b.box(-0.6, -0.02, 1.2, 0.04, WHITE, edge=0.5)
    b.box(-0.7, 0.5, 1.4, 0.07, WHITE, 0.01)


def _bigwindow(b: SetBrush) -> None:
    """On the wall: panes from side to side, three times as wide as high."""
    b.box(-1.54, -0.54, 3.08, 1.08, METAL, 0.01)
    view(b, -1.5, -0.5, 3.0, 1.0)
    for step in range(5):
        b.box(-1.52 + 0.75 * step, -0.52, 0.045, 1.04, METAL, edge=0.5)
    shine = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.1).toColor(), AntiAlias=True)
    for x in (-1.1, 0.4):
        path = skia.Path()
        path.addPoly(
            [skia.Point(*p) for p in ((x, -0.5), (x + 0.3, -0.5), (x - 0.1, 0.5), (x - 0.4, 0.5))],
            True,
        )
        b.canvas.drawPath(path, shine)


def _arched(b: SetBrush) -> None:
    """On the wall: a high arched window, half as wide as high."""
    path = skia.Path()
    path.moveTo(-0.25, 0.5)
    path.lineTo(-0.25, -0.2)
    path.cubicTo(-0.25, -0.56, 0.25, -0.56, 0.25, -0.2)
    path.lineTo(0.25, 0.5)
    path.close()
    b.path(path, (0.72, 0.69, 0.66))
    b.canvas.save()
    b.canvas.scale(0.86, 0.92)
    b.canvas.clipPath(path, True)
    view(b, -0.3, -0.6, 0.6, 1.2)
    b.canvas.restore()
    b.line([(0, -0.44), (0, 0.46)], 0.02, (0.6, 0.57, 0.55))
    for y in (-0.2, 0.12):
        b.line([(-0.22, y), (0.22, y)], 0.016, (0.6, 0.57, 0.55))


def _curtains(b: SetBrush) -> None:
    """On the wall: curtains for a window of the same height."""
    rgb = b.rng.choice(((0.86, 0.5, 0.44), (0.4, 0.56, 0.7), (0.88, 0.76, 0.5), (0.56, 0.66, 0.5)))
    b.line([(-0.95, -0.62), (0.95, -0.62)], 0.03, DARK)
    for side in (-1, 1):
        for fold in range(4):
            x = side * (0.9 - 0.085 * fold)
            b.curve(
                [
                    (x - 0.055, -0.64),
                    (x + 0.055, -0.64),
                    (x + 0.06, 0.1),
                    (x + 0.07, 0.72),
                    (x - 0.07, 0.72),
                    (x - 0.05, 0.1),
                ],
                mix(rgb, (0, 0, 0), 0.12 * (fold % 2)),
                0.9,
                0.6,
            )


PIECES = {
    "window": _window,
    "bigwindow": _bigwindow,
    "archedwindow": _arched,
    "curtains": _curtains,
}
