"""Face identity: the 128-number embedding of dlib's ResNet and the distance between two."""

from collections.abc import Sequence
from typing import Literal

import dlib
import numpy as np

from render.kit.kit import Floats, Pixels
from render.models.store import ModelStore
from render.perception import thresholds

SIDE = 150
"""Side of the aligned face that is embedded, see `quality.align_face`."""

IdentityVerdict = Literal["same", "unsure", "different"]


class Identifier:
    """Embeds aligned faces, about 60 ms each. Raises MissingPiece without the model file."""

    def __init__(self, store: ModelStore) -> None:
        path = store.path("dlib_face_recognition_resnet_model_v1.dat")
        self._model = dlib.face_recognition_model_v1(str(path))

    def embed(self, face: Pixels) -> Floats:
        """The embedding, (128,), of an aligned face, (150, 150, 3)."""
        embedding = self._model.compute_face_descriptor(np.ascontiguousarray(face))
        return np.array(embedding, np.float32)


def face_distance(first: Floats, second: Floats) -> float:
    """L2 distance between two embeddings."""
    return float(np.linalg.norm(first - second))


def judge_distance(apart: float) -> IdentityVerdict:
    """Whether two faces at this distance are one person; "unsure" means that a person decides."""
    if apart <= thresholds.SAME_PERSON:
        return "same"
    return "unsure" if apart <= thresholds.MAYBE_SAME_PERSON else "different"


def mean_embedding(embeddings: Sequence[Floats]) -> Floats:
    """The embedding that represents all of them: their mean."""
    return np.asarray(np.mean(embeddings, axis=0), np.float32)
