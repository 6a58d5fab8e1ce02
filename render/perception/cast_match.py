"""Decides from face distances whether a clip shows its whole cast and nobody uninvited. Pure."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from render.perception import thresholds

Distances = Mapping[str, float]
"""Distance of one face in a frame from every known person, by name."""

_MAX_FACES = (
    7  # the nearest faces of a frame that are tried against the cast: bounds the combinations
)


@dataclass(frozen=True)
class DistanceLimits:
    """Limits in the scale of the embedder.

    `maybe`: up to this distance a face counts as a cast member. `same`: up to this stricter one it
    counts as a person who must not appear, because a false alarm refuses a good clip.
    """

    same: float
    maybe: float


@dataclass(frozen=True)
class CastVerdict:
    """Who a clip shows.

    `seen`: share of the frames that show each cast member. `missing`: cast members seen too
    rarely. `uninvited`: people outside the cast who were recognised. `frames`: how many were
    examined.
    """

    seen: Mapping[str, float]
    missing: tuple[str, ...]
    uninvited: tuple[str, ...]
    frames: int

    @property
    def is_accepted(self) -> bool:
        """Whether the clip may be delivered."""
        return not self.missing and not self.uninvited

    def as_dict(self) -> dict[str, object]:
        """JSON-ready data for the plan of a clip; people outside the cast only as a number."""
        return {
            "seen": {name: round(share, 3) for name, share in self.seen.items()},
            "missing": list(self.missing),
            "uninvited": len(self.uninvited),
            "frames": self.frames,
        }


def judge_cast(
    frames: Sequence[Sequence[Distances]],
    cast: Sequence[str],
    others: Sequence[str],
    limits: DistanceLimits,
) -> CastVerdict:
    """Judges the faces of every examined frame.

    `frames`: for every frame its faces, each with distances to all of `cast` and `others`. Within
    a frame a face is one person and a person has one face. A face that is nearer to a cast member
    than to any of `others` never counts as one of `others`.
    """
    count = len(frames)
    seen = dict.fromkeys(cast, 0)
    met = dict.fromkeys(others, 0)
    for faces in frames:
        for name in _match_cast(faces, cast, limits.maybe):
            seen[name] += 1
        met_here = {_match_stranger(face, cast, others, limits.same) for face in faces}
        for name in others:
            met[name] += name in met_here
    shares = {name: times / count if count else 0.0 for name, times in seen.items()}
    return CastVerdict(
        seen=shares,
        missing=tuple(name for name in cast if shares[name] < thresholds.CAST_SEEN),
        uninvited=tuple(
            name
            for name in others
            if met[name] >= max(thresholds.OTHERS, thresholds.UNINVITED_SEEN * count)
        ),
        frames=count,
    )


def _match_cast(faces: Sequence[Distances], cast: Sequence[str], limit: float) -> frozenset[str]:
    """The cast members in a frame: the largest one-to-one match, of equal ones the nearest."""
    nearest = sorted(faces, key=lambda face: min((face[name] for name in cast), default=0.0))
    kept = nearest[:_MAX_FACES]
    best: tuple[int, float] = (0, 0.0)
    matched: frozenset[str] = frozenset()
    # Each cast member is one of the faces or absent (None).
    for chosen in itertools.product([None, *range(len(kept))], repeat=len(cast)):
        taken = [face for face in chosen if face is not None]
        if len(set(taken)) < len(taken):
            continue
        pairs = [(n, kept[f][n]) for n, f in zip(cast, chosen, strict=True) if f is not None]
        if any(apart > limit for _, apart in pairs):
            continue
        worth = len(pairs), -sum(apart for _, apart in pairs)
        if worth > best:
            best, matched = worth, frozenset(name for name, _ in pairs)
    return matched


def _match_stranger(
    face: Distances, cast: Sequence[str], others: Sequence[str], limit: float
) -> str | None:
    """The person outside the cast whom this face shows, or None."""
    if not others:
        return None
    name = min(others, key=lambda person: face[person])
    ours = min((face[role] for role in cast), default=float("inf"))
    return name if face[name] <= limit and face[name] < ours else None
