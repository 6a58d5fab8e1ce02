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
from render.contract.order import ROLES, CastMember
from render.engines.planning.limits import Recipe, Tier
from render.engines.vace import LIMITS, VaceRenderer
from render.marking.verify import verify_file
from render.models.store import ModelStore
from render.studio.planning.bed import choose_bed
from tests.render.engines.filmed import (
    CLIP,
    SECONDS,
    SIZE,
    Whistle,
    frames,
    heard,
    order,
    render,
)
from tests.render.engines.tiny_vace import save_few_step

pytestmark = pytest.mark.engines

TINY = replace(
    LIMITS,
    recipes={
        Tier.DRAFT: Recipe(64 * 32, 2, 1.0, few_steps=1),
        Tier.STANDARD: Recipe(96 * 48, 3, 5.0, few_steps=1),
        Tier.FINAL: Recipe(96 * 48, 8, 5.0, step_cache=10.0),
    },
)


def engine(weights: Path, models: ModelStore, **changes: Any) -> VaceRenderer:
    made = VaceRenderer(weights, models.folder, choose_bed, **{"limits": TINY, **changes})
    made.load()
    return made


@pytest.fixture(scope="module")
def draft(tiny_vace: Path, models: ModelStore) -> VaceRenderer:
    return engine(tiny_vace, models, tier=Tier.DRAFT)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_cast_of_one_to_four_becomes_a_marked_clip_with_sound(
    draft: VaceRenderer, people: list[Path], tmp_path: Path, count: int
) -> None:
    shares: list[float] = []
    asked = order(tmp_path / "a.mp4", people[:count])
    made = draft.render(asked, shares.append, lambda: False)
    assert (made.engine, made.size, made.seconds) == ("vace", SIZE, SECONDS)
    assert frames(asked.out).shape == (round(SECONDS * 16), SIZE[1], SIZE[0], 3)
    assert abs(heard(asked.out).shape[1] / 48000 - SECONDS) < 0.05
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > round(SECONDS * 16)
    assert made.plan["references"] == [
        {"role": role, "count": 2 if count < 3 else 1} for role in ROLES[:count]
    ]
    assert made.timings["generate"] > 0
    assert verify_file(asked.out).mark.clip_id == CLIP


def test_the_same_seed_gives_the_same_clip_and_another_seed_another(
    draft: VaceRenderer, people: list[Path], tmp_path: Path
) -> None:
    made = []
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        asked = order(tmp_path / f"{name}.mp4", people[:1], seed=seed)
        render(draft, asked)
        made.append(asked.out.read_bytes())
    assert made[0] == made[1]
    assert made[0] != made[2]


def test_another_face_another_clip(draft: VaceRenderer, people: list[Path], tmp_path: Path) -> None:
    found = []
    for number, person in enumerate((people[0], people[3])):
        asked = order(tmp_path / f"{number}.mp4", [people[1], person])
        render(draft, asked)
        found.append(frames(asked.out).astype(float))
    assert np.abs(found[0] - found[1]).mean() > 0.1


def test_the_model_sees_the_cast_in_its_order(
    draft: VaceRenderer, people: list[Path], tmp_path: Path
) -> None:
    import torch

    given: list[Any] = []

    def seen(module: Any, args: Any, kwargs: Any) -> None:
        given.append(kwargs["control_hidden_states"].clone())

    hook = draft._pipeline.transformer.register_forward_pre_hook(seen, with_kwargs=True)
    render(draft, order(tmp_path / "a.mp4", people[:3]))
    render(draft, order(tmp_path / "b.mp4", people[:2] + people[3:]))
    hook.remove()
    three, other = given[0], given[2]
    for place, same in ((0, True), (1, True), (2, False)):
        assert torch.equal(three[:, :, place], other[:, :, place]) is same


