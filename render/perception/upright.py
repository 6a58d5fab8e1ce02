"""Finds out whether the picture of a clip lies on its side, by the faces in it.

A phone that lay flat when the recording began, or a program that dropped the orientation of the
file, leaves a clip whose people lie. Players show it so too, but the face says what is meant.
"""

from collections import Counter
from collections.abc import Iterable

import cv2
import numpy as np

from render.kit.kit import Pixels
from render.models.store import ModelStore
from render.perception.face import Detector

SIDEWAYS_FPS = 4.0
"""Frames a second that are looked at until the faces agree."""

_VOTES = 3  # frames that must agree
_MOST_FRAMES = 40  # ten seconds of frames without a clear answer: the picture stays as it is
_UPRIGHT = 40.0  # degrees from upright within which a face counts for a quarter turn
_LEAST = 0.6  # score of a face, see `face.Tracker`
_CODES = (None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE)


def turn_picture(rgb: Pixels, quarters: int) -> Pixels:
    """The picture turned clockwise by `quarters` of a full turn."""
    code = _CODES[quarters % 4]
    return rgb if code is None else np.ascontiguousarray(cv2.rotate(rgb, code))


def find_quarter_turns(frames: Iterable[Pixels], store: ModelStore) -> int:
    """Quarter turns clockwise, 0-3, after which the faces stand upright; 0 when none is seen.

    Looks at no more frames than are needed. Raises MissingPiece without the model files.
    """
    detector = Detector.short_range(store)
    votes: Counter[int] = Counter()
    for number, rgb in enumerate(frames):
        turns = _find_turns(rgb, detector)
        if turns is not None:
            votes[turns] += 1
            if votes[turns] == _VOTES:
                return turns
        if number >= _MOST_FRAMES:
            break
    return 0


def _find_turns(rgb: Pixels, detector: Detector) -> int | None:
    """The turn after which the best face of a frame is found upright; None without a face.

    An upright face is looked for first: the detector also finds some that lie, but never better.
    """
    best: tuple[float, int] | None = None
    for turns in (0, 1, 3, 2):
        found = detector.find_regions(turn_picture(rgb, turns), _LEAST)
        upright = [score for score, at in found if abs(np.degrees(at.angle)) < _UPRIGHT]
        if upright and (best is None or upright[0] > best[0] + 0.1):
            best = upright[0], turns
        if turns == 0 and best is not None:
            break
    return None if best is None else best[1]
