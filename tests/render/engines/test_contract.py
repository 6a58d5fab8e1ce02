"""What every engine does, with a tiny random pipeline of its real architecture.

An engine is found by its class in `render.resident_engine`; its pipeline is `TINY` in the file
`tiny_NAME.py` beside this one. What one engine alone does stands in `test_NAME.py`.
"""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from render.contract.errors import (
    BadOrder,
    Cancelled,
    LimitExceeded,
    MissingPiece,
)
from render.contract.order import CastMember
from render.engines.planning.limits import Tier
from render.marking.verify import verify_file
from tests.render.engines.clips import (
    CLIP,
    SECONDS,
    SIZE,
    apart,
    frames,
    heard,
    notes,
    order,
    render,
)
from tests.render.engines.conftest import TinyEngines
from tests.render.engines.tiny_engine import TinyEngine

pytestmark = pytest.mark.engines

CACHED_STEPS = 8 - 3
"""Of the final tier: the first two and the last step always run."""


@pytest.fixture
def load(engine: TinyEngine, tiny_engines: TinyEngines) -> Callable[..., Any]:
    """Loads an engine of the test's own."""
    return lambda **changes: tiny_engines.load(engine, **changes)


@pytest.fixture
def draft(engine: TinyEngine, tiny_engines: TinyEngines) -> Any:
    """The shared engine of the draft tier."""
    return tiny_engines.draft(engine)


@pytest.fixture
def weights(engine: TinyEngine, tiny_engines: TinyEngines, tmp_path: Path) -> Path:
    """A copy of the engine's weights."""
    return Path(shutil.copytree(tiny_engines.weights(engine), tmp_path / "weights"))


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_cast_of_one_to_four_becomes_a_marked_clip_with_sound(
    engine: TinyEngine, tiny_engines: TinyEngines, count: int
) -> None:
    made = tiny_engines.cast(engine, count)
    clip, shares = made.clip, made.shares
    assert (clip.engine, clip.size, clip.seconds) == (engine.name, SIZE, SECONDS)
    length = round(SECONDS * engine.limits.fps)
    assert frames(clip.path).shape == (length, SIZE[1], SIZE[0], 3)
    assert abs(heard(clip.path).shape[1] / 48000 - SECONDS) < 0.05
    assert abs(heard(clip.path)).max() > 0
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > length
    assert "[reference" not in str(clip.plan["prompt"])
    assert clip.timings["generate"] > 0
    assert verify_file(clip.path).mark.clip_id == CLIP


def test_the_same_seed_gives_the_same_clip_and_another_seed_another(
    engine: TinyEngine, draft: Any, people: list[Path], tmp_path: Path
) -> None:
    clips = []
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        asked = order(tmp_path / f"{name}.mp4", people[:1], seed=seed, lines=engine.lines)
        render(draft, asked)
        clips.append(asked.out.read_bytes())
    assert clips[0] == clips[1]
    assert clips[0] != clips[2]


def test_another_face_another_clip(
    engine: TinyEngine, draft: Any, people: list[Path], tmp_path: Path
) -> None:
    outs = []
    for number, person in enumerate((people[0], people[3])):
        asked = order(tmp_path / f"{number}.mp4", [people[1], person])
        render(draft, asked)
        outs.append(asked.out)
    assert apart(*outs) > engine.face_difference


def test_a_role_without_a_cameo_has_no_reference(
    engine: TinyEngine, draft: Any, people: list[Path], tmp_path: Path
) -> None:
    cast = (CastMember("A", None), CastMember("B", people[0]))
    clip = render(draft, order(tmp_path / "a.mp4", [], cast=cast))
    count = min(engine.limits.pictures_per_person, engine.limits.max_pictures)
    assert clip.plan["references"] == [{"role": "B", "count": count}]
    nobody = render(draft, order(tmp_path / "b.mp4", [], cast=cast[:1]))
    assert nobody.plan["references"] == []


def test_what_it_cannot_show_is_refused_or_said(
    engine: TinyEngine, load: Callable[..., Any], people: list[Path], tmp_path: Path
) -> None:
    limits = replace(engine.limits, max_people=2, max_frames=engine.short_frames)
    couple = load(tier=Tier.DRAFT, limits=limits)
    with pytest.raises(BadOrder) as refused:
        render(couple, order(tmp_path / "a.mp4", people[:3]))
    assert (refused.value.code, refused.value.data["most"]) == ("cast-size", 2)
    clip = render(couple, order(tmp_path / "b.mp4", people[:1], seconds=9.0))
    assert clip.seconds == pytest.approx(engine.short_frames / engine.limits.fps)
    assert "length-shortened" in notes(clip)
    assert len(frames(clip.path)) == engine.short_frames