def test_a_prompt_is_read_as_the_pipeline_would_read_it(
    draft: VaceRenderer, monkeypatch: pytest.MonkeyPatch
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


def test_somebody_without_a_cameo_has_no_reference_picture(
    draft: VaceRenderer, people: list[Path], tmp_path: Path
) -> None:
    cast = (CastMember("A", None), CastMember("B", people[0]))
    made = render(draft, order(tmp_path / "a.mp4", [], cast=cast))
    assert made.plan["references"] == [{"role": "B", "count": 2}]
    nobody = order(tmp_path / "b.mp4", [], cast=cast[:1])
    assert render(draft, nobody).plan["references"] == []


def test_what_it_cannot_show_is_refused_or_said(
    draft: VaceRenderer, tiny_vace: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    couple = engine(tiny_vace, models, tier=Tier.DRAFT, limits=replace(TINY, max_people=2))
    with pytest.raises(BadOrder) as refused:
        render(couple, order(tmp_path / "a.mp4", people[:3]))
    assert (refused.value.code, refused.value.data["most"]) == ("cast-size", 2)
    made = render(draft, order(tmp_path / "b.mp4", people[:1], seconds=9.0))
    assert made.seconds == pytest.approx(81 / 16)
    assert "length-shortened" in made.plan["notes"]  # type: ignore[operator]
    assert len(frames(made.path)) == 81


def test_lines_are_spoken_in_the_voice_that_was_given(
    tiny_vace: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    voice = Whistle()
    using = engine(tiny_vace, models, tier=Tier.DRAFT, voice=voice)
    asked = order(tmp_path / "a.mp4", people[:1], prompt="{A}가 “안녕!”이라고 말한다")
    made = render(using, asked)
    assert voice.read == ["안녕!"]
    assert made.synthetic_voice
    assert {"cloned", "lips-not-synced"} <= set(made.plan["notes"])  # type: ignore[call-overload]
    sound = heard(asked.out)[0]
    spectrum = np.abs(np.fft.rfft(sound))
    assert abs(np.argmax(spectrum) * 48000 / len(sound) - 1000) < 5


def test_cancelling_stops_within_a_step_and_leaves_nothing(
    tiny_vace: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    using = engine(tiny_vace, models)
    runs: list[int] = []
    using._pipeline.transformer.register_forward_pre_hook(lambda *given: runs.append(1))
    with pytest.raises(Cancelled):
        using.render(
            order(tmp_path / "a.mp4", people[:1]), lambda share: None, lambda: len(runs) >= 2
        )
    assert len(runs) <= 3  # the step that was running, of six runs
    assert list(tmp_path.iterdir()) == []
    render(using, order(tmp_path / "b.mp4", people[:1]))  # nothing of it is left behind
    assert len(runs) <= 9


def test_memory_that_runs_out_has_a_code_and_a_smaller_tier_goes_on(
    tiny_vace: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    import torch

    using = engine(tiny_vace, models)

    def full(module: Any, args: Any, kwargs: Any) -> None:
        if kwargs["hidden_states"].shape[-1] > 8:
            raise torch.OutOfMemoryError("CUDA out of memory.")

    using._pipeline.transformer.register_forward_pre_hook(full, with_kwargs=True)
    asked = order(tmp_path / "a.mp4", people[:1])
    with pytest.raises(LimitExceeded) as refused:
        render(using, asked)
    assert refused.value.code == "engine-out-of-memory"
    assert list(tmp_path.iterdir()) == []
    smaller = using.tier.smaller
    assert smaller is not None
    using.tier = smaller
    assert render(using, asked).plan["tier"] == "draft"


def test_weights_may_be_moved(
    tiny_vace: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    moved = shutil.copytree(tiny_vace, tmp_path / "old")
    moved = shutil.move(moved, tmp_path / "elsewhere" / "new")
    using = engine(Path(moved), models, tier=Tier.DRAFT)
    render(using, order(tmp_path / "a.mp4", people[:1]))


def test_weights_that_could_run_code_or_are_broken_are_refused(
    tiny_vace: Path, models: ModelStore, tmp_path: Path
) -> None:
    def code(folder: Path) -> str:
        with pytest.raises(MissingPiece) as refused:
            engine(folder, models)
        return refused.value.code

    assert code(tmp_path / "nowhere") == "weights-missing"
    pickled = shutil.copytree(tiny_vace, tmp_path / "pickled")
    (pickled / "vae" / "diffusion_pytorch_model.bin").write_bytes(b"\x80")
    assert code(pickled) == "weights-unsafe"
    cut = shutil.copytree(tiny_vace, tmp_path / "cut")
    file = cut / "transformer" / "diffusion_pytorch_model.safetensors"
    file.write_bytes(file.read_bytes()[:1000])
    assert code(cut) == "weights-broken"


def test_the_few_step_lora_is_used_where_the_tier_wants_it(
    tiny_vace: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    folder = shutil.copytree(tiny_vace, tmp_path / "with")
    save_few_step(folder)
    using = engine(folder, models)
    runs: list[int] = []
    using._pipeline.transformer.register_forward_pre_hook(lambda *given: runs.append(1))
    made = render(using, order(tmp_path / "a.mp4", people[:1]))
    assert (made.plan["steps"], made.plan["guidance"], len(runs)) == (1, 1.0, 1)
    assert made.plan["few_step"] is True
    using.tier = Tier.FINAL  # without the LoRA, although it is there
    assert render(using, order(tmp_path / "b.mp4", people[:1])).plan["few_step"] is False
    plain = engine(tiny_vace, models, tier=Tier.FINAL)
    render(plain, order(tmp_path / "c.mp4", people[:1]))
    assert (tmp_path / "b.mp4").read_bytes() == (tmp_path / "c.mp4").read_bytes()


def test_the_step_cache_saves_all_runs_but_the_first_two_and_the_last(
    tiny_vace: Path, models: ModelStore, people: list[Path], tmp_path: Path
) -> None:
    using = engine(tiny_vace, models, tier=Tier.FINAL)
    made = render(using, order(tmp_path / "a.mp4", people[:1]))
    assert made.plan["steps_reused"] == 2 * (8 - 3)
    assert "forward" not in vars(using._pipeline.transformer)
