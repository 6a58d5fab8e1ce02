"""Painting scenes: fields of numbers that become pictures, palettes, glows, batched particles.

A still layer computes its textures on a coarse grid with numpy and lays them down once; a moving
one draws small things in few batches.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from render.canvas import skia
from render.studio.brush import colour
from render.studio.parts import Colour, Stage

Field = NDArray[np.float32]

BLEED = 0.36
"""How far beyond the edges a scene is painted, in stage units."""

Stop = tuple[float, Colour]


@dataclass(frozen=True)
class Grid:
    """A box in stage units, cut into `rows` by `columns` cells of a coarse picture."""

    left: float
    top: float
    right: float
    bottom: float
    rows: int
    columns: int

    @cached_property
    def x(self) -> Field:
        """(1, columns) stage x of the cells."""
        step = (self.right - self.left) / self.columns
        return (self.left + step * (np.arange(self.columns, dtype=np.float32) + 0.5))[None, :]

    @cached_property
    def y(self) -> Field:
        """(rows, 1) stage y of the cells."""
        step = (self.bottom - self.top) / self.rows
        return (self.top + step * (np.arange(self.rows, dtype=np.float32) + 0.5))[:, None]

    def noise(
        self, seed: int, size: float, octaves: int = 5, stretch: float = 1.0, gain: float = 0.5
    ) -> Field:
        """(rows, columns) clouds of 0-1 around 0.5, the largest `size` stage units high.

        Octaves of random values, each twice as fine and `gain` as strong. `stretch`: how many
        times wider than high the clouds are.
        """
        chance = np.random.default_rng(seed)
        down = max(2.0, (self.bottom - self.top) / size)
        across = max(2.0, (self.right - self.left) / (size * stretch))
        total: Field | None = None
        strength, most = 1.0, 0.0
        for _ in range(octaves):
            rows, columns = min(self.rows, round(down) + 1), min(self.columns, round(across) + 1)
            values = chance.random((rows, columns), np.float32) * np.float32(strength)
            if total is not None:
                values += cv2.resize(total, (columns, rows), interpolation=cv2.INTER_CUBIC)
            total, most = values, most + strength
            strength, down, across = strength * gain, down * 2, across * 2
            if rows == self.rows and columns == self.columns:
                break
        assert total is not None
        whole = cv2.resize(total, (self.columns, self.rows), interpolation=cv2.INTER_CUBIC)
        return np.asarray(whole / most, np.float32)

    def lay(self, canvas: skia.Canvas, rgb: Field, alpha: Field | None = None) -> None:
        """Draws (rows, columns, 3) colours of 0-1 over the box, `alpha` (rows, columns) 0-1."""
        canvas.drawImageRect(
            picture(rgb, alpha),
            skia.Rect.MakeLTRB(self.left, self.top, self.right, self.bottom),
            skia.SamplingOptions(skia.CubicResampler.Mitchell()),
        )


def grid(stage: Stage, detail: float, top: float = -BLEED, bottom: float = 1 + BLEED) -> Grid:
    """The grid over a whole scene or a band of it. `detail`: cells per pixel, 0.25-1."""
    edge = stage.edge + BLEED
    unit = stage.height * detail
    return Grid(-edge, top, edge, bottom, round((bottom - top) * unit), round(2 * edge * unit))


def picture(rgb: Field, alpha: Field | None = None) -> skia.Image:
    """An image of (h, w, 3) colours of 0-1 and (h, w) alpha of 0-1."""
    height, width = rgb.shape[:2]
    pixels = np.full((height, width, 4), 255, np.uint8)
    if alpha is None:
        np.clip(rgb * 255, 0, 255, out=pixels[..., :3], casting="unsafe")
    else:
        cover = np.clip(alpha, 0, 1)[..., None]
        np.clip(rgb * cover * 255, 0, 255, out=pixels[..., :3], casting="unsafe")
        pixels[..., 3:] = cover * 255
    return skia.Image.fromarray(
        pixels, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    )


def ramp(values: Field, stops: Sequence[Stop]) -> Field:
    """Colours of values of 0-1 on a palette, (..., 3); `stops` rise from 0 to 1."""
    at = np.linspace(0, 1, 512, dtype=np.float32)
    places = [place for place, _ in stops]
    table = np.stack(
        [np.interp(at, places, [rgb[channel] for _, rgb in stops]) for channel in range(3)], axis=1
    ).astype(np.float32)
    index = (np.clip(values, 0, 1) * 511).astype(np.int32)
    return np.asarray(np.take(table, index, axis=0), np.float32)


def smooth(values: Field, start: float, end: float) -> Field:
    """0 up to `start`, 1 from `end`, soft in between; `end` below `start` falls instead."""
    share = np.clip((values - np.float32(start)) / np.float32(end - start), 0, 1)
    return np.asarray(share * share * (3 - 2 * share), np.float32)


def blend(under: Field, over: Field | Colour, share: Field | float) -> Field:
    """`over` on `under` (..., 3) by `share` (...) of 0-1."""
    top = np.asarray(over, np.float32)
    weight = np.asarray(share, np.float32)[..., None]
    return np.asarray(under + (top - under) * weight, np.float32)


def wash(canvas: skia.Canvas, box: skia.Rect, stops: Sequence[tuple[float, Colour, float]]) -> None:
    """A rectangle whose colour and alpha change from its top (0) to its bottom (1)."""
    shader = skia.GradientShader.MakeLinear(
        [(0, box.top()), (0, box.bottom())],
        [colour(rgb, alpha) for _, rgb, alpha in stops],
        [place for place, _, _ in stops],
    )
    canvas.drawRect(box, skia.Paint(Shader=shader, Dither=True))


def glow(
    canvas: skia.Canvas,
    x: float,
    y: float,
    radius: float,
    rgb: Colour,
    alpha: float,
    flat: float = 1.0,
) -> None:
    """Light that adds to what is under it and fades outwards; `flat` is height over width."""
    fade = [(0.0, 1.0), (0.12, 0.62), (0.3, 0.27), (0.6, 0.07), (1.0, 0.0)]
    shader = skia.GradientShader.MakeRadial(
        (0, 0), radius, [colour(rgb, alpha * share) for _, share in fade], [at for at, _ in fade]
    )
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(1, flat)
    canvas.drawCircle(
        0, 0, radius, skia.Paint(Shader=shader, BlendMode=skia.BlendMode.kPlus, Dither=True)
    )
    canvas.restore()


def soft(
    canvas: skia.Canvas, x: float, y: float, radius: float, rgb: Colour, alpha: float, flat: float
) -> None:
    """A soft blob that covers what is under it: mist, shadow."""
    shader = skia.GradientShader.MakeRadial(
        (0, 0),
        radius,
        [colour(rgb, alpha), colour(rgb, alpha * 0.55), colour(rgb, 0)],
        [0.0, 0.45, 1.0],
    )
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(1, flat)
    canvas.drawCircle(0, 0, radius, skia.Paint(Shader=shader, Dither=True))
    canvas.restore()


def puff(pixels: int, rgb: Colour, alpha: float, seed: int, rough: float = 0.6) -> skia.Image:
    """A sprite of mist: a round soft cloud, torn by `rough`."""
    cells = Grid(-1, -1, 1, 1, pixels, pixels)
    distance = np.hypot(cells.x, cells.y)
    body = smooth(distance + rough * (cells.noise(seed, 0.9) - 0.5) * 1.6, 1.0, 0.1)
    cover = body * smooth(distance, 1.0, 0.6) * np.float32(alpha)
    return picture(np.broadcast_to(np.array(rgb, np.float32), (pixels, pixels, 3)), cover)


def sprite(
    canvas: skia.Canvas,
    image: skia.Image,
    x: float,
    y: float,
    width: float,
    height: float,
    paint: skia.Paint | None = None,
) -> None:
    """Draws an image centred on a point, `width` by `height` stage units."""
    box = skia.Rect.MakeXYWH(x - width / 2, y - height / 2, width, height)
    canvas.drawImageRect(image, box, skia.SamplingOptions(skia.FilterMode.kLinear), paint)


def dots(
    canvas: skia.Canvas, points: Sequence[tuple[float, float]], size: float, ink: int
) -> None:
    """Round dots of one size and colour in one draw."""
    paint = skia.Paint(
        Color=ink, AntiAlias=True, StrokeWidth=size, StrokeCap=skia.Paint.kRound_Cap
    )
    canvas.drawPoints(
        skia.Canvas.PointMode.kPoints_PointMode, [skia.Point(x, y) for x, y in points], paint
    )


def strokes(
    canvas: skia.Canvas,
    lines: Sequence[tuple[float, float, float, float]],
    width: float,
    ink: int,
) -> None:
    """Straight lines of one width and colour in one draw; (x, y) to (x, y)."""
    path = skia.Path()
    for ax, ay, bx, by in lines:
        path.moveTo(ax, ay)
        path.lineTo(bx, by)
    canvas.drawPath(
        path,
        skia.Paint(
            Color=ink,
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeWidth=width,
            StrokeCap=skia.Paint.kRound_Cap,
        ),
    )


def shape(points: Sequence[tuple[float, float]]) -> skia.Path:
    """A closed polygon."""
    path = skia.Path()
    path.addPoly([skia.Point(x, y) for x, y in points], True)
    return path


def drawn(box: skia.Rect, unit: float, paint: Callable[[skia.Canvas], None]) -> skia.Image:
    """An image of what `paint` draws inside a box of stage units, `unit` pixels to one."""
    pixels = np.zeros((round(box.height() * unit), round(box.width() * unit), 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.scale(unit, unit)
    canvas.translate(-box.left(), -box.top())
    paint(canvas)
    return skia.Image.fromarray(
        pixels, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kUnpremul_AlphaType
    )


def beam(pixels: int, rgb: Colour, spread: float) -> skia.Image:
    """A sprite of a shaft of light from the middle of its top, `spread` times its width at first.

    To be added to what is under it.
    """
    cells = Grid(-1, 0, 1, 1, pixels, pixels // 4)
    half = spread + (0.96 - spread) * cells.y
    across = np.clip(1 - np.abs(cells.x) / half, 0, 1)
    dust = 0.75 + 0.5 * cells.noise(7, 0.3, 3)
    strength = across**1.5 * (1 - cells.y) ** 1.3 * dust * (0.5 + 0.5 / (1 + 6 * cells.y))
    rgb_field = np.broadcast_to(np.array(rgb, np.float32), (*strength.shape, 3))
    return picture(rgb_field, strength)
