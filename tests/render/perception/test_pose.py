"""Poses, turns and depth, on a head whose pose is known because we turned it."""

import itertools

import cv2
import numpy as np
import pytest

from render.kit.kit import Floats, Pixels
from render.kit.warp import Turner
from render.models.store import ModelStore
from render.perception import thresholds
from render.perception.face import Face, Tracker
from render.perception.pose import (
    TURNS,
    HeadPose,
    estimate_pose,
    find_turns,
    measure_depth,
    mirror_turns,
    neutral_angles,
    neutral_landmarks,
)
from tests.render.perception.scenes import tilted

STEPS = [-20, -12, -6, 0, 6, 12, 20]
PEAK = {"left": (17.0, 1.0), "right": (-17.0, 1.0), "up": (1.0, 13.0), "down": (-1.0, -13.0)}


def landmarks(models: ModelStore, picture: Pixels) -> Floats:
    return Tracker(models).track(picture)[0].landmarks


def turned(portrait: Pixels, face: Face, yaw: float, pitch: float) -> Pixels:
    height, width = portrait.shape[:2]
    across, along = Turner(face.landmarks, (width, height)).maps(yaw, pitch)
    shown = cv2.remap(portrait, across, along, cv2.INTER_LINEAR, None, cv2.BORDER_REPLICATE)
    return np.asarray(shown, np.uint8)


def track(order: tuple[str, ...], fps: float = 12.0) -> tuple[list[float], list[HeadPose]]:
    """What a camera sees of somebody who makes the turns, with a bias and some noise."""
    noise = np.random.default_rng(len(order)).normal(0, 0.8, (400, 2))
    angles = [(0.0, 0.0)] * 6
    for name in order:
        for step in np.sin(np.linspace(0, np.pi, 15)):
            angles.append((PEAK[name][0] * step, PEAK[name][1] * step))
        angles += [(0.0, 0.0)] * 3
    poses = [
        HeadPose(2 + yaw + noise[i, 0], -9 + pitch + noise[i, 1], 0)
        for i, (yaw, pitch) in enumerate(angles)
    ]
    return [i / fps for i in range(len(poses))], poses


@pytest.mark.parametrize("axis", ["yaw", "pitch"])
def test_the_mesh_knows_how_far_a_head_is_turned(
    models: ModelStore, portrait: Pixels, face: Face, axis: str
) -> None:
    level = estimate_pose(face.landmarks)
    found = []
    for angle in STEPS:
        yaw, pitch = (angle, 0) if axis == "yaw" else (0, angle)
        seen = estimate_pose(landmarks(models, turned(portrait, face, yaw, pitch)))
        found.append(getattr(seen, axis) - getattr(level, axis))
    assert np.corrcoef(STEPS, found)[0, 1] > 0.98
    assert 0.6 < np.polyfit(STEPS, found, 1)[0] < 1.3


def test_roll_is_that_of_the_picture(models: ModelStore, portrait: Pixels, face: Face) -> None:
    height, width = portrait.shape[:2]
    move = cv2.getRotationMatrix2D((width / 2, height / 2), -15, 1)
    rolled = np.asarray(cv2.warpAffine(portrait, move, (width, height)), np.uint8)
    found = estimate_pose(landmarks(models, rolled)).roll - estimate_pose(face.landmarks).roll
    assert found == pytest.approx(15, abs=2)


@pytest.mark.parametrize("order", list(itertools.permutations(TURNS, 3)))
def test_turns_are_read_in_their_order(order: tuple[str, ...]) -> None:
    assert tuple(turn.name for turn in find_turns(*track(order))) == order


def test_a_turn_knows_when_it_was_and_where_it_was_furthest() -> None:
    times, poses = track(("left", "up"))
    left, up = find_turns(times, poses)
    assert times[0] < left.start < times[left.peak] < left.end < up.start < times[up.peak] < up.end
    assert poses[left.peak].yaw == pytest.approx(max(each.yaw for each in poses), abs=4)


def test_small_motion_and_a_lone_jump_are_no_turns() -> None:
    times = [i / 12 for i in range(60)]
    poses = [HeadPose(6 * np.sin(i / 4), -8 + 3 * np.sin(i / 3), 0) for i in range(60)]
    poses[30] = HeadPose(25, -8, 0)
    assert find_turns(times, poses) == ()


def test_too_few_frames_say_nothing() -> None:
    count = thresholds.TURN_LEAST_FRAMES - 1
    assert (
        find_turns([i / 12 for i in range(count)], [HeadPose(20 * i, 0, 0) for i in range(count)])
        == ()
    )


def test_straight_ahead_is_where_the_head_was_at_first() -> None:
    times, poses = track(("right",))
    assert neutral_angles(times, poses) == pytest.approx((2, -9), abs=1.5)
    points = [np.full((468, 3), time, np.float32) for time in times]
    assert neutral_landmarks(times, points).max() <= thresholds.NEUTRAL


def test_mirroring_swaps_left_and_right_only() -> None:
    assert mirror_turns(("left", "up", "right", "down")) == ("right", "up", "left", "down")
    assert mirror_turns(mirror_turns(TURNS)) == TURNS


@pytest.mark.parametrize(("yaw", "pitch"), [(20, 0), (-20, 0), (0, 14), (0, -14)])
def test_a_head_has_depth(
    models: ModelStore, portrait: Pixels, face: Face, yaw: float, pitch: float
) -> None:
    found = measure_depth(face.landmarks, landmarks(models, turned(portrait, face, yaw, pitch)))
    assert found > 1.2 * thresholds.DEPTH


@pytest.mark.parametrize(("yaw", "pitch"), [(25, 0), (-35, 0), (0, 25), (20, -20)])
def test_a_photograph_has_none(
    models: ModelStore, portrait: Pixels, face: Face, yaw: float, pitch: float
) -> None:
    found = measure_depth(face.landmarks, landmarks(models, tilted(portrait, yaw, pitch)))
    assert found < 0.7 * thresholds.DEPTH
