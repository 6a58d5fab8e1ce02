"""What LTX-2 alone does; see test_contract.py for what every engine does."""

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from render.contract.errors import MissingPiece
from render.contract.order import ROLES, CastMember
from render.engines.ltx import SHEET_LORA
from render.engines.planning.limits import Tier
from render.engines.runtime import pipeline_loader
from render.models.store import ModelStore
from tests.render.engines.clips import Whistle, apart, heard, notes, order, render
from tests.render.engines.conftest import TinyEngines
from tests.render.engines.tiny_ltx import TINY, save_few_step

pytestmark = pytest.mark.engines

SAYS = TINY.lines


@pytest.fixture
def draft(tiny_engines: TinyEngines) -> Any:
    return tiny_engines.draft(TINY)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_sound_is_generated_and_each_of_the_cast_has_a_column_of_the_sheet(
    tiny_engines: TinyEngines, count: int
) -> None:
    clip = tiny_engines.cast(TINY, count).clip
    assert (notes(clip), clip.synthetic_voice) == (["sound-generated"], True)
    prompt = str(clip.plan["prompt"])
    if count > 1:
        for word in ("first", "second", "third", "fourth")[:count]:
            assert f"the {word} column of the reference sheet" in prompt


def test_pictures_follow_a_sound_that_stays_as_it_was_given(
    tiny_engines: TinyEngines, people: list[Path], tmp_path: Path
) -> None:
    given, outs = [], []
    for hz in (1000.0, 300.0):
        voice = Whistle(hz)
        renderer = tiny_engines.load(TINY, voice=voice)
        calls: list[Any] = []
        renderer._pipeline.transformer.register_forward_pre_hook(
            lambda module, args, kwargs, calls=calls: calls.append(kwargs), with_kwargs=True
        )
        asked = order(tmp_path / f"{hz}.mp4", people[:1], lines=SAYS)
        clip = render(renderer, asked)
        assert voice.read == ["안녕, 반가워!"]
        assert clip.synthetic_voice
        assert "lips-not-synced" not in notes(clip)
        assert len(calls) == 3 * 2  # with guidance, and once more without the sound
        first = calls[0]["audio_hidden_states"]
        for call in calls:
            assert (call["audio_hidden_states"][:1] == first[:1]).all()
            assert not call["audio_timestep"].any()
            assert not call["audio_sigma"].any()
            assert call["sigma"].all()
        given.append(first)
        sound = heard(asked.out)[0]
        loudest = np.argmax(np.abs(np.fft.rfft(sound))) * 48000 / len(sound)
        assert abs(loudest - hz) < 5
        outs.append(asked.out)
    assert (given[0] - given[1]).abs().mean() > 0.01
    assert apart(*outs) > 0.01


def test_sound_is_generated_again_after_it_was_given(
    draft: Any, people: list[Path], tmp_path: Path
) -> None:
    before, after = order(tmp_path / "a.mp4", people[:1]), order(tmp_path / "b.mp4", people[:1])
    render(draft, before)
    render(draft, order(tmp_path / "c.mp4", people[:1], lines=SAYS))
    render(draft, after)
    assert before.out.read_bytes() == after.out.read_bytes()


def test_somebody_without_a_cameo_has_no_column(
    draft: Any, people: list[Path], tmp_path: Path
) -> None:
    cast = (CastMember("A", None), CastMember("B", people[0]), CastMember("C", people[1]))
    prompt = str(render(draft, order(tmp_path / "a.mp4", [], cast=cast)).plan["prompt"])
    assert "Person 1 is an invented adult" in prompt
    assert "Person 2 has exactly the face, hair and clothes of the person in the first" in prompt


def test_weights_need_the_lora_for_sheets(
    tiny_engines: TinyEngines, models: ModelStore, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(tiny_engines.weights(TINY), tmp_path / "new"))
    shutil.rmtree(folder / SHEET_LORA)
    with pytest.raises(MissingPiece) as refused:
        TINY.load(folder, models)
    assert refused.value.data["name"] == f"new/{SHEET_LORA}"


def test_the_few_step_lora_runs_its_own_noise_levels_beside_the_lora_for_sheets(
    tiny_engines: TinyEngines, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(tiny_engines.weights(TINY), tmp_path / "with"))
    save_few_step(folder)
    renderer = TINY.load(folder, models)
    runs, sigmas = TINY.count_runs(renderer), []
    renderer._pipeline.transformer.register_forward_pre_hook(
        lambda module, args, kwargs: sigmas.append(float(kwargs["sigma"][0])), with_kwargs=True
    )
    clip = render(renderer, order(tmp_path / "a.mp4", people[:1], lines=SAYS))
    assert (clip.plan["steps"], clip.plan["guidance"], len(runs)) == (2, 1.0, 2)
    assert sigmas == pytest.approx([1000.0, 975.0])  # as trained, not shifted
    adapters = set(renderer._pipeline.get_active_adapters())
    assert adapters == {SHEET_LORA, pipeline_loader.FEW_STEP}


def test_the_step_cache_saves_two_runs_a_step_with_given_sound(
    tiny_engines: TinyEngines, people: list[Path], tmp_path: Path
) -> None:
    renderer = tiny_engines.load(TINY, tier=Tier.FINAL)
    spoken = render(renderer, order(tmp_path / "a.mp4", people[:1], lines=SAYS))
    assert spoken.plan["steps_reused"] == 2 * (8 - 3)
    silent = render(renderer, order(tmp_path / "b.mp4", people[:1]))
    assert silent.plan["steps_reused"] == 8 - 3


def test_fewer_frames_of_the_sheet_are_fewer_rows(
    tiny_engines: TinyEngines, people: list[Path], tmp_path: Path
) -> None:
    rows = []
    for count in (None, 9):
        renderer = tiny_engines.load(TINY, tier=Tier.DRAFT)
        renderer.sheet_frames = count
        renderer._pipeline.transformer.register_forward_pre_hook(
            lambda module, args, kwargs: rows.append(kwargs["hidden_states"].shape[1]),
            with_kwargs=True,
        )
        render(renderer, order(tmp_path / f"{count}.mp4", people[: len(ROLES)]))
    assert rows == [84, 84, 54, 54]
