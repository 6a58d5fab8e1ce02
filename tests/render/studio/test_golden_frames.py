"""A seed gives the same picture on every machine, and a picture does not change unnoticed."""

import cv2
import numpy as np
import pytest

from render.models.store import ModelStore
from tests.render.studio.golden_frames import CASES, SEED, average, draw, is_alike, read


@pytest.mark.parametrize(("scene", "look"), CASES)
def test_the_frame_is_the_one_that_is_kept(scene: str, look: str, models: ModelStore) -> None:
    blocks = average(draw(scene, look, models))
    kept = read()[f"{scene} {look}"]
    apart = np.abs(blocks.astype(int) - kept)
    assert is_alike(blocks, kept), (
        f"mean {apart.mean():.1f}, most {apart.max()}; look at it, then write it anew:"
        " python -m tests.render.studio.golden_frames"
    )


def test_all_that_is_kept_is_drawn() -> None:
    assert set(read()) == {f"{scene} {look}" for scene, look in CASES}


@pytest.fixture(scope="module")
def frame(models: ModelStore) -> np.ndarray:
    return draw("pizza", "natural", models)


def test_another_build_that_rounds_otherwise_is_alike(frame: np.ndarray) -> None:
    noise = np.random.default_rng(1).integers(-3, 4, frame.shape)
    moved = cv2.warpAffine(frame, np.float32([[1, 0, 0.5], [0, 1, 0.5]]), frame.shape[1::-1])
    rounded = np.clip(moved.astype(int) + noise, 0, 255).astype(np.uint8)
    assert is_alike(average(rounded), average(frame))


def test_a_thing_that_is_missing_is_seen(frame: np.ndarray) -> None:
    """A patch of a twentieth of the picture is grey instead."""
    for x in range(0, frame.shape[1] - 40, 40):
        changed = frame.copy()
        changed[100:172, x : x + 40] = 128
        assert not is_alike(average(changed), average(frame))


def test_another_seed_is_another_picture(frame: np.ndarray, models: ModelStore) -> None:
    assert not is_alike(average(draw("pizza", "natural", models, SEED + 1)), average(frame))
