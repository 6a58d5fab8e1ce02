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
from render.perception.identity import Identifier, face_distance, judge_distance, mean_embedding
from render.perception.quality import align_face, eye_opening, measure_light, mouth_opening
from render.sample_people.selfie import SelfieScript, frames
from tests.render.perception import scenes


def test_aligned_as_dlib_aligns(models: ModelStore, portrait: Pixels, face: Face) -> None:
    ours = align_face(portrait, face.landmarks, 150)
    five = [dlib.point(round(x), round(y)) for x, y in face.landmarks[[263, 362, 33, 133, 2], :2]]
    shape = dlib.full_object_detection(dlib.rectangle(0, 0, 9, 9), dlib.points(five))
    theirs = dlib.get_face_chip(portrait, shape, 150, 0.25)
    identifier = Identifier(models)
    assert face_distance(identifier.embed(ours), identifier.embed(np.asarray(theirs))) < 0.15


def test_alignment_does_not_depend_on_size_or_roll(portrait: Pixels, face: Face) -> None:
    straight = align_face(portrait, face.landmarks, 160).astype(float)
    move = cv2.getRotationMatrix2D((200, 200), 25, 1.6)
    turned = np.asarray(cv2.warpAffine(portrait, move, (900, 900)), np.uint8)
    points = face.landmarks.copy()
    points[:, :2] = points[:, :2] @ move[:, :2].T + move[:, 2]
    assert np.abs(align_face(turned, points, 160) - straight).mean() < 5


def test_blur_is_not_sharp(portrait: Pixels, face: Face) -> None:
    sharp, _ = measure_light(portrait, face.landmarks)
    soft, _ = measure_light(cv2.GaussianBlur(portrait, (0, 0), 3), face.landmarks)
    assert soft < thresholds.SHARPNESS < sharp


def test_dark_and_bright(portrait: Pixels, face: Face) -> None:
    def brightness(factor: float) -> float:
        shown = np.clip(portrait * factor, 0, 255).astype(np.uint8)
        return measure_light(shown, face.landmarks)[1]

    assert brightness(0.2) < thresholds.DARK < brightness(1) < thresholds.BRIGHT < brightness(2.5)


def test_a_mouth_opens(models: ModelStore) -> None:
    # River's lips are shut for the mesh too; it takes Sunny's smile for lips 0.03 apart.
    still = SelfieScript(np.zeros(0, np.float32), 16000, person="river", size=scenes.SIZE)
    portrait = next(iter(frames(still, models.folder)))
    face = Tracker(models).track(portrait)[0]
    gaps = [0.0, 0.03, 0.06, 0.1, 0.14]
    found = [
        mouth_opening(Tracker(models).track(with_mouth(portrait, face.landmarks, gap))[0].landmarks)
        for gap in gaps
    ]
    assert found == sorted(found)
    assert found[-1] > found[0] + 0.04


def test_eyes_shut(models: ModelStore, portrait: Pixels, face: Face) -> None:
    shut = Tracker(models).track(with_lids(portrait, face.landmarks, 1.0))[0].landmarks
    assert eye_opening(shut) < 0.85 * eye_opening(face.landmarks)


def test_verdicts() -> None:
    assert [judge_distance(apart) for apart in (0.3, 0.5, 0.55, 0.61)] == [
        "same",
        "same",
        "unsure",
        "different",
    ]


def test_the_mean_stands_for_all() -> None:
    assert mean_embedding([np.zeros(128, "f4"), np.ones(128, "f4")]) == pytest.approx(
        np.full(128, 0.5)
    )
