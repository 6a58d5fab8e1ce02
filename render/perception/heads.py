"""Picks the frames of a clip whose heads and stills go into the kit."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats, Head, Pixels
from render.perception.crop import crop
from render.perception.cutout import HeadCutter
from render.perception.evidence import FaceObservation

MAX_HEADS = 24
"""Most heads in a kit."""

_FACE = 300.0  # widest face in a kit, pixels
_ROOM = (1.0, 0.85, 1.0, 0.35)  # around the face: left, top, right in widths, below in heights
_STEP = (6.0, 6.0, 0.01, 0.04)  # yaw, pitch, mouth, eyes: frames in one cell are alike
_NEAR = (9.0, 7.0)  # yaw and pitch, degrees, within which a head looks straight ahead
_BETTER = 0.03  # least gain in score for which a head is cropped again
_AWAKE = 0.92  # share of the usual eye opening from which the person is not blinking
_SHUT, _OPEN = (0.70, 0.86), 0.94  # eyes over the usual opening, as the mesh sees them
_MOUTHS, _BLINKS = 8, 2
MAX_STILLS = 9
"""Most stills in a kit: as many reference pictures as any engine takes."""

_EYES, _SIDES, _FOREHEAD, _CHIN = (33, 263), (234, 454), 10, 152


@dataclass(frozen=True)
class Candidate:
    """A head that may go into the kit: upright crop, landmarks in it, and its observation.

    `inside`: left, top, right, bottom of the part of the crop that was inside the frame.
    """

    picture: Pixels
    landmarks: Floats
    look: FaceObservation
    inside: tuple[int, int, int, int]

    @property
    def still(self) -> Pixels:
        """The part of the crop inside the frame, without the repeated edge pixels."""
        left, top, right, bottom = self.inside
        return np.ascontiguousarray(self.picture[top:bottom, left:right])


@dataclass
class HeadPicker:
    """Keeps the best head of each kind: a few dozen crops at most, however long the clip.

    Call `offer` for every frame in order, then `heads` and `stills`.
    """

    _best: dict[tuple[int, ...], Candidate] = field(default_factory=dict)
    _seen: list[tuple[float, float, float]] = field(default_factory=list)

    def offer(self, rgb: Pixels, look: FaceObservation) -> None:
        """Keeps the head of this frame if it is the best of its kind so far."""
        self._seen.append((look.pose.yaw, look.pose.pitch, look.eyes))
        yaw, pitch, _ = np.median(self._seen, axis=0)
        ahead = abs(look.pose.yaw - yaw) < _NEAR[0] and abs(look.pose.pitch - pitch) < _NEAR[1]
        values = look.pose.yaw, look.pose.pitch, look.mouth, look.eyes
        kind = tuple(round(value / step) for value, step in zip(values, _STEP, strict=True))
        kind = kind if ahead else kind[:2]  # when turned aside, only the pose matters
        known = self._best.get(kind)
        if known is None or _head_score(look, ahead) > _head_score(known.look, ahead) + _BETTER:
            self._best[kind] = _crop_candidate(rgb, look)

    def heads(self, cutter: HeadCutter) -> tuple[Head, ...]:
        """At most 24 cut-out heads, fewer when the clip shows little variety.

        The first one looks straight ahead, mouth shut, eyes open.
        """
        chosen = self._choose()
        size = float(np.median([_face_scale(each.landmarks) for each in chosen]))
        usual = float(np.median([eyes for _, _, eyes in self._seen]))
        # How open shut eyes look to the mesh differs from person to person.
        lowest = min(each.look.eyes for each in chosen) / usual
        shut = float(np.clip(lowest, *_SHUT)) * usual
        return tuple(_finish_head(each, size, (shut, _OPEN * usual), cutter) for each in chosen)

    def stills(self) -> tuple[Pixels, ...]:
        """At most 9 reference pictures with their background, eyes open; fewer without variety.

        The first one looks straight ahead, each next one differs most from all before it.
        """
        first = self._choose()[0]
        usual = float(np.median([eyes for _, _, eyes in self._seen]))
        awake = [
            each
            for each in self._best.values()
            if each is first or each.look.eyes >= _AWAKE * usual
        ]
        places = [
            (each.look.pose.yaw / _NEAR[0], each.look.pose.pitch / _NEAR[1], each.look.mouth / 0.1)
            for each in awake
        ]
        return tuple(each.still for each in _spread_out(awake, places, [first], MAX_STILLS))

    def _choose(self) -> list[Candidate]:
        yaw, pitch, usual = np.median(self._seen, axis=0)

        def place(each: Candidate) -> tuple[float, float]:
            return (each.look.pose.yaw - yaw) / _NEAR[0], (each.look.pose.pitch - pitch) / _NEAR[1]

        def shut(each: Candidate, share: float = _AWAKE) -> bool:
            return each.look.eyes < share * float(usual)

        everything = list(self._best.values())
        ahead = [each for each in everything if np.abs(place(each)).max() < 1] or everything
        awake = [each for each in ahead if not shut(each)] or ahead
        first = min(
            awake,
            key=lambda each: (
                float(np.hypot(*place(each))) + each.look.mouth / 0.02 - each.look.quality.sharpness
            ),
        )
        mouths = _spread_out(awake, [(each.look.mouth / 0.01,) for each in awake], [first], _MOUTHS)
        blinks = sorted(
            (each for each in ahead if shut(each, 0.87)), key=lambda each: each.look.eyes
        )
        chosen = [*mouths, *blinks[:_BLINKS]]
        kept = {id(each) for each in chosen}
        rest = [each for each in everything if id(each) not in kept and not shut(each)]
        return _spread_out(
            [*chosen, *rest], [place(each) for each in [*chosen, *rest]], chosen, MAX_HEADS
        )


def _spread_out(
    all_of: Sequence[Candidate],
    places: Sequence[tuple[float, ...]],
    chosen: Sequence[Candidate],
    most: int,
) -> list[Candidate]:
    """`chosen`, then repeatedly the candidate farthest from all taken so far, up to `most`."""
    points = np.array(places, np.float64)
    index = {id(each): number for number, each in enumerate(all_of)}
    taken = [index[id(each)] for each in chosen]
    gaps = np.min([np.linalg.norm(points - points[start], axis=1) for start in taken], axis=0)
    while len(taken) < min(most, len(all_of)):
        gaps[taken] = -1
        far = int(gaps.argmax())
        taken.append(far)
        gaps = np.minimum(gaps, np.linalg.norm(points - points[far], axis=1))
    return [all_of[number] for number in taken]


def _head_score(look: FaceObservation, ahead: bool) -> float:
    """Favours sharp, well-lit heads; when turned aside also a shut mouth and open eyes."""
    worth = look.quality.sharpness - look.quality.blown
    return worth if ahead else worth - look.mouth * 8 + look.eyes * 2


def _face_scale(landmarks: Floats) -> float:
    """Size of a face independent of its pose: the lengths of its axes in three dimensions."""
    across = np.linalg.norm(landmarks[_EYES[1]] - landmarks[_EYES[0]])
    down = np.linalg.norm(landmarks[_CHIN] - landmarks[_FOREHEAD])
    return float(across + 0.3 * down)


def _crop_candidate(rgb: Pixels, look: FaceObservation) -> Candidate:
    """Crops the head upright, with room for hair and a little neck."""
    points = look.landmarks.astype(np.float64)
    roll = np.radians(look.pose.roll)
    wide = float(np.linalg.norm(points[_SIDES[1]] - points[_SIDES[0]]))
    high = float(np.linalg.norm(points[_CHIN] - points[_FOREHEAD]))
    scale = min(1.0, _FACE / wide)
    turn = np.array([[np.cos(roll), np.sin(roll)], [-np.sin(roll), np.cos(roll)]]) * scale
    upright = points[:, :2] @ turn.T
    left, top = upright.min(0) - np.array(_ROOM[:2]) * wide * scale
    right = upright[:, 0].max() + _ROOM[2] * wide * scale
    bottom = upright[:, 1].max() + _ROOM[3] * high * scale
    move = np.column_stack([turn, [-left, -top]])
    picture = crop(rgb, move, (round(right - left), round(bottom - top)))
    landmarks = np.column_stack([upright - [left, top], points[:, 2] * scale])
    inside = _frame_bounds(move, rgb.shape[:2], picture.shape[:2])
    return Candidate(picture, landmarks.astype(np.float32), look, inside)


def _frame_bounds(
    move: NDArray[np.float64], frame: tuple[int, ...], picture: tuple[int, ...]
) -> tuple[int, int, int, int]:
    """The part of the crop that the frame covers: left, top, right, bottom."""
    high, wide = frame
    corners = np.array([(0, 0, 1), (wide, 0, 1), (0, high, 1), (wide, high, 1)]) @ move.T
    (x, y) = corners.T
    left, right = max(x[0], x[2], 0), min(x[1], x[3], picture[1])
    top, bottom = max(y[0], y[1], 0), min(y[2], y[3], picture[0])
    # The outermost half pixel is mixed with repeated edge pixels.
    box = int(np.ceil(left)), int(np.ceil(top)), int(right), int(bottom)
    if box[2] - box[0] < picture[1] / 2 or box[3] - box[1] < picture[0] / 2:
        return 0, 0, picture[1], picture[0]  # tilted so far that the box would miss the face
    return box


def _finish_head(
    candidate: Candidate, size: float, eyes: tuple[float, float], cutter: HeadCutter
) -> Head:
    """Scales a head to the common size, cuts it out and trims it.

    `eyes`: eye openings that count as shut (0) and as usual (1).
    """
    scale = size / _face_scale(candidate.landmarks)
    height, width = candidate.picture.shape[:2]
    move = np.array([[scale, 0, 0], [0, scale, 0]], np.float64)
    picture = crop(candidate.picture, move, (round(width * scale), round(height * scale)))
    landmarks = candidate.landmarks * np.float32(scale)
    image = cutter.cut(picture, landmarks)
    rows, columns = (np.flatnonzero((image[..., 3] > 2).any(axis)) for axis in (1, 0))
    top, left = max(int(rows[0]) - 2, 0), max(int(columns[0]) - 2, 0)
    image = np.ascontiguousarray(image[top : int(rows[-1]) + 3, left : int(columns[-1]) + 3])
    look = candidate.look
    return Head(
        image=image,
        landmarks=landmarks - np.array([left, top, 0], np.float32),
        yaw=round(look.pose.yaw, 2),
        pitch=round(look.pose.pitch, 2),
        mouth=round(look.mouth, 4),
        eyes=round(float(np.clip((look.eyes - eyes[0]) / (eyes[1] - eyes[0]), 0, 1)), 3),
    )
