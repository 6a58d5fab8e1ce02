"""The jokes of the alley: a cat that watches, a box that walks, a sign that flickers."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import pen, shape

_DARK: Colour = (0.02, 0.022, 0.035)


def bin_(canvas: skia.Canvas, x: float, y: float, size: float) -> None:
    """A dustbin with ribs and a lid, standing on y."""
    steel = skia.GradientShader.MakeLinear(
        [(x - size * 0.45, 0), (x + size * 0.45, 0)],
        [
            colour(c)
            for c in ((0.05, 0.06, 0.08), (0.2, 0.25, 0.3), (0.1, 0.11, 0.13), (0.22, 0.16, 0.14))
        ],
        [0.0, 0.3, 0.7, 1.0],
    )
    body = shape(
        [
            (x - size * 0.42, y - size),
            (x + size * 0.42, y - size),
            (x + size * 0.34, y),
            (x - size * 0.34, y),
        ]
    )
    canvas.drawPath(body, skia.Paint(Shader=steel, AntiAlias=True))
    for step in (-0.24, -0.08, 0.08, 0.24):
        line = skia.Paint(Color=colour(_DARK, 0.5), AntiAlias=True, StrokeWidth=size * 0.03)
        canvas.drawLine(
            x + size * step * 1.1, y - size * 0.92, x + size * step * 0.9, y - size * 0.04, line
        )
    lid = skia.Rect.MakeLTRB(x - size * 0.48, y - size * 1.1, x + size * 0.48, y - size * 0.93)
    canvas.drawRoundRect(lid, size * 0.08, size * 0.08, skia.Paint(Shader=steel, AntiAlias=True))
    shine = skia.Paint(Color=colour((0.6, 0.7, 0.8), 0.5), AntiAlias=True, StrokeWidth=size * 0.02)
    canvas.drawLine(x - size * 0.42, y - size * 1.09, x + size * 0.36, y - size * 1.09, shine)


def cat(canvas: skia.Canvas, x: float, y: float, size: float, seconds: float) -> None:
    """A black cat sitting on y: its tail swings, its eyes glow, blink and look about."""
    fur = skia.Paint(Color=colour(_DARK), AntiAlias=True)
    tail = skia.Path()
    swing = 0.25 * math.sin(seconds * 2.2)
    tail.moveTo(x + size * 0.35, y - size * 0.1)
    tail.cubicTo(
        x + size * 0.9, y + size * 0.1, x + size * (0.75 + swing), y + size * 0.5,
        x + size * (1.0 + swing), y + size * 0.75,
    )  # fmt: skip
    line = pen(colour(_DARK), size * 0.15)
    canvas.drawPath(tail, line)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.4, y - size * 0.8, x + size * 0.45, y + size * 0.04), fur
    )
    head = y - size * 0.95
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.4, head - size * 0.3, x + size * 0.4, head + size * 0.32),
        fur,
    )
    twitch = size * 0.05 * max(0.0, math.sin(seconds * 5.3)) ** 8
    for side in (-1, 1):
        canvas.drawPath(
            shape([
                (x + side * size * 0.38, head - size * 0.05),
                (x + side * size * 0.36 + side * twitch, head - size * 0.55),
                (x + side * size * 0.05, head - size * 0.24),
            ]),
            fur,
        )  # fmt: skip
    look = size * 0.05 * math.sin(seconds * 0.9)
    eyes(canvas, x, head, size * 0.17, size * 0.13, (0.78, 1.0, 0.35), look, seconds % 3.1 < 0.14)


def eyes(
    canvas: skia.Canvas,
    x: float,
    y: float,
    apart: float,
    size: float,
    tone: Colour,
    look: float,
    shut: bool,
) -> None:
    """Two glowing eyes."""
    for side in (-1, 1):
        at = x + side * apart
        if shut:
            line = skia.Paint(Color=colour(tone, 0.7), AntiAlias=True, StrokeWidth=size * 0.25)
            canvas.drawLine(at - size, y, at + size, y, line)
            continue
        halo = skia.Paint(Color=colour(tone, 0.22), AntiAlias=True)
        canvas.drawCircle(at, y, size * 1.7, halo)
        canvas.drawCircle(at, y, size, skia.Paint(Color=colour(tone), AntiAlias=True))
        slit = skia.Rect.MakeXYWH(at + look - size * 0.22, y - size * 0.8, size * 0.44, size * 1.6)
        canvas.drawOval(slit, skia.Paint(Color=colour((0.02, 0.03, 0.02)), AntiAlias=True))


def box(canvas: skia.Canvas, x: float, y: float, size: float, seconds: float) -> None:
    """A cardboard box. Every four seconds it lifts, two eyes look out, and it shuffles on."""
    now = (seconds + 2.6) % 4.0
    lift = _bump(now, 0.2, 1.7) * 0.24
    walk = _bump(now, 1.9, 1.0)
    x += size * 0.28 * math.sin(math.tau * (seconds + 2.6) / 8)
    hop = abs(math.sin(now * 16)) * 0.05 * walk
    shadow = skia.Paint(Color=colour((0, 0, 0), 0.5), AntiAlias=True)
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.72, y - size * 0.1, x + size * 0.72, y + size * 0.08),
        shadow,
    )
    if lift > 0.03 or hop > 0.01:
        dark = skia.Rect.MakeLTRB(x - size * 0.56, y - size * 0.4, x + size * 0.56, y - size * 0.02)
        canvas.drawRect(dark, skia.Paint(Color=colour((0.01, 0.01, 0.015)), AntiAlias=True))
        for side in (-1, 1):
            foot = skia.Rect.MakeXYWH(
                x + side * size * 0.3 - size * 0.14, y - size * 0.08, size * 0.3, size * 0.1
            )
            canvas.drawOval(foot, skia.Paint(Color=colour((0.5, 0.2, 0.12)), AntiAlias=True))
    canvas.save()
    canvas.translate(0, -(lift + hop) * size)
    canvas.rotate(3.5 * math.sin(now * 16) * walk, x, y)
    card = skia.GradientShader.MakeLinear(
        [(x - size * 0.6, y - size), (x + size * 0.6, y)],
        [colour((0.62, 0.44, 0.26)), colour((0.3, 0.19, 0.13))],
    )
    front = skia.Rect.MakeLTRB(x - size * 0.6, y - size * 0.86, x + size * 0.6, y)
    canvas.drawRect(front, skia.Paint(Shader=card, AntiAlias=True))
    flaps = shape([
        (x - size * 0.6, y - size * 0.86), (x - size * 0.74, y - size * 1.02),
        (x - size * 0.08, y - size * 0.96),
        (x, y - size * 0.88), (x + size * 0.1, y - size * 1.0), (x + size * 0.76, y - size * 0.98),
        (x + size * 0.6, y - size * 0.86),
    ])  # fmt: skip
    canvas.drawPath(flaps, skia.Paint(Color=colour((0.5, 0.35, 0.21)), AntiAlias=True))
    tape = skia.Rect.MakeLTRB(x - size * 0.07, y - size * 0.86, x + size * 0.07, y - size * 0.5)
    canvas.drawRect(tape, skia.Paint(Color=colour((0.72, 0.58, 0.38), 0.7)))
    hole = skia.Rect.MakeLTRB(x - size * 0.36, y - size * 0.62, x + size * 0.36, y - size * 0.4)
    canvas.drawRoundRect(
        hole, size * 0.1, size * 0.1, skia.Paint(Color=colour((0.03, 0.02, 0.02)), AntiAlias=True)
    )
    if lift > 0.02 or walk > 0:
        look = size * 0.05 * math.sin(now * 4.5)
        eyes(
            canvas,
            x,
            y - size * 0.51,
            size * 0.15,
            size * 0.075,
            (1.0, 0.97, 0.85),
            look,
            now % 1.3 < 0.1,
        )
    canvas.restore()


def _bump(now: float, start: float, length: float) -> float:
    share = (now - start) / length
    return min(1.0, 3 * math.sin(math.pi * share)) if 0 < share < 1 else 0.0


def sign(
    canvas: skia.Canvas, x: float, y: float, size: float, tube: Colour, ring: Colour, on: bool
) -> None:
    """A neon sign: a magnifying glass over an eye."""
    for width, lit in ((0.2, 0.22), (0.1, 1.0), (0.035, 0.0)):
        for tone, path in ((ring, _glass(x, y, size)), (tube, _eye(x, y, size))):
            if on:
                shown = mix(tone, (1, 1, 1), 0.75) if lit == 0.0 else tone
            else:
                shown = mix(tone, (0.05, 0.05, 0.07), 0.85)
                if width > 0.15:
                    continue
            line = pen(colour(shown, lit or 1.0), size * width)
            canvas.drawPath(path, line)


def _glass(x: float, y: float, size: float) -> skia.Path:
    path = skia.Path()
    path.addCircle(x - size * 0.1, y - size * 0.15, size * 0.62)
    path.moveTo(x + size * 0.36, y + size * 0.31)
    path.lineTo(x + size * 0.85, y + size * 0.82)
    return path


def _eye(x: float, y: float, size: float) -> skia.Path:
    path = skia.Path()
    cx, cy = x - size * 0.1, y - size * 0.15
    path.moveTo(cx - size * 0.38, cy)
    path.quadTo(cx, cy - size * 0.42, cx + size * 0.38, cy)
    path.quadTo(cx, cy + size * 0.42, cx - size * 0.38, cy)
    path.addCircle(cx, cy, size * 0.11)
    return path
