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
from render.contract.order import ROLES, CastMember, Line
from render.engines.ltx import LIMITS, SHEET_LORA, LtxRenderer
from render.engines.planning.limits import Recipe, Tier
from render.engines.runtime import pipeline_loader
from render.marking.verify import verify_file
from render.models.store import ModelStore
from render.studio.planning.bed import choose_bed
from tests.render.engines.filmed import (
    CLIP,
    SECONDS,
    SIZE,
    Whistle,
    apart,
    frames,
    heard,
    notes,
    order,
    render,
)
from tests.render.engines.tiny_ltx import hide_broken_torchaudio, save_lora, save_ltx

pytestmark = pytest.mark.engines

TINY = replace(
    LIMITS,
    recipes={
        Tier.DRAFT: Recipe(96 * 64, 2, 1.0),
        Tier.STANDARD: Recipe(160 * 96, 3, 3.0, few_steps=2),
        Tier.FINAL: Recipe(96 * 64, 8, 3.0, step_cache=10.0),
    },
)
SAYS = (Line("A", "안녕, 반가워!"),)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch = pytest.importorskip("torch", reason="not installed: the extra gpu")
    pytest.importorskip("diffusers", reason="not installed: the extra gpu")
    pipeline_loader.go_offline()
    hide_broken_torchaudio()
    torch.set_num_threads(1)  # models this small wait for threads longer than they run
    return save_ltx(tmp_path_factory.mktemp("weights") / "ltx")


@pytest.fixture(scope="module")
def draft(weights: Path, models: ModelStore) -> LtxRenderer:
    return engine(weights, models, tier=Tier.DRAFT, voice=Whistle())


def engine(weights: Path, models: ModelStore, **changes: Any) -> LtxRenderer:
    made = LtxRenderer(weights, models.folder, choose_bed, **{"limits": TINY, **changes})
    made.load()
    return made


def runs_of(using: LtxRenderer) -> list[int]:
    runs: list[int] = []
    using._pipeline.transformer.register_forward_pre_hook(lambda *given: runs.append(1))
    return runs


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_cast_of_one_to_four_becomes_a_marked_clip_with_sound(
    draft: LtxRenderer, people: list[Path], tmp_path: Path, count: int
) -> None:
    shares: list[float] = []
    asked = order(tmp_path / "a.mp4", people[:count])
    made = render(draft, asked, shares.append)
    assert (made.engine, made.size, made.seconds) == ("ltx", SIZE, SECONDS)
    assert frames(asked.out).shape == (round(SECONDS * 24), SIZE[1], SIZE[0], 3)
    assert abs(heard(asked.out).shape[1] / 48000 - SECONDS) < 0.05
    assert np.abs(heard(asked.out)).max() > 0
    assert (notes(made), made.synthetic_voice) == (["sound-generated"], True)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    prompt = str(made.plan["prompt"])
    assert "[reference" not in prompt
    if count > 1:
        for word in ("first", "second", "third", "fourth")[:count]:
            assert f"the {word} column of the reference sheet" in prompt
    assert verify_file(asked.out).mark.clip_id == CLIP


def test_the_same_seed_gives_the_same_clip_and_another_seed_another(
    draft: LtxRenderer, people: list[Path], tmp_path: Path
) -> None:
    made = []
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        asked = order(tmp_path / f"{name}.mp4", people[:1], seed=seed, lines=SAYS)
        render(draft, asked)
        made.append(asked.out.read_bytes())
    assert made[0] == made[1]
    assert made[0] != made[2]


def test_another_face_another_clip(draft: LtxRenderer, people: list[Path], tmp_path: Path) -> None:
    outs = []
    for number, person in enumerate((people[0], people[3])):
        asked = order(tmp_path / f"{number}.mp4", [people[1], person])
        render(draft, asked)
        outs.append(asked.out)
    assert apart(*outs) > 0.05


def test_pictures_follow_a_sound_that_stays_as_it_was_given(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    given, outs = [], []
    for hz in (1000.0, 300.0):
        voice = Whistle(hz)
        using = engine(weights, models, voice=voice)
        calls: list[Any] = []
        using._pipeline.transformer.register_forward_pre_hook(
            lambda module, args, kwargs, calls=calls: calls.append(kwargs), with_kwargs=True
        )
        asked = order(tmp_path / f"{hz}.mp4", people[:1], lines=SAYS)
        made = render(using, asked)
        assert voice.read == ["안녕, 반가워!"]
        assert made.synthetic_voice
        assert "lips-not-synced" not in notes(made)
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
    draft: LtxRenderer, people: list[Path], tmp_path: Path
) -> None:
    before, after = order(tmp_path / "a.mp4", people[:1]), order(tmp_path / "b.mp4", people[:1])
    render(draft, before)
    render(draft, order(tmp_path / "c.mp4", people[:1], lines=SAYS))
    render(draft, after)
    assert before.out.read_bytes() == after.out.read_bytes()


