from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from render.studio.contracts.figure import FigurePose, PoseMoment
from render.studio.motion import idle


@given(st.integers(0, 10_000))
def test_people_blink_neither_too_often_nor_too_seldom(seed: int) -> None:
    times = idle.blinks(seed, 15)
    assert 3 <= len(times) <= 18
    assert all(b - a >= 0.3 - 1e-9 for a, b in pairwise(times))
    assert max(b - a for a, b in pairwise(times)) <= 4.3
    assert idle.blinking(times, times[0] + 0.05)
    assert not idle.blinking(times, times[0] - 0.05)


@given(st.floats(0, 15), st.integers(0, 100))
def test_small_motion_stays_small(seconds: float, seed: int) -> None:
    moment = PoseMoment(seconds, 0, 1, 1.0, seed, voice=1.0)
    pose = idle.enlivened(FigurePose(), moment)
    assert abs(pose.yaw) < 6
    assert abs(pose.tilt) < 6
    assert abs(pose.pelvis[1] - FigurePose().pelvis[1]) < 0.01


def test_motion_is_smooth() -> None:
    steps = [idle.sway(frame / 24, seed=7) for frame in range(360)]
    assert max(abs(b - a) for a, b in pairwise(steps)) < 0.2
    assert max(steps) - min(steps) > 0.8
