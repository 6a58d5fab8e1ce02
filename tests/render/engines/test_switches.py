"""FP8 and compiled blocks, on every engine; on a CPU nothing gets quicker."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from render import resident_engine
from render.contract.errors import Cancelled, MissingPiece
from render.engines.options import NO_OPTIONS, EngineOptions
from render.engines.planning.limits import Tier
from render.engines.runtime import hardware, optimizations, pipeline_loader
from render.engines.select import Engine
from render.models.store import ModelStore
from tests.render.engines import test_h3, test_ltx, test_vace
from tests.render.engines.filmed import SECONDS, frames, order, render
from tests.render.engines.tiny_h3 import save_h3
from tests.render.engines.tiny_ltx import hide_broken_torchaudio, save_ltx
from tests.render.engines.tiny_vace import save_few_step, save_vace

pytestmark = pytest.mark.engines

FP8, COMPILED, BOTH = (
    EngineOptions(fp8=True),
    EngineOptions(compiled=True),
    EngineOptions(True, True),
)


@dataclass(frozen=True)
class Kind:
    """An engine. `transformer`: its name in the pipeline."""

    save: Callable[[Path], Path]
    load: Callable[..., Any]
    transformer: str = "transformer"


KINDS = {
    "vace": Kind(save_vace, test_vace.engine),
    "ltx": Kind(save_ltx, test_ltx.engine),
    "h3": Kind(save_h3, test_h3.engine, "transformer_ref"),
}


@dataclass(frozen=True)
class Tiny:
    """An engine with its weights; `load` takes what is switched on."""

    load: Callable[[EngineOptions], Any]
    kind: Kind

    _plain: list[Any] = field(default_factory=list)

    def transformer(self, renderer: Any) -> Any:
        return getattr(renderer._pipeline, self.kind.transformer)

    def plainly(self, people: list[Path], folder: Path) -> Any:
        """The first answer of the transformer with nothing switched on."""
        if not self._plain:
            using = self.load(NO_OPTIONS)
            with heard_from(self.transformer(using)) as gave:
                render(using, order(folder / "plain.mp4", people[:2], seed=5))
            self._plain.append(gave[0])
        return self._plain[0]


@pytest.fixture(scope="module", params=KINDS)
def tiny(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, models: ModelStore
) -> Tiny:
    torch = pytest.importorskip("torch", reason="not installed: the extra gpu")
    pytest.importorskip("diffusers", reason="not installed: the extra gpu")
    pipeline_loader.go_offline()
    hide_broken_torchaudio()
    torch.set_num_threads(1)
    kind = KINDS[request.param]
    weights = kind.save(tmp_path_factory.mktemp("weights") / request.param)
    return Tiny(lambda on: kind.load(weights, models, tier=Tier.DRAFT, options=on), kind)


@pytest.fixture(autouse=True)
def no_compiler_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocks are traced and run by torch: everything but the C compiler at the end."""
    monkeypatch.setattr(optimizations, "BACKEND", "aot_eager")


@contextmanager
def heard_from(transformer: Any) -> Iterator[list[Any]]:
    """What it gave, run by run."""
    given: list[Any] = []

    def gave(module: Any, args: Any, found: Any) -> None:
        given.append(found[0].detach().clone())

    handle = transformer.register_forward_hook(gave)
    try:
        yield given
    finally:
        handle.remove()


def off_by(one: Any, other: Any) -> float:
    """The difference as a share of the size."""
    return float((one - other).norm() / other.norm())


def kept(module: Any) -> dict[Any, int]:
    """How many weights there are of each number format."""
    found: dict[Any, int] = {}
    for one in module.parameters():
        found[one.dtype] = found.get(one.dtype, 0) + one.numel()
    return found


