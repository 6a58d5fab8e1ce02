"""Faces are found near, far and side by side, and their mesh lies where it should."""

import cv2
import numpy as np
import pytest

from render.kit.kit import Pixels
from render.models.store import ModelStore
from render.perception.face import Detector, Face, Tracker


def shown(picture: Pixels, width: int, at: tuple[int, int], size: tuple[int, int]) -> Pixels:
    """The picture, `width` pixels wide, somewhere on a grey wall."""
    wall = np.full((size[1], size[0], 3), 110, np.uint8)
    height = round(picture.shape[0] * width / picture.shape[1])
    small = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
    wall[at[1] : at[1] + height, at[0] : at[0] + width] = small
    return wall


def test_one_face_with_all_its_points(portrait: Pixels, face: Face) -> None:
    assert face.landmarks.shape == (468, 3)
    assert face.score > 0.9
    nose, chin, left, right = face.landmarks[[1, 152, 33, 263]]
    assert left[0] < nose[0] < right[0]
    assert left[1] < nose[1] < chin[1]
    assert nose[2] < left[2]  # nearer
    assert 0.2 < face.box[2] / portrait.shape[1] < 0.5


def test_no_face_on_a_wall(models: ModelStore) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (480, 640, 3), np.uint8)
    assert Tracker(models).track(np.full((480, 640, 3), 127, np.uint8)) == ()
    assert Tracker(models).track(noise) == ()


def test_two_side_by_side_largest_first(models: ModelStore, portrait: Pixels) -> None:
    two = shown(portrait, 480, (0, 0), (960, 640))
    two[:480, 560:920] = shown(portrait, 360, (0, 0), (360, 480))
    faces = Tracker(models).track(two)
    assert len(faces) == 2
    assert faces[0].box[2] > faces[1].box[2]
    assert faces[0].box[0] < 480 < faces[1].box[0]


def test_somebody_far_behind_is_found_by_the_far_detector_alone(
    models: ModelStore, portrait: Pixels
) -> None:
    room = shown(portrait, 170, (500, 300), (1280, 720))
    small = cv2.resize(room, (683, 384), interpolation=cv2.INTER_AREA)
    assert not Detector.short_range(models).find_regions(small, 0.5)
    tracker = Tracker(models)
    assert max(len(tracker.track(room)) for _ in range(2)) == 1


@pytest.mark.parametrize("degrees", [-30, 20])
def test_points_turn_with_the_picture(
    models: ModelStore, portrait: Pixels, face: Face, degrees: int
) -> None:
    height, width = portrait.shape[:2]
    move = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned = cv2.warpAffine(portrait, move, (width, height), borderMode=cv2.BORDER_REPLICATE)
    found = Tracker(models).track(np.asarray(turned, np.uint8))[0].landmarks[:, :2]
    expected = face.landmarks[:, :2] @ move[:, :2].T + move[:, 2]
    assert np.linalg.norm(found - expected, axis=1).mean() < 0.03 * face.box[2]


def test_a_face_is_followed_and_lost(models: ModelStore, portrait: Pixels) -> None:
    tracker = Tracker(models)
    for step in range(6):
        moved = np.roll(portrait, 8 * step, axis=1)
        assert len(tracker.track(moved)) == 1
    assert tracker.track(np.zeros_like(portrait)) == ()
