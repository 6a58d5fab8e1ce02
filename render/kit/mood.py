"""Shows a mood on an upright portrait: moves eyebrows, lids and corners of the mouth by the mesh.

The moves are small. The action units that they follow (FACS: brow raiser, lip corner puller and
so on) move a real face by 2-6 % of its height; here no move is larger than 5 %, so that the person
stays themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np

from render.kit.expression import LIDS, LOWER_LIP, UPPER_LIP, with_lids
from render.kit.kit import Floats, Pixels

_BROWS, _FOREHEAD, _CHIN = (105, 334), 10, 152
_GAZE = (0.03, 0.012)  # how far the iris moves at most, in heights of the face


@dataclass(frozen=True)
class Expression:
    """How far the parts of a face move, in heights of the face, positive up or outwards.

    `inner`, `outer`: ends of the eyebrows; `frown`: how much closer the eyebrows come. `upper`,
    `lower`: edges of the eyelids. `corners`, `wide`: corners of the mouth, up and outwards;
    `cheeks`: up. `uneven`: how much less the left of the picture moves, 0-1. `lids`: how far the
    upper lids are lowered, 0-1. `gap`: the least opening of the mouth, 0-1 of a loud vowel.
    """

    inner: float = 0.0
    outer: float = 0.0
    frown: float = 0.0
    upper: float = 0.0
    lower: float = 0.0
    corners: float = 0.0
    wide: float = 0.0
    cheeks: float = 0.0
    uneven: float = 0.0
    lids: float = 0.0
    gap: float = 0.0


EXPRESSIONS: Mapping[str, Expression] = {
    "happy": Expression(
        inner=0.006, outer=0.01, lower=0.014, corners=0.046, wide=0.028, cheeks=0.018
    ),
    "laughing": Expression(
        inner=0.016, outer=0.018, lower=0.018, corners=0.046, wide=0.032, cheeks=0.024, lids=0.4,
        gap=0.7,
    ),
    "sad": Expression(
        inner=0.04, outer=-0.016, frown=0.01, corners=-0.044, wide=-0.008, cheeks=-0.01, lids=0.25
    ),
    "scared": Expression(
        inner=0.042, outer=0.018, frown=0.008, upper=0.018, lower=-0.008, corners=-0.03,
        wide=0.014, gap=0.35,
    ),
    "angry": Expression(
        inner=-0.038, outer=0.012, frown=0.016, upper=0.004, lower=0.012, corners=-0.032,
        wide=-0.006,
    ),
    "surprised": Expression(
        inner=0.04, outer=0.04, upper=0.022, lower=-0.008, corners=-0.012, wide=-0.02, gap=0.8
    ),
    "asleep": Expression(inner=-0.004, outer=-0.004, corners=-0.008, lids=1.0),
    "proud": Expression(
        inner=0.012, outer=0.024, corners=0.034, wide=0.018, cheeks=0.012, uneven=0.5, lids=0.3
    ),
    "in love": Expression(
        inner=0.026, outer=0.006, lower=0.012, corners=0.04, wide=0.022, cheeks=0.018, lids=0.22
    ),
}  # fmt: skip
"""By the names of `render.contract.scene_graph.MOODS`."""

NEUTRAL = Expression()


def with_mood(
    image: Pixels,
    landmarks: Floats,
    expression: Expression,
    strength: float,
    gaze: tuple[float, float] = (0.0, 0.0),
) -> Pixels:
    """The portrait with an expression of `strength` 0-1 and eyes that look to a side.

    `image`: (h, w, 3 or 4). `gaze`: -1 to 1 to the right and down. The mouth is not opened here;
    `gap` is for `render.kit.expression.with_mouth`. The result has the same size.
    """
    if expression.lids and strength:
        image = with_lids(image, landmarks, expression.lids * strength)
    moves = _moves(landmarks, expression, strength, gaze)
    if not moves:
        return image
    high = float(landmarks[_CHIN, 1] - landmarks[_FOREHEAD, 1])
    points = np.array([move[0] for move in moves], np.float32)
    reach = max(move[2] for move in moves) * high * 2.6
    left, top = np.maximum(points.min(0) - reach, 0).astype(int)
    right, bottom = np.minimum(points.max(0) + reach, (image.shape[1], image.shape[0])).astype(int)
    xs = np.arange(left, right, dtype=np.float32)[None, :]
    ys = np.arange(top, bottom, dtype=np.float32)[:, None]
    total = np.zeros((bottom - top, right - left), np.float32)
    along, down = total.copy(), total.copy()
    for (x, y), (dx, dy), size in moves:
        spread = -0.5 / (size * high) ** 2
        weight = np.exp(spread * (xs - x) ** 2) * np.exp(spread * (ys - y) ** 2)
        total += weight
        along += weight * np.float32(dx * high)
        down += weight * np.float32(dy * high)
    # Where moves overlap, their mean; one alone fades out with its distance.
    share = 1 / np.maximum(total, 1)
    moved = cv2.remap(
        image, xs - along * share, ys - down * share, cv2.INTER_LINEAR, None, cv2.BORDER_REPLICATE
    )
    out = image.copy()
    out[top:bottom, left:right] = moved
    return out


_Move = tuple[tuple[float, float], tuple[float, float], float]
"""A point in pixels, its way to the right and down, and the spread, in heights of the face."""


def _moves(
    landmarks: Floats, face: Expression, strength: float, gaze: tuple[float, float]
) -> list[_Move]:
    moves: list[_Move] = []
    if strength and face != NEUTRAL:
        for side in (0, 1):
            moves += _half(landmarks, face, side, strength)
    if gaze != (0.0, 0.0):
        for lids in LIDS:
            x, y = landmarks[list(lids[0] + lids[1]), :2].mean(0).tolist()
            moves.append(((x, y), (gaze[0] * _GAZE[0], gaze[1] * _GAZE[1]), 0.03))
    return moves


def _half(landmarks: Floats, face: Expression, side: int, strength: float) -> list[_Move]:
    """The moves of the half of the face on one side of the picture."""
    out = -1.0 if side == 0 else 1.0
    share = strength * (1 - face.uneven if side == 0 else 1.0)
    upper, lower = (landmarks[list(lid), :2] for lid in LIDS[side])
    ends = sorted((upper[0], upper[-1]), key=lambda point: float(point[0]), reverse=side == 0)
    (inner_x, inner_y), (outer_x, _) = (end.tolist() for end in ends)
    brow_y = float(landmarks[_BROWS[side], 1])
    corner = min if side == 0 else max
    lips = landmarks[list(UPPER_LIP + LOWER_LIP), :2].tolist()
    mouth_x, mouth_y = corner(lips, key=lambda point: float(point[0]))
    middle = float(landmarks[list(UPPER_LIP), 0].mean())
    lid_x, lid_y = upper[len(upper) // 2].tolist()
    rim_x, rim_y = lower[len(lower) // 2].tolist()
    high = float(landmarks[_CHIN, 1] - landmarks[_FOREHEAD, 1])
    brow_y_inner = brow_y + 0.012 * high  # the inner end lies a little lower
    wanted = (
        ((inner_x, brow_y_inner), (-out * face.frown, -face.inner), 0.055),
        ((outer_x, brow_y + 0.006 * high), (0.0, -face.outer), 0.055),
        # The eye itself stays where it is when the brow moves.
        ((inner_x, inner_y), (0.0, 0.0), 0.03),
        ((lid_x, lid_y), (0.0, -face.upper), 0.028),
        ((rim_x, rim_y), (0.0, -face.lower), 0.028),
        ((mouth_x, mouth_y), (out * face.wide, -face.corners), 0.06),
        (((mouth_x + middle) / 2, mouth_y), (0.0, -face.corners * 0.25), 0.05),
        ((mouth_x + out * 0.05 * high, mouth_y - 0.13 * high), (0.0, -face.cheeks), 0.07),
    )
    return [
        (point, (dx * share, dy * share), size)
        for point, (dx, dy), size in wanted
        if dx or dy or size == 0.03
    ]
