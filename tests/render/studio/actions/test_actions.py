"""What every action must hold to, over the folder."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from render.contract.scene_graph import MOODS, RELATIONS
from render.drawing.skia import skia
from render.studio import catalog
from render.studio.catalog import load_part
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import (
    FORMATIONS,
    REACTIONS,
    Action,
    FigurePose,
    Joints,
    Performer,
    Point,
    PoseMoment,
    Spot,
    Wardrobe,
)
from render.studio.contracts.scene import Light, Stage
from render.studio.figure import body, inverse_kinematics
from render.studio.figure.head import Puppet
from render.studio.figure.outfit import colour_skin
from render.studio.motion.extent import HEAD, face_of, measure, on_stage
from tests.support.drawn_kit import kit

ACTIONS = catalog.list_names("actions")
LENGTH, FPS = 6.0, 24
LIGHT = Light((1.1, 1.0, 0.9), (0.6, 0.6, 0.8), 45, rim_strength=0.3)


def moment_of(share: float, index: int = 0, facing: float = 1.0, count: int = 2) -> PoseMoment:
    toward = 0.6 * facing, 0.05
    return PoseMoment(
        share * LENGTH, index, count, facing, 5, share=share, toward=toward, length=LENGTH
    )


def joints_on_stage(pose: FigurePose) -> list[Point]:
    joints = inverse_kinematics.solve(pose)
    places = [joints.neck, joints.pelvis, face_of(joints), *joints.hands, *joints.feet]
    return [on_stage(place, pose) for place in places]


@pytest.fixture(scope="module")
def puppet() -> Puppet:
    return Puppet(kit(), LIGHT, 120)


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_says_what_it_is_and_how_it_is_staged(name: str) -> None:
    action = load_part("actions", name, Action)
    assert action.name == name
    assert action.words.en
    assert action.words.ko
    spoken = {language: action.exclaims.get(language, "") for language in ("en", "ko")}
    assert all(len(line) <= 40 for line in spoken.values())
    assert bool(spoken["en"]) == bool(spoken["ko"])
    assert action.formation in FORMATIONS
    assert action.reacts in REACTIONS
    assert all(relation in RELATIONS for _, relation in action.needs)
    assert all(effect and 0 <= share <= 1 for effect, share in action.sound)
    if action.mood:
        moods = {action.mood(moment_of(step / 40, index)) for step in range(41) for index in (0, 1)}
        assert moods <= {"", *MOODS}


@pytest.mark.parametrize("name", ACTIONS)
def test_limbs_reach_where_they_are_sent(name: str) -> None:
    action = load_part("actions", name, Action)
    for index in (0, 1):
        for step in range(60):
            pose = action.pose(moment_of(step / 59, index))
            joints = inverse_kinematics.solve(pose)
            for foot, goal in zip(joints.feet, pose.feet, strict=True):
                assert math.dist(foot, goal) < 0.05, f"{name} {index} at {step / 59:.2f}"
            for hand, goal in zip(joints.hands, hand_goals(pose, joints), strict=True):
                assert math.dist(hand, goal) < 0.07, f"{name} {index} at {step / 59:.2f}"


def hand_goals(pose: FigurePose, joints: Joints) -> list[Point]:
    turn = math.radians(pose.lean)
    return [
        (
            joints.neck[0] + x * math.cos(turn) - y * math.sin(turn),
            joints.neck[1] + x * math.sin(turn) + y * math.cos(turn),
        )
        for x, y in pose.hands
    ]


@pytest.mark.parametrize("name", ACTIONS)
def test_nobody_jumps_from_frame_to_frame_or_stands_like_a_post(name: str) -> None:
    action = load_part("actions", name, Action)
    frames = round(LENGTH * FPS)
    for index in (0, 1):
        places = [
            joints_on_stage(action.pose(moment_of(frame / frames, index)))
            for frame in range(frames + 1)
        ]
        heads = [math.dist(a[2], b[2]) for a, b in pairwise(places)]
        assert max(heads) < 0.15, f"{name} {index} at {heads.index(max(heads)) / frames:.2f}"
        steps = [
            max(math.dist(x, y) for x, y in zip(a, b, strict=True)) for a, b in pairwise(places)
        ]
        assert max(steps) < 0.28, f"{name} {index} at {steps.index(max(steps)) / frames:.2f}"
        assert sum(steps) > 0.1, f"{name} {index}"


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_has_a_beginning_and_a_turn(name: str) -> None:
    action = load_part("actions", name, Action)
    poses = [joints_on_stage(action.pose(moment_of(share))) for share in (0.04, 0.3, 0.55, 0.9)]
    apart = [
        max(math.dist(x, y) for x, y in zip(a, b, strict=True))
        for number, a in enumerate(poses)
        for b in poses[number + 1 :]
    ]
    assert max(apart) > 0.03


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_is_the_same_every_time_and_differs_between_people(name: str) -> None:
    action = load_part("actions", name, Action)
    shares = [step / 11 for step in range(12)]
    first = [action.pose(moment_of(share)) for share in shares]
    assert first == [action.pose(moment_of(share)) for share in shares]
    assert first != [action.pose(moment_of(share, index=1)) for share in shares]


TO_THE_FRONT = ("stand", "float", "explore", "perform", "ride_dragon", "surf")
"""Done the same way whatever side people face, or along with a set that has one side."""


@pytest.mark.parametrize("name", [name for name in ACTIONS if name not in TO_THE_FRONT])
def test_who_faces_left_does_it_in_the_mirror(name: str) -> None:
    action = load_part("actions", name, Action)
    for share in (0.1, 0.4, 0.6, 0.8):
        right = joints_on_stage(action.pose(moment_of(share, facing=1.0)))
        left = joints_on_stage(action.pose(moment_of(share, facing=-1.0)))
        swapped = [left[i] for i in (0, 1, 2, 4, 3, 6, 5)]
        for (x, y), (mirrored, same) in zip(right, swapped, strict=True):
            assert math.isclose(x, -mirrored, abs_tol=1e-6)
            assert math.isclose(y, same, abs_tol=1e-6)


@pytest.mark.parametrize("name", ACTIONS)
def test_hands_leave_the_face_free(name: str) -> None:
    action = load_part("actions", name, Action)
    covered = 0
    for index in (0, 1):
        for step in range(60):
            pose = action.pose(moment_of(step / 59, index))
            joints = inverse_kinematics.solve(pose)
            turn = math.radians(joints.head)
            for hand, over in zip(joints.hands, pose.over, strict=True):
                dx, dy = hand[0] - joints.neck[0], hand[1] - joints.neck[1]
                x = dx * math.cos(turn) + dy * math.sin(turn)
                y = -dx * math.sin(turn) + dy * math.cos(turn) + HEAD - 0.02
                covered += over and (x / 0.105) ** 2 + (y / 0.125) ** 2 < 1
    assert covered <= 4, f"in {covered} of 240 moments"


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_stays_near_its_spot(name: str) -> None:
    room = measure(name)
    assert room.head_left > -0.85
    assert room.head_right < 0.85
    assert room.head_top > -1.75
    assert room.head_bottom < 0.35
    assert room.bottom < 0.35


@pytest.mark.parametrize("name", ACTIONS)
@pytest.mark.parametrize("count", [1, 2, 4])
def test_heads_of_a_cast_start_in_the_picture(name: str, count: int) -> None:
    action = load_part("actions", name, Action)
    stage = Stage(1280, 720, LENGTH, seed=1)
    spots = action.spots(stage, 0.86, count)
    assert len(spots) == count
    for index, spot in enumerate(spots):
        pose = action.pose(replace(moment_of(0.0, index, spot.facing, count), toward=None))
        x, y = on_stage(face_of(inverse_kinematics.solve(pose)), pose)
        assert abs(spot.x + x * spot.height) < stage.edge
        assert 0.02 < spot.y + y * spot.height < 0.98


SHAPES = ("casual", "spacesuit", "ball_gown", "king", "knight", "dinosaur_costume")


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_draws_at_its_beginning_turn_and_end(name: str, puppet: Puppet) -> None:
    first, second, third = (draw(name, share, SHAPES[0], puppet) for share in (0.08, 0.5, 0.77))
    assert (first != second).any()
    assert (second != third).any()


@pytest.mark.parametrize("wardrobe", SHAPES)
@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_can_be_done_in_clothes_of_every_shape(
    name: str, wardrobe: str, puppet: Puppet
) -> None:
    draw(name, 0.4, wardrobe, puppet)


def draw(name: str, share: float, wardrobe_name: str, puppet: Puppet) -> NDArray[np.uint8]:
    """A small picture of a person in the middle of an action."""
    action = load_part("actions", name, Action)
    wardrobe = load_part("wardrobes", wardrobe_name, Wardrobe)
    pose = action.pose(moment_of(share))
    joints = inverse_kinematics.solve(pose)
    colours = colour_skin(wardrobe.palettes[0], puppet.skin)
    spot = Spot(0, 0.9, 0.6)
    actor = Performer(0, share * LENGTH, spot, pose, joints, puppet.frame, colours, 2)
    brush = Brush(LIGHT)
    pixels = np.zeros((90, 160, 4), np.uint8)
    surface = skia.Surface(pixels)
    canvas = surface.getCanvas()
    canvas.translate(80 + 45 * pose.at[0], 76 + 45 * pose.at[1])
    canvas.rotate(pose.roll)
    canvas.scale(45, 45)
    before = canvas.getSaveCount()
    if action.behind:
        action.behind(canvas, actor, brush)
    body.draw(canvas, actor, wardrobe, puppet, brush, 0.5, False)
    if action.front:
        action.front(canvas, actor, brush)
    assert canvas.getSaveCount() == before
    assert 0.02 < (pixels[..., 3] > 0).mean() < 0.5
    return pixels
