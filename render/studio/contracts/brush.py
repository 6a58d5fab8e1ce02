"""Paint under a scene's light: base colour, lit side, shade, outline, tapered limbs."""

import math
from dataclasses import dataclass, field

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour, Light

Point = tuple[float, float]


def colour(rgb: Colour, alpha: float = 1.0) -> int:
    """A skia colour of 0-1 values, clipped."""
    r, g, b = (round(255 * min(max(value, 0.0), 1.0)) for value in rgb)
    a = round(255 * min(max(alpha, 0.0), 1.0))
    return a << 24 | r << 16 | g << 8 | b


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """The colour between `a` (share 0) and `b` (share 1)."""
    return tuple(x + (y - x) * share for x, y in zip(a, b, strict=True))  # type: ignore[return-value]


def times(a: Colour, b: Colour | float) -> Colour:
    """The product of two colours by channel, or of a colour and a number."""
    factors = (b, b, b) if isinstance(b, float | int) else b
    return a[0] * factors[0], a[1] * factors[1], a[2] * factors[2]


@dataclass(frozen=True)
class _Tones:
    """The shades of a colour under a light. `strip`: of a lit limb. `slope`: skia gradient."""

    lit: Colour
    base: Colour
    dark: Colour
    shade: Colour
    line: Colour
    strip: Colour
    slope: list[int]

    @classmethod
    def under(cls, light: Light, strength: float, rgb: Colour) -> "_Tones":
        lit = times(times(rgb, light.key), 1.04 * strength)
        base = times(rgb, mix(light.fill, times(light.key, strength), 0.55))
        dark = times(times(rgb, light.fill), 0.82)
        shade = mix(base, dark, 0.6)
        return cls(
            lit=lit,
            base=base,
            dark=dark,
            shade=shade,
            line=times(mix(dark, (0.05, 0.04, 0.09), 0.55), 0.62),
            strip=mix(base, lit, 0.75),
            slope=[colour(lit), colour(base), colour(shade)],
        )


