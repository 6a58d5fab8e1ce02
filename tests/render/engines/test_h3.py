"""What MiniMax-H3 alone does; see test_contract.py for what every engine does."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from render.contract.errors import MissingPiece
from render.contract.order import CastMember, Line
from render.engines.h3 import (
    LIMITS,
    H3Renderer,
    collect_references,
    number_references,
)
from render.engines.planning.limits import Tier
from render.engines.planning.plan import make_plan
from render.engines.planning.references import load_kits
from render.kit.kit import Kit
from render.models.store import ModelStore
from tests.render.engines.clips import heard, notes, order, render, tone
from tests.render.engines.conftest import TinyEngines
from tests.render.engines.tiny_h3 import TINY

SAYS = (Line("A", "안녕!"),)


@pytest.fixture
def draft(tiny_engines: TinyEngines) -> Any:
    return tiny_engines.draft(TINY)


def test_everybodys_pictures_and_voice_are_numbered_in_the_prompt(
    people: list[Path], tmp_path: Path
) -> None:
    lines = tuple(Line(role, "hello") for role in "DCBA")
    asked = order(tmp_path / "a.mp4", people, lines=lines)
    planned = make_plan(asked, LIMITS)
    references = collect_references(planned, load_kits(asked))
    assert [len(pictures) for pictures in references.pictures.values()] == [2, 2, 2, 2]
    assert list(references.voices) == ["D", "C", "B"]
    assert references.notes == ("voices-limit",)
    prompt = number_references(planned, asked, references).prompt
    assert "<Subject 1> is the person in <Picture 1> and <Picture 2>. " in prompt
    assert "<Subject 4> is the person in <Picture 7> and <Picture 8> and speaks with" in prompt
    assert "the voice of <Audio 1>. " in prompt
    assert "<Subject 2> says: <d>[English] hello</d>" in prompt
    assert "[reference" not in prompt


def test_who_has_no_sample_or_no_cameo_speaks_in_an_invented_voice(
    people: list[Path], tmp_path: Path
) -> None:
    silent = replace(Kit.load(people[0]), speech=np.zeros(0, np.float32))
    silent.save(tmp_path / "silent.kit")
    for kit in (None, tmp_path / "silent.kit"):
        cast = (CastMember("A", kit), CastMember("B", people[1]))
        asked = order(tmp_path / "a.mp4", [], cast=cast, lines=SAYS)
        planned = make_plan(asked, LIMITS)
        references = collect_references(planned, load_kits(asked))
        assert (dict(references.voices), references.notes) == ({}, ("voice-invented",))
    assert "<Subject 2> is the person in <Picture 1>" not in planned.prompt


@pytest.mark.engines
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_clip_is_cut_from_the_fewest_frames_that_the_model_makes(
    tiny_engines: TinyEngines, count: int
) -> None:
    clip = tiny_engines.cast(TINY, count).clip
    assert clip.plan["frames"] == 124
    assert clip.synthetic_voice


@pytest.mark.engines
def test_another_voice_another_sound(draft: Any, people: list[Path], tmp_path: Path) -> None:
    person = Kit.load(people[0])
    sounds = []
    for hz in (120.0, 700.0):
        kit = tmp_path / f"{hz}.kit"
        replace(person, speech=tone(hz, 24000, 2.0) / 3, speech_rate=24000).save(kit)
        asked = order(tmp_path / f"{hz}.mp4", [kit], lines=SAYS)
        assert render(draft, asked).synthetic_voice
        sounds.append(heard(asked.out))
    assert np.abs(sounds[0] - sounds[1]).max() > 0


@pytest.mark.engines
def test_a_cast_of_nobody_is_made_up(draft: Any, tmp_path: Path) -> None:
    nobody = render(draft, order(tmp_path / "b.mp4", [], cast=(CastMember("A", None),)))
    assert nobody.plan["references"] == []
    assert "<Picture" not in str(nobody.plan["prompt"])


@pytest.mark.engines
def test_weights_have_to_be_whole(
    tiny_engines: TinyEngines, models: ModelStore, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(tiny_engines.weights(TINY), tmp_path / "new"))
    shutil.rmtree(folder / "audio_vae")
    with pytest.raises(MissingPiece) as refused:
        TINY.load(folder, models)
    assert refused.value.code == "weights-broken"


@pytest.mark.engines
def test_smaller_references_are_fewer_rows_and_the_step_cache_works_with_them(
    tiny_engines: TinyEngines,
    people: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows: list[int] = []
    for edge in (None, 32):
        monkeypatch.setattr(H3Renderer, "reference_edge", edge)
        renderer = tiny_engines.load(TINY, tier=Tier.FINAL)
        renderer._pipeline.transformer_ref.register_forward_pre_hook(
            lambda module, args, kwargs: rows.append(kwargs["hidden_states"].shape[1]),
            with_kwargs=True,
        )
        clip = render(renderer, order(tmp_path / f"{edge}.mp4", people[:1]))
        assert clip.plan["steps_reused"] == 8 - 3
    assert notes(clip) == []
    assert rows[-1] < rows[0]
