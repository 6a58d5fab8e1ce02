"""Who is in a clip: the whole cast often enough, nobody else, whatever the order of things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.perception import thresholds
from render.perception.cast_match import (
    CastVerdict,
    DistanceLimits,
    Distances,
    judge_cast,
)

NEAR = DistanceLimits(same=0.5, maybe=0.6)
CAST, OTHERS = ("A", "B"), ("x", "y")
FAR = 0.9


def face(**near: float) -> Distances:
    return {name: near.get(name, FAR) for name in (*CAST, *OTHERS)}


BOTH = [face(A=0.3), face(B=0.3)]


def judged(frames: list[list[Distances]]) -> CastVerdict:
    return judge_cast(frames, CAST, OTHERS, NEAR)


def test_both_are_there() -> None:
    verdict = judged([BOTH] * 8)
    assert verdict.is_accepted
    assert verdict.seen == {"A": 1.0, "B": 1.0}
    assert verdict.frames == 8


@pytest.mark.parametrize("frames", [[], [[]], [[face()]] * 9])
def test_nobody_is_there(frames: list[list[Distances]]) -> None:
    assert judged(frames).missing == CAST


def test_a_quarter_of_the_frames_is_enough() -> None:
    assert judged([BOTH] * 2 + [[]] * 6).is_accepted
    assert judged([BOTH] * 2 + [[]] * 7).missing == CAST


def test_one_face_is_one_person() -> None:
    verdict = judged([[face(A=0.30, B=0.35)]] * 8)
    assert verdict.missing == ("B",)


def test_alike_people_are_told_apart_together() -> None:
    """B's face is also nearest to A: A then has to be the other one."""
    assert judged([[face(A=0.30, B=0.35), face(A=0.40)]] * 8).is_accepted


def test_somebody_else_is_noticed() -> None:
    verdict = judged([[*BOTH, face(x=0.4)]] * 8)
    assert verdict.uninvited == ("x",)
    assert not verdict.missing
    assert not verdict.is_accepted


@pytest.mark.parametrize(
    "stranger",
    [
        face(x=0.55),  # alike, not the same
        face(x=0.45, A=0.44),  # a second A, not x
    ],
)
def test_nobody_is_accused_for_a_likeness(stranger: Distances) -> None:
    assert judged([[*BOTH, stranger]] * 8).is_accepted


def test_nobody_is_accused_for_one_frame() -> None:
    assert judged([[*BOTH, face(x=0.4)]] + [BOTH] * 2).is_accepted


def test_the_verdict_names_nobody_outside() -> None:
    said = judged([[*BOTH, face(x=0.4)]] * 8).as_dict()
    assert said == {"seen": {"A": 1.0, "B": 1.0}, "missing": [], "uninvited": 1, "frames": 8}


# Hundredths and a different ten-thousandth each: no two distances are equal.
@st.composite
def clips(draw: st.DrawFn) -> list[list[Distances]]:
    number = 0
    frames: list[list[Distances]] = []
    for faces in draw(st.lists(st.integers(0, 4), max_size=6)):
        frames.append([])
        for _ in range(faces):
            apart = {}
            for name in (*CAST, *OTHERS):
                number += 1
                apart[name] = draw(st.integers(0, 99)) / 100 + number / 10_000
            frames[-1].append(apart)
    return frames


@given(clips(), st.randoms())
def test_order_does_not_matter(frames: list[list[Distances]], random: object) -> None:
    mixed = [list(faces) for faces in frames]
    random.shuffle(mixed)  # type: ignore[attr-defined]
    for faces in mixed:
        random.shuffle(faces)  # type: ignore[attr-defined]
    assert judged(mixed) == judged(frames)


@given(clips())
def test_a_face_of_nobody_changes_nothing(frames: list[list[Distances]]) -> None:
    nobody = dict.fromkeys((*CAST, *OTHERS), 5.0)
    assert judged([[*faces, nobody] for faces in frames]) == judged(frames)


@given(clips())
def test_what_a_verdict_says_holds(frames: list[list[Distances]]) -> None:
    verdict = judged(frames)
    assert set(verdict.uninvited) <= set(OTHERS)
    assert all(0 <= share <= 1 for share in verdict.seen.values())
    for name in CAST:
        assert (name in verdict.missing) == (verdict.seen[name] < thresholds.CAST_SEEN)
        near = sum(any(each[name] <= NEAR.maybe for each in faces) for faces in frames)
        assert verdict.seen[name] * len(frames) <= near + 1e-9
    for name in verdict.uninvited:
        near = sum(any(each[name] <= NEAR.same for each in faces) for faces in frames)
        assert near >= thresholds.OTHERS


@given(clips())
def test_with_nobody_to_keep_out_nobody_is_uninvited(frames: list[list[Distances]]) -> None:
    alone = judge_cast(frames, CAST, (), NEAR)
    assert alone.uninvited == ()
    assert alone.seen == judged(frames).seen
