"""The sample person's clip is a phone clip like any other."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from render.contract.errors import MissingPiece
from render.models.store import ModelStore
from render.perception.media import probe
from render.sample_people import selfie
from render.sample_people.portraits import PEOPLE
from render.sample_people.selfie import SelfieScript

SILENT = np.zeros(0, np.float32)


def test_the_clip(models: ModelStore, tmp_path: Path) -> None:
    hum = (0.2 * np.sin(np.arange(8000) / 9)).astype(np.float32)
    wanted = SelfieScript(hum, 16000, turns=(), size=(240, 320), seconds=2.0)
    shares: list[float] = []
    selfie.write_selfie(wanted, models.folder, tmp_path / "clip.mp4", shares.append)
    about = probe(tmp_path / "clip.mp4")
    assert (about.width, about.height) == (240, 320)
    assert about.seconds == pytest.approx(2.0, abs=0.1)
    assert about.has_sound
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


@pytest.mark.parametrize("size", [(360, 640), (640, 360), (400, 400)])
@pytest.mark.parametrize("person", sorted(PEOPLE))
def test_everybody_in_every_format(models: ModelStore, person: str, size: tuple[int, int]) -> None:
    frame = next(
        iter(selfie.frames(SelfieScript(SILENT, 16000, person=person, size=size), models.folder))
    )
    assert frame.shape == (size[1], size[0], 3)
    assert frame.dtype == np.uint8
    assert frame.std() > 30


def test_it_lasts_as_long_as_speech_and_turns_need(models: ModelStore) -> None:
    short = SelfieScript(np.zeros(16000, np.float32), 16000, turns=(), size=(120, 160), seconds=1.0)
    long = replace(short, turns=("left", "up", "right"))
    count = [sum(1 for _ in selfie.frames(each, models.folder)) for each in (short, long)]
    assert count[1] - count[0] > 3 * selfie.FPS


def test_the_same_again(models: ModelStore) -> None:
    wanted = SelfieScript(SILENT, 16000, turns=("up",), size=(120, 160), seconds=1.0)
    once, again = (list(selfie.frames(wanted, models.folder)) for _ in range(2))
    assert all(np.array_equal(one, other) for one, other in zip(once, again, strict=True))


def test_the_portrait_is_needed(tmp_path: Path) -> None:
    with pytest.raises(MissingPiece, match="model-missing"):
        next(iter(selfie.frames(SelfieScript(SILENT, 16000), tmp_path)))
