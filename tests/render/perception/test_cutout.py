"""A cut-out keeps the head and nothing else."""

import cv2
import numpy as np
import pytest

from render.kit.kit import Pixels
from render.models.store import ModelStore
from render.perception.cutout import HeadCutter
from render.perception.face import Face, Tracker


@pytest.fixture(scope="module")
def around(portrait: Pixels, face: Face) -> tuple[int, int, int, int]:
    x, y, width, height = face.box
    left, top = max(int(x - width), 0), max(int(y - 0.8 * width), 0)
    return left, top, int(x + 2 * width), int(y + 1.4 * height)


def cut(models: ModelStore, picture: Pixels, face: Face, around: tuple[int, ...]) -> Pixels:
    left, top, right, bottom = around
    part = np.ascontiguousarray(picture[top:bottom, left:right])
    return HeadCutter(models).cut(part, face.landmarks - np.array([left, top, 0], np.float32))


def test_face_stays_shoulders_and_wall_go(
    models: ModelStore, portrait: Pixels, face: Face, around: tuple[int, int, int, int]
) -> None:
    image = cut(models, portrait, face, around)
    alpha = image[..., 3]
    points = np.round(face.landmarks[:, :2] - np.array(around[:2])).astype(int)
    inner = points[[1, 9, 50, 280, 33, 263, 13, 17]]
    assert alpha[inner[:, 1], inner[:, 0]].min() == 255
    assert alpha[-10:].max() == 0  # below the chin
    assert alpha[:, :8].max() == 0
    assert alpha[:, -8:].max() == 0
    hair = points[10] - (0, round(0.35 * face.box[3]))
    assert alpha[hair[1], hair[0]] == 255
    chin, collar = points[152][1], points[[172, 397]][:, 0]
    assert alpha[chin + 5 :, : collar.min() - 20].max() == 0
    assert alpha[chin + 5 :, collar.max() + 20 :].max() == 0


def test_the_rim_shows_nothing_of_the_wall(
    models: ModelStore, portrait: Pixels, face: Face, around: tuple[int, int, int, int]
) -> None:
    plain = cut(models, portrait, face, around)
    shows = np.zeros(portrait.shape[:2], np.float32)
    left, top, right, bottom = around
    shows[top:bottom, left:right] = plain[..., 3] / 255
    shows[bottom:] = 1
    soft = np.asarray(cv2.GaussianBlur(shows, (0, 0), 1.2), np.float32)[..., None]
    green = (portrait * soft + np.array([0, 230, 0]) * (1 - soft)).astype(np.uint8)
    image = cut(models, green, Tracker(models).track(green)[0], around).astype(int)
    rim = (image[..., 3] > 60) & (image[..., 3] < 220)
    assert rim.sum() > 100
    excess = image[..., 1] - np.maximum(image[..., 0], image[..., 2])
    assert np.percentile(excess[rim], 90) < 25
