"""The engine that stays in the child: loaded once, smaller once where memory runs out."""

import gc
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from render import resident_engine, verified_renderer
from render.contract.errors import (
    BadOrder,
    Crashed,
    DeviceLost,
    LimitExceeded,
    MissingPiece,
    RenderError,
)
from render.contract.order import RenderedClip, RenderOrder
from render.contract.renderer import IsCancelled, Progress
from render.engines.planning.limits import Tier
from render.engines.runtime.progress import translate_out_of_memory
from render.engines.select import OUT_OF_MEMORY, Engine
from render.perception.cast_match import CastVerdict


class Renderer:
    """Fails as often as it is told to."""

    name = "vace"

    def __init__(self, *failures: Exception) -> None:
        self.tier = Tier.STANDARD
        self.loaded = 0
        self.tiers: list[Tier] = []
        self.orders: list[RenderOrder] = []
        self._failures = [*failures]
        self.verdicts: list[CastVerdict] = []
        self.looked = 0

    def look(self, order: RenderOrder, is_cancelled: IsCancelled) -> CastVerdict:
        """What the check of its clips says: good, unless there are verdicts left."""
        self.looked += 1
        return self.verdicts.pop(0) if self.verdicts else GOOD

    def load(self) -> None:
        self.loaded += 1

    def render(
        self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> RenderedClip:
        self.tiers.append(self.tier)
        self.orders.append(order)
        if self._failures:
            raise self._failures.pop(0)
        progress(1.0)
        return RenderedClip(order.out, self.name, order.size, 2.0, {"notes": ["prompt-cut"]})


ENGINE = Engine("vace", Path("weights"))
GOOD = CastVerdict({"A": 1.0}, (), (), 6)
GONE = CastVerdict({"A": 0.0}, ("A",), (), 6)


class Voice:
    """A process that reads lines."""

    def __init__(self, folder: Path, error: RenderError | None = None) -> None:
        self.folder = folder
        self.state = "made"
        self.asks: IsCancelled | None = None
        self._error = error

    def load(self) -> None:
        if self._error is not None:
            raise self._error
        self.state = "loaded"

    @contextmanager
    def cancellable(self, is_cancelled: IsCancelled) -> Iterator[None]:
        self.asks = is_cancelled
        yield
        self.asks = None

    def close(self) -> None:
        self.state = "closed"


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Puts a renderer in place of the real one."""
    monkeypatch.setattr(resident_engine, "_loaded", [])
    monkeypatch.setattr(resident_engine, "_find_device", lambda engine: "")

    def put(renderer: Renderer) -> Renderer:
        monkeypatch.setattr(
            resident_engine, "make_renderer", lambda engine, models, voice: renderer
        )
        monkeypatch.setattr(
            verified_renderer, "load_cast_check", lambda models, pack: renderer.look
        )
        return renderer

    return put


def render(engine: Engine = ENGINE) -> RenderedClip:
    order = RenderOrder("K7Q2M9XD", "{A} waves", (), Path("clip.mp4"))
    return resident_engine.render(engine, Path("models"), order, lambda share: None, lambda: False)


def test_it_is_loaded_once(use: Any) -> None:
    renderer = use(Renderer())
    for _ in range(3):
        assert render().plan["notes"] == ["prompt-cut"]
    assert (renderer.loaded, renderer.looked) == (1, 3)


def test_it_is_told_what_the_prompt_means(use: Any) -> None:
    renderer = use(Renderer())
    render()
    (order,) = renderer.orders
    assert order.graph is not None
    assert [words.meaning for words in order.graph.understood] == ["action:wave_hello"]


def test_another_engine_takes_its_place(use: Any) -> None:
    first = use(Renderer())
    render()
    second = use(Renderer())
    render(Engine("vace", Path("other weights")))
    assert (first.loaded, second.loaded) == (1, 1)


def test_out_of_memory_is_a_smaller_tier_once(use: Any) -> None:
    renderer = use(Renderer(LimitExceeded(OUT_OF_MEMORY)))
    assert render().plan["notes"] == ["prompt-cut", "tier-lowered"]
    assert render().plan["notes"] == ["prompt-cut"]
    assert renderer.tiers == [Tier.STANDARD, Tier.DRAFT, Tier.STANDARD]


def test_what_is_told_never_falls(use: Any) -> None:
    class Late(Renderer):
        def render(
            self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
        ) -> RenderedClip:
            progress(0.5)
            progress(0.8)
            return super().render(order, progress, is_cancelled)

    use(Late(LimitExceeded(OUT_OF_MEMORY)))
    shares: list[float] = []
    order = RenderOrder("K7Q2M9XD", "{A} waves", (), Path("clip.mp4"))
    resident_engine.render(ENGINE, Path("models"), order, shares.append, lambda: False)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_twice_out_of_memory_is_said(use: Any) -> None:
    renderer = use(Renderer(LimitExceeded(OUT_OF_MEMORY), LimitExceeded(OUT_OF_MEMORY)))
    with pytest.raises(LimitExceeded, match=OUT_OF_MEMORY):
        render()
    assert renderer.tiers == [Tier.STANDARD, Tier.DRAFT]
    assert renderer.tier is Tier.STANDARD


def test_below_the_smallest_tier_there_is_none(use: Any) -> None:
    renderer = use(Renderer(LimitExceeded(OUT_OF_MEMORY)))
    with pytest.raises(LimitExceeded):
        render(Engine("vace", Path("weights"), Tier.DRAFT))
    assert len(renderer.tiers) == 1


def test_other_refusals_are_not_tried_again(use: Any) -> None:
    renderer = use(Renderer(BadOrder("cast-size")))
    with pytest.raises(BadOrder):
        render()
    assert len(renderer.tiers) == 1


def test_what_was_made_is_looked_at_and_made_once_more(use: Any) -> None:
    renderer = use(Renderer())
    renderer.verdicts = [GONE]
    assert render().plan["recognised"]["try"] == 2  # type: ignore[index]
    assert (renderer.looked, len(renderer.tiers)) == (2, 2)
    renderer.verdicts = [GONE, GONE]
    with pytest.raises(BadOrder, match="cast-not-recognised"):
        render()


def test_what_a_smaller_tier_made_is_looked_at_too(use: Any) -> None:
    renderer = use(Renderer(LimitExceeded(OUT_OF_MEMORY)))
    renderer.verdicts = [GONE, GONE]
    with pytest.raises(BadOrder, match="cast-not-recognised"):
        render()
    assert renderer.tiers == [Tier.STANDARD, Tier.DRAFT, Tier.DRAFT]
    assert renderer.tier is Tier.STANDARD


def test_the_studio_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    studio = Renderer()
    monkeypatch.setattr(resident_engine, "_loaded", [])
    monkeypatch.setattr(resident_engine, "make_renderer", lambda engine, models, voice: studio)
    render(Engine())
    assert (studio.tiers, studio.looked) == ([Tier.STANDARD], 0)


def test_the_voice_goes_with_its_engine(use: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Voice] = []

    def voice(folder: Path) -> Voice:
        made.append(Voice(folder))
        return made[-1]

    monkeypatch.setattr("render.engines.voice.cloned_voice.ClonedVoice", voice)
    use(Renderer())
    render(replace(ENGINE, voice=Path("voices")))
    assert [(one.folder, one.state) for one in made] == [(Path("voices"), "loaded")]
    render(ENGINE)
    assert [one.state for one in made] == ["closed"]


def test_the_voice_is_asked_to_stop_with_its_clip(
    use: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Voice(Path("voices"))
    monkeypatch.setattr("render.engines.voice.cloned_voice.ClonedVoice", lambda folder: voice)
    asked: list[IsCancelled | None] = []

    class Listens(Renderer):
        def render(
            self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
        ) -> RenderedClip:
            asked.append(voice.asks)
            return super().render(order, progress, is_cancelled)

    use(Listens())
    order = RenderOrder("K7Q2M9XD", "{A} waves", (), Path("clip.mp4"))
    engine = replace(ENGINE, voice=Path("voices"))
    no = bool  # says False
    resident_engine.render(engine, Path("models"), order, lambda share: None, no)
    assert (asked, voice.asks) == ([no], None)


@pytest.mark.parametrize(
    ("error", "goes_on"),
    [
        (MissingPiece("voice-missing", {"name": "voxcpm"}), False),
        (Crashed("process-crashed"), True),
        (LimitExceeded("over-memory"), True),
    ],
)
def test_a_voice_that_is_not_there_is_said_and_one_that_broke_is_tried_again(
    use: Any, monkeypatch: pytest.MonkeyPatch, error: RenderError, goes_on: bool
) -> None:
    voice = Voice(Path("voices"), error)
    monkeypatch.setattr("render.engines.voice.cloned_voice.ClonedVoice", lambda folder: voice)
    use(Renderer())
    engine = replace(ENGINE, voice=Path("voices"))
    if goes_on:
        assert render(engine).plan["notes"] == ["prompt-cut"]
        return
    with pytest.raises(MissingPiece):
        render(engine)
    assert voice.state == "closed"


def test_an_engine_that_cannot_be_loaded_leaves_no_voice(
    use: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Voice(Path("voices"))
    monkeypatch.setattr("render.engines.voice.cloned_voice.ClonedVoice", lambda folder: voice)

    def broken(models: Path, pack: Path | None) -> None:
        raise MissingPiece("model-missing")

    use(Renderer())
    monkeypatch.setattr(verified_renderer, "load_cast_check", broken)
    with pytest.raises(MissingPiece):
        render(replace(ENGINE, voice=Path("voices")))
    assert voice.state == "closed"


def test_weights_that_do_not_fit_are_told_from_a_clip_that_does_not(
    use: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(models: Path, pack: Path | None) -> None:
        raise LimitExceeded(OUT_OF_MEMORY)

    renderer = use(Renderer())
    monkeypatch.setattr(verified_renderer, "load_cast_check", full)
    with pytest.raises(LimitExceeded, match="engine-too-large"):
        render()
    assert renderer.tiers == []


@pytest.mark.engines
@pytest.mark.parametrize(
    "words", [None, "CUDA error: out of memory", "CUBLAS_STATUS_ALLOC_FAILED when calling"]
)
def test_the_smaller_tier_starts_without_what_the_first_one_held(
    use: Any, monkeypatch: pytest.MonkeyPatch, words: str | None
) -> None:
    torch = pytest.importorskip("torch", reason="not installed: the extra gpu")
    held: list[weakref.ref[Any]] = []

    def work() -> None:
        large = torch.zeros(8)
        held.append(weakref.ref(large))
        raise torch.OutOfMemoryError("full") if words is None else RuntimeError(words)

    class Hungry(Renderer):
        def render(
            self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
        ) -> RenderedClip:
            if held:
                assert held[0]() is None
            else:
                with translate_out_of_memory():
                    work()
            return super().render(order, progress, is_cancelled)

    use(Hungry())
    gc.disable()  # what it would find only later is still held when it is needed
    try:
        assert "tier-lowered" in render().plan["notes"]  # type: ignore[operator]
    finally:
        gc.enable()


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(resident_engine._CLASSES, "vace", ("render.engines.nothing", "Nothing"))
    with pytest.raises(MissingPiece, match="engine-missing"):
        resident_engine.make_renderer(ENGINE, Path("models"))


@pytest.mark.engines
def test_a_card_that_is_wanted_and_gone_never_becomes_the_cpu() -> None:
    with pytest.raises(DeviceLost):
        resident_engine.load(Engine("vace", Path("weights"), gpu="GPU-gone"), Path("models"))


def test_where_nobody_looks_the_clip_says_so(use: Any) -> None:
    renderer = use(Renderer(LimitExceeded(OUT_OF_MEMORY)))
    renderer.verdicts = [GONE, GONE]
    unseen = Engine("vace", Path("weights"), verifies_cast=False)
    assert render(unseen).plan["notes"] == ["prompt-cut", "not-looked-at", "tier-lowered"]
    assert render(unseen).plan["notes"] == ["prompt-cut", "not-looked-at"]
    assert renderer.looked == 0
