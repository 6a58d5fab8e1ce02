import numpy as np
import pytest

from render.contract.scene_graph import MOODS
from render.kit.expression import LIDS, LOWER_LIP, UPPER_LIP
from render.kit.mood import EXPRESSIONS, NEUTRAL, Expression, with_mood
from tests.support.drawn_kit import head

BROW_LEFT, BROW_RIGHT = (105, 334)
HIGH = 210.0  # height of the drawn face in pixels


def dotted(*points: tuple[float, float]) -> np.ndarray:
    """A grey portrait with a white dot at each of the points."""
    image = np.full((320, 260, 4), 90, np.uint8)
    image[..., 3] = 255
    for x, y in points:
        image[round(y) - 1 : round(y) + 2, round(x) - 1 : round(x) + 2, :3] = 250
    return image


def dot_near(image: np.ndarray, x: float, y: float, reach: int = 16) -> tuple[float, float]:
    """The centre of the brightest spot around a point."""
    left, top = round(x) - reach, round(y) - reach
    part = image[top : top + 2 * reach, left : left + 2 * reach, 0].astype(float)
    part = np.clip(part - 110, 0, None)
    ys, xs = np.mgrid[: part.shape[0], : part.shape[1]]
    total = part.sum()
    return left + float((xs * part).sum() / total), top + float((ys * part).sum() / total)


def moved(expression: Expression, point: tuple[float, float], strength: float = 1.0):
    """How far a dot at a point moves to the right and down, pixels."""
    x, y = point
    was = dot_near(dotted(point), x, y)
    image = with_mood(dotted(point), head().landmarks, expression, strength)
    now = dot_near(image, x, y)
    return now[0] - was[0], now[1] - was[1]


def corner(side: int) -> tuple[float, float]:
    lips = head().landmarks[list(UPPER_LIP + LOWER_LIP), :2]
    x, y = lips[lips[:, 0].argmin() if side == 0 else lips[:, 0].argmax()].tolist()
    return x, y


def brow_end(side: int, inner: bool) -> tuple[float, float]:
    points = head().landmarks
    eye = points[list(LIDS[side][0]), :2]
    last = (side == 0) == inner
    x = float(eye[eye[:, 0].argmax() if last else eye[:, 0].argmin(), 0])
    return x, float(points[(BROW_LEFT, BROW_RIGHT)[side], 1])


def test_every_mood_of_the_scene_graph_can_be_shown() -> None:
    assert set(EXPRESSIONS) == set(MOODS)


@pytest.mark.parametrize("mood", MOODS)
def test_a_mood_changes_the_face_and_nothing_around_it(mood: str) -> None:
    portrait = head()
    shown = with_mood(portrait.image, portrait.landmarks, EXPRESSIONS[mood], 1.0)
    assert shown.shape == portrait.image.shape
    changed = np.abs(shown.astype(int) - portrait.image).max(2) > 8
    assert changed.any()
    assert not changed[:60].any()
    assert not changed[290:].any()


def test_no_mood_at_all_leaves_the_pixels_as_they_are() -> None:
    portrait = head()
    for expression, strength in ((EXPRESSIONS["angry"], 0.0), (NEUTRAL, 1.0)):
        same = with_mood(portrait.image, portrait.landmarks, expression, strength)
        assert (same == portrait.image).all()


@pytest.mark.parametrize("side", [0, 1])
def test_corners_of_the_mouth_go_up_for_joy_and_down_for_sorrow(side: int) -> None:
    out, up = moved(EXPRESSIONS["happy"], corner(side))
    assert up < -0.015 * HIGH
    assert (out < -1) if side == 0 else (out > 1)
    assert moved(EXPRESSIONS["sad"], corner(side))[1] > 0.015 * HIGH


@pytest.mark.parametrize("side", [0, 1])
def test_brows_come_down_in_anger_and_rise_in_surprise(side: int) -> None:
    assert moved(EXPRESSIONS["angry"], brow_end(side, inner=True))[1] > 0.012 * HIGH
    assert moved(EXPRESSIONS["surprised"], brow_end(side, inner=True))[1] < -0.012 * HIGH
    assert moved(EXPRESSIONS["surprised"], brow_end(side, inner=False))[1] < -0.012 * HIGH
    sad_inner, sad_outer = (
        moved(EXPRESSIONS["sad"], brow_end(side, end))[1] for end in (True, False)
    )
    assert sad_inner < sad_outer - 0.015 * HIGH


def test_half_of_the_strength_is_about_half_of_the_way() -> None:
    full = moved(EXPRESSIONS["happy"], corner(1))[1]
    half = moved(EXPRESSIONS["happy"], corner(1), 0.5)[1]
    assert half == pytest.approx(full / 2, abs=1.2)


def test_who_is_proud_smiles_with_half_of_the_mouth() -> None:
    left, right = (moved(EXPRESSIONS["proud"], corner(side))[1] for side in (0, 1))
    assert right < left - 1


@pytest.mark.parametrize("way", [-1.0, 1.0])
def test_eyes_look_to_the_side_and_brows_and_mouth_stay(way: float) -> None:
    points = head().landmarks
    for lids in LIDS:
        x, y = points[list(lids[0] + lids[1]), :2].mean(0).tolist()
        image = with_mood(dotted((x, y)), points, NEUTRAL, 0.0, (way, 0.0))
        assert (dot_near(image, x, y)[0] - x) * way > 0.012 * HIGH
    still = dotted(corner(0), brow_end(0, inner=True))
    looking = with_mood(still, points, NEUTRAL, 0.0, (way, 0.0))
    assert np.abs(looking.astype(int) - still).max() < 30


def test_a_face_at_the_edge_of_the_picture_is_no_error() -> None:
    portrait = head()
    shown = with_mood(
        portrait.image[100:260, 40:220],
        portrait.landmarks - (40, 100, 0),
        EXPRESSIONS["scared"],
        1.0,
    )
    assert shown.shape == (160, 180, 4)
