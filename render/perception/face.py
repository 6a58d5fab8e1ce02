"""Detects and tracks faces, and finds the 468 mesh points of each.

Runs the detection and mesh models of MediaPipe's Face Mesh directly; anchors, regions and
thresholds are those of its published graphs.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats, Pixels
from render.models.store import ModelStore
from render.perception.crop import crop
from render.perception.tflite import load_model, run_model

MESH = 192
"""Side of the square input of the mesh model, pixels."""

_PRESENT = 0.5  # least score of a mesh that is a face
_ROOM = 1.5  # side of the mesh's region over that of the face
_LOOK = 384  # shorter side of the searched frame, pixels: twice the detectors' input
_SAME = 0.3  # boxes that overlap by more are the same face
_EYE_CORNERS = 33, 263


@dataclass(frozen=True)
class Face:
    """A face in a frame.

    `box`: x, y, width, height in pixels. `score`: 0-1, confidence that it is a face. `landmarks`:
    (468, 3) x, y in pixels of the frame, z in the same scale, smaller is nearer.
    """

    box: tuple[float, float, float, float]
    score: float
    landmarks: Floats


@dataclass(frozen=True)
class Region:
    """The square that the mesh model gets: centre and side in pixels, turned by `angle` radians."""

    x: float
    y: float
    side: float
    angle: float


class Detector:
    """Finds faces in a whole frame with one of the two BlazeFace models."""

    def __init__(self, store: ModelStore, name: str, cells: tuple[tuple[int, int], ...]) -> None:
        self._model = load_model(store, f"{name}.tflite")
        self._side = int(self._model.get_input_details()[0]["shape"][1])
        self._anchors = np.concatenate([_anchors(*grid) for grid in cells])

    @classmethod
    def short_range(cls, store: ModelStore) -> "Detector":
        """Faces up to about two metres away."""
        return cls(store, "face_detection_short_range", ((16, 2), (8, 6)))

    @classmethod
    def full_range(cls, store: ModelStore) -> "Detector":
        """Faces up to about five metres away."""
        return cls(store, "face_detection_full_range_sparse", ((48, 1),))

    def find_regions(self, rgb: Pixels, least: float) -> list[tuple[float, Region]]:
        """Score and region of every face that scores at least `least`, best first."""
        height, width = rgb.shape[:2]
        longest = max(height, width)
        scale = self._side / longest
        small = cv2.resize(
            rgb,
            (max(1, round(width * scale)), max(1, round(height * scale))),
            interpolation=cv2.INTER_AREA,
        )
        left, top = (self._side - small.shape[1]) // 2, (self._side - small.shape[0]) // 2
        square = np.zeros((self._side, self._side, 3), np.float32)
        square[top : top + small.shape[0], left : left + small.shape[1]] = small
        first, second = run_model(self._model, square / 127.5 - 1)
        values, logits = (first, second) if first.shape[-1] == 16 else (second, first)
        scores = _sigmoid(logits.reshape(-1))
        kept = np.flatnonzero(scores >= least)
        # Box centre and size, then six points of which the first two are the eyes.
        points = values.reshape(-1, 8, 2)[kept] / self._side
        points[:, 0] += self._anchors[kept]
        points[:, 2:] += self._anchors[kept, None]
        points[:, [0, *range(2, 8)]] -= np.array([left, top]) / self._side
        points *= longest
        regions: list[tuple[float, Region]] = []
        for index in np.argsort(-scores[kept]):
            (x, y), (w, h), right_eye, left_eye = points[index, :4].tolist()
            angle = float(np.arctan2(left_eye[1] - right_eye[1], left_eye[0] - right_eye[0]))
            region = Region(x, y, max(w, h) * _ROOM, angle)
            if all(_overlap(_square(region), _square(seen)) < _SAME for _, seen in regions):
                regions.append((float(scores[kept][index]), region))
        return regions


class Mesh:
    """The face mesh: 468 points of the face in a region."""

    def __init__(self, store: ModelStore) -> None:
        self._model = load_model(store, "face_landmark.tflite")

    def find_face(self, rgb: Pixels, region: Region) -> Face | None:
        """The face in the region, or None when there is none."""
        to_crop = upright_transform(region, MESH)
        picture = crop(rgb, to_crop, (MESH, MESH))
        outputs = sorted(run_model(self._model, picture / 255), key=lambda out: out.size)
        score = float(_sigmoid(outputs[0].reshape(-1))[0])
        if score < _PRESENT:
            return None
        points = outputs[-1].reshape(468, 3)
        back = cv2.invertAffineTransform(to_crop)
        landmarks = np.empty((468, 3), np.float32)
        landmarks[:, :2] = points[:, :2] @ back[:, :2].T + back[:, 2]
        landmarks[:, 2] = points[:, 2] * region.side / MESH
        return Face(bounding_box(landmarks), score, landmarks)


class Tracker:
    """Follows every face of a clip from frame to frame and regularly searches for new ones."""

    def __init__(self, store: ModelStore, search_every: int = 4) -> None:
        """`search_every`: while a face is tracked, the whole frame is searched this often."""
        self._near, self._far = Detector.short_range(store), Detector.full_range(store)
        self._mesh = Mesh(store)
        self._every = search_every
        self._seen = 0
        self._end = False
        self._last: list[Face] = []

    def track(self, rgb: Pixels) -> tuple[Face, ...]:
        """The faces in the next frame, (h, w, 3) RGB, largest first."""
        faces: list[Face] = []
        for face in self._last:
            self._add(faces, self._mesh.find_face(rgb, region_around(face.landmarks)))
        if not faces or self._seen % self._every == 0:
            for _, place in self._search(rgb):
                if any(_overlap(_square(place), face.box) > _SAME for face in faces):
                    continue
                first = self._mesh.find_face(rgb, place)
                if first is not None:  # run the mesh again, centred by its first result
                    self._add(faces, self._mesh.find_face(rgb, region_around(first.landmarks)))
        self._seen += 1
        self._last = sorted(faces, key=lambda face: -face.box[2] * face.box[3])
        return tuple(self._last)

    def reset(self) -> None:
        """Treats the next frame like a first one; for frames that are far apart in time."""
        self._last = []

    def _search(self, rgb: Pixels) -> list[tuple[float, Region]]:
        """Regions from both detectors, and from the far one on one end of the frame, enlarged.

        The ends alternate. 0.5 is the published threshold of the near detector; that of the far
        one is 0.6, but here the mesh decides.
        """
        height, width = rgb.shape[:2]
        scale = min(1.0, _LOOK / min(height, width))
        small = rgb
        if scale < 1:
            size = round(width * scale), round(height * scale)
            small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
        side = min(small.shape[:2])
        self._end = not self._end
        x, y = (small.shape[1] - side, small.shape[0] - side) if self._end else (0, 0)
        places = [*self._near.find_regions(small, 0.5), *self._far.find_regions(small, 0.5)]
        for score, place in self._far.find_regions(small[y : y + side, x : x + side], 0.5):
            places.append((score, Region(place.x + x, place.y + y, place.side, place.angle)))
        return [
            (score, Region(at.x / scale, at.y / scale, at.side / scale, at.angle))
            for score, at in places
        ]

    def _add(self, faces: list[Face], face: Face | None) -> None:
        if face and all(_overlap(face.box, known.box) < _SAME for known in faces):
            faces.append(face)


def bounding_box(landmarks: Floats) -> tuple[float, float, float, float]:
    """x, y, width, height around the points."""
    x, y = landmarks[:, :2].min(0).tolist()
    right, bottom = landmarks[:, :2].max(0).tolist()
    return x, y, right - x, bottom - y


def region_around(landmarks: Floats) -> Region:
    """The region in which the mesh searches this face in the next frame."""
    x, y, width, height = bounding_box(landmarks)
    across = landmarks[_EYE_CORNERS[1], :2] - landmarks[_EYE_CORNERS[0], :2]
    angle = float(np.arctan2(across[1], across[0]))
    return Region(x + width / 2, y + height / 2, max(width, height) * _ROOM, angle)


def _anchors(cells: int, each: int) -> NDArray[np.float32]:
    """Centres of a grid's cells in row order, 0-1, each repeated `each` times."""
    ys, xs = np.mgrid[:cells, :cells]
    middles = np.stack([xs.ravel(), ys.ravel()], 1) + 0.5
    return np.repeat(middles / cells, each, axis=0).astype(np.float32)


def upright_transform(region: Region, side: int) -> NDArray[np.float64]:
    """The affine map from the frame to an upright square crop."""
    cos, sin = np.cos(region.angle), np.sin(region.angle)
    scale = side / region.side
    turn = np.array([[cos, sin], [-sin, cos]]) * scale
    shift = side / 2 - turn @ np.array([region.x, region.y])
    return np.column_stack([turn, shift])


def _square(region: Region) -> tuple[float, float, float, float]:
    side = region.side / _ROOM
    return region.x - side / 2, region.y - side / 2, side, side


def _overlap(
    first: tuple[float, float, float, float], second: tuple[float, float, float, float]
) -> float:
    """Area in common over the smaller area, so that a box inside another counts as the same."""
    wide = min(first[0] + first[2], second[0] + second[2]) - max(first[0], second[0])
    high = min(first[1] + first[3], second[1] + second[3]) - max(first[1], second[1])
    least = min(first[2] * first[3], second[2] * second[3])
    return max(wide, 0.0) * max(high, 0.0) / max(least, 1e-6)


def _sigmoid(logits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -80, 80))), np.float32)
