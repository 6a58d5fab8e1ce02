"""Face embeddings by InsightFace, for operators who have a model pack and a licence for it.

All packs that InsightFace publishes are for non-commercial research only, so this is off by
default. The library is imported only when an `InsightEmbedder` is created, in the render process.
"""

from pathlib import Path
from typing import Any

import cv2
import numpy as np

from render.contract.errors import MissingPiece
from render.kit.kit import Floats, Kit, Pixels
from render.perception import thresholds
from render.perception.cast_match import DistanceLimits

_DETECTOR_SIZE = (640, 640)  # what the detectors of the packs were trained for


class InsightEmbedder:
    """Implements `render.perception.recognise.Embedder`.

    `folder`: holds the pack's ONNX files. `detector_size`: width and height that frames are scaled
    to for the detector. Raises MissingPiece "weights-missing", "weights-broken" or
    "insight-missing" (the library is not installed).
    """

    limits = DistanceLimits(thresholds.INSIGHT_SAME, thresholds.INSIGHT_MAYBE)

    def __init__(self, folder: Path, detector_size: tuple[int, int] = _DETECTOR_SIZE) -> None:
        # Anything that is not a folder the library takes for the name of a pack to download.
        if not folder.is_dir() or not any(folder.glob("*.onnx")):
            raise MissingPiece("weights-missing", {"name": folder.name})
        self._analysis = _load_pack(folder.resolve(), detector_size)

    def embed_faces(self, rgb: Pixels) -> tuple[Floats, ...]:
        """See `Embedder`."""
        return tuple(self._embedding(face) for face in self._find_faces(rgb))

    def embed_kit(self, kit: Kit) -> Floats | None:
        """See `Embedder`: the mean over the largest face of every still."""
        largest = [faces[0] for faces in map(self._find_faces, kit.stills) if faces]
        if not largest:
            return None
        mean = np.mean([self._embedding(face) for face in largest], axis=0)
        return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), np.float32)

    def distance(self, first: Floats, second: Floats) -> float:
        """See `Embedder`: one minus the cosine."""
        return 1.0 - float(first @ second)

    def _find_faces(self, rgb: Pixels) -> list[Any]:
        bgr = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2BGR)
        return sorted(self._analysis.get(bgr), key=lambda face: -_area(face.bbox))

    def _embedding(self, face: Any) -> Floats:
        return np.asarray(face.normed_embedding, np.float32)


def _load_pack(folder: Path, detector_size: tuple[int, int]) -> Any:
    try:
        from insightface.app import FaceAnalysis
    except ImportError as error:
        raise MissingPiece("insight-missing", {"name": "insightface"}) from error
    from onnxruntime.capi.onnxruntime_pybind11_state import Fail, InvalidGraph, InvalidProtobuf

    try:
        analysis = FaceAnalysis(
            name=str(folder),
            allowed_modules=["detection", "recognition"],
            providers=["CPUExecutionProvider"],  # the engine occupies the GPU's memory
        )
        if "recognition" not in analysis.models:
            raise ValueError("recognition")
        analysis.prepare(ctx_id=-1, det_size=detector_size)
    except (
        *(AssertionError, KeyError, OSError, RuntimeError, TypeError, ValueError),
        *(Fail, InvalidGraph, InvalidProtobuf),
    ) as error:
        raise MissingPiece("weights-broken", {"name": folder.name}) from error
    return analysis


def _area(box: Floats) -> float:
    return float((box[2] - box[0]) * (box[3] - box[1]))
