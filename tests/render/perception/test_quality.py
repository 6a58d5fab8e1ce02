"""A face is aligned, and its sharpness, light, mouth and eyes are measured."""

import cv2
import dlib
import numpy as np
import pytest

from render.kit.expression import with_lids, with_mouth
from render.kit.kit import Pixels
from render.models.store import ModelStore
from render.perception import thresholds
from render.perception.face import Face, Tracker
from render.perception.identity import Identifier, distance, mean, same_person
from render.perception.quality import aligned, eyes, light, mouth


def test_aligned_as_dlib_aligns(models: ModelStore, portrait: Pixels, face: Face) -> None:
    ours = aligned(portrait, face.landmarks, 150)
    five = [dlib.point(round(x), round(y)) for x, y in face.landmarks[[263, 362, 33, 133, 2], :2]]
    shape = dlib.full_object_detection(dlib.rectangle(0, 0, 9, 9), dlib.points(five))
    theirs = dlib.get_face_chip(portrait, shape, 150, 0.25)
    identifier = Identifier(models)
    assert distance(identifier.embed(ours), identifier.embed(np.asarray(theirs))) < 0.15


def test_alignment_does_not_depend_on_size_or_roll(portrait: Pixels, face: Face) -> None:
    straight = aligned(portrait, face.landmarks, 160).astype(float)
    move = cv2.getRotationMatrix2D((200, 200), 25, 1.6)
    turned = np.asarray(cv2.warpAffine(portrait, move, (900, 900)), np.uint8)
    points = face.landmarks.copy()
    points[:, :2] = points[:, :2] @ move[:, :2].T + move[:, 2]
    assert np.abs(aligned(turned, points, 160) - straight).mean() < 5


def test_blur_is_not_sharp(portrait: Pixels, face: Face) -> None:
    sharp, _ = light(portrait, face.landmarks)
    soft, _ = light(cv2.GaussianBlur(portrait, (0, 0), 3), face.landmarks)
    assert soft < thresholds.SHARPNESS < sharp


def test_dark_and_bright(portrait: Pixels, face: Face) -> None:
    def brightness(factor: float) -> float:
        shown = np.clip(portrait * factor, 0, 255).astype(np.uint8)
        return light(shown, face.landmarks)[1]

    assert brightness(0.2) < thresholds.DARK < brightness(1) < thresholds.BRIGHT < brightness(2.5)


def test_a_mouth_opens(models: ModelStore, portrait: Pixels, face: Face) -> None:
    gaps = [0.0, 0.03, 0.06, 0.1, 0.14]
    found = [
        mouth(Tracker(models).faces(with_mouth(portrait, face.landmarks, gap))[0].landmarks)
        for gap in gaps
    ]
    assert found == sorted(found)
    assert found[-1] > found[0] + 0.04


def test_eyes_shut(models: ModelStore, portrait: Pixels, face: Face) -> None:
    shut = Tracker(models).faces(with_lids(portrait, face.landmarks, 1.0))[0].landmarks
    assert eyes(shut) < 0.85 * eyes(face.landmarks)


def test_verdicts() -> None:
    assert [same_person(apart) for apart in (0.3, 0.5, 0.55, 0.61)] == [
        "same",
        "same",
        "unsure",
        "different",
    ]


def test_the_mean_stands_for_all() -> None:
    assert mean([np.zeros(128, "f4"), np.ones(128, "f4")]) == pytest.approx(np.full(128, 0.5))
