"""Paint for set pieces: shapes that take the light, the haze and the lamps of the air."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from render.drawing.skia import skia
from render.studio.contracts.brush import Point, colour, mix, times
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.air import Air

LAMP: Colour = (1.0, 0.8, 0.46)


@dataclass
class SetBrush:
    """Draws a piece whose foot is at (0, 0) and whose height is 1; y grows downwards.

    `distance`: how much haze lies before it, 0-1. `pixel`: the length of one pixel in its units.
    `rng`: of the piece. `indoors`: whether it stands under a roof.
    """

    canvas: skia.Canvas
    air: Air
    rng: random.Random
    distance: float = 0.0
    pixel: float = 0.004
    indoors: bool = False

    def tone(self, rgb: Colour, share: float = 0.6) -> Colour:
        """The colour of a surface, `share` of it facing the light."""
        return self.air.tone(rgb, share, self.distance)

    @property
    def lamp(self) -> float:
        """How bright lamps and lit windows are, 0-1."""
        return self.air.lamp

    def ink(self, rgb: Colour, alpha: float = 1.0, share: float = 0.6) -> skia.Paint:
        """Flat paint of a surface."""
        return skia.Paint(Color=colour(self.tone(rgb, share), alpha), AntiAlias=True)

    def shaded(self, box: skia.Rect, rgb: Colour, contrast: float = 1.0) -> skia.Paint:
        """Paint that runs over a box from the lit side to the dark one."""
        dx, dy = self.air.toward
        x, y = box.centerX(), box.centerY()
        reach = (abs(dx) * box.width() + abs(dy) * box.height()) / 2 or 1e-3
        lit, dark = 0.62 + 0.38 * contrast, 0.62 - 0.5 * contrast
        paint = skia.Paint(AntiAlias=True)
        paint.setShader(
            skia.GradientShader.MakeLinear(
                [(x + dx * reach, y + dy * reach), (x - dx * reach, y - dy * reach)],
                [
                    colour(self.tone(rgb, lit)),
                    colour(self.tone(rgb, 0.6)),
                    colour(self.tone(rgb, dark)),
                ],
                [0.0, 0.42, 1.0],
            )
        )
        return paint

    def path(self, path: skia.Path, rgb: Colour, contrast: float = 1.0, edge: float = 1.0) -> None:
        """A shape with light and a thin darker edge."""
        self.canvas.drawPath(path, self.shaded(path.getBounds(), rgb, contrast))
        if edge:
            self._outline(path, rgb, edge)

    def _outline(self, path: skia.Path, rgb: Colour, edge: float) -> None:
        line = mix(self.tone(times(rgb, 0.5), 0.3), self.tone((0.1, 0.08, 0.12), 0.4), 0.35)
        self.canvas.drawPath(path, stroke(line, self.pixel * 1.5 * edge, 0.55))

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        rgb: Colour,
        r: float = 0.0,
        contrast: float = 0.7,
        edge: float = 1.0,
    ) -> None:
        """A box: left, top, width, height, radius of its corners."""
        path = skia.Path()
        path.addRoundRect(skia.Rect.MakeXYWH(x, y, w, h), r, r)
        self.path(path, rgb, contrast, edge)

    def poly(
        self, points: Sequence[Point], rgb: Colour, contrast: float = 0.8, edge: float = 1.0
    ) -> None:
        """A polygon."""
        path = skia.Path()
        path.addPoly([skia.Point(*point) for point in points], True)
        self.path(path, rgb, contrast, edge)

    def oval(
        self, x: float, y: float, rx: float, ry: float, rgb: Colour, edge: float = 1.0
    ) -> None:
        """An ellipse about its middle, shaded like a ball."""
        dx, dy = self.air.toward
        paint = skia.Paint(AntiAlias=True)
        paint.setShader(
            skia.GradientShader.MakeRadial(
                (dx * 0.45, dy * 0.45),
                1.5,
                [
                    colour(self.tone(rgb, 1.0)),
                    colour(self.tone(rgb, 0.6)),
                    colour(self.tone(times(rgb, 0.8), 0.05)),
                ],
                [0.0, 0.45, 1.0],
            )
        )
        self.canvas.save()
        self.canvas.translate(x, y)
        self.canvas.scale(max(rx, 1e-4), max(ry, 1e-4))
        self.canvas.drawCircle(0, 0, 1, paint)
        self.canvas.restore()
        if edge:
            ring = skia.Path()
            ring.addOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry))
            self._outline(ring, rgb, edge)

    def curve(
        self, points: Sequence[Point], rgb: Colour, contrast: float = 0.8, edge: float = 1.0
    ) -> None:
        """A closed shape with soft corners through the middles of a polygon's sides."""
        self.path(soft_shape(points), rgb, contrast, edge)

    def line(self, points: Sequence[Point], width: float, rgb: Colour, share: float = 0.6) -> None:
        """A line through points."""
        path = skia.Path()
        path.addPoly([skia.Point(*point) for point in points], False)
        self.canvas.drawPath(path, stroke(self.tone(rgb, share), max(width, self.pixel)))

    def post(self, x: float, top: float, bottom: float, width: float, rgb: Colour) -> None:
        """An upright round bar, shaded across."""
        paint = skia.Paint(AntiAlias=True)
        left = x - width / 2
        side = 1 if self.air.toward[0] >= 0 else -1
        tones = [self.tone(rgb, 0.15), self.tone(rgb, 1.0), self.tone(rgb, 0.45)]
        paint.setShader(
            skia.GradientShader.MakeLinear(
                [(left, 0), (left + width, 0)],
                [colour(tone) for tone in (tones if side > 0 else tones[::-1])],
                [0.0, 0.62 if side > 0 else 0.38, 1.0],
            )
        )
        self.canvas.drawRect(skia.Rect.MakeLTRB(left, top, left + width, bottom), paint)

    def flat(self, x: float, y: float, w: float, h: float, rgb: Colour, alpha: float = 1.0) -> None:
        """A box of one plain colour, unlit, for screens, signs and marks."""
        ink = skia.Paint(
            Color=colour(mix(rgb, self.air.haze, self.distance), alpha), AntiAlias=True
        )
        self.canvas.drawRect(skia.Rect.MakeXYWH(x, y, w, h), ink)

    def shadow(self, wide: float, x: float = 0.0, y: float = 0.0, alpha: float = 0.4) -> None:
        """A soft contact shadow on the ground, half as wide as `wide`, cast off the light."""
        strength = alpha * (1 - self.distance) * (0.55 if self.air.cover > 0.8 else 1.0)
        shade = skia.Paint(AntiAlias=True)
        ink = times(self.air.shade, 0.14)
        shade.setShader(
            skia.GradientShader.MakeRadial(
                (0, 0),
                1.0,
                [colour(ink, strength), colour(ink, strength * 0.6), 0],
                [0.0, 0.5, 1.0],
            )
        )
        self.canvas.save()
        self.canvas.translate(x - self.air.toward[0] * wide * 0.16, y)
        self.canvas.scale(wide * 0.62, wide * 0.11)
        self.canvas.drawCircle(0, 0, 1, shade)
        self.canvas.restore()

    def glow(self, x: float, y: float, r: float, rgb: Colour = LAMP, alpha: float = 0.6) -> None:
        """Light around a lamp, as bright as lamps are at the hour."""
        if self.lamp > 0.05:
            glow(self.canvas, x, y, r, rgb, alpha * self.lamp * (1 - 0.5 * self.distance))

    def shining(self, rgb: Colour, dark: Colour | None = None) -> Colour:
        """The colour of something that shines at night and is `dark` by day."""
        day = self.tone(times(rgb, 0.9) if dark is None else dark)
        return mix(day, mix(rgb, self.air.haze, 0.4 * self.distance), self.lamp)

    def window(
        self, x: float, y: float, w: float, h: float, lit: bool = True, r: float = 0.0
    ) -> None:
        """A window: it mirrors the sky by day and is lit, or not, when it grows dark."""
        sky = self.tone(mix(self.air.sky[0][1], (0.2, 0.3, 0.4), 0.45), 0.8)
        high = mix(sky, (1, 1, 1), 0.3 * (1 - self.lamp))
        if lit and self.lamp:
            warm = mix(LAMP, (1.0, 0.93, 0.7), self.rng.random() * 0.7)
            sky = mix(
                sky, mix(warm, self.air.haze, self.distance * 0.6), min(1.0, self.lamp * 1.15)
            )
            high = mix(high, sky, self.lamp)
        paint = skia.Paint(AntiAlias=True)
        paint.setShader(
            skia.GradientShader.MakeLinear(
                [(x, y), (x + w * 0.6, y + h)], [colour(high), colour(sky)], [0.0, 1.0]
            )
        )
        self.canvas.drawRoundRect(skia.Rect.MakeXYWH(x, y, w, h), r, r, paint)

    def windows(
        self, x: float, y: float, w: float, h: float, columns: int, rows: int, share: float = 0.6
    ) -> None:
        """Rows of windows over a wall; `share` of them is lit at night."""
        cell_w, cell_h = w / columns, h / rows
        for row in range(rows):
            for column in range(columns):
                self.window(
                    x + cell_w * (column + 0.2),
                    y + cell_h * (row + 0.18),
                    cell_w * 0.6,
                    cell_h * 0.62,
                    self.rng.random() < share,
                )

    def neon(self, points: Sequence[Point], width: float, rgb: Colour) -> None:
        """A neon tube through points; it shines when it is dark."""
        path = skia.Path()
        path.addPoly([skia.Point(*point) for point in points], False)
        if self.lamp > 0.2:
            halo = stroke(rgb, width * 4, 0.35 * self.lamp)
            halo.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, width * 2.5))
            self.canvas.drawPath(path, halo)
        self.canvas.drawPath(path, stroke(self.shining(rgb), width))
        self.canvas.drawPath(
            path, stroke(mix(self.shining(rgb), (1, 1, 1), 0.6 * self.lamp), width * 0.4)
        )

    def at(self, x: float, y: float, size: float, lean: float = 0.0) -> "PlacedBrush":
        """Context: the brush with its origin moved and its unit scaled by `size`."""
        return PlacedBrush(self, x, y, size, lean)


