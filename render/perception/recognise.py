"""Recognises people in a finished clip: who is in which frame, and how sure that is."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np

from render.contract.errors import Cancelled
from render.contract.renderer import Cancelled as Asked
from render.kit.kit import Floats, Kit
from render.models.store import ModelStore
from render.perception import cast_match, media, thresholds
from render.perception.cast_match import CastVerdict, DistanceLimits, Distances
from render.perception.face import Tracker
from render.perception.identity import SIDE, Identifier, face_distance
from render.perception.picture import Pixels
from render.perception.quality import align_face

Item = TypeVar("Item")

FPS = 3.0
"""Frames a second that are looked at."""

_SIDE = 1280  # longest side of a frame: faces of a clip of 720p are seen as they are


class Embedder(Protocol):
    """Turns faces into numbers that can be compared. `near`: what its distances mean."""

    limits: DistanceLimits

    def embed_faces(self, rgb: Pixels) -> tuple[Floats, ...]:
        """An embedding of every face in a frame, (h, w, 3) RGB."""

    def embed_kit(self, kit: Kit) -> Floats | None:
        """The embedding that stands for whoever the kit is of, or None where it has none."""

    def distance(self, one: Floats, other: Floats) -> float:
        """How far two embeddings are from each other."""


class DlibEmbedder:
    """dlib's ResNet: the one that enrollment uses, free for every purpose. Raises MissingPiece."""

    limits = DistanceLimits(thresholds.SAME_PERSON, thresholds.MAYBE_SAME_PERSON)

    def __init__(self, models: Path) -> None:
        store = ModelStore(models)
        self._tracker = Tracker(store)
        self._identifier = Identifier(store)

    def embed_faces(self, rgb: Pixels) -> tuple[Floats, ...]:
        """See `Embedder`."""
        self._tracker.reset()  # a third of a second on, a face is somewhere else
        found = self._tracker.track(rgb)
        return tuple(
            self._identifier.embed(align_face(rgb, each.landmarks, SIDE)) for each in found
        )

    def embed_kit(self, kit: Kit) -> Floats | None:
        """See `Embedder`: the one that was measured at enrollment."""
        return kit.face

    def distance(self, one: Floats, other: Floats) -> float:
        """See `Embedder`: L2."""
        return face_distance(one, other)


def recognise_cast(
    clip: Path,
    cast: Mapping[str, Kit],
    others: Mapping[str, Floats],
    base: Embedder,
    better: Embedder | None = None,
    cancelled: Asked = lambda: False,
) -> CastVerdict:
    """Whether everybody of the cast is in the clip, and nobody of `others` is.

    `cast`: kits of the people in it by role, without stand-ins. `others`: embeddings of `base` of
    people who must not be in it, under any names but the roles; no more of them is asked for.
    `better`: who looks for the cast where it can, see `render.perception.insight`.
    `cancelled`: asked at every frame. Raises Unreadable for a clip that cannot be read, Cancelled.
    """
    frames = media.read_frames(clip, FPS, _SIDE)
    pictures = [frame.rgb for frame in _until_cancelled(frames, cancelled)]
    ours = _embed_kits(cast, better) if better and cast else None
    if better is not None and ours is not None:
        seen = _measure_distances(pictures, ours, better, cancelled)
        found = cast_match.judge_cast(seen, list(cast), (), better.limits)
        if not others:
            return found
    known = {role: kit.face for role, kit in cast.items()}
    faces = _measure_distances(pictures, {**known, **others}, base, cancelled)
    judged = cast_match.judge_cast(faces, list(cast), list(others), base.limits)
    if ours is None:
        return judged
    return CastVerdict(found.seen, found.missing, judged.uninvited, judged.frames)


def name_anonymously(faces: tuple[Floats, ...]) -> dict[str, Floats]:
    """Embeddings of people outside a cast, under names that say nothing about them."""
    return {"-" + hashlib.sha256(face.tobytes()).hexdigest()[:12]: face for face in faces}


def _embed_kits(cast: Mapping[str, Kit], embedder: Embedder) -> dict[str, Floats] | None:
    """Everybody's embedding, or None as soon as one has none: all are measured the same way."""
    found = {role: embedder.embed_kit(kit) for role, kit in cast.items()}
    known = {role: face for role, face in found.items() if face is not None}
    return known if len(known) == len(found) else None


def _measure_distances(
    pictures: list[Pixels], known: Mapping[str, Floats], embedder: Embedder, cancelled: Asked
) -> list[list[Distances]]:
    return [
        [
            {name: embedder.distance(np.asarray(face), other) for name, other in known.items()}
            for face in embedder.embed_faces(rgb)
        ]
        for rgb in _until_cancelled(pictures, cancelled)
    ]


def _until_cancelled(given: Iterable[Item], cancelled: Asked) -> Iterator[Item]:
    for one in given:
        if cancelled():
            raise Cancelled("cancelled")
        yield one
