"""Tiny engines, built once a run, and a guard: nothing here may reach a network."""

import importlib
import importlib.util
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from render import resident_engine
from render.engines.planning.limits import Tier
from render.engines.runtime import pipeline_loader
from render.engines.weights.registry import STUDIO
from render.models.store import ModelStore
from tests.render.engines.clips import CastClip, Whistle, order, render, save_people
from tests.render.engines.tiny_engine import TinyEngine
from tests.render.engines.tiny_ltx import hide_broken_torchaudio

_HERE = ("127.0.0.1", "localhost")


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reaches for the network fails the test; a hub of the test's own is none."""
    if not request.node.get_closest_marker("engines"):
        return

    def here(run: Callable[..., Any], which: int) -> Callable[..., Any]:
        def guarded(*args: Any, **kwargs: Any) -> Any:
            host = args[which][0] if isinstance(args[which], tuple) else args[which]
            assert host in _HERE, f"the network was asked for: {host}"
            return run(*args, **kwargs)

        return guarded

    monkeypatch.setattr(socket.socket, "connect", here(socket.socket.connect, 1))
    monkeypatch.setattr(socket, "getaddrinfo", here(socket.getaddrinfo, 0))


@pytest.fixture(scope="session", autouse=True)
def one_torch_thread() -> None:
    """Models this small wait for threads thirty times as long as they run, and on some processors
    sums that several threads share differ in their last bits from run to run."""
    if importlib.util.find_spec("torch") is not None:
        importlib.import_module("torch").set_num_threads(1)


NAMES = sorted(set(resident_engine._CLASSES) - {STUDIO})
"""Of all engines that generate; `tiny_NAME.py` has the pipeline of each."""


class TinyEngines:
    """Weights, draft engines and clips of tiny pipelines, each made once a run when first asked."""

    def __init__(self, folder: Path, models: ModelStore, people: list[Path]) -> None:
        self._folder = folder
        self._models = models
        self._people = people
        self._weights: dict[str, Path] = {}
        self._drafts: dict[str, Any] = {}
        self._casts: dict[tuple[str, int], CastClip] = {}

    def weights(self, tiny: TinyEngine) -> Path:
        """The folder of the engine's weights; whoever changes files copies it first."""
        if tiny.name not in self._weights:
            pipeline_loader.go_offline()
            hide_broken_torchaudio()
            self._weights[tiny.name] = tiny.save(self._folder / tiny.name)
        return self._weights[tiny.name]

    def load(self, tiny: TinyEngine, **changes: Any) -> Any:
        """An engine of its own, loaded, with these arguments changed."""
        return tiny.load(self.weights(tiny), self._models, **changes)

    def draft(self, tiny: TinyEngine) -> Any:
        """The engine at its draft tier, shared: it is left as it is. It whistles its lines."""
        if tiny.name not in self._drafts:
            self._drafts[tiny.name] = self.load(tiny, tier=Tier.DRAFT, voice=Whistle())
        return self._drafts[tiny.name]

    def cast(self, tiny: TinyEngine, count: int) -> CastClip:
        """A draft clip with a cast of `count`."""
        if (tiny.name, count) not in self._casts:
            shares: list[float] = []
            out = self._folder / f"{tiny.name}-{count}.mp4"
            clip = render(self.draft(tiny), order(out, self._people[:count]), shares.append)
            self._casts[tiny.name, count] = CastClip(clip, shares)
        return self._casts[tiny.name, count]


@pytest.fixture(scope="session")
def tiny_engines(
    tmp_path_factory: pytest.TempPathFactory, models: ModelStore, people: list[Path]
) -> TinyEngines:
    """The tiny engines of this run."""
    return TinyEngines(tmp_path_factory.mktemp("engines"), models, people)


@pytest.fixture(scope="session", params=NAMES)
def engine(request: pytest.FixtureRequest) -> TinyEngine:
    """Each engine in turn."""
    tiny: TinyEngine = importlib.import_module(f"tests.render.engines.tiny_{request.param}").TINY
    return tiny


@pytest.fixture(scope="session")
def people(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Four kits."""
    return save_people(tmp_path_factory.mktemp("kits"))
