"""How well the straight face, bent to fit, paints the turned one.

A photograph that is warped to look like a turning head shows the same pixels in every pose: the
light on it turns along. On a head the light stays where the lamp is, and what was hidden comes into
view. Neither the noise of a camera nor another codec hides that: only what is wider than a fortieth
of the face is compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats, Pixels
from render.perception.crop import crop
from render.perception.pose import HeadPose

SIDE = 160
"""Side of the square picture of a face that is compared, pixels; the face is 102 wide."""

_WIDE = 102.0
_OVAL = (
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377),
    *(152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
)
_MOVING = (
    (61, 291, 0, 17, 13, 14, 78, 308),
    (33, 133, 159, 145),
    (362, 263, 386, 374),
)
"""Mouth and eyes, which speech and blinks change."""
_AROUND, _RIM = 13, 7  # pixels that are left out around them, and along the outline
_BLUR = 2.5  # pixels
_DARK = 12.0  # added to grey levels before their logarithm, so that black noise counts little
_TURNED, _STRAIGHT = 8.0, 3.0  # degrees from the usual pose
_MOST = 16  # frames of each kind that are compared


@dataclass(frozen=True)
class Repaint:
    """`turned`: median difference of brightness, as a logarithm, of turned faces from the straight
    one bent to fit them; None when none is turned. `straight`: the same for the frames near the
    straight one. `frames`: how many turned ones were compared.
    """

    turned: float | None
    straight: float | None
    frames: int


@dataclass
class FaceRoll:
    """Small grey pictures of the face of a clip, each with what of it does not move by itself."""

    _faces: list[tuple[Pixels, Floats]] = field(default_factory=list)
    _angles: list[tuple[float, float]] = field(default_factory=list)

    def offer(self, rgb: Pixels, landmarks: Floats, pose: HeadPose) -> None:
        """Keeps the face of the next frame, (h, w, 3)."""
        self._faces.append(crop_face(rgb, landmarks))
        self._angles.append((pose.yaw, pose.pitch))

    def measure(self) -> Repaint:
        """Compares the frame nearest to the usual pose with turned ones and with straight ones."""
        return measure_repaint(self._faces, self._angles)


def crop_face(rgb: Pixels, landmarks: Floats) -> tuple[Pixels, Floats]:
    """The face in the middle of a grey picture, (SIDE, SIDE), and its landmarks there, (468, 2)."""
    # The distance in three dimensions stays the same while the head turns.
    scale = _WIDE / max(float(np.linalg.norm(landmarks[454] - landmarks[234])), 1.0)
    middle = landmarks[:, :2].mean(0)
    move = np.array([[scale, 0, 0], [0, scale, 0]])
    move[:, 2] = SIDE / 2 - scale * middle
    grey = cv2.cvtColor(crop(rgb, move, (SIDE, SIDE)), cv2.COLOR_RGB2GRAY)
    points = (landmarks[:, :2] - middle) * scale + SIDE / 2
    return np.asarray(grey, np.uint8), np.asarray(points, np.float32)


def measure_repaint(
    faces: Sequence[tuple[Pixels, Floats]], angles: Sequence[tuple[float, float]]
) -> Repaint:
    """`faces`: as `crop_face` gives them. `angles`: yaw and pitch of each, degrees."""
    if len(faces) < 2:
        return Repaint(None, None, 0)
    away = np.abs(np.array(angles) - np.median(angles, 0)).max(1)
    start = int(away.argmin())
    turned = _spread(np.flatnonzero(away >= _TURNED))
    near = _spread(np.flatnonzero((away < _STRAIGHT) & (np.arange(len(away)) != start)))

    def typical(chosen: NDArray[np.intp]) -> float | None:
        values = [compare_faces(faces[start][0], *faces[index]) for index in chosen]
        return float(np.median(values)) if values else None

    return Repaint(typical(turned), typical(near), len(turned))


def compare_faces(straight: Pixels, turned: Pixels, points: Floats) -> float:
    """Median difference of log brightness over the rigid parts of the turned face, its mean left
    out, after the straight face was bent to it by optical flow. About 0.01 for a warped photograph.
    """
    finder = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
    flow = np.asarray(
        finder.calc(_even(turned), _even(straight), np.zeros((*turned.shape, 2), "f"))
    )
    rows, columns = np.mgrid[: turned.shape[0], : turned.shape[1]].astype(np.float32)
    bent = cv2.remap(
        straight, columns + flow[..., 0], rows + flow[..., 1], cv2.INTER_LINEAR, None,
        cv2.BORDER_REPLICATE,
    )  # fmt: skip
    differs = (_log(turned) - _log(np.asarray(bent, np.uint8)))[_rigid(points)]
    return float(np.median(np.abs(differs - np.median(differs)))) if len(differs) else 0.0


def _spread(indices: NDArray[np.intp]) -> NDArray[np.intp]:
    return indices[:: max(1, -(-len(indices) // _MOST))]


def _even(grey: Pixels) -> Pixels:
    """The picture with a common mean and contrast, so that exposure does not disturb the flow."""
    values = grey.astype(np.float32)
    spread = 40 * (values - values.mean()) / max(float(values.std()), 1.0)
    return np.asarray(np.clip(128 + spread, 0, 255), np.uint8)


def _log(grey: Pixels) -> Floats:
    smooth = cv2.GaussianBlur(np.log(grey.astype(np.float32) + _DARK), (0, 0), _BLUR)
    return np.asarray(smooth, np.float32)


def _rigid(points: Floats) -> NDArray[np.bool_]:
    face = np.zeros((SIDE, SIDE), np.uint8)
    cv2.fillConvexPoly(face, cv2.convexHull(points[list(_OVAL)].astype(np.int32)), 1)
    inner = np.asarray(cv2.erode(face, np.ones((_RIM, _RIM), np.uint8)) > 0)
    for part in _MOVING:
        moving = np.zeros((SIDE, SIDE), np.uint8)
        cv2.fillConvexPoly(moving, cv2.convexHull(points[list(part)].astype(np.int32)), 1)
        inner &= cv2.dilate(moving, np.ones((_AROUND, _AROUND), np.uint8)) == 0
    return inner
