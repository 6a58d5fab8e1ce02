"""Turns a flat portrait in depth: the face by its mesh, the rest of the head as an ellipsoid."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats

_CELL = 8  # pixels between the points that are computed; the rest is interpolated
_OVAL_SIDES, _FOREHEAD, _CHIN = (234, 454), 10, 152
_STEPS = 4  # of the fixed-point search; the error is far below a pixel by then


class Turner:
    """Turns one portrait by any small angles; prepared once.

    `landmarks`: (468, 3) pixels of the portrait, z smaller is nearer. `size`: width, height.
    What the portrait hides stays hidden: up to 12 degrees that does not show, up to 24 the result
    is usable.
    """

    def __init__(self, landmarks: Floats, size: tuple[int, int]) -> None:
        self._size = size
        columns, rows = (math.ceil(side / _CELL) + 1 for side in size)
        xs, ys = np.meshgrid(np.arange(columns) * _CELL, np.arange(rows) * _CELL)
        self._xs, self._ys = xs.astype(np.float32), ys.astype(np.float32)
        wide = float(np.linalg.norm(np.subtract(*landmarks[_OVAL_SIDES, :2])))
        high = float(np.linalg.norm(landmarks[_FOREHEAD, :2] - landmarks[_CHIN, :2]))
        self._axis = (
            float(landmarks[_OVAL_SIDES, 0].mean()),
            float(landmarks[_CHIN, 1] - 0.25 * high),
        )
        # The head's axis runs behind the ears, which are where the sides of the oval are.
        back = float(landmarks[_OVAL_SIDES, 2].mean()) + 0.1 * wide
        self._depth = self._relief(landmarks, wide, high, back)
        self._share = self._moved(landmarks, wide, high)
        self._far = 5 * wide  # distance of the viewer, for perspective

    def maps(self, yaw: float, pitch: float) -> tuple[Floats, Floats]:
        """x and y to give to `cv2.remap`, each (height, width).

        Degrees; positive yaw turns the nose to the image's right, positive pitch lifts it.
        """
        across, along = self._shift(math.radians(yaw), math.radians(pitch))
        x, y = self._xs, self._ys
        for _ in range(_STEPS):  # invert the displacement: which source point ends up here?
            u, v = x / _CELL, y / _CELL
            x = self._xs - cv2.remap(across, u, v, cv2.INTER_LINEAR, None, cv2.BORDER_REPLICATE)
            y = self._ys - cv2.remap(along, u, v, cv2.INTER_LINEAR, None, cv2.BORDER_REPLICATE)
        return self._full(x), self._full(y)

    def moved(self, points: Floats, yaw: float, pitch: float) -> Floats:
        """Where points of the portrait, (n, 2) or more columns, end up: (n, 2)."""
        across, along = self._shift(math.radians(yaw), math.radians(pitch))
        u = np.ascontiguousarray(points[None, :, 0] / _CELL, np.float32)
        v = np.ascontiguousarray(points[None, :, 1] / _CELL, np.float32)
        moved = points[:, :2].copy()
        moved[:, 0] += np.asarray(cv2.remap(across, u, v, cv2.INTER_LINEAR), np.float32)[0]
        moved[:, 1] += np.asarray(cv2.remap(along, u, v, cv2.INTER_LINEAR), np.float32)[0]
        return moved

    def _shift(self, yaw: float, pitch: float) -> tuple[Floats, Floats]:
        """How far every point of the grid moves, pixels."""
        x, y, z = self._xs - self._axis[0], self._ys - self._axis[1], self._depth
        turned = x * math.cos(yaw) + z * math.sin(yaw)
        depth = z * math.cos(yaw) - x * math.sin(yaw)
        lifted = y * math.cos(pitch) - depth * math.sin(pitch)
        depth = depth * math.cos(pitch) + y * math.sin(pitch)
        nearer = (self._far - z) / (self._far - depth)
        return (turned * nearer - x) * self._share, (lifted * nearer - y) * self._share

    def _relief(self, landmarks: Floats, wide: float, high: float, back: float) -> Floats:
        """Pixels towards the viewer from the head's axis, on the grid."""
        middle = float(landmarks[_OVAL_SIDES, 0].mean()), float(landmarks[_CHIN, 1] - 0.6 * high)

        def skull(x: Floats, y: Floats) -> Floats:
            away = ((x - middle[0]) / (0.85 * wide)) ** 2 + ((y - middle[1]) / (0.95 * high)) ** 2
            return np.asarray(np.sqrt(np.clip(1 - away, 0, None)) * 0.75 * wide, np.float32)

        # The relief of the face over the ellipsoid, fading out around it.
        rest = back - landmarks[:, 2] - skull(landmarks[:, 0], landmarks[:, 1])
        gap = (self._xs.reshape(-1, 1) - landmarks[:, 0]) ** 2
        gap += (self._ys.reshape(-1, 1) - landmarks[:, 1]) ** 2
        near = np.exp(-gap / (2 * (0.045 * wide) ** 2))
        far = np.exp(-gap / (2 * (0.2 * wide) ** 2)) * 1e-3
        relief = ((near + far) @ rest) / (near.sum(1) + far.sum(1) + 1e-6)
        depth = skull(self._xs, self._ys) + relief.reshape(self._xs.shape)
        smooth = cv2.GaussianBlur(depth.astype(np.float32), (0, 0), 0.05 * wide / _CELL)
        return np.asarray(np.clip(smooth, 0, None), np.float32)

    def _moved(self, landmarks: Floats, wide: float, high: float) -> Floats:
        """0-1: how far a point moves along; neck and background stay."""
        chin = float(landmarks[_CHIN, 1])
        middle = float(landmarks[_OVAL_SIDES, 0].mean()), chin - 0.6 * high
        away = np.hypot(
            (self._xs - middle[0]) / (0.95 * wide), (self._ys - middle[1]) / (1.05 * high)
        )
        outwards = _smooth((1.9 - away) / 0.9)
        downwards = _smooth((chin + 0.55 * high - self._ys) / (0.5 * high))
        return np.asarray(outwards * downwards, np.float32)

    def _full(self, coarse: Floats) -> Floats:
        """Interpolates the grid to every pixel by an affine map of indices, so nothing shifts."""
        to_grid = np.array([[1 / _CELL, 0, 0], [0, 1 / _CELL, 0]], np.float32)
        how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpAffine(coarse, to_grid, self._size, flags=how), np.float32)


def _smooth(share: NDArray[np.floating]) -> Floats:
    """0 below 0, 1 above 1, smooth in between (smoothstep)."""
    held = np.clip(share, 0, 1)
    return np.asarray(held * held * (3 - 2 * held), np.float32)
