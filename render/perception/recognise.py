"""Recognises people in a finished clip; `VerifiedRenderer` refuses clips by its verdict."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np

from render.contract.errors import Cancelled
from render.contract.renderer import IsCancelled
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
"""Frames a second in which faces are searched."""

_SIDE = 1280  # longest side of a frame in pixels: a 720p clip is not scaled


class Embedder(Protocol):
    """Computes comparable embeddings of faces. `limits`: which distances mean one person."""

    limits: DistanceLimits

    def embed_faces(self, rgb: Pixels) -> tuple[Floats, ...]:
        """The embedding of every face in a frame. `rgb`: (h, w, 3)."""

    def embed_kit(self, kit: Kit) -> Floats | None:
        """The embedding of the person whose kit this is, or None if the kit yields none."""

    def distance(self, first: Floats, second: Floats) -> float:
        """How far apart two embeddings are, in the scale of `limits`."""


class DlibEmbedder:
    """dlib's ResNet, which enrollment uses and which is free for every purpose.

    Raises MissingPiece without the model files.
    """

    limits = DistanceLimits(thresholds.SAME_PERSON, thresholds.MAYBE_SAME_PERSON)

    def __init__(self, models: Path) -> None:
        store = ModelStore(models)
        self._tracker = Tracker(store)
        self._identifier = Identifier(store)

    def embed_faces(self, rgb: Pixels) -> tuple[Floats, ...]:
        """See `Embedder`."""
        self._tracker.reset()  # a third of a second later a face has moved too far to follow
        faces = self._tracker.track(rgb)
        return tuple(
            self._identifier.embed(align_face(rgb, face.landmarks, SIDE)) for face in faces
        )

    def embed_kit(self, kit: Kit) -> Floats | None:
        """See `Embedder`: the embedding that enrollment computed."""
        return kit.face

    def distance(self, first: Floats, second: Floats) -> float:
        """See `Embedder`: L2."""
        return face_distance(first, second)


def recognise_cast(
    clip: Path,
    cast: Mapping[str, Kit],
    others: Mapping[str, Floats],
    base: Embedder,
    better: Embedder | None = None,
    is_cancelled: IsCancelled = lambda: False,
) -> CastVerdict:
    """Whether the clip shows every cast member and none of `others`.

    `cast`: kits by role, without stand-ins. `others`: embeddings by `base` of people who must not
    appear, under names that are not roles. `better`: recognises the cast instead of `base` when it
    can embed every kit, see `render.perception.insight`. `is_cancelled`: asked before every frame.
    Raises Unreadable for a clip that cannot be decoded, Cancelled.
    """
    frames = media.read_frames(clip, FPS, _SIDE)
    pictures = [frame.rgb for frame in _until_cancelled(frames, is_cancelled)]
    ours = _embed_kits(cast, better) if better and cast else None
    if better is not None and ours is not None:
        seen = _measure_distances(pictures, ours, better, is_cancelled)
        verdict = cast_match.judge_cast(seen, list(cast), (), better.limits)
        if not others:
            return verdict
    known = {role: kit.face for role, kit in cast.items()}
    faces = _measure_distances(pictures, {**known, **others}, base, is_cancelled)
    judged = cast_match.judge_cast(faces, list(cast), list(others), base.limits)
    if ours is None:
        return judged
    return CastVerdict(verdict.seen, verdict.missing, judged.uninvited, judged.frames)


def name_anonymously(faces: tuple[Floats, ...]) -> dict[str, Floats]:
    """Embeddings of people outside a cast, keyed by a hash that says nothing about them."""
    return {"-" + hashlib.sha256(face.tobytes()).hexdigest()[:12]: face for face in faces}


def _embed_kits(cast: Mapping[str, Kit], embedder: Embedder) -> dict[str, Floats] | None:
    """The embedding of every cast member, or None if one is missing: all use one embedder."""
    embeddings = {role: embedder.embed_kit(kit) for role, kit in cast.items()}
    known = {role: face for role, face in embeddings.items() if face is not None}
    return known if len(known) == len(embeddings) else None


def _measure_distances(
    pictures: list[Pixels],
    known: Mapping[str, Floats],
    embedder: Embedder,
    is_cancelled: IsCancelled,
) -> list[list[Distances]]:
    return [
        [
            {name: embedder.distance(np.asarray(face), other) for name, other in known.items()}
            for face in embedder.embed_faces(rgb)
        ]
        for rgb in _until_cancelled(pictures, is_cancelled)
    ]


def _until_cancelled(items: Iterable[Item], is_cancelled: IsCancelled) -> Iterator[Item]:
    for item in items:
        if is_cancelled():
            raise Cancelled("cancelled")
        yield item
