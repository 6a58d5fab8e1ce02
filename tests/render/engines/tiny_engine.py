"""What the contract suite needs of an engine with a tiny pipeline; each `tiny_*.py` has one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from render.contract.order import Line
from render.engines.planning.limits import EngineLimits
from render.models.store import ModelStore
from render.studio.planning.bed import choose_bed


@dataclass(frozen=True)
class TinyEngine:
    """`save`: builds the pipeline and writes it into a folder, as diffusers does.

    `limits`: the engine's own with recipes that a CPU manages; the standard one has 3 steps, the
    final one 8 and a step cache. `transformer`: its name in the pipeline. `runs_per_step`: of
    the transformer, at the final tier without lines. `standard_runs`: for a clip of the standard
    tier. `face_difference`: how far, 0-255, the pictures of two faces are apart at least.
    `short_frames`: a number of frames that the engine can make and 9 s are longer than. `lines`:
    what is spoken where the engine has a path of its own for given sound. `save_few_step`: adds
    the few-step LoRA to a folder, for engines that take one.
    """

    name: str
    renderer: type[Any]
    save: Callable[[Path], Path]
    limits: EngineLimits
    transformer: str
    runs_per_step: int
    standard_runs: int
    face_difference: float
    short_frames: int
    lines: tuple[Line, ...] = ()
    save_few_step: Callable[[Path], None] | None = None

    def load(self, weights: Path, models: ModelStore, **changes: Any) -> Any:
        """The engine with weights of `save`, loaded. `changes`: arguments of its class."""
        renderer = self.renderer(
            weights, models.folder, choose_bed, **{"limits": self.limits, **changes}
        )
        renderer.load()
        return renderer

    def transformer_of(self, renderer: Any) -> Any:
        """The transformer of a loaded engine."""
        return getattr(renderer._pipeline, self.transformer)

    def count_runs(self, renderer: Any) -> list[int]:
        """A list that grows by one with each run of the transformer from now on."""
        runs: list[int] = []
        self.transformer_of(renderer).register_forward_pre_hook(lambda *given: runs.append(1))
        return runs
