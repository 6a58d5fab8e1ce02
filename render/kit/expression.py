"""Opens the mouth and shuts the eyes of an upright portrait, by its mesh."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats, Pixels

UPPER_LIP = (78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308)
"""The inner edge, from the mouth's corner on the image's left to the other one."""

LOWER_LIP = (78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308)

LIDS = (
    ((33, 246, 161, 160, 159, 158, 157, 173, 133), (33, 7, 163, 144, 145, 153, 154, 155, 133)),
    ((362, 398, 384, 385, 386, 387, 388, 466, 263), (362, 382, 381, 380, 374, 373, 390, 249, 263)),
)
"""Upper and lower edge of each eye, in the order of the image, corner to corner."""

_NOSE, _FOREHEAD, _CHIN, _SIDES = 2, 10, 152, (234, 454)
_DARK = (46, 18, 18)  # the inside of a mouth, RGB
_TONGUE = (122, 58, 56)


@dataclass(frozen=True)
class Edge:
    """A line across the face from left to right: y for every x, constant beyond its ends."""

    points: Floats

    @classmethod
    def of(cls, landmarks: Floats, which: tuple[int, ...]) -> "Edge":
        points = landmarks[list(which), :2]
        return cls(points[np.argsort(points[:, 0])])

    def at(self, xs: Floats) -> Floats:
        return np.asarray(np.interp(xs, self.points[:, 0], self.points[:, 1]), np.float32)

    def arch(self, xs: Floats) -> Floats:
        """0 at the ends and beyond, 1 in the middle, round like an open mouth."""
        left, right = self.points[0, 0], self.points[-1, 0]
        off = (2 * xs - left - right) / max(right - left, 1e-6)
        return np.asarray(np.sqrt(np.clip(1 - off**2, 0, 1)), np.float32)


def with_mouth(image: Pixels, landmarks: Floats, gap: float) -> Pixels:
    """The portrait with its lips `gap` apart, in heights of the face: 0 shut, 0.12 wide open.

    `image`: (h, w, 3 or 4). Visible teeth move with the upper lip; the mouth behind them is dark.
    """
    high = float(landmarks[_CHIN, 1] - landmarks[_FOREHEAD, 1])
    wide = float(np.ptp(landmarks[list(_SIDES), 0]))
    upper, lower = Edge.of(landmarks, UPPER_LIP), Edge.of(landmarks, LOWER_LIP)
    chin, nose = float(landmarks[_CHIN, 1]), float(landmarks[_NOSE, 1])
    middle = float(landmarks[list(_SIDES), 0].mean())
    top, bottom = int(max(nose, 0)), int(min(chin + 0.45 * high, image.shape[0]))
    first, last = max(int(middle - 0.6 * wide), 0), min(int(middle + 0.6 * wide), image.shape[1])
    xs = np.arange(first, last, dtype=np.float32)
    ys = np.arange(top, bottom, dtype=np.float32)[:, None]
    above, below = upper.at(xs), lower.at(xs)
    below = np.maximum(below, above)
    now = float((below - above).max())
    change = gap * high - now
    # The upper lip moves a little too; when the mouth shuts, both lips meet half way.
    lift = (0.12 if change > 0 else 0.45) * change * upper.arch(xs)
    drop = change * upper.arch(xs) - lift
    new_above = above - lift
    new_below = np.maximum(below + drop, new_above)
    jaw = 0.75 * max(change, 0.0) * _bell((xs - middle) / (0.55 * wide))
    to_chin = np.clip((ys - new_below) / (chin - new_below), 0, 1)
    from_chin = _bell((ys - chin) / (0.4 * high)) * (ys > chin) + (ys <= chin)
    source_y = np.where(
        ys < new_above,
        ys + lift * _bell((ys - new_above) / (0.9 * (new_above - nose))),
        np.where(
            ys > new_below,
            ys - ((new_below - below) * (1 - to_chin) + jaw * to_chin) * from_chin,
            ys + lift,  # teeth move with the upper lip
        ),
    ).astype(np.float32)
    source_x = np.broadcast_to(xs, source_y.shape)
    part = cv2.remap(
        image,
        np.ascontiguousarray(source_x),
        source_y,
        cv2.INTER_LINEAR,
        None,
        cv2.BORDER_REPLICATE,
    )
    inside = _ramp(ys - new_above + 0.5) * _ramp(new_below - ys + 0.5) * (upper.arch(xs) > 0)
    teeth = _ramp((new_above + 0.9 * (below - above) - ys) / (0.012 * high) + 0.5)
    depth = np.clip((ys - new_above) / np.maximum(new_below - new_above, 1), 0, 1)[..., None]
    cavity = np.array(_DARK) + (np.array(_TONGUE) - _DARK) * np.clip(2.2 * depth - 1.3, 0, 1)
    shade = (inside * (1 - teeth))[..., None]
    # Deep in a wide mouth even the teeth lie in the shadow of the lips.
    lit = 1 - 0.25 * (inside * teeth)[..., None] * np.clip(change / (0.1 * high), 0, 1)
    out = image.copy()
    colours = part[..., :3] * lit * (1 - shade) + cavity * shade
    out[top:bottom, first:last, :3] = np.clip(np.round(colours), 0, 255)
    out[top:bottom, first:last, 3:] = part[..., 3:]
    return out


def with_lids(image: Pixels, landmarks: Floats, shut: float) -> Pixels:
    """The portrait with its eyelids lowered: `shut` 0 as they are, 1 shut."""
    out = image.copy()
    for upper_lid, lower_lid in LIDS:
        upper, lower = Edge.of(landmarks, upper_lid), Edge.of(landmarks, lower_lid)
        left, right = upper.points[[0, -1], 0]
        reach = float(right - left)
        first, last = int(left - 0.2 * reach), int(right + 0.2 * reach) + 1
        start, end = int(upper.points[:, 1].min() - 0.6 * reach), int(lower.points[:, 1].max()) + 2
        xs = np.arange(first, last, dtype=np.float32)
        ys = np.arange(start, end, dtype=np.float32)[:, None]
        lid, rim = upper.at(xs), lower.at(xs)
        fall = shut * (np.maximum(rim - lid, 0) + 0.04 * reach) * upper.arch(xs)
        # Lashes move as they are, the skin between them and the brow is stretched.
        lashes, brow = lid - 0.07 * reach, lid - 0.42 * reach
        stretched = brow + (ys - brow) * (lashes - brow) / (lashes + fall - brow)
        moved = np.where(ys < lashes + fall, stretched, ys - fall)
        source_y = np.where((ys > brow) & (ys < lid + fall), moved, ys).astype(np.float32)
        source_x = np.ascontiguousarray(np.broadcast_to(xs, source_y.shape))
        out[start:end, first:last] = cv2.remap(
            image, source_x, source_y, cv2.INTER_LINEAR, None, cv2.BORDER_REPLICATE
        )
    return out


def _bell(off: NDArray[np.floating]) -> Floats:
    """1 at 0, falling smoothly to 0 at -1 and 1."""
    return np.asarray(np.cos(np.clip(off, -1, 1) * (np.pi / 2)) ** 2, np.float32)


def _ramp(share: NDArray[np.floating]) -> Floats:
    return np.asarray(np.clip(share, 0, 1), np.float32)