def test_cancelling_stops_within_a_step_and_leaves_nothing(
    engine: TinyEngine, load: Callable[..., Any], people: list[Path], tmp_path: Path
) -> None:
    renderer = load()
    runs = engine.count_runs(renderer)
    asked = order(tmp_path / "a.mp4", people[:1])
    with pytest.raises(Cancelled):
        render(renderer, asked, is_cancelled=lambda: len(runs) >= 2)
    assert len(runs) == 2
    assert list(tmp_path.iterdir()) == []
    render(renderer, asked)
    assert len(runs) == 2 + engine.standard_runs


def test_memory_that_runs_out_has_a_code_and_a_smaller_tier_goes_on(
    engine: TinyEngine, load: Callable[..., Any], people: list[Path], tmp_path: Path
) -> None:
    import torch

    renderer = load()
    sizes: list[int] = []

    def fail(module: Any, args: Any, kwargs: Any) -> None:
        sizes.append(kwargs["hidden_states"].numel())
        if renderer.tier is Tier.STANDARD:
            raise torch.OutOfMemoryError("CUDA out of memory.")

    engine.transformer_of(renderer).register_forward_pre_hook(fail, with_kwargs=True)
    asked = order(tmp_path / "a.mp4", people[:1])
    with pytest.raises(LimitExceeded) as refused:
        render(renderer, asked)
    assert refused.value.code == "engine-out-of-memory"
    assert list(tmp_path.iterdir()) == []
    smaller = renderer.tier.smaller
    assert smaller is not None
    renderer.tier = smaller
    assert render(renderer, asked).plan["tier"] == "draft"
    assert sizes[1] < sizes[0]


def test_weights_may_be_moved(
    engine: TinyEngine,
    tiny_engines: TinyEngines,
    weights: Path,
    models: Any,
    people: list[Path],
    tmp_path: Path,
) -> None:
    for index in weights.glob("*index.json"):  # some indices name the folder they were saved in
        saved_in = str(tiny_engines.weights(engine))
        index.write_text(index.read_text().replace(saved_in, str(tmp_path / "gone")))
    (tmp_path / "elsewhere").mkdir()
    moved = Path(shutil.move(weights, tmp_path / "elsewhere" / "new"))
    renderer = engine.load(moved, models, tier=Tier.DRAFT)
    render(renderer, order(tmp_path / "a.mp4", people[:1]))


def test_weights_that_are_missing_could_run_code_or_are_broken_are_refused(
    engine: TinyEngine, weights: Path, models: Any, tmp_path: Path
) -> None:
    def code(folder: Path) -> str:
        with pytest.raises(MissingPiece) as refused:
            engine.load(folder, models)
        return refused.value.code

    assert code(tmp_path / "nowhere") == "weights-missing"
    file = next((weights / engine.transformer).glob("*.safetensors"))
    whole = file.read_bytes()
    file.write_bytes(whole[:1000])
    assert code(weights) == "weights-broken"
    file.write_bytes(whole)
    (weights / "vae" / "diffusion_pytorch_model.bin").write_bytes(b"\x80")
    assert code(weights) == "weights-unsafe"
    (weights / engine.renderer.index_file).unlink()
    assert code(weights) == "weights-missing"


def test_the_few_step_lora_is_used_where_the_tier_wants_it(
    engine: TinyEngine,
    load: Callable[..., Any],
    weights: Path,
    models: Any,
    people: list[Path],
    tmp_path: Path,
) -> None:
    steps = engine.limits.recipes[Tier.STANDARD].few_steps
    assert (steps > 0) == (engine.save_few_step is not None)
    if engine.save_few_step is None:
        return  # no recipe of the engine asks for one
    engine.save_few_step(weights)
    renderer = engine.load(weights, models)
    runs = engine.count_runs(renderer)
    clip = render(renderer, order(tmp_path / "a.mp4", people[:1]))
    assert (clip.plan["steps"], clip.plan["guidance"], len(runs)) == (steps, 1.0, steps)
    assert clip.plan["few_step"] is True
    renderer.tier = Tier.FINAL  # without the LoRA, although it is there
    assert render(renderer, order(tmp_path / "b.mp4", people[:1])).plan["few_step"] is False
    plain = load(tier=Tier.FINAL)
    render(plain, order(tmp_path / "c.mp4", people[:1]))
    assert (tmp_path / "b.mp4").read_bytes() == (tmp_path / "c.mp4").read_bytes()


def test_the_step_cache_saves_all_runs_but_those_of_the_first_two_steps_and_the_last(
    engine: TinyEngine, load: Callable[..., Any], people: list[Path], tmp_path: Path
) -> None:
    renderer = load(tier=Tier.FINAL)
    clip = render(renderer, order(tmp_path / "a.mp4", people[:1]))
    assert clip.plan["steps_reused"] == engine.runs_per_step * CACHED_STEPS
    assert "forward" not in vars(engine.transformer_of(renderer))
