"""Whether two kits show one person, by their face embeddings alone. Pure, without any model."""

import math
from collections.abc import Sequence

from render.perception import thresholds


def is_same_face(first: Sequence[float], second: Sequence[float]) -> bool:
    """Whether two embeddings of 128 numbers, in the scale of dlib's ResNet, are of one person:
    their L2 distance is at most `thresholds.SAME_PERSON`. Raises ValueError for other lengths."""
    return math.dist(first, second) <= thresholds.SAME_PERSON