class PlacedBrush:
    """See `SetBrush.at`."""

    def __init__(self, brush: SetBrush, x: float, y: float, size: float, lean: float) -> None:
        self._brush, self._place = brush, (x, y, size, lean)

    def __enter__(self) -> SetBrush:
        x, y, size, lean = self._place
        brush = self._brush
        self._pixel = brush.pixel
        brush.canvas.save()
        brush.canvas.translate(x, y)
        brush.canvas.rotate(lean)
        brush.canvas.scale(size, abs(size))
        brush.pixel = brush.pixel / abs(size)
        return brush

    def __exit__(self, *error: object) -> None:
        self._brush.canvas.restore()
        self._brush.pixel = self._pixel


def stroke(rgb: Colour, width: float, alpha: float = 1.0) -> skia.Paint:
    """Paint for lines with round ends."""
    return skia.Paint(
        Color=colour(rgb, alpha),
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def soft_shape(points: Sequence[Point]) -> skia.Path:
    """A closed quadratic spline whose control points are `points`."""
    path = skia.Path()
    count = len(points)
    for index in range(count + 1):
        (ax, ay), (bx, by) = points[index % count], points[(index + 1) % count]
        x, y = (ax + bx) / 2, (ay + by) / 2
        if index:
            path.quadTo(ax, ay, x, y)
        else:
            path.moveTo(x, y)
    path.close()
    return path


def ring_of(count: int, x: float, y: float, rx: float, ry: float, turn: float = 0.0) -> list[Point]:
    """Points evenly around an ellipse."""
    return [
        (
            x + rx * math.cos(turn + math.tau * index / count),
            y + ry * math.sin(turn + math.tau * index / count),
        )
        for index in range(count)
    ]
