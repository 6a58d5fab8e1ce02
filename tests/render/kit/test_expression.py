"""Mouth and eyelids move; the rest of the portrait does not."""

import numpy as np
import pytest

from render.kit.expression import with_lids, with_mouth
from render.kit.kit import Floats, Pixels
from render.models.store import ModelStore
from render.perception.face import Tracker
from render.sample_people.selfie import SelfieScript, frames


@pytest.fixture(scope="module")
def portrait(models: ModelStore) -> Pixels:
    still = SelfieScript(np.zeros(0, np.float32), 16000, size=(480, 640))
    return next(iter(frames(still, models.folder)))


@pytest.fixture(scope="module")
def points(models: ModelStore, portrait: Pixels) -> Floats:
    return Tracker(models).track(portrait)[0].landmarks


def test_an_open_mouth_is_dark_inside(portrait: Pixels, points: Floats) -> None:
    wide = with_mouth(portrait, points, 0.13)
    x, y = np.round(points[14, :2]).astype(int)
    assert wide[y + 1 : y + 6, x].mean() < 0.6 * portrait[y + 1 : y + 6, x].mean()


def test_a_shut_mouth_shows_no_teeth(portrait: Pixels, points: Floats) -> None:
    shut = with_mouth(portrait, points, 0.0).astype(int)
    top, bottom = points[[13, 14], 1].astype(int)
    left, right = points[[78, 308], 0].astype(int)
    mouth = shut[top - 3 : bottom + 4, left + 8 : right - 8]
    assert (mouth[..., 0] - mouth[..., 2]).mean() > 20  # lips are red, teeth are grey


def test_only_the_face_below_the_nose_moves(portrait: Pixels, points: Floats) -> None:
    wide = with_mouth(portrait, points, 0.12)
    nose, chin = points[[2, 152], 1]
    assert np.array_equal(wide[: int(nose)], portrait[: int(nose)])
    below = int(chin + 0.5 * (chin - points[10, 1]))
    assert np.array_equal(wide[below:], portrait[below:])


def test_shut_eyes_show_skin(portrait: Pixels, points: Floats) -> None:
    shut = with_lids(portrait, points, 1.0).astype(int)
    for top, bottom in ((159, 145), (386, 374)):
        x, y = points[[top, bottom], :2].mean(0).round().astype(int)
        pupil, lid = portrait[y - 1 : y + 2, x - 1 : x + 2].mean(), shut[y - 2, x].mean()
        assert lid > pupil + 25
    assert np.array_equal(with_lids(portrait, points, 0.0), portrait)


def test_alpha_stays(portrait: Pixels, points: Floats) -> None:
    solid = np.full(portrait.shape[:2], 255, np.uint8)
    head = np.dstack([portrait, solid])
    assert np.array_equal(with_mouth(head, points, 0.1)[..., 3], solid)
    assert np.array_equal(with_mouth(head, points, 0.1)[..., :3], with_mouth(portrait, points, 0.1))
