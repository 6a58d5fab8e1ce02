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
from render.perception.quality import (
    FaceQuality,
    align_face,
    eye_opening,
    measure_quality,
    mouth_opening,
)
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


def relit(rgb: Pixels, share: float) -> Pixels:
    """The picture in a share of its light."""
    light = (rgb / 255.0) ** 2.2 * share
    return np.asarray(np.clip(light, 0, 1) ** (1 / 2.2) * 255, np.uint8)


def blurred(rgb: Pixels, face: Face, percent: float) -> Pixels:
    """The picture out of focus by a share of the face's width."""
    return np.asarray(cv2.GaussianBlur(rgb, (0, 0), face.box[2] * percent / 100), np.uint8)


def noisy(rgb: Pixels, levels: float) -> Pixels:
    """The picture of a camera in poor light."""
    noise = np.random.default_rng(1).normal(0, levels, rgb.shape)
    return np.asarray(np.clip(rgb + noise, 0, 255), np.uint8)


@pytest.fixture(params=["sunny", "river"])
def shown(
    request: pytest.FixtureRequest, models: ModelStore, stranger: scenes.Frames, portrait: Pixels
) -> tuple[Pixels, Face]:
    """A picture of each sample person, and the face in it."""
    rgb = portrait if request.param == "sunny" else stranger[0]
    return rgb, Tracker(models).track(rgb)[0]


def test_sharpness_does_not_depend_on_the_light(shown: tuple[Pixels, Face]) -> None:
    rgb, face = shown
    whole = measure_quality(rgb, face.landmarks).sharpness
    assert whole > thresholds.SHARP
    for share in (0.5, 0.3, 0.12, 0.06):
        found = measure_quality(relit(rgb, share), face.landmarks).sharpness
        assert found == pytest.approx(whole, rel=0.05)
        soft = measure_quality(blurred(relit(rgb, share), face, 4), face.landmarks).sharpness
        assert soft < thresholds.SHARP


def test_a_blurred_face_is_not_sharp_whatever_the_noise(shown: tuple[Pixels, Face]) -> None:
    rgb, face = shown
    for levels in (0, 6):
        soft = noisy(blurred(rgb, face, 4), levels)
        assert measure_quality(soft, face.landmarks).sharpness < thresholds.SHARP


def test_blur_is_measured_in_its_order(shown: tuple[Pixels, Face]) -> None:
    rgb, face = shown
    found = [
        measure_quality(blurred(rgb, face, percent), face.landmarks).sharpness
        for percent in (0.5, 1, 1.5, 2, 3)
    ]
    assert found == sorted(found, reverse=True)
    assert found[1] > thresholds.SHARPNESS, "one percent is still sharp enough"


def test_light(shown: tuple[Pixels, Face]) -> None:
    rgb, face = shown

    def light(share: float) -> FaceQuality:
        return measure_quality(relit(rgb, share), face.landmarks)

    assert light(1).relief > light(0.3).relief > light(0.12).relief > thresholds.CLEAR_RELIEF
    assert light(0.004).relief < thresholds.RELIEF
    assert light(1).blown < thresholds.SOME_BLOWN
    assert light(12).blown > thresholds.BLOWN


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
