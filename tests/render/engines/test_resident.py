"""The engine that stays in the child: loaded once, smaller once where memory runs out."""

from pathlib import Path
from typing import Any

import pytest

from render.base import Cancelled as Asked
from render.base import Progress
from render.engines import resident
from render.engines.engine import OUT_OF_MEMORY, Engine
from render.engines.limits import Tier
from render.errors import BadOrder, DeviceLost, LimitExceeded, MissingPiece
from render.order import RenderedClip, RenderOrder


class Renderer:
    """Fails as often as it is told to."""

    name = "vace"

    def __init__(self, *failures: Exception) -> None:
        self.tier = Tier.STANDARD
        self.loaded = 0
        self.tiers: list[Tier] = []
        self._failures = [*failures]

    def load(self) -> None:
        self.loaded += 1

    def render(self, order: RenderOrder, progress: Progress, cancelled: Asked) -> RenderedClip:
        self.tiers.append(self.tier)
        if self._failures:
            raise self._failures.pop(0)
        progress(1.0)
        return RenderedClip(order.out, self.name, order.size, 2.0, {"notes": ["prompt-cut"]})


ENGINE = Engine("vace", Path("weights"))


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Puts a renderer in place of the real one."""
    monkeypatch.setattr(resident, "_loaded", [])
    monkeypatch.setattr(resident, "_device", lambda engine: "")

    def put(renderer: Renderer) -> Renderer:
        monkeypatch.setattr(resident, "make", lambda engine, models: renderer)
        return renderer

    return put


def render(engine: Engine = ENGINE) -> RenderedClip:
    order = RenderOrder("K7Q2M9XD", "{A} waves", (), Path("clip.mp4"))
    return resident.render(engine, Path("models"), order, lambda share: None, lambda: False)


def test_it_is_loaded_once(use: Any) -> None:
    renderer = use(Renderer())
    for _ in range(3):
        assert render().plan["notes"] == ["prompt-cut"]
    assert renderer.loaded == 1


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


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(resident._CLASSES, "vace", ("render.engines.nothing", "Nothing"))
    with pytest.raises(MissingPiece, match="engine-missing"):
        resident.make(ENGINE, Path("models"))


@pytest.mark.engines
def test_a_card_that_is_wanted_and_gone_never_becomes_the_cpu() -> None:
    with pytest.raises(DeviceLost):
        resident.load(Engine("vace", Path("weights"), card="GPU-gone"), Path("models"))
