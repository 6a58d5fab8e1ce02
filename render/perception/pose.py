"""Head pose from landmarks: where a head faces, which turns it makes, whether it has depth."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from render.kit.kit import Floats
from render.perception import thresholds

TURNS = ("left", "right", "up", "down")
"""From the person's point of view: their left is the right of an unmirrored picture."""

_EYES, _SIDES, _FOREHEAD, _CHIN = (33, 263), (234, 454), 10, 152

RIGID_POINTS = (
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 127, 162, 21, 54, 103, 67, 109, 234, 93),
    *(1, 2, 4, 5, 6, 168, 195, 197, 98, 327, 48, 278, 115, 344, 220, 440, 9, 8, 151, 107, 336),
    *(50, 280, 101, 330, 117, 346, 118, 347, 123, 352, 116, 345, 205, 425),
)
"""Points that neither speech nor a blink moves: forehead, nose, cheekbones, temples."""


@dataclass(frozen=True)
class HeadPose:
    """Angles in degrees. Positive yaw turns the nose to the image's right, positive pitch lifts
    it, positive roll tilts the head to the image's right."""

    yaw: float
    pitch: float
    roll: float


@dataclass(frozen=True)
class Turn:
    """A head turn: name from `TURNS`, start and end in seconds, index of its furthest frame."""

    name: str
    start: float
    end: float
    peak: int


def estimate_pose(landmarks: Floats) -> HeadPose:
    """The pose from two axes of the mesh: across eyes and face, and from forehead to chin."""
    across = landmarks[_EYES[1]] - landmarks[_EYES[0]] + landmarks[_SIDES[1]] - landmarks[_SIDES[0]]
    across = across / np.linalg.norm(across)
    down = landmarks[_CHIN] - landmarks[_FOREHEAD]
    down = down - across * (across @ down)
    away = np.cross(across, down / np.linalg.norm(down))
    yaw = np.degrees(np.arctan2(-away[0], away[2]))
    pitch = np.degrees(np.arcsin(np.clip(away[1], -1, 1)))
    return HeadPose(float(yaw), float(pitch), float(np.degrees(np.arctan2(across[1], across[0]))))


def find_turns(times: Sequence[float], poses: Sequence[HeadPose]) -> tuple[Turn, ...]:
    """Every turn away from the pose of the first 0.3 seconds, in order.

    `times`: seconds, rising. A turn begins at its threshold and ends at half of it.
    """
    if len(poses) < thresholds.TURN_LEAST_FRAMES:
        return ()
    angles = np.array([(head.yaw, head.pitch) for head in poses])
    angles -= neutral_angles(times, poses)
    padded = np.pad(angles, ((1, 1), (0, 0)), "edge")
    angles = np.median([padded[:-2], padded[1:-1], padded[2:]], 0)  # a jump of one frame is noise
    parts = angles / (thresholds.TURN_YAW, thresholds.TURN_PITCH)
    strength = np.abs(parts).max(1)
    head_turns: list[Turn] = []
    start = -1
    for index, far in enumerate(strength):
        if start < 0 and far >= 1:
            start = index
        elif start >= 0 and far < thresholds.TURN_RELEASE:
            head_turns.append(_name_turn(times, parts, start, index))
            start = -1
    if start >= 0:
        head_turns.append(_name_turn(times, parts, start, len(parts) - 1))
    return tuple(head_turns)


def neutral_angles(times: Sequence[float], poses: Sequence[HeadPose]) -> tuple[float, float]:
    """Median yaw and pitch in the first 0.3 seconds of a track."""
    first = [p for t, p in zip(times, poses, strict=True) if t <= times[0] + thresholds.NEUTRAL]
    first = first if len(first) >= 3 else list(poses[:3])
    middle = np.median([(head.yaw, head.pitch) for head in first], 0)
    return float(middle[0]), float(middle[1])


def neutral_landmarks(times: Sequence[float], landmarks: Sequence[Floats]) -> Floats:
    """Median landmarks in the first 0.3 seconds of a track, (468, 3)."""
    first = [
        points
        for time, points in zip(times, landmarks, strict=True)
        if time <= times[0] + thresholds.NEUTRAL
    ]
    return np.asarray(np.median(first, axis=0), np.float32)


def mirror_turns(names: Sequence[str]) -> tuple[str, ...]:
    """The turns as a mirrored picture shows them: left and right swapped."""
    opposite = {"left": "right", "right": "left"}
    return tuple(opposite.get(name, name) for name in names)


def measure_depth(straight: Floats, turned: Floats) -> float:
    """How badly a flat picture explains the change between two views, RMS in face widths.

    The residual of the best homography from one view to the other: almost none for a tilted
    photograph, several hundredths for a head.
    """
    before, after = straight[list(RIGID_POINTS), :2], turned[list(RIGID_POINTS), :2]
    flat, _ = cv2.findHomography(before, after, 0)
    if flat is None:
        return 0.0
    guess = cv2.perspectiveTransform(before[None], flat)[0]
    error = float(np.sqrt(((guess - after) ** 2).sum(1).mean()))
    return error / max(float(np.ptp(straight[:, 0])), 1e-6)


def _name_turn(times: Sequence[float], parts: Floats, start: int, end: int) -> Turn:
    # The direction is taken at the furthest point: a turn often begins at a slant.
    peak = start + int(np.abs(parts[start : end + 1]).max(1).argmax())
    across, up = parts[peak]
    if abs(across) >= abs(up):
        name = "left" if across > 0 else "right"
    else:
        name = "up" if up > 0 else "down"
    return Turn(name, times[start], times[end], peak)
