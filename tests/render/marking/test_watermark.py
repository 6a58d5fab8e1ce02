"""The mark survives what happens to clips, and is not found where it is not."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from render.marking import clip_id
from render.marking.codec import signs
from render.marking.lattice import PILOT, PILOT_SIGNS, WAVES
from render.marking.reader import MarkReading, read_mark
from render.marking.watermark import Mark, draw_pattern, sum_waves
from render.models.store import ModelStore
from tests.render.marking.clips import Attack, flat, luma, lumas, textured
from tests.render.marking.conftest import CLIP, write

NOTHING = MarkReading(None, 0.0)
ATTACKS = {
    "re-encoded at crf 28 and half scale": Attack(crf=28, scale=0.5),
    "5 % off every side": Attack(crop=(0.05,) * 4),
    "5 % off every side, scaled back": Attack(crop=(0.05,) * 4, restore=True),
    "5 % off the left": Attack(crop=(0.05, 0, 0, 0)),
    "5 % off the left, scaled back": Attack(crop=(0.05, 0, 0, 0), restore=True),
    "5 % off the bottom, scaled back": Attack(crop=(0, 0, 0, 0.05), restore=True),
    "30 to 24 frames a second": Attack(fps=24),
    "first and last second cut off": Attack(trim=1.0),
    "a messenger": Attack(crf=28, scale=0.5, fps=24),
    "all at once": Attack(crf=28, scale=0.5, crop=(0.05,) * 4, fps=24, trim=1.0),
}


@pytest.mark.parametrize("kind", ["drawn", "filmed"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_mark_survives(attack: str, kind: str, marked: dict[str, Path], tmp_path: Path) -> None:
    attacked = ATTACKS[attack].run(marked[kind], tmp_path / "attacked.mp4")
    found = read_mark(lumas(attacked))
    assert found.clip_id == CLIP
    assert found.confidence >= 0.5


@pytest.mark.parametrize("kind", ["drawn", "filmed"])
@pytest.mark.parametrize("size", [(720, 1280), (720, 720), (640, 360)])
def test_mark_survives_a_messenger_in_other_sizes(
    size: tuple[int, int], kind: str, tmp_path: Path, models: ModelStore
) -> None:
    clip = write(tmp_path / "clip.mp4", kind, size, 2, models)
    attacked = ATTACKS["a messenger"].run(clip, tmp_path / "attacked.mp4")
    assert read_mark(lumas(attacked)).clip_id == CLIP


def test_24_to_30_frames_a_second(marked: dict[str, Path], tmp_path: Path) -> None:
    slow = Attack(fps=24).run(marked["drawn"], tmp_path / "slow.mp4")
    quick = Attack(crf=28, fps=30).run(slow, tmp_path / "quick.mp4")
    assert read_mark(lumas(quick)).clip_id == CLIP


@pytest.mark.parametrize("kind", ["drawn", "filmed"])
def test_unmarked_clip_has_no_mark(kind: str) -> None:
    frames = (flat if kind == "drawn" else textured)((1280, 720), 1, 12)
    assert read_mark(luma(frame) for frame in frames) == NOTHING


def test_noise_and_patterns_have_no_mark() -> None:
    for seed in range(5):
        random = np.random.default_rng(seed)
        noise = random.integers(0, 256, (270, 480), np.uint8)
        smooth = cv2.GaussianBlur(noise, (0, 0), 1 + seed / 4)
        tiled = np.tile(noise[:90, :96], (3, 5))
        for picture in (noise, cv2.equalizeHist(smooth), tiled):
            assert read_mark([picture]) == NOTHING


def test_another_systems_mark_on_our_lattice_is_not_ours() -> None:
    grey = np.full((720, 1280), 128, np.float32)
    for other in range(5):
        quadratures = signs(f"another system {other}", 2 * WAVES).reshape(2, WAVES)
        if other % 2:  # even when its pilots are ours
            quadratures[:, PILOT] = PILOT_SIGNS
        picture = np.rint(grey + 3 * sum_waves(quadratures, (1280, 720))).astype(np.uint8)
        assert read_mark([picture]) == NOTHING


def test_flat_and_empty_pictures() -> None:
    assert read_mark([]) == NOTHING
    assert read_mark([np.zeros((720, 1280), np.uint8)] * 3) == NOTHING
    assert read_mark([np.full((2, 2), 9, np.uint8)]) == NOTHING
    assert read_mark([np.full((16, 4000), 9, np.uint8)]) == NOTHING


def test_mark_cannot_be_seen() -> None:
    for kind, least in ((flat, 48), (textured, 38)):
        for frame in kind((1280, 720), 0.1, 30):
            plain = luma(frame)
            with_mark = plain.copy()
            Mark(CLIP, (1280, 720)).apply_luma(with_mark)
            assert cv2.PSNR(plain, with_mark) >= least
    sky = np.full((720, 1280), 180, np.uint8)
    Mark(CLIP, (1280, 720)).apply_luma(sky)
    assert np.abs(sky.astype(int) - 180).max() <= 2


def test_mark_stays_within_the_range_of_brightness() -> None:
    for level in (0, 255):
        picture = np.full((360, 640), level, np.uint8)
        Mark(CLIP, (640, 360)).apply_luma(picture)
        assert np.abs(picture.astype(int) - level).max() <= 4


def test_ids_have_patterns_of_their_own() -> None:
    one, other = (draw_pattern(clip_id.to_int(text), (640, 360)) for text in (CLIP, "K7Q2M9XE"))
    assert (
        abs(float(np.corrcoef(one.ravel(), other.ravel())[0, 1])) < 0.6
    )  # pilots and four symbols
