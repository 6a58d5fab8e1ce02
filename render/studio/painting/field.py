"""Fields of numbers that become pictures: noise, palettes, blends, on a coarse grid.

Values lie on (rows, columns), colours on (3, rows, columns); both are 0-1 and broadcast, so a
field may have one row or one column. All are float32: wider ones only cost time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour, Stage

Field = NDArray[np.floating[Any]]
Stop = tuple[float, Colour]

BLEED = 0.36
"""How far beyond the edges a scene is painted, in stage units."""

_RGBA = skia.ColorType.kRGBA_8888_ColorType


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
        return np.asarray(whole / np.float32(most), np.float32)

    def lay(self, canvas: skia.Canvas, rgb: Field, alpha: Field | None = None) -> None:
        """Draws colours over the box, with opacity `alpha` if given.

        The picture is brought to the pixels of the canvas here: skia takes twenty times as long
        for one that does not fit them.
        """
        matrix = canvas.getTotalMatrix()
        unit, dx, dy = matrix.getScaleX(), matrix.getTranslateX(), matrix.getTranslateY()
        left, top = round(self.left * unit + dx), round(self.top * unit + dy)
        width = round(self.right * unit + dx) - left
        height = round(self.bottom * unit + dy) - top
        coarse = pixels(rgb, alpha, self.rows, self.columns)
        whole = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
        opaque, premul = skia.AlphaType.kOpaque_AlphaType, skia.AlphaType.kPremul_AlphaType
        if alpha is not None:  # cubic weights overshoot at hard edges
            np.minimum(whole[..., :3], whole[..., 3:], out=whole[..., :3])
        image = skia.Image.fromarray(whole, _RGBA, opaque if alpha is None else premul)
        canvas.save()
        canvas.resetMatrix()
        canvas.drawImage(image, left, top)
        canvas.restore()


def grid(stage: Stage, detail: float, top: float = -BLEED, bottom: float = 1 + BLEED) -> Grid:
    """The grid over a whole scene or a band of it. `detail`: cells per pixel, 0.25-1."""
    edge = stage.edge + BLEED
    unit = stage.height * detail
    return Grid(-edge, top, edge, bottom, round((bottom - top) * unit), round(2 * edge * unit))


def pixels(rgb: Field, alpha: Field | None, rows: int, columns: int) -> NDArray[np.uint8]:
    """(rows, columns, 4) premultiplied RGBA, dithered against bands."""
    dither = np.random.default_rng(0).random((rows, columns), np.float32)
    planes = []
    cover = None if alpha is None else np.clip(alpha, 0, 1)
    for plane in rgb:
        value = np.clip(plane, 0, 1)
        value = value * 255 if cover is None else value * cover * 255
        planes.append(np.minimum(value + dither, 255).astype(np.uint8))
    if cover is None:
        planes.append(np.full((rows, columns), 255, np.uint8))
    else:
        whole = np.broadcast_to(cover * 255 + dither, (rows, columns))
        planes.append(np.minimum(whole, 255).astype(np.uint8))
    return np.asarray(cv2.merge(planes), np.uint8)


def picture(rgb: Field, alpha: Field) -> skia.Image:
    """A skia image of the size of `alpha`."""
    return skia.Image.fromarray(
        pixels(rgb, alpha, *alpha.shape), _RGBA, skia.AlphaType.kPremul_AlphaType
    )


def tint(rgb: Colour) -> Field:
    """One colour everywhere, (3, 1, 1), to broadcast against fields."""
    return np.array(rgb, np.float32)[:, None, None]


def ramp(values: Field, stops: Sequence[Stop]) -> Field:
    """Maps values of 0-1 to colours of a palette; `stops` rise from 0 to 1."""
    at = np.linspace(0, 1, 1024)
    places = [place for place, _ in stops]
    index = (np.clip(values, 0, 1) * 1023).astype(np.int16)
    return np.stack(
        [
            np.interp(at, places, [rgb[channel] for _, rgb in stops]).astype(np.float32)[index]
            for channel in range(3)
        ]
    )


def smooth(values: Field, start: float, end: float) -> Field:
    """0 up to `start`, 1 from `end`, smooth in between; reversed when `end` is below `start`."""
    share = (values - np.float32(start)) * np.float32(1 / (end - start))
    np.clip(share, 0, 1, out=share)
    return np.asarray(share * share * (3 - 2 * share), np.float32)


def blend(under: Field, over: Field | Colour, share: Field | float) -> Field:
    """Blends `over` onto `under` by a `share` of 0-1."""
    top = tint(over) if isinstance(over, tuple) else over
    return np.asarray(under + (top - under) * share, np.float32)


def moved(field: Field, column: Field, row: Field) -> Field:
    """The field resampled at other columns and rows, mirrored beyond its edges."""
    columns, rows = np.broadcast_arrays(column, row)
    return np.asarray(
        cv2.remap(
            field,
            np.ascontiguousarray(columns, np.float32),
            np.ascontiguousarray(rows, np.float32),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REFLECT_101,
        ),
        np.float32,
    )


def puff(size: int, rgb: Colour, alpha: float, seed: int, rough: float = 0.6) -> skia.Image:
    """A sprite of mist, `size` pixels square: a round soft cloud, torn by `rough`."""
    cells = Grid(-1, -1, 1, 1, size, size)
    distance = np.hypot(cells.x, cells.y)
    body = smooth(distance + rough * (cells.noise(seed, 0.9) - 0.5) * 1.6, 1.0, 0.1)
    return picture(tint(rgb), body * smooth(distance, 1.0, 0.6) * np.float32(alpha))
