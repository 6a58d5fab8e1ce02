"""A portrait turns about its axis; what is not the head stays where it is."""

import numpy as np
import pytest

from render.kit.kit import Floats
from render.kit.warp import Turner

SIZE = (700, 500)
NOSE, CHIN, FOREHEAD, LEFT, RIGHT = 1, 152, 10, 234, 454


@pytest.fixture(scope="module")
def points() -> Floats:
    """Points on an ellipsoid: a head without features."""
    random = np.random.default_rng(4)
    across, down = random.uniform(-1, 1, (2, 468))
    across[[NOSE, CHIN, FOREHEAD, LEFT, RIGHT]] = 0, 0, 0, -1, 1
    down[[NOSE, CHIN, FOREHEAD, LEFT, RIGHT]] = 0.1, 1, -1, 0, 0
    depth = -np.sqrt(np.clip(1 - 0.9 * across**2 - 0.5 * down**2, 0, 1)) * 70
    found = np.stack([350 + 75 * across, 230 + 95 * down, depth], 1)
    found[NOSE, 2] -= 25
    return found.astype(np.float32)


@pytest.fixture(scope="module")
def turner(points: Floats) -> Turner:
    return Turner(points, SIZE)


def test_no_turn_changes_nothing(turner: Turner) -> None:
    across, along = turner.maps(0, 0)
    ys, xs = np.mgrid[: SIZE[1], : SIZE[0]]
    assert across.shape == along.shape == (SIZE[1], SIZE[0])
    assert across == pytest.approx(xs, abs=0.01)
    assert along == pytest.approx(ys, abs=0.01)


@pytest.mark.parametrize(
    ("yaw", "pitch", "way"),
    [(12, 0, (1, 0)), (-12, 0, (-1, 0)), (0, 12, (0, -1)), (0, -12, (0, 1))],
)
def test_the_nose_goes_where_it_is_turned(
    turner: Turner, points: Floats, yaw: float, pitch: float, way: tuple[int, int]
) -> None:
    moved = turner.moved(points, yaw, pitch) - points[:, :2]
    assert moved[NOSE] @ way > 8
    assert moved[NOSE] @ way > (moved[[LEFT, RIGHT]] @ way).max() + 5  # it is nearer than the ears


@pytest.mark.parametrize(("yaw", "pitch"), [(20, 0), (-24, 8), (0, 15), (10, -15)])
def test_maps_lead_back_to_where_points_came_from(
    turner: Turner, points: Floats, yaw: float, pitch: float
) -> None:
    across, along = turner.maps(yaw, pitch)
    seen = np.hypot(points[:, 0] - 350, (points[:, 1] - 230) / 1.27) < 55
    goal = np.round(turner.moved(points, yaw, pitch)).astype(int)[seen]
    back = np.stack([across[goal[:, 1], goal[:, 0]], along[goal[:, 1], goal[:, 0]]], 1)
    assert np.abs(back - points[seen, :2]).mean() < 1.0


@pytest.mark.parametrize("yaw", [-24, 24])
def test_nothing_folds(turner: Turner, yaw: float) -> None:
    across, along = turner.maps(yaw, 10)
    assert np.diff(across, axis=1).min() > -0.05
    assert np.diff(along, axis=0).min() > -0.05


def test_shoulders_and_background_stay(turner: Turner) -> None:
    across, along = turner.maps(20, 10)
    ys, xs = np.mgrid[: SIZE[1], : SIZE[0]]
    still = np.zeros((SIZE[1], SIZE[0]), bool)
    still[440:] = True
    still[:, :60] = still[:, -60:] = True
    assert np.hypot(across - xs, along - ys)[still].max() < 0.5
