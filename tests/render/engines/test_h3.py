import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from render.contract.errors import (
    BadOrder,
    Cancelled,
    LimitExceeded,
    MissingPiece,
)
from render.contract.order import CastMember, Line
from render.engines.h3 import LIMITS, H3Renderer, collect_references, number_references
from render.engines.planning.limits import Recipe, Tier
from render.engines.planning.plan import make_plan
from render.engines.planning.references import load_kits
from render.engines.runtime import pipeline_loader
from render.kit.kit import Kit
from render.marking.verify import verify_file
from render.models.store import ModelStore
from render.studio.planning.bed import choose_bed
from tests.render.engines.filmed import (
    CLIP,
    SECONDS,
    SIZE,
    apart,
    frames,
    heard,
    notes,
    order,
    render,
    tone,
)
from tests.render.engines.tiny_h3 import save_h3
from tests.render.engines.tiny_ltx import hide_broken_torchaudio

TINY = replace(
    LIMITS,
    recipes={
        Tier.DRAFT: Recipe(64 * 32, 2, 1.0),
        Tier.STANDARD: Recipe(96 * 64, 3, 1.0),
        Tier.FINAL: Recipe(64 * 32, 8, 1.0, step_cache=10.0),
    },
)
SAYS = (Line("A", "안녕!"),)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch = pytest.importorskip("torch", reason="not installed: the extra gpu")
    pytest.importorskip("diffusers", reason="not installed: the extra gpu")
    pipeline_loader.go_offline()
    hide_broken_torchaudio()
    torch.set_num_threads(1)  # models this small wait for threads longer than they run
    return save_h3(tmp_path_factory.mktemp("weights") / "h3")


@pytest.fixture(scope="module")
def draft(weights: Path, models: ModelStore) -> H3Renderer:
    return engine(weights, models, tier=Tier.DRAFT)


def engine(weights: Path, models: ModelStore, **changes: Any) -> H3Renderer:
    made = H3Renderer(weights, models.folder, choose_bed, **{"limits": TINY, **changes})
    made.load()
    return made


def runs_of(using: H3Renderer) -> list[int]:
    runs: list[int] = []
    using._pipeline.transformer_ref.register_forward_pre_hook(lambda *given: runs.append(1))
    return runs


def test_everybodys_pictures_and_voice_are_numbered_in_the_prompt(
    people: list[Path], tmp_path: Path
) -> None:
    lines = tuple(Line(role, "hello") for role in "DCBA")
    asked = order(tmp_path / "a.mp4", people, lines=lines)
    planned = make_plan(asked, LIMITS)
    seen = collect_references(planned, load_kits(asked))
    assert [len(each) for each in seen.pictures.values()] == [2, 2, 2, 2]
    assert list(seen.voices) == ["D", "C", "B"]
    assert seen.notes == ("voices-limit",)
    prompt = number_references(planned, asked, seen).prompt
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
        seen = collect_references(planned, load_kits(asked))
        assert (dict(seen.voices), seen.notes) == ({}, ("voice-invented",))
    assert "<Subject 2> is the person in <Picture 1>" not in planned.prompt


@pytest.mark.engines
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_cast_of_one_to_four_becomes_a_marked_clip_with_sound(
    draft: H3Renderer, people: list[Path], tmp_path: Path, count: int
) -> None:
    shares: list[float] = []
    asked = order(tmp_path / "a.mp4", people[:count], lines=SAYS)
    made = render(draft, asked, shares.append)
    assert (made.engine, made.size, made.seconds) == ("h3", SIZE, SECONDS)
    assert made.plan["frames"] == 124  # the least there is; what was not asked for is cut off
    assert frames(asked.out).shape == (round(SECONDS * 24), SIZE[1], SIZE[0], 3)
    assert abs(heard(asked.out).shape[1] / 48000 - SECONDS) < 0.05
    assert made.synthetic_voice
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert verify_file(asked.out).mark.clip_id == CLIP


@pytest.mark.engines
def test_the_same_seed_gives_the_same_clip_and_another_seed_another(
    draft: H3Renderer, people: list[Path], tmp_path: Path
) -> None:
    made = []
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        asked = order(tmp_path / f"{name}.mp4", people[:1], seed=seed)
        render(draft, asked)
        made.append(asked.out.read_bytes())
    assert made[0] == made[1]
    assert made[0] != made[2]


@pytest.mark.engines
def test_another_face_another_clip(draft: H3Renderer, people: list[Path], tmp_path: Path) -> None:
    outs = []
    for number, person in enumerate((people[0], people[3])):
        asked = order(tmp_path / f"{number}.mp4", [people[1], person])
        render(draft, asked)
        outs.append(asked.out)
    assert apart(*outs) > 0.001


