"""A kit of drawn heads: an oval with eyes and a mouth, landmarks where the studio looks."""

import cv2
import numpy as np

from render.kit.expression import LIDS, LOWER_LIP, UPPER_LIP
from render.kit.kit import Head, Kit

SIZE = (260, 320)  # width, height
_MIDDLE, _FACE = (130, 170), (78, 105)
_OVAL = {10: -90, 338: -65, 109: -115, 356: -20, 127: 200, 361: 25, 132: 155, 454: 0, 234: 180}
_OVAL |= {152: 90}
_JAW = (58, 172, 136, 150, 149, 176, 148)
_JAW_RIGHT = (377, 400, 378, 379, 365, 397, 288)
_INSIDE = {
    168: (0, -0.25), 6: (0, -0.18), 197: (0, -0.1), 2: (0, 0.2), 151: (0, -0.75), 330: (0.5, 0.1),
    101: (-0.5, 0.1), 50: (-0.55, 0.2), 280: (0.55, 0.2), 205: (-0.45, 0.3), 425: (0.45, 0.3),
    411: (0.55, 0.35), 187: (-0.55, 0.35), 327: (0.2, 0.2), 98: (-0.2, 0.2),
    105: (-0.45, -0.45), 334: (0.45, -0.45), 1: (0, 0.1), 4: (0, 0.1),
}  # fmt: skip


def landmarks() -> np.ndarray:
    """(468, 3): all in the middle but those that have a meaning here."""
    points = np.zeros((468, 3), np.float32)
    points[:, :2] = _MIDDLE
    angles = dict(_OVAL)
    angles |= {index: 150 - 8 * step for step, index in enumerate(_JAW, 1)}
    angles |= {index: 86 - 8 * step for step, index in enumerate(_JAW_RIGHT, 1)}
    for index, degrees in angles.items():
        turn = np.radians(degrees)
        points[index, :2] = _at(float(np.cos(turn)), float(np.sin(turn)))
    for index, place in _INSIDE.items():
        points[index, :2] = _at(*place)
    for eye, side in zip(LIDS, (-1, 1), strict=True):
        for edge, lift in zip(eye, (-0.06, 0.06), strict=True):
            for index, x in zip(edge, np.linspace(-1, 1, len(edge)), strict=True):
                points[index, :2] = _at(0.42 * side + 0.2 * x, -0.2 + lift * (1 - x * x))
    for edge, lift in ((UPPER_LIP, -0.01), (LOWER_LIP, 0.01)):
        for index, x in zip(edge, np.linspace(-1, 1, len(edge)), strict=True):
            points[index, :2] = _at(0.32 * x, 0.5 + lift * (1 - x * x))
    away = np.hypot(points[:, 0] - _MIDDLE[0], points[:, 1] - _MIDDLE[1])
    points[:, 2] = away * 0.4
    return points


def head(
    mouth: float = 0.0, eyes: float = 1.0, skin: tuple[int, int, int] = (220, 170, 140)
) -> Head:
    """One drawn head, the mouth that far open (heights of the face)."""
    image = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
    cv2.ellipse(image, (130, 140), (100, 120), 0, 0, 360, (70, 45, 30, 255), -1, cv2.LINE_AA)
    cv2.ellipse(image, _MIDDLE, _FACE, 0, 0, 360, (*skin, 255), -1, cv2.LINE_AA)
    for side in (-1, 1):
        x, y = (round(value) for value in _at(0.42 * side, -0.2))
        cv2.ellipse(image, (x, y), (12, max(1, round(6 * eyes))), 0, 0, 360, (40, 30, 30, 255), -1)
    x, y = (round(value) for value in _at(0, 0.5))
    gap = max(2, round(mouth * 105))
    cv2.ellipse(image, (x, y), (25, gap), 0, 0, 360, (150, 40, 50, 255), -1, cv2.LINE_AA)
    return Head(image, landmarks(), 0.0, 0.0, mouth, eyes)


def kit(*heads: Head) -> Kit:
    """A kit of these heads, or of one; a second of a hummed vowel."""
    time = np.arange(24000, dtype=np.float32) / 24000
    return Kit(
        heads=heads or (head(),),
        stills=(),
        face=np.zeros(128, np.float32),
        voice=None,
        pitch_hz=180.0,
        speech=(0.3 * np.sin(2 * np.pi * 180 * time)).astype(np.float32),
    )


def _at(x: float, y: float) -> tuple[float, float]:
    """From -1..1 across and along the face to pixels."""
    return _MIDDLE[0] + x * _FACE[0], _MIDDLE[1] + y * _FACE[1]
