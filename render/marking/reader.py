"""The invisible mark: reads it from frames that were scaled, cropped and re-encoded.

Frames are averaged because the mark stands still while pictures move. The strength of the waves in
the average gives the horizontal and vertical scale of the tile, the pilots give its shift, and the
other waves give the chips. `lattice` explains the design, `codec` when a reading is trusted.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from render.marking import clip_id
from render.marking.codec import ACCEPT, Chips, decode
from render.marking.lattice import KX, KY, PILOT, PILOT_SIGNS, REACH, TILE
from render.marking.watermark import Luma, wave_table

Floats = NDArray[np.float32]
Waves = NDArray[np.complex64]

SIDE = 240
"""Short side, in pixels, that frames are scaled to before reading."""
_SIDE_LIMIT = 853  # most pixels of the long side: no marked clip is wider than 32:9
_TILE = TILE * SIDE
SCALES = np.arange(0.97, 1.2, 0.004)
"""Scales of the tile relative to an uncropped clip, tried for width and height separately: they
cover crops of up to 17 %, scaled up again or not."""
CANDIDATES = 12
"""Pairs of scales that are decoded."""
SHIFTS = 3
"""Shifts that are tried at each pair of scales."""
_FINE = (0.0024, 0.0012)  # steps in which a scale is refined
_NEAR = 11  # side in pixels of the window in which detail is normalised
_GRID = 128  # shifts distinguished along each side of the tile


@dataclass(frozen=True)
class MarkReading:
    """The result of reading a mark. `clip_id`: None when no mark can be trusted.

    `confidence`: 0 without a mark, 0.5 at the score that at most one unmarked clip in a million
    reaches by chance (`codec`), rising to 1 at twice that score.
    """

    clip_id: str | None
    confidence: float


def read_mark(frames: Iterable[Luma]) -> MarkReading:
    """Reads the mark from frames of one clip. A dozen is enough; more help where much moves.

    `frames`: (height, width) uint8 brightness, all of one size, full or video levels.
    """
    average = _sum_details(frames)
    if average is None:
        return MarkReading(None, 0.0)
    picture, power = _whiten(average)
    for likely in _rank_scales(power, picture.shape):
        number, score = _read_at(picture, _refine_scale(picture, likely))
        if number is not None:
            return MarkReading(clip_id.from_int(number), min(1.0, score / (2 * ACCEPT)))
    return MarkReading(None, 0.0)


def _sum_details(frames: Iterable[Luma]) -> Floats | None:
    """The sum of the detail of all frames; None without any."""
    total: Floats | None = None
    for luma in frames:
        detail = _detail(luma)
        if total is None:
            total = detail
        elif total.shape == detail.shape:
            total += detail
    return total


def _detail(luma: Luma) -> Floats:
    """Fine detail of a frame at reading size, normalised so that no strong edge dominates."""
    shrink = SIDE / min(luma.shape)
    height, width = (min(round(side * shrink), _SIDE_LIMIT) for side in luma.shape)
    how = cv2.INTER_AREA if shrink < 1 else cv2.INTER_CUBIC
    small = cv2.resize(luma, (width, height), interpolation=how).astype(np.float32)
    detail = small - cv2.blur(small, (_NEAR, _NEAR))
    # rounding in the running blur may leave slightly negative values
    level = np.sqrt(np.maximum(cv2.blur(detail * detail, (_NEAR, _NEAR)), 0))
    return np.asarray(np.clip(detail / (level + 1), -2, 2), np.float32)


def _whiten(average: Floats) -> tuple[Floats, Floats]:
    """The average with all frequencies of the mark's band equally strong and the others removed.

    Returns the picture and its power spectrum at twice the resolution.
    """
    height, width = average.shape
    spectrum = np.fft.fft2(average * np.outer(_taper(height), _taper(width)))
    around = cv2.blur(np.abs(spectrum) ** 2, (9, 9), borderType=cv2.BORDER_REFLECT)
    down, across = np.meshgrid(np.fft.fftfreq(height), np.fft.fftfreq(width), indexing="ij")
    per_tile = np.hypot(across, down) * _TILE
    highest = np.hypot(KX, KY).max()
    lowest = np.hypot(KX, KY).min()
    band = (per_tile > lowest / SCALES[-1]) & (per_tile < highest / SCALES[0])
    white = np.where(band, spectrum / np.sqrt(np.maximum(around, 0) + 1e-9), 0)
    picture = np.fft.ifft2(white).real.astype(np.float32)
    limit = 3 * picture.std()
    picture = np.clip(picture, -limit, limit)
    power = np.abs(np.fft.rfft2(picture.T, (2 * width, 2 * height)).T) ** 2
    return picture, power.astype(np.float32)


def _taper(length: int) -> Floats:
    edge = np.minimum(np.arange(length), np.arange(length)[::-1]) + 0.5
    return np.minimum(1, edge / 8).astype(np.float32)


def _rank_scales(power: Floats, shape: tuple[int, ...]) -> list[tuple[float, float]]:
    """The likeliest tile scales (across, down), best first: most power on the lattice."""
    height, width = shape
    rates = 2 / (_TILE * SCALES[:, None])
    columns = np.rint(width * rates * np.arange(-REACH, REACH + 1)).astype(int) % (2 * width)
    rows = np.rint(height * rates * np.arange(REACH + 1)).astype(int)
    on = np.zeros((REACH + 1, 2 * REACH + 1), np.float32)
    on[KY, KX + REACH] = 1
    picked = power[: rows.max() + 1, columns]  # (row, scale across, kx)
    score = np.stack([np.einsum("rsk,rk->s", picked[row], on) for row in rows], axis=1)
    ranked = []
    for _ in range(CANDIDATES):
        across, down = np.unravel_index(score.argmax(), score.shape)
        ranked.append((float(SCALES[across]), float(SCALES[down])))
        score[max(0, across - 1) : across + 2, max(0, down - 1) : down + 2] = -np.inf
    return ranked


def _sample_lattice(picture: Floats, growth: tuple[float, float]) -> Waves:
    """Strength and phase of every wave for a tile scaled by `growth` (across, down)."""
    height, width = picture.shape
    across = wave_table(np.arange(REACH + 1), np.arange(width), _TILE * growth[0]).conj()
    down = wave_table(np.arange(REACH + 1), np.arange(height), _TILE * growth[1]).conj()
    right = _multiply(picture.astype(np.complex64), across.T)
    both = np.concatenate([right[:, :0:-1].conj(), right], axis=1)
    return np.asarray(_multiply(down, both)[KY, KX + REACH], np.complex64)


def _multiply(left: Waves, right: Waves) -> Waves:
    """The matrix product on one thread: BLAS's threads stall on a busy machine."""
    pairs = [
        np.ascontiguousarray(matrix).view(np.float32).reshape(*matrix.shape, 2)
        for matrix in (left, right)
    ]
    product = cv2.gemm(pairs[0], pairs[1], 1, None, 0)  # type: ignore[call-overload]
    return np.asarray(product).view(np.complex64)[..., 0]