@dataclass(frozen=True)
class Brush:
    """Paints colours under a light. `strength`: of the key light, 1 at rest."""

    light: Light
    strength: float = 1.0
    _kept: dict[object, skia.Paint] = field(default_factory=dict, compare=False, repr=False)
    _known: "dict[Colour, _Tones]" = field(default_factory=dict, compare=False, repr=False)

    @property
    def toward(self) -> Point:
        """Unit vector to the key light; y grows downwards."""
        angle = math.radians(self.light.angle)
        return math.cos(angle), -math.sin(angle)

    def lit(self, rgb: Colour) -> Colour:
        """The colour on the side that faces the key light."""
        return self._tones(rgb).lit

    def base(self, rgb: Colour) -> Colour:
        """The colour of most of the surface."""
        return self._tones(rgb).base

    def dark(self, rgb: Colour) -> Colour:
        """The colour on the side away from the key light."""
        return self._tones(rgb).dark

    def shade(self, rgb: Colour) -> Colour:
        """The colour between `base` and `dark`."""
        return self._tones(rgb).shade

    def line(self, rgb: Colour) -> Colour:
        """The colour of the outline of a shape."""
        return self._tones(rgb).line

    def _tones(self, rgb: Colour) -> "_Tones":
        if rgb not in self._known:
            self._known[rgb] = _Tones.under(self.light, self.strength, rgb)
        return self._known[rgb]

    def fill(self, rgb: Colour, alpha: float = 1.0) -> skia.Paint:
        """Paint that fills with `rgb`, unlit. Cached and shared: do not modify it."""
        key = rgb, alpha
        if key not in self._kept:
            self._kept[key] = skia.Paint(Color=colour(rgb, alpha), AntiAlias=True)
        return self._kept[key]

    def stroke(self, rgb: Colour, width: float, alpha: float = 1.0) -> skia.Paint:
        """Paint that strokes round lines with `rgb`, unlit. Cached and shared: do not modify it."""
        key = rgb, alpha, width
        if key not in self._kept:
            self._kept[key] = skia.Paint(
                Color=colour(rgb, alpha),
                AntiAlias=True,
                Style=skia.Paint.kStroke_Style,
                StrokeWidth=width,
                StrokeCap=skia.Paint.kRound_Cap,
                StrokeJoin=skia.Paint.kRound_Join,
            )
        return self._kept[key]

    def shape(self, canvas: skia.Canvas, path: skia.Path, rgb: Colour, edge: float = 0.011) -> None:
        """A shape with its outline, shaded from the lit side to the dark one."""
        box = path.getBounds()
        dx, dy = self.toward
        x, y = box.centerX(), box.centerY()
        reach = abs(dx) * box.width() / 2 + abs(dy) * box.height() / 2
        paint = skia.Paint(AntiAlias=True)
        paint.setShader(
            skia.GradientShader.MakeLinear(
                [(x + dx * reach, y + dy * reach), (x - dx * reach, y - dy * reach)],
                self._tones(rgb).slope,
                [0.0, 0.45, 1.0],
            )
        )
        if edge:
            canvas.drawPath(path, self.stroke(self.line(rgb), edge))
        canvas.drawPath(path, paint)

    def limb(
        self,
        canvas: skia.Canvas,
        points: tuple[Point, Point, Point],
        widths: tuple[float, float],
        rgb: Colour,
        edge: float = 0.011,
    ) -> None:
        """A noodle limb from `points[0]` over `points[1]` to `points[2]`, tapering."""
        body = tapered(points, widths)
        if edge:
            canvas.drawPath(body, self.stroke(self.line(rgb), edge))
        base = self.fill(self.base(rgb))
        canvas.drawPath(body, base)
        canvas.drawCircle(*points[0], widths[0] / 2, base)
        dx, dy = self.toward
        shift = widths[0] * 0.13
        lit: tuple[Point, ...] = tuple((x + dx * shift, y + dy * shift) for x, y in points)
        inner = tapered((lit[0], lit[1], lit[2]), (widths[0] * 0.56, widths[1] * 0.56))
        canvas.drawPath(inner, self.fill(self._tones(rgb).strip))


def tapered(points: tuple[Point, Point, Point], widths: tuple[float, float]) -> skia.Path:
    """The outline of a curve through three points, tapering evenly, round at the far end.

    Open at the start, so that a stroke draws no line where a limb joins the body.
    """
    (ax, ay), (bx, by), (cx, cy) = points
    # The control point lies beyond the joint, so that the curve comes near it.
    mx, my = bx + (bx - (ax + cx) / 2) * 0.6, by + (by - (ay + cy) / 2) * 0.6
    ux, uy = _unit(mx - ax, my - ay)
    vx, vy = _unit(cx - mx, cy - my)
    start, end = widths[0] / 2, widths[1] / 2
    # Offset of the control point: along the bisector, longer in a bend (a miter, cut at a half).
    middle = (start + end) / 2 / max(1 + ux * vx + uy * vy, 0.5)
    ox, oy = -(uy + vy) * middle, (ux + vx) * middle
    tip = end * 4 / 3  # a cubic half circle
    path = skia.Path()
    path.moveTo(ax - uy * start, ay + ux * start)
    path.quadTo(mx + ox, my + oy, cx - vy * end, cy + vx * end)
    path.cubicTo(
        cx - vy * end + vx * tip,
        cy + vx * end + vy * tip,
        cx + vy * end + vx * tip,
        cy - vx * end + vy * tip,
        cx + vy * end,
        cy - vx * end,
    )
    path.quadTo(mx - ox, my - oy, ax + uy * start, ay - ux * start)
    return path


def _unit(x: float, y: float) -> Point:
    length = math.hypot(x, y) or 1.0
    return x / length, y / length
