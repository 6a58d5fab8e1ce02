import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from render.studio.contracts.figure import FigurePose
from render.studio.figure import inverse_kinematics

inside = st.floats(-0.4, 0.4)


def far(a: tuple[float, float], b: tuple[float, float]) -> float:
    return math.hypot(a[0] - b[0], a[1] - b[1])


@example(5.6e-12, 0.0, -1.0)  # too short for a direction
@given(inside, inside, st.sampled_from((-1.0, 1.0)))
def test_bones_keep_their_length(x: float, y: float, bend: float) -> None:
    middle, end = inverse_kinematics.reach((0, 0), (x, y), (0.15, 0.12), bend)
    assert far((0, 0), middle) == pytest.approx(0.15, abs=1e-6)
    assert far(middle, end) == pytest.approx(0.12, abs=1e-6)


@given(inside, inside)
def test_a_limb_arrives_where_it_can(x: float, y: float) -> None:
    distance = math.hypot(x, y)
    _, end = inverse_kinematics.reach((0, 0), (x, y), (0.2, 0.2), 1.0)
    if 0.01 < distance < 0.39:
        assert far(end, (x, y)) < 1e-6
    else:
        assert far((0, 0), end) <= 0.4


def test_a_knee_bends_to_the_side_it_is_told_to() -> None:
    for bend in (-1.0, 1.0):
        middle, _ = inverse_kinematics.reach((0, 0), (0, 0.2), (0.15, 0.15), bend)
        assert math.copysign(1, middle[0]) == bend


def test_leaning_takes_the_shoulders_and_the_hands_along() -> None:
    upright, leaning = (
        inverse_kinematics.solve(FigurePose()),
        inverse_kinematics.solve(FigurePose(lean=20)),
    )
    assert leaning.neck[0] > upright.neck[0] + 0.05
    assert leaning.hands[1][0] > upright.hands[1][0] - 0.1
    assert far(leaning.neck, leaning.pelvis) == pytest.approx(inverse_kinematics.TORSO)


def test_a_figure_is_one_high_with_its_head() -> None:
    joints = inverse_kinematics.solve(FigurePose())
    assert -0.62 < joints.neck[1] < -0.54  # a head of about 0.4 goes on top
    assert joints.feet[0][1] == pytest.approx(0, abs=0.02)
