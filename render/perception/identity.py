"""Whose face it is: the 128 numbers of dlib's ResNet, and the distance between two of them."""

from collections.abc import Sequence
from typing import Literal

import dlib
import numpy as np

from render.kit.kit import Floats, Pixels
from render.models.store import ModelStore
from render.perception import thresholds

SIDE = 150
"""Side of the aligned face that is embedded, see `quality.aligned`."""

IdentityVerdict = Literal["same", "unsure", "different"]


class Identifier:
    """Embeds aligned faces; about 60 ms each."""

    def __init__(self, store: ModelStore) -> None:
        path = store.path("dlib_face_recognition_resnet_model_v1.dat")
        self._model = dlib.face_recognition_model_v1(str(path))

    def embed(self, face: Pixels) -> Floats:
        """(128,) of an aligned face, (150, 150, 3)."""
        found = self._model.compute_face_descriptor(np.ascontiguousarray(face))
        return np.array(found, np.float32)


def face_distance(one: Floats, other: Floats) -> float:
    """L2 between two embeddings."""
    return float(np.linalg.norm(one - other))


def judge_distance(apart: float) -> IdentityVerdict:
    """What a distance says; whoever is unsure asks a person to look."""
    if apart <= thresholds.SAME_PERSON:
        return "same"
    return "unsure" if apart <= thresholds.MAYBE_SAME_PERSON else "different"


def mean_embedding(embeddings: Sequence[Floats]) -> Floats:
    """What stands for all of them."""
    return np.asarray(np.mean(embeddings, axis=0), np.float32)
