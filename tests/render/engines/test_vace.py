"""What Wan VACE alone does; see test_contract.py for what every engine does."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from render.contract.order import ROLES
from render.engines.planning.limits import Tier
from tests.render.engines.clips import Whistle, frames, heard, notes, order, render
from tests.render.engines.conftest import TinyEngines
from tests.render.engines.tiny_vace import TINY

pytestmark = pytest.mark.engines


@pytest.fixture
def draft(tiny_engines: TinyEngines) -> Any:
    return tiny_engines.draft(TINY)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_four_reference_pictures_are_shared_among_the_cast(
    tiny_engines: TinyEngines, count: int
) -> None:
    assert tiny_engines.cast(TINY, count).clip.plan["references"] == [
        {"role": role, "count": 2 if count < 3 else 1} for role in ROLES[:count]
    ]


def test_a_clip_is_no_longer_than_the_weights_allow(
    draft: Any, people: list[Path], tmp_path: Path
) -> None:
    clip = render(draft, order(tmp_path / "b.mp4", people[:1], seconds=9.0))
    assert clip.seconds == pytest.approx(81 / 16)
    assert "length-shortened" in notes(clip)
    assert len(frames(clip.path)) == 81


def test_the_model_sees_the_cast_in_its_order(
    draft: Any, people: list[Path], tmp_path: Path
) -> None:
    import torch

    controls: list[Any] = []

    def keep(module: Any, args: Any, kwargs: Any) -> None:
        controls.append(kwargs["control_hidden_states"].clone())

    hook = draft._pipeline.transformer.register_forward_pre_hook(keep, with_kwargs=True)
    render(draft, order(tmp_path / "a.mp4", people[:3]))
    render(draft, order(tmp_path / "b.mp4", people[:2] + people[3:]))
    hook.remove()
    first, second = controls[0], controls[2]
    for place, is_same in ((0, True), (1, True), (2, False)):
        assert torch.equal(first[:, :, place], second[:, :, place]) is is_same


def test_a_prompt_is_encoded_as_the_pipeline_would_encode_it(
    draft: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch
    from diffusers.pipelines.wan import pipeline_wan_vace

    monkeypatch.setattr(pipeline_wan_vace, "prompt_clean", str)  # needs a library of its own
    for text in ("a person waves", "두 사람이 해변에서 춤을 춘다", "on and on " * 400):
        with torch.no_grad():
            whole = draft._pipeline._get_t5_prompt_embeds(text, max_sequence_length=512)
            ours = draft._encode_prompt(text)
        assert ours.shape == whole.shape == (1, 512, 32)
        assert torch.allclose(ours, whole, atol=1e-5)


def test_lines_are_spoken_in_the_voice_that_was_given(
    tiny_engines: TinyEngines, people: list[Path], tmp_path: Path
) -> None:
    voice = Whistle()
    renderer = tiny_engines.load(TINY, tier=Tier.DRAFT, voice=voice)
    asked = order(tmp_path / "a.mp4", people[:1], prompt="{A}가 “안녕!”이라고 말한다")
    clip = render(renderer, asked)
    assert voice.read == ["안녕!"]
    assert clip.synthetic_voice
    assert {"cloned", "lips-not-synced"} <= set(notes(clip))
    sound = heard(asked.out)[0]
    spectrum = np.abs(np.fft.rfft(sound))
    assert abs(np.argmax(spectrum) * 48000 / len(sound) - 1000) < 5