@pytest.mark.engines
def test_another_voice_another_sound(draft: H3Renderer, people: list[Path], tmp_path: Path) -> None:
    person = Kit.load(people[0])
    sounds = []
    for hz in (120.0, 700.0):
        kit = tmp_path / f"{hz}.kit"
        replace(person, speech=tone(hz, 24000, 2.0) / 3, speech_rate=24000).save(kit)
        asked = order(tmp_path / f"{hz}.mp4", [kit], lines=SAYS)
        render(draft, asked)
        sounds.append(heard(asked.out))
    assert np.abs(sounds[0] - sounds[1]).max() > 0


@pytest.mark.engines
def test_what_it_cannot_show_is_refused_and_a_cast_of_nobody_is_made_up(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    couple = engine(weights, models, tier=Tier.DRAFT, limits=replace(TINY, max_people=2))
    with pytest.raises(BadOrder) as refused:
        render(couple, order(tmp_path / "a.mp4", people[:3]))
    assert (refused.value.code, refused.value.data["most"]) == ("cast-size", 2)
    nobody = render(couple, order(tmp_path / "b.mp4", [], cast=(CastMember("A", None),)))
    assert nobody.plan["references"] == []
    assert "<Picture" not in str(nobody.plan["prompt"])


@pytest.mark.engines
def test_cancelling_stops_within_a_step_and_leaves_nothing(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    using = engine(weights, models)
    runs = runs_of(using)
    asked = order(tmp_path / "a.mp4", people[:1])
    with pytest.raises(Cancelled):
        render(using, asked, is_cancelled=lambda: len(runs) >= 2)
    assert len(runs) == 2
    assert list(tmp_path.iterdir()) == []
    render(using, asked)
    assert len(runs) == 2 + 3  # as many runs as steps


@pytest.mark.engines
def test_memory_that_runs_out_has_a_code_and_a_smaller_tier_goes_on(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    import torch

    using = engine(weights, models)
    rows: list[int] = []

    def full(module: Any, args: Any, kwargs: Any) -> None:
        rows.append(kwargs["hidden_states"].shape[1])
        if using.tier is Tier.STANDARD:
            raise torch.OutOfMemoryError("CUDA out of memory.")

    using._pipeline.transformer_ref.register_forward_pre_hook(full, with_kwargs=True)
    asked = order(tmp_path / "a.mp4", people[:1])
    with pytest.raises(LimitExceeded) as refused:
        render(using, asked)
    assert refused.value.code == "engine-out-of-memory"
    assert list(tmp_path.iterdir()) == []
    using.tier = Tier.DRAFT
    assert render(using, asked).plan["tier"] == "draft"
    assert rows[1] < rows[0]


@pytest.mark.engines
def test_weights_may_be_moved_and_have_to_be_whole(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    old = Path(shutil.copytree(weights, tmp_path / "old"))
    index = old / "modular_model_index.json"
    index.write_text(index.read_text().replace(str(weights), str(tmp_path / "gone")))
    moved = Path(shutil.move(old, tmp_path / "elsewhere" / "new"))
    using = engine(moved, models, tier=Tier.DRAFT)
    render(using, order(tmp_path / "a.mp4", people[:1]))

    def code() -> str:
        with pytest.raises(MissingPiece) as refused:
            engine(moved, models)
        return refused.value.code

    shutil.rmtree(moved / "audio_vae")
    assert code() == "weights-broken"
    (moved / "vae" / "model.bin").write_bytes(b"\x80")
    assert code() == "weights-unsafe"
    (moved / "modular_model_index.json").unlink()
    assert code() == "weights-missing"


@pytest.mark.engines
def test_the_step_cache_saves_runs_and_smaller_references_are_fewer_rows(
    weights: Path,
    models: ModelStore,
    people: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows: list[int] = []
    for edge in (None, 32):
        monkeypatch.setattr(H3Renderer, "reference_edge", edge)
        using = engine(weights, models, tier=Tier.FINAL)
        using._pipeline.transformer_ref.register_forward_pre_hook(
            lambda module, args, kwargs: rows.append(kwargs["hidden_states"].shape[1]),
            with_kwargs=True,
        )
        made = render(using, order(tmp_path / f"{edge}.mp4", people[:1]))
        assert made.plan["steps_reused"] == 8 - 3
    assert notes(made) == []
    assert rows[-1] < rows[0]
