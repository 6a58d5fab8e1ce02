"""Applies the look of a clip to its frames: filter, colour table, vignette, grain, bars."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from render.studio.contracts.scene import Colour, Look, Stage

Pixels = NDArray[np.uint8]

_BAR = 0.085
"""Height of a cinema bar as a share of the frame; only for pictures wider than 1.4:1."""

_GRID = 17  # samples of a look's table per channel, trilinear interpolation between
_MIXED = 0.2  # from this much mixing of channels on, the mixing is done exactly

_NOISES = 5  # pictures of grain, used in turn, shifted at random


class Finish:
    """A look prepared for one frame size. The table is sampled at 32x64x32 colours as differences.

    Differences vary slowly from colour to colour, so that coarse steps do not show as bands. A look
    that treats channels separately is applied exactly. `bar`: height of the cinema bars in pixels,
    0 for none.
    """

    def __init__(self, look: Look, stage: Stage) -> None:
        self._seed = stage.seed
        self.bar = round(_BAR * stage.height) if look.bars and stage.aspect > 1.4 else 0
        self._mixing: NDArray[np.float32] | None = None
        self._table: NDArray[np.uint32] | None = None
        self._curves = _curves(look.table) if look.table else None
        if look.table and self._curves is None:
            self._mixing, self._table = _reading(look.table)
        size = stage.height, stage.width
        self._filter = look.filter(stage) if look.filter else None
        self._shade = _vignette(look.vignette, size) if look.vignette else None
        self._noise = _noise(look.grain, stage) if look.grain else None

    def apply(self, frame: Pixels, number: int) -> None:
        """Changes an RGBA frame in place."""
        if self._filter is not None:
            self._filter(frame, number)
        if self._curves is not None:
            cv2.LUT(frame, self._curves, dst=frame)
        if self._mixing is not None:
            cv2.transform(frame, self._mixing, dst=frame)
        if self._table is not None:
            # The frame is RGBA, so "BGR" puts red into the lowest bits.
            packed = cv2.cvtColor(frame, cv2.COLOR_BGRA2BGR565).view(np.uint16)[..., 0]
            change = self._table.take(packed).view(np.uint8).reshape(frame.shape)
            np.add(frame, change, out=frame)
        if self._noise is not None:
            shift = np.random.default_rng((self._seed, number)).integers(0, 64, 2)
            noise = self._noise[number % _NOISES]
            part = noise[shift[0] : shift[0] + frame.shape[0], shift[1] : shift[1] + frame.shape[1]]
            cv2.add(frame, part, dst=frame, dtype=cv2.CV_8U)
        if self._shade is not None:
            cv2.multiply(frame, self._shade, dst=frame, scale=1 / 255)
        if self.bar:
            frame[: self.bar, :, :3] = 0
            frame[-self.bar :, :, :3] = 0


def _curves(table: Callable[[Colour], Colour]) -> Pixels | None:
    """One curve per channel for a table that treats channels separately, else None."""
    levels = [level / 255 for level in range(256)]
    curves = np.array([table((level, level, level)) for level in levels])
    chance = np.random.default_rng(1).integers(0, 256, (64, 3))
    for r, g, b in chance.tolist():
        alone = curves[r, 0], curves[g, 1], curves[b, 2]
        if not np.allclose(table((levels[r], levels[g], levels[b])), alone, atol=1e-6):
            return None
    curved = np.clip(np.round(curves * 255), 0, 255).astype(np.uint8)
    if (curved == curved[:, :1]).all() and curved[255, 0] == 255:
        return curved[:, 0]  # one curve for all channels, alpha 255 stays: four times as fast
    return np.column_stack([curved, np.arange(256, dtype=np.uint8)]).reshape(1, 256, 4)


def _reading(
    table: Callable[[Colour], Colour],
) -> tuple[NDArray[np.float32] | None, NDArray[np.uint32]]:
    """Splits a table into a channel mix to apply first (or None) and differences to add after it.

    Without the mix, black-and-white looks would keep traces of colour within a step.
    """
    axis = np.linspace(0, 1, _GRID)
    grid = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), -1)  # blue, green, red
    graded = np.array([table((r, g, b)) for b, g, r in grid.reshape(-1, 3).tolist()], np.float32)
    colours = grid.reshape(-1, 3)[:, ::-1]
    mixing = np.linalg.lstsq(colours, graded, rcond=None)[0].T
    if np.abs(mixing - np.diag(np.diag(mixing))).max() < _MIXED:
        return None, _changes(graded.reshape(_GRID, _GRID, _GRID, 3), np.eye(3))
    whole = np.eye(4, dtype=np.float32)
    whole[:3, :3] = mixing
    return whole, _changes(graded.reshape(_GRID, _GRID, _GRID, 3), np.linalg.pinv(mixing, 0.05))


def _changes(graded: NDArray[np.float32], unmixing: NDArray[np.float64]) -> NDArray[np.uint32]:
    """For every 5-6-5 colour the difference to add to each byte modulo 256, without overflow."""
    table = np.zeros((1 << 16, 4), np.int16)
    index = np.arange(1 << 16)
    levels = [(index & 31, 31), (index >> 5 & 63, 63), (index >> 11, 31)]
    seen = np.stack([level / top for level, top in levels], -1)
    meant = np.clip(seen @ unmixing.T, 0, 1) * (_GRID - 1)
    corners = []
    for at in meant.T:
        low = np.minimum(at.astype(int), _GRID - 2)
        corners.append((low, at - low))
    (r, fr), (g, fg), (b, fb) = corners
    goal = np.zeros((1 << 16, 3))
    for db in (0, 1):
        for dg in (0, 1):
            for dr in (0, 1):
                weight = (fr if dr else 1 - fr) * (fg if dg else 1 - fg) * (fb if db else 1 - fb)
                goal += graded[b + db, g + dg, r + dr] * weight[:, None]
    for channel, ((level, _), step) in enumerate(zip(levels, (8, 4, 8), strict=True)):
        change = np.round((goal[:, channel] - level / ((256 // step) - 1)) * 255)
        lowest = level * step
        table[:, channel] = np.clip(change, -lowest, 255 - (lowest + step - 1))
    return np.ascontiguousarray(table.astype(np.uint8)).view(np.uint32)[:, 0]


def _vignette(strength: float, size: tuple[int, int]) -> Pixels:
    """A factor in 1/255 for every pixel, darker towards the corners; alpha stays 255."""
    ys, xs = np.mgrid[-1 : 1 : size[0] * 1j, -1 : 1 : size[1] * 1j]
    away = np.clip((np.hypot(xs, ys) - 0.55) / 0.9, 0, 1)
    shade = np.round(255 * (1 - 0.75 * strength * away**1.5)).astype(np.uint8)
    return np.dstack([shade, shade, shade, np.full_like(shade, 255)])


def _noise(deviation: float, stage: Stage) -> list[NDArray[np.int16]]:
    chance = np.random.default_rng(stage.seed)
    size = stage.height + 64, stage.width + 64
    pictures = []
    for _ in range(_NOISES):
        grey = np.round(chance.standard_normal(size, np.float32) * deviation).astype(np.int16)
        pictures.append(np.dstack([grey, grey, grey, np.zeros_like(grey)]))
    return pictures
