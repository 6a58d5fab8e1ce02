"""Towers full of bright screens around a square; very wide, with a gap in the middle."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.scenery.pieces.wonders import sign
from render.studio.scenery.set_brush import SetBrush

_HUES = (
    (1.0, 0.25, 0.4), (0.2, 0.65, 1.0), (1.0, 0.8, 0.2), (0.4, 0.95, 0.55),
    (0.75, 0.4, 1.0), (1.0, 0.5, 0.2),
)  # fmt: skip


def _panel(b: SetBrush, x: float, y: float, w: float, h: float) -> None:
    first, second = b.rng.sample(_HUES, 2)
    day = 0.25 * (1 - b.lamp)
    ends = [
        skia.Color4f(
            *mix(mix(rgb, (0.5, 0.5, 0.55), day), b.air.haze, b.distance * 0.4), 1
        ).toColor()
        for rgb in (first, second)
    ]
    b.canvas.drawRect(
        skia.Rect.MakeXYWH(x - 0.008, y - 0.008, w + 0.016, h + 0.016), skia.Paint(Color=0xFF14121C)
    )
    paint = skia.Paint(AntiAlias=True)
    paint.setShader(skia.GradientShader.MakeLinear([(x, y), (x + w, y + h)], ends))
    box = skia.Rect.MakeXYWH(x, y, w, h)
    b.canvas.drawRect(box, paint)
    b.canvas.save()
    b.canvas.clipRect(box)
    kind = b.rng.randrange(4)
    white = skia.Paint(Color=0xCCFFFFFF, AntiAlias=True)
    if kind == 0:
        b.canvas.drawCircle(x + w * 0.5, y + h * 0.42, min(w, h) * 0.28, white)
        b.canvas.drawRect(skia.Rect.MakeXYWH(x + w * 0.2, y + h * 0.8, w * 0.6, h * 0.08), white)
    elif kind == 1:
        for row in range(max(2, round(h / 0.05))):
            b.canvas.drawRect(
                skia.Rect.MakeXYWH(
                    x + w * 0.1, y + 0.015 + 0.05 * row, w * b.rng.uniform(0.3, 0.8), 0.018
                ),
                white,
            )
    elif kind == 2:
        star = skia.Path()
        star.addPoly(
            [
                skia.Point(x + w * px, y + h * py)
                for px, py in (
                    (0.5, 0.15),
                    (0.62, 0.5),
                    (0.9, 0.5),
                    (0.66, 0.66),
                    (0.76, 0.92),
                    (0.5, 0.76),
                    (0.24, 0.92),
                    (0.34, 0.66),
                    (0.1, 0.5),
                    (0.38, 0.5),
                )
            ],
            True,
        )
        b.canvas.drawPath(star, white)
    else:
        size = min(w * 0.4, h * 0.5)
        sign(b, x + w * 0.08, y + h * 0.5 - size / 2, w * 0.84, size, (1, 1, 1))
    b.canvas.restore()
    b.glow(x + w / 2, y + h / 2, max(w, h), first, 0.35)


def _draw(b: SetBrush) -> None:
    b.box(-0.16, -0.8, 0.32, 0.82, (0.3, 0.32, 0.42), 0, 0.6)
    _panel(b, -0.11, -0.78, 0.22, 0.16)
    _panel(b, -0.09, -0.58, 0.18, 0.24)
    _panel(b, -0.12, -0.3, 0.24, 0.14)
    for side in (-1, 1):
        for x, w, h in (
            (0.2, 0.26, 0.72),
            (0.44, 0.34, 0.98),
            (0.76, 0.4, 0.84),
            (1.14, 0.44, 1.06),
            (1.56, 0.5, 0.9),
            (2.04, 0.5, 1.0),
        ):
            left = x if side > 0 else -x - w
            tone = b.rng.choice(((0.36, 0.33, 0.42), (0.42, 0.36, 0.36), (0.3, 0.36, 0.44)))
            b.box(left, -h, w, h + 0.02, tone, 0, 0.7)
            b.windows(
                left + 0.02, -h + 0.02, w - 0.04, h - 0.2, round(w / 0.04), round(h / 0.045), 0.5
            )
            y = -h + 0.04
            while y < -0.22:
                high = b.rng.uniform(0.12, 0.26)
                wide = w * b.rng.uniform(0.55, 0.92)
                _panel(b, left + (w - wide) * b.rng.random(), y, wide, min(high, -0.2 - y + 0.06))
                y += high + b.rng.uniform(0.02, 0.07)
            b.window(left + 0.02, -0.13, w - 0.04, 0.13, True)


PIECE = _draw