def test_somebody_without_a_cameo_has_no_column(
    draft: LtxRenderer, people: list[Path], tmp_path: Path
) -> None:
    cast = (CastMember("A", None), CastMember("B", people[0]), CastMember("C", people[1]))
    made = render(draft, order(tmp_path / "a.mp4", [], cast=cast))
    prompt = str(made.plan["prompt"])
    assert "Person 1 is an invented adult" in prompt
    assert "Person 2 has exactly the face, hair and clothes of the person in the first" in prompt
    nobody = order(tmp_path / "b.mp4", [], cast=cast[:1])
    assert render(draft, nobody).plan["references"] == []


def test_what_it_cannot_show_is_refused_or_said(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    limits = replace(TINY, max_people=2, max_frames=41)
    couple = engine(weights, models, tier=Tier.DRAFT, limits=limits)
    with pytest.raises(BadOrder) as refused:
        render(couple, order(tmp_path / "a.mp4", people[:3]))
    assert (refused.value.code, refused.value.data["most"]) == ("cast-size", 2)
    made = render(couple, order(tmp_path / "b.mp4", people[:1]))
    assert "length-shortened" in notes(made)
    assert len(frames(made.path)) == 41


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


def test_memory_that_runs_out_has_a_code_and_a_smaller_tier_goes_on(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    import torch

    using = engine(weights, models)
    small = 2 * 7 * 3 * 2  # tokens of a draft: clip and sheet, 7 latent frames of 3 x 2

    def full(module: Any, args: Any, kwargs: Any) -> None:
        if kwargs["hidden_states"].shape[1] > small:
            raise torch.OutOfMemoryError("CUDA out of memory.")

    using._pipeline.transformer.register_forward_pre_hook(full, with_kwargs=True)
    asked = order(tmp_path / "a.mp4", people[:1])
    with pytest.raises(LimitExceeded) as refused:
        render(using, asked)
    assert refused.value.code == "engine-out-of-memory"
    assert list(tmp_path.iterdir()) == []
    using.tier = Tier.DRAFT
    assert render(using, asked).plan["tier"] == "draft"


def test_weights_may_be_moved_and_need_the_lora_for_sheets(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    moved = Path(shutil.copytree(weights, tmp_path / "elsewhere" / "new"))
    using = engine(moved, models, tier=Tier.DRAFT)
    render(using, order(tmp_path / "a.mp4", people[:1]))
    shutil.rmtree(moved / SHEET_LORA)
    with pytest.raises(MissingPiece) as refused:
        engine(moved, models)
    assert refused.value.data["name"] == f"new/{SHEET_LORA}"


def test_the_few_step_lora_is_used_beside_the_one_for_sheets(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(weights, tmp_path / "with"))
    save_lora(folder / pipeline_loader.FEW_STEP / "lora.safetensors", "attn2", 2)
    using = engine(folder, models)
    runs, sigmas = runs_of(using), []
    using._pipeline.transformer.register_forward_pre_hook(
        lambda module, args, kwargs: sigmas.append(float(kwargs["sigma"][0])), with_kwargs=True
    )
    made = render(using, order(tmp_path / "a.mp4", people[:1], lines=SAYS))
    assert (made.plan["steps"], made.plan["guidance"], len(runs)) == (2, 1.0, 2)
    assert sigmas == pytest.approx([1000.0, 975.0])  # as trained, not shifted
    assert set(using._pipeline.get_active_adapters()) == {SHEET_LORA, pipeline_loader.FEW_STEP}
    using.tier = Tier.FINAL  # without the LoRA, although it is there
    assert render(using, order(tmp_path / "b.mp4", people[:1])).plan["few_step"] is False
    plain = engine(weights, models, tier=Tier.FINAL)
    render(plain, order(tmp_path / "c.mp4", people[:1]))
    assert (tmp_path / "b.mp4").read_bytes() == (tmp_path / "c.mp4").read_bytes()


def test_the_step_cache_saves_runs(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    using = engine(weights, models, tier=Tier.FINAL)
    spoken = render(using, order(tmp_path / "a.mp4", people[:1], lines=SAYS))
    assert spoken.plan["steps_reused"] == 2 * (8 - 3)
    silent = render(using, order(tmp_path / "b.mp4", people[:1]))
    assert silent.plan["steps_reused"] == 8 - 3


def test_fewer_frames_of_the_sheet_are_fewer_rows(
    weights: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    rows = []
    for count in (None, 9):
        using = engine(weights, models, tier=Tier.DRAFT)
        using.sheet_frames = count
        using._pipeline.transformer.register_forward_pre_hook(
            lambda module, args, kwargs: rows.append(kwargs["hidden_states"].shape[1]),
            with_kwargs=True,
        )
        render(using, order(tmp_path / f"{count}.mp4", people[: len(ROLES)]))
    assert rows == [84, 84, 54, 54]