@pytest.mark.parametrize("on", [FP8, COMPILED], ids=["fp8", "compiled"])
def test_clips_are_whole_close_to_plain_ones_the_same_again_and_can_be_cancelled(
    tiny: Tiny, people: list[Path], tmp_path: Path, on: EngineOptions
) -> None:
    import torch
    from torch._dynamo.utils import counters

    torch._dynamo.reset()
    using = tiny.load(on)
    counters.clear()
    graphs = []
    transformer = tiny.transformer(using)
    before = kept(transformer)
    with heard_from(transformer) as gave:
        for name, seed in (("one", 5), ("two", 5), ("else", 6)):
            asked = order(tmp_path / f"{name}.mp4", people[:2], seed=seed)
            made = render(using, asked)
            assert len(frames(asked.out)) == round(SECONDS * int(str(made.plan["fps"])))
            graphs.append(counters["stats"]["unique_graphs"])
    assert graphs[0] == graphs[2], "compiled again for a clip of the same kind"
    assert (graphs[0] > 0) is on.compiled
    one, two, other = ((tmp_path / f"{name}.mp4").read_bytes() for name in ("one", "two", "else"))
    assert one == two != other
    assert off_by(gave[0], tiny.plainly(people, tmp_path)) < (0.1 if on.fp8 else 1e-4)
    assert kept(transformer) == before  # in eight bits again

    count = len(gave)
    runs: list[int] = []
    handle = transformer.register_forward_pre_hook(lambda *given: runs.append(1))
    asked = order(tmp_path / "cancelled.mp4", people[:2])
    with pytest.raises(Cancelled):
        using.render(asked, lambda share: None, lambda: len(runs) >= 1)
    handle.remove()
    assert len(runs) == 1 < count / 3
    assert not asked.out.exists()
    render(using, order(tmp_path / "after.mp4", people[:2], seed=5))  # nothing of it is left
    assert (tmp_path / "after.mp4").read_bytes() == one


def test_weights_of_the_layers_lie_in_eight_bits(tiny: Tiny) -> None:
    import torch

    using = tiny.transformer(tiny.load(FP8))
    found = kept(using)
    assert set(found) == {torch.float8_e4m3fn, torch.float32}
    assert found[torch.float8_e4m3fn] > sum(found.values()) / 2
    assert using.dtype == torch.float32  # what it computes in, on a CPU
    assert torch.float8_e4m3fn not in kept(tiny.transformer(tiny.load(NO_OPTIONS)))


@pytest.fixture
def with_lora(tmp_path: Path, models: ModelStore) -> Callable[[EngineOptions], Any]:
    """VACE with a few-step LoRA, which its standard tier uses and its final one does not."""
    torch = pytest.importorskip("torch", reason="not installed: the extra gpu")
    pipeline_loader.go_offline()
    torch.set_num_threads(1)
    folder = save_vace(tmp_path / "vace")
    save_few_step(folder)
    return lambda on: test_vace.engine(folder, models, options=on)


@pytest.mark.parametrize("on", [FP8, BOTH], ids=["fp8", "both"])
def test_the_few_step_lora_stays_whole_and_counts_as_much(
    with_lora: Callable[[EngineOptions], Any], people: list[Path], tmp_path: Path, on: EngineOptions
) -> None:
    import torch

    torch._dynamo.reset()
    using, plain = with_lora(on), with_lora(NO_OPTIONS)
    layer = using._pipeline.transformer.blocks[0].attn1.to_q
    assert layer.lora_A["few-step"].weight.dtype == torch.float32
    assert (layer.base_layer.weight.dtype == torch.float8_e4m3fn) is on.fp8
    found = []
    for tier, renderer in ((Tier.STANDARD, plain), (Tier.STANDARD, using), (Tier.FINAL, using)):
        renderer.tier = tier
        with heard_from(renderer._pipeline.transformer.blocks[0].attn1.to_q) as gave:
            made = render(renderer, order(tmp_path / "a.mp4", people[:1]))
        assert made.plan["few_step"] is (tier is Tier.STANDARD)
        found.append(gave[0])
    with_it, other, without = found
    assert off_by(other, with_it) < (0.1 if on.fp8 else 1e-4)
    assert off_by(without, with_it) > 0.5


@pytest.mark.parametrize("name", KINDS)
def test_what_the_operator_switched_on_reaches_the_engine(name: str, tmp_path: Path) -> None:
    made: Any = resident_engine.make_renderer(Engine(name, tmp_path, options=FP8), tmp_path)
    assert made._options == FP8


def test_what_cannot_work_here_is_refused_before_anything_is_loaded(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: Any, **named: Any) -> Any:
        raise RuntimeError("No working C++ compiler found\nand much more")

    monkeypatch.setattr(pipeline_loader, "load_pipeline", broken)
    import torch

    monkeypatch.setattr(torch, "compile", broken)
    with pytest.raises(MissingPiece) as refused:
        tiny.load(COMPILED)
    assert refused.value.code == "compile-missing"
    assert refused.value.data == {"name": "CPU", "why": "No working C++ compiler found"}


def test_torchs_own_compiler_works_here_or_says_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("torch", reason="not installed: the extra gpu")
    monkeypatch.setattr(optimizations, "BACKEND", "inductor")
    try:
        optimizations.check_options(COMPILED, hardware.detect_hardware())
    except MissingPiece as error:
        pytest.skip(f"no compiler: {error.data['why']}")
