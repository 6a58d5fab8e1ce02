"""FP8 and compiled blocks, on every engine; on a CPU nothing gets quicker."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
from tests.render.engines.clips import SECONDS, frames, order, render
from tests.render.engines.conftest import NAMES, TinyEngines
from tests.render.engines.tiny_engine import TinyEngine
from tests.render.engines.tiny_vace import TINY as VACE
from tests.render.engines.tiny_vace import save_few_step

pytestmark = pytest.mark.engines

FP8, COMPILED, BOTH = (
    EngineOptions(fp8=True),
    EngineOptions(compiled=True),
    EngineOptions(True, True),
)


class PlainAnswers:
    """The first answer of each engine's transformer without options, worked out once."""

    def __init__(self, tiny_engines: TinyEngines, people: list[Path], folder: Path) -> None:
        self._tiny_engines = tiny_engines
        self._people = people
        self._folder = folder
        self._answers: dict[str, Any] = {}

    def get(self, engine: TinyEngine) -> Any:
        """The answer of this engine."""
        if engine.name not in self._answers:
            renderer = self._tiny_engines.load(engine, tier=Tier.DRAFT)
            with collect_answers(engine.transformer_of(renderer)) as answers:
                render(renderer, order(self._folder / "plain.mp4", self._people[:2], seed=5))
            self._answers[engine.name] = answers[0]
        return self._answers[engine.name]


@pytest.fixture(scope="module")
def plain_answers(
    tiny_engines: TinyEngines, people: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> PlainAnswers:
    return PlainAnswers(tiny_engines, people, tmp_path_factory.mktemp("plain"))


@pytest.fixture
def load(engine: TinyEngine, tiny_engines: TinyEngines) -> Callable[[EngineOptions], Any]:
    """Loads the engine at its draft tier with these options."""
    return lambda options: tiny_engines.load(engine, tier=Tier.DRAFT, options=options)


@pytest.fixture(autouse=True)
def no_compiler_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocks are traced and run by torch: everything but the C compiler at the end."""
    monkeypatch.setattr(optimizations, "BACKEND", "aot_eager")


@contextmanager
def collect_answers(transformer: Any) -> Iterator[list[Any]]:
    """Grows by the first output of each run."""
    answers: list[Any] = []

    def keep(module: Any, args: Any, outputs: Any) -> None:
        answers.append(outputs[0].detach().clone())

    handle = transformer.register_forward_hook(keep)
    try:
        yield answers
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
    engine: TinyEngine,
    load: Callable[[EngineOptions], Any],
    plain_answers: PlainAnswers,
    people: list[Path],
    tmp_path: Path,
    on: EngineOptions,
) -> None:
    import torch
    from torch._dynamo.utils import counters

    torch._dynamo.reset()
    using = load(on)
    counters.clear()
    graphs = []
    transformer = engine.transformer_of(using)
    before = kept(transformer)
    with collect_answers(transformer) as gave:
        for name, seed in (("one", 5), ("two", 5), ("else", 6)):
            asked = order(tmp_path / f"{name}.mp4", people[:2], seed=seed)
            made = render(using, asked)
            assert len(frames(asked.out)) == round(SECONDS * int(str(made.plan["fps"])))
            graphs.append(counters["stats"]["unique_graphs"])
    assert graphs[0] == graphs[2], "compiled again for a clip of the same kind"
    assert (graphs[0] > 0) is on.compiled
    one, two, other = ((tmp_path / f"{name}.mp4").read_bytes() for name in ("one", "two", "else"))
    assert one == two != other
    assert off_by(gave[0], plain_answers.get(engine)) < (0.1 if on.fp8 else 1e-4)
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


def test_weights_of_the_layers_lie_in_eight_bits(
    engine: TinyEngine, load: Callable[[EngineOptions], Any]
) -> None:
    import torch

    using = engine.transformer_of(load(FP8))
    found = kept(using)
    assert set(found) == {torch.float8_e4m3fn, torch.float32}
    assert found[torch.float8_e4m3fn] > sum(found.values()) / 2
    assert using.dtype == torch.float32  # what it computes in, on a CPU
    assert torch.float8_e4m3fn not in kept(engine.transformer_of(load(NO_OPTIONS)))


@pytest.fixture
def with_lora(
    tiny_engines: TinyEngines, tmp_path: Path, models: ModelStore
) -> Callable[[EngineOptions], Any]:
    """VACE with a few-step LoRA, which its standard tier uses and its final one does not."""
    folder = Path(shutil.copytree(tiny_engines.weights(VACE), tmp_path / "vace"))
    save_few_step(folder)
    return lambda options: VACE.load(folder, models, options=options)


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
        with collect_answers(renderer._pipeline.transformer.blocks[0].attn1.to_q) as gave:
            made = render(renderer, order(tmp_path / "a.mp4", people[:1]))
        assert made.plan["few_step"] is (tier is Tier.STANDARD)
        found.append(gave[0])
    with_it, other, without = found
    assert off_by(other, with_it) < (0.1 if on.fp8 else 1e-4)
    assert off_by(without, with_it) > 0.5


@pytest.mark.parametrize("name", NAMES)
def test_what_the_operator_switched_on_reaches_the_engine(name: str, tmp_path: Path) -> None:
    made: Any = resident_engine.make_renderer(Engine(name, tmp_path, options=FP8), tmp_path)
    assert made._options == FP8


def test_what_cannot_work_here_is_refused_before_anything_is_loaded(
    load: Callable[[EngineOptions], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: Any, **named: Any) -> Any:
        raise RuntimeError("No working C++ compiler found\nand much more")

    monkeypatch.setattr(pipeline_loader, "load_pipeline", broken)
    import torch

    monkeypatch.setattr(torch, "compile", broken)
    with pytest.raises(MissingPiece) as refused:
        load(COMPILED)
    assert refused.value.code == "compile-missing"
    assert refused.value.data == {"name": "CPU", "why": "No working C++ compiler found"}


def test_torchs_own_compiler_works_here_or_says_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("torch", reason="not installed: the extra gpu")
    monkeypatch.setattr(optimizations, "BACKEND", "inductor")
    try:
        optimizations.check_options(COMPILED, hardware.detect_hardware())
    except MissingPiece as error:
        pytest.skip(f"no compiler: {error.data['why']}")
