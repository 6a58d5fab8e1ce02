"""Faces by InsightFace, from a folder: used where an operator has a model pack and its licence.

All packs that InsightFace publishes are for non-commercial research only, so this is never on by
itself. The library is imported when an `InsightEmbedder` is made, by the process that renders.
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

    `folder`: of a pack's ONNX files. `looks_at`: size the detector sees a frame in. Raises
    MissingPiece "weights-missing", "weights-broken", "insight-missing" (the library).
    """

    limits = DistanceLimits(thresholds.INSIGHT_SAME, thresholds.INSIGHT_MAYBE)

    def __init__(self, folder: Path, looks_at: tuple[int, int] = _DETECTOR_SIZE) -> None:
        # The library takes whatever is no folder for the name of a pack to download.
        if not folder.is_dir() or not any(folder.glob("*.onnx")):
            raise MissingPiece("weights-missing", {"name": folder.name})
        self._analysis = _load_pack(folder.resolve(), looks_at)

    def embed_faces(self, rgb: Pixels) -> tuple[Floats, ...]:
        """See `Embedder`."""
        return tuple(self._embedding(face) for face in self._find_faces(rgb))

    def embed_kit(self, kit: Kit) -> Floats | None:
        """See `Embedder`: the mean of the largest face of every still."""
        each = [found[0] for found in map(self._find_faces, kit.stills) if found]
        if not each:
            return None
        mean = np.mean([self._embedding(face) for face in each], axis=0)
        return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), np.float32)

    def distance(self, one: Floats, other: Floats) -> float:
        """See `Embedder`: one minus the cosine."""
        return 1.0 - float(one @ other)

    def _find_faces(self, rgb: Pixels) -> list[Any]:
        bgr = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2BGR)
        return sorted(self._analysis.get(bgr), key=lambda face: -_area(face.bbox))

    def _embedding(self, face: Any) -> Floats:
        return np.asarray(face.normed_embedding, np.float32)


def _load_pack(folder: Path, looks_at: tuple[int, int]) -> Any:
    try:
        from insightface.app import FaceAnalysis
    except ImportError as error:
        raise MissingPiece("insight-missing", {"name": "insightface"}) from error
    from onnxruntime.capi.onnxruntime_pybind11_state import Fail, InvalidGraph, InvalidProtobuf

    try:
        analysis = FaceAnalysis(
            name=str(folder),
            allowed_modules=["detection", "recognition"],
            providers=["CPUExecutionProvider"],  # the card is full of the engine
        )
        if "recognition" not in analysis.models:
            raise ValueError("recognition")
        analysis.prepare(ctx_id=-1, det_size=looks_at)
    except (
        *(AssertionError, KeyError, OSError, RuntimeError, TypeError, ValueError),
        *(Fail, InvalidGraph, InvalidProtobuf),
    ) as error:
        raise MissingPiece("weights-broken", {"name": folder.name}) from error
    return analysis


def _area(box: Floats) -> float:
    return float((box[2] - box[0]) * (box[3] - box[1]))
