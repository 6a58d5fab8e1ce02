"""What every action and every wardrobe must hold to, over the folders."""

import math
from itertools import pairwise

import numpy as np
import pytest

from render.drawing.skia import skia
from render.studio import catalog
from render.studio.catalog import load_part
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import (
    Action,
    FigurePose,
    Performer,
    PoseMoment,
    Spot,
    Wardrobe,
)
from render.studio.contracts.scene import Light, Stage
from render.studio.figure import body, inverse_kinematics
from render.studio.figure.head import Puppet
from render.studio.frame import camera
from tests.support.drawn_kit import kit

ACTIONS, WARDROBES = catalog.list_names("actions"), catalog.list_names("wardrobes")
SIZES = [(1280, 720), (720, 1280), (720, 720)]
LIGHT = Light((1.1, 1.0, 0.9), (0.6, 0.6, 0.8), 45, rim_strength=0.3)


@pytest.fixture(scope="module")
def puppet() -> Puppet:
    return Puppet(kit(), LIGHT, 120)


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_has_its_name_words_and_something_to_say(name: str) -> None:
    action = load_part("actions", name, Action)
    assert action.name == name
    assert action.words.en
    assert action.words.ko
    assert all(0 < len(action.exclaims[language]) <= 40 for language in ("en", "ko"))
    assert not action.wardrobe or action.wardrobe in WARDROBES


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("name", ACTIONS)
def test_everybodys_head_is_in_the_picture_and_nobody_hides_another(
    name: str, count: int, size: tuple[int, int]
) -> None:
    stage = Stage(*size, 6.0, seed=1)
    action = load_part("actions", name, Action)
    spots = action.spots(stage, 0.86, count)
    assert len(spots) == count
    for one, next_one in pairwise(spots):
        assert next_one.x - one.x > 0.24 * one.height  # faces are about a quarter wide
    for index, spot in enumerate(spots):
        for frame in range(0, 144, 6):
            pose = action.pose(PoseMoment(frame / 24, index, count, spot.facing, 1))
            x, y = head_place(spot, pose)
            assert abs(x) < stage.edge - 0.06 * spot.height
            assert 0.1 * spot.height < y < 0.9


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("name", ACTIONS)
def test_the_camera_crops_nobodys_head(name: str, count: int, size: tuple[int, int]) -> None:
    stage = Stage(*size, 6.0, seed=7)
    action = load_part("actions", name, Action)
    spots = action.spots(stage, 0.86, count)
    shots = camera.plan_shots(stage, spots, 0, (2.4, 4.2))
    for frame in range(0, 144, 6):
        shot = camera.find_shot(shots, frame / 24)
        if shot.focus is not None:
            continue  # close on one of them
        seen = camera.project(camera.view_at(shot, frame / 24, stage.seed), 1.0, stage)
        for index, spot in enumerate(spots):
            pose = action.pose(PoseMoment(frame / 24, index, count, spot.facing, stage.seed))
            x, y = head_place(spot, pose)
            half = 0.11 * spot.height * seen.scale
            assert half < x * seen.scale + seen.dx < stage.width - half
            assert half < y * seen.scale + seen.dy < stage.height - half


def head_place(spot: Spot, pose: FigurePose) -> tuple[float, float]:
    """The middle of the face in stage units."""
    neck_x, neck_y = inverse_kinematics.solve(pose).neck
    turn = math.radians(pose.roll)
    x = neck_x * math.cos(turn) - (neck_y - 0.15) * math.sin(turn)
    y = neck_x * math.sin(turn) + (neck_y - 0.15) * math.cos(turn)
    return spot.x + (pose.at[0] + x) * spot.height, spot.y + (pose.at[1] + y) * spot.height


@pytest.mark.parametrize("name", ACTIONS)
def test_nobody_jumps_from_frame_to_frame(name: str) -> None:
    action = load_part("actions", name, Action)
    spot = Spot(0, 0.86, 0.6)
    for index in range(4):
        places = [
            head_place(spot, action.pose(PoseMoment(frame / 24, index, 4, 1.0, 5)))
            for frame in range(24 * 6)
        ]
        steps = [math.dist(a, b) for a, b in pairwise(places)]
        assert max(steps) < 0.06, f"{name} {index}"
        assert max(steps) > 0.0005, f"{name} {index} stands like a post"


SHAPES = ("casual", "spacesuit", "ball_gown", "king", "knight", "dinosaur_costume")


@pytest.mark.parametrize("wardrobe_name", SHAPES)
@pytest.mark.parametrize("action_name", ACTIONS)
def test_every_action_can_be_done_in_clothes_of_every_shape(
    action_name: str, wardrobe_name: str, puppet: Puppet
) -> None:
    action = load_part("actions", action_name, Action)
    wardrobe = load_part("wardrobes", wardrobe_name, Wardrobe)
    pose = action.pose(PoseMoment(1.3, 0, 1, 1.0, 2))
    colours = {**wardrobe.palettes[0], "skin": puppet.skin}
    spot = Spot(0, 0.9, 0.6)
    actor = Performer(0, 1.3, spot, pose, inverse_kinematics.solve(pose), puppet.frame, colours, 2)
    brush = Brush(LIGHT)
    pixels = np.zeros((240, 240, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(120, 225)
    canvas.scale(200, 200)
    before = canvas.getSaveCount()
    for dress in (action.behind, action.front):
        if dress:
            dress(canvas, actor, brush)
    body.draw(canvas, actor, wardrobe, puppet, brush, 0.5, False)
    assert canvas.getSaveCount() == before
    covered = (pixels[..., 3] > 0).mean()
    assert 0.12 < covered < 0.7
    assert (pixels[..., 3] > 0)[:95].any(), "a head is on top"
