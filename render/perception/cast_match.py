"""Whether a clip shows the people it should, and nobody it must not: distances in, verdict out."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from render.perception import thresholds

Distances = Mapping[str, float]
"""How far one face of a frame is from everybody known, by name."""

_MAX_FACES = 7  # of a frame that are tried against the cast; the nearest ones


@dataclass(frozen=True)
class DistanceLimits:
    """Distances, in the scale of whatever embeds faces.

    `maybe`: up to it a face may be that of somebody who should be there. `same`: up to it, it is
    taken for somebody who should not: an accusation needs more than a likeness.
    """

    same: float
    maybe: float


@dataclass(frozen=True)
class CastVerdict:
    """`seen`: share of the frames that show each of the cast. `missing`: those of the cast who are
    seen too little. `uninvited`: people outside the cast who are seen. `frames`: looked at.
    """

    seen: Mapping[str, float]
    missing: tuple[str, ...]
    uninvited: tuple[str, ...]
    frames: int

    @property
    def is_accepted(self) -> bool:
        """Whether the clip may be shown to its owners."""
        return not self.missing and not self.uninvited

    def as_dict(self) -> dict[str, object]:
        """JSON-ready, for the plan of a clip."""
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
    near: DistanceLimits,
) -> CastVerdict:
    """Judges the faces of every frame looked at; each one is told from all of `cast` and `others`.

    A face is one person and a person has one face in a frame. Whoever is nearer to one of the
    cast than to somebody else is never taken for somebody else.
    """
    count = len(frames)
    seen = dict.fromkeys(cast, 0)
    met = dict.fromkeys(others, 0)
    for faces in frames:
        for name in _match_cast(faces, cast, near.maybe):
            seen[name] += 1
        met_here = {_match_stranger(face, cast, others, near.same) for face in faces}
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
    """Who of the cast the faces are, as many as can be told apart, and of those the nearest."""
    nearest = sorted(faces, key=lambda face: min((face[name] for name in cast), default=0.0))
    kept = nearest[:_MAX_FACES]
    best: tuple[int, float] = (0, 0.0)
    found: frozenset[str] = frozenset()
    # Each of the cast is one of the faces or, None, not there.
    for chosen in itertools.product([None, *range(len(kept))], repeat=len(cast)):
        taken = [face for face in chosen if face is not None]
        if len(set(taken)) < len(taken):
            continue
        pairs = [(n, kept[f][n]) for n, f in zip(cast, chosen, strict=True) if f is not None]
        if any(apart > limit for _, apart in pairs):
            continue
        worth = len(pairs), -sum(apart for _, apart in pairs)
        if worth > best:
            best, found = worth, frozenset(name for name, _ in pairs)
    return found


def _match_stranger(
    face: Distances, cast: Sequence[str], others: Sequence[str], limit: float
) -> str | None:
    """Who outside the cast this face is, if anybody."""
    if not others:
        return None
    name = min(others, key=lambda other: face[other])
    ours = min((face[role] for role in cast), default=float("inf"))
    return name if face[name] <= limit and face[name] < ours else None
