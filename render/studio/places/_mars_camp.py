"""What people have built on Mars: a habitat of two domes, a rover."""

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow, pen


def _fill(tone: Colour, alpha: float = 1.0) -> skia.Paint:
    return skia.Paint(Color=colour(tone, alpha), AntiAlias=True)


def habitat(
    canvas: skia.Canvas, x: float, y: float, size: float, haze: Colour, light: Colour, lamp: float
) -> None:
    """Domes with ribs and lit windows; `lamp`: how bright the windows are, 0-1."""
    for at, radius in ((x + size * 1.25, size * 0.62), (x, size)):
        dome = skia.Path()
        dome.addArc(skia.Rect.MakeLTRB(at - radius, y - radius, at + radius, y + radius), 180, 180)
        dome.close()
        lit, dark = mix(light, haze, 0.2), mix((0.32, 0.22, 0.22), haze, 0.42)
        shade = skia.GradientShader.MakeLinear(
            [(at - radius, y - radius), (at + radius * 0.7, y)], [colour(lit), colour(dark)]
        )
        canvas.drawPath(dome, skia.Paint(Shader=shade, AntiAlias=True))
        rib = pen(colour(dark, 0.5), size * 0.03)
        for part in (0.36, 0.76):
            box = skia.Rect.MakeLTRB(at - radius * part, y - radius, at + radius * part, y + radius)
            canvas.drawArc(box, 180, 180, False, rib)
        canvas.drawLine(
            at - radius * 0.87, y - radius * 0.5, at + radius * 0.87, y - radius * 0.5, rib
        )
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - size * 1.12, y - size * 0.09, x + size * 1.95, y + size * 0.05),
        _fill(mix((0.4, 0.28, 0.26), haze, 0.35)),
    )
    window = mix((1.0, 0.82, 0.48), haze, 0.15)
    for step in (-0.55, -0.2, 0.15, 0.5):
        canvas.drawRoundRect(
            skia.Rect.MakeXYWH(x + size * step, y - size * 0.36, size * 0.17, size * 0.14),
            size * 0.04, size * 0.04, _fill(window, 0.45 + 0.55 * lamp),
        )  # fmt: skip
    if lamp > 0:
        glow(canvas, x, y - size * 0.3, size * 1.7, (1.0, 0.6, 0.25), 0.45 * lamp, 0.6)
    mast = skia.Paint(
        Color=colour(mix((0.8, 0.76, 0.72), haze, 0.4)), AntiAlias=True, StrokeWidth=size * 0.025
    )
    canvas.drawLine(x - size * 1.3, y, x - size * 1.3, y - size * 1.35, mast)
    dish = skia.Path()
    dish.addArc(
        skia.Rect.MakeXYWH(x - size * 1.5, y - size * 1.55, size * 0.4, size * 0.34), 20, 180
    )
    canvas.drawPath(dish, _fill(mix(light, haze, 0.3)))


def rover(
    canvas: skia.Canvas, x: float, y: float, size: float, haze: Colour, light: Colour
) -> None:
    """Six wheels, a deck with solar panels, a mast that looks around."""
    dark, body = mix((0.16, 0.13, 0.14), haze, 0.25), mix(light, haze, 0.15)
    shadow = skia.Paint(Color=colour((0.18, 0.06, 0.04), 0.45), AntiAlias=True)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, size * 0.05))
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.7, y - size * 0.06, x + size * 1.1, y + size * 0.1), shadow
    )
    leg = skia.Paint(
        Color=colour(mix((0.5, 0.45, 0.42), haze, 0.2)), AntiAlias=True, StrokeWidth=size * 0.05
    )
    for step in (-0.55, 0.0, 0.55):
        canvas.drawLine(
            x + size * step * 0.6, y - size * 0.42, x + size * step, y - size * 0.12, leg
        )
        canvas.drawCircle(x + size * step, y - size * 0.12, size * 0.14, _fill(dark))
        canvas.drawCircle(
            x + size * step, y - size * 0.12, size * 0.06, _fill(mix(body, dark, 0.5))
        )
    canvas.drawRoundRect(
        skia.Rect.MakeLTRB(x - size * 0.55, y - size * 0.56, x + size * 0.5, y - size * 0.32),
        size * 0.05, size * 0.05, _fill(mix(body, dark, 0.25)),
    )  # fmt: skip
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - size * 0.68, y - size * 0.64, x + size * 0.4, y - size * 0.55),
        _fill(mix((0.18, 0.24, 0.42), haze, 0.2)),
    )
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - size * 0.68, y - size * 0.65, x + size * 0.4, y - size * 0.625),
        _fill(body),
    )
    canvas.drawLine(x + size * 0.38, y - size * 0.5, x + size * 0.38, y - size * 1.05, leg)
    canvas.drawRoundRect(
        skia.Rect.MakeXYWH(x + size * 0.24, y - size * 1.2, size * 0.32, size * 0.18),
        size * 0.04, size * 0.04, _fill(body),
    )  # fmt: skip
    canvas.drawCircle(x + size * 0.49, y - size * 1.11, size * 0.05, _fill((0.05, 0.06, 0.1)))