def _refine_scale(picture: Floats, growth: tuple[float, float]) -> tuple[float, float]:
    """The scale near `growth` at which the waves are strongest."""

    def strength(tried: tuple[float, float]) -> float:
        return float((np.abs(_sample_lattice(picture, tried)) ** 2).sum())

    best = strength(growth)
    for step in _FINE:
        for axis in (0, 1):
            for sign in (-1, 1):
                tried = (
                    growth[0] + (step * sign if axis == 0 else 0),
                    growth[1] + (step * sign if axis == 1 else 0),
                )
                power = strength(tried)
                if power > best:
                    best, growth = power, tried
                    break
    return growth


def _read_at(picture: Floats, growth: tuple[float, float]) -> tuple[int | None, float]:
    """The id and its score at the shifts that match the pilots best, or (None, 0)."""
    sampled = _sample_lattice(picture, growth)
    # A shift by (u, v) tiles turns a wave by -2 pi (kx u + ky v): one transform tests all shifts.
    pilots = sampled[PILOT] * (PILOT_SIGNS[0] + 1j * PILOT_SIGNS[1])
    grid = np.zeros((_GRID, _GRID), np.complex64)
    grid[KY[PILOT], KX[PILOT] % _GRID] = pilots / (np.abs(pilots) + np.abs(pilots).mean() + 1e-9)
    match = np.fft.ifft2(grid).real
    for _ in range(SHIFTS):
        v, u = np.unravel_index(match.argmax(), match.shape)
        turned = (sampled * np.exp(2j * np.pi / _GRID * (KX * u + KY * v)))[~PILOT]
        soft: Chips = np.concatenate([turned.real, -turned.imag]).astype(np.float32)
        limit = 2 * float(np.median(np.abs(soft)))
        number, score = decode(np.clip(soft, -limit, limit))
        if number is not None:
            return number, score
        near = np.ix_((v + np.arange(-1, 2)) % _GRID, (u + np.arange(-1, 2)) % _GRID)
        match[near] = -np.inf
    return None, 0.0
