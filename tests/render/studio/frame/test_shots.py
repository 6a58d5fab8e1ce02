from itertools import pairwise

import pytest

from render.contract.scene_graph import CAMERAS, RELATIONS
from render.studio.contracts.scene import Stage
from render.studio.frame import camera
from render.studio.frame.geometry import Box
from render.studio.frame.shots import Subject, plan_shots

SIZES = [(1280, 720), (720, 1280), (720, 720)]


def people(count: int, aspect: float) -> tuple[Subject, ...]:
    places = [(i - (count - 1) / 2) * 0.2 * aspect for i in range(count)]
    return tuple(Subject(Box(x - 0.04, 0.5, x + 0.04, 0.6), 0.4) for x in places)


def shots(
    size: tuple[int, int],
    count: int = 3,
    span: tuple[float, float] = (0.0, 6.0),
    said: tuple[tuple[int, float, float], ...] = (),
    wish: str = "",
    relation: str = "",
) -> tuple[camera.Shot, ...]:
    stage = Stage(*size, span[1], seed=3)
    whole = Box(-0.4 * stage.aspect, 0.3, 0.4 * stage.aspect, 0.95)
    return plan_shots(stage, span, people(count, stage.aspect), whole, wish, relation, said)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("span", [(0.0, 2.0), (0.0, 6.0), (4.0, 11.0), (0.0, 60.0)])
@pytest.mark.parametrize("count", [1, 6])
def test_shots_fill_the_scene_without_gaps(
    size: tuple[int, int], span: tuple[float, float], count: int
) -> None:
    start, end = span
    said = ((0, start + 0.3 * (end - start), start + 0.5 * (end - start)),)
    found = shots(size, count, span, said)
    assert found[0].start == start
    assert found[-1].end == end
    for before, after in pairwise(found):
        assert before.end == after.start
        assert before.end - before.start >= 0.5


def test_the_close_shot_shows_whoever_speaks_while_they_speak() -> None:
    found = shots((1280, 720), said=((2, 2.5, 3.5),))
    close = camera.find_shot(found, 3.0)
    assert close.focus == 2
    assert close.first.zoom > found[0].first.zoom
    assert close.first.x == pytest.approx(people(3, 1280 / 720)[2].middle[0])


def test_the_last_quarter_is_wide_so_that_the_end_is_seen() -> None:
    for said in ((), ((1, 4.0, 5.8),)):
        found = shots((1280, 720), said=said)
        assert camera.find_shot(found, 5.0).focus is None


@pytest.mark.parametrize("wish", CAMERAS)
@pytest.mark.parametrize("relation", ["", *RELATIONS])
def test_every_camera_and_relation_shows_the_whole_scene_time(wish: str, relation: str) -> None:
    found = shots((1280, 720), wish=wish, relation=relation)
    assert (found[0].start, found[-1].end) == (0.0, 6.0)
    assert all(1.0 <= shot.first.zoom <= 2.0 for shot in found)
    assert all(1.0 <= shot.last.zoom <= 2.0 for shot in found)


def test_a_shaking_camera_shakes() -> None:
    shaken = shots((1280, 720), wish="shake")[0]
    calm = shots((1280, 720), wish="wide")[0]

    def travel(shot: camera.Shot) -> float:
        views = [camera.view_at(shot, step / 24, 1) for step in range(48)]
        return sum(abs(a.x - b.x) for a, b in pairwise(views))

    assert travel(shaken) > 3 * travel(calm)


def test_a_close_shot_leaves_a_tall_hat_in_the_picture() -> None:
    stage = Stage(1280, 720, 6.0, seed=3)
    face = Box(-0.06, 0.3, 0.06, 0.45)
    for crown in (0.26, 0.1, 0.04):
        hatted = (Subject(face, 0.66, crown),)
        whole = Box(-0.4, 0.04, 0.4, 0.9)
        close = plan_shots(stage, (0.0, 6.0), hatted, whole, "close")[0]
        assert close.last.y - 0.5 / close.last.zoom <= crown
        assert close.last.y + 0.5 / close.last.zoom > face.bottom


def test_a_close_shot_follows_the_body_of_somebody_who_lies() -> None:
    stage = Stage(1280, 720, 6.0, seed=3)
    whole = Box(-0.4, 0.5, 0.4, 0.9)
    lying = (Subject(Box(-0.3, 0.7, -0.15, 0.82), 0.6, along=(1.0, 0.0)),)
    close = plan_shots(stage, (0.0, 6.0), lying, whole, "close")[0]
    assert close.first.x > lying[0].middle[0]
    assert close.first.y == pytest.approx(lying[0].middle[1], abs=0.02)


def test_a_close_shot_cuts_no_neighbour_through_the_face() -> None:
    stage = Stage(1280, 720, 6.0, seed=3)
    whole = Box(-0.6, 0.2, 0.6, 0.9)
    for apart in (0.3, 0.36, 0.42, 0.5):
        pair = tuple(Subject(Box(x - 0.07, 0.3, x + 0.07, 0.46), 0.66) for x in (0.0, apart))
        close = plan_shots(stage, (0.0, 6.0), pair, whole, "close")[0]
        edge = close.last.x + 0.5 * stage.aspect / close.last.zoom
        assert not pair[1].face.left + 0.02 < edge < pair[1].face.right - 0.02
