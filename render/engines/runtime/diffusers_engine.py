"""What engines of diffusers have in common: load, prepare, generate, write, tell what was done."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

from render.contract.errors import Cancelled
from render.contract.order import RenderedClip, RenderOrder
from render.contract.renderer import IsCancelled, Progress
from render.contract.step_timer import StepTimer
from render.drawing.text import BOLD
from render.engines.options import NO_OPTIONS, EngineOptions
from render.engines.planning.limits import EngineLimits, Tier
from render.engines.planning.plan import ClipPlan
from render.engines.planning.sound import ChooseBed
from render.engines.runtime import hardware, output, pipeline_loader
from render.engines.runtime.optimizations import check_options
from render.engines.runtime.progress import (
    Phase,
    peak_mb,
    report_progress,
    reset_memory,
    translate_out_of_memory,
)
from render.engines.runtime.step_cache import CacheCounter, cache_steps
from render.kit.kit import Floats, Kit
from render.models.store import ModelStore
from render.sound.voice import Voice

SAMPLED_SHARE, DECODED_SHARE = 0.8, 0.9
"""Shares of a clip: the model has run, its frames are there."""


@dataclass(frozen=True)
class Prepared:
    """All that a model is given of an order.

    `sound`: (n, 2) at 48 kHz, laid out before there are pictures; None where the model makes it.
    `notes`: codes beside those of the plan. `synthetic`: whether a generated voice may be heard,
    `cloned`: whether it follows somebody's own.
    """

    planned: ClipPlan
    sound: Floats | None
    notes: tuple[str, ...]
    synthetic: bool
    cloned: bool


@dataclass(frozen=True)
class PreparedWithKits(Prepared):
    """`kits`: of every role."""

    kits: Mapping[str, Kit]


PreparedT = TypeVar("PreparedT", bound=Prepared)


@dataclass(frozen=True)
class GeneratedMedia:
    """What a model made. `frames`: (n, h, w, 3) RGB 0-1. `sound`: (n, 2) at 48 kHz, none where it
    was given. `reused`: how many runs of the model were saved."""

    frames: Any
    sound: Floats | None
    reused: int


class DiffusersEngine(ABC, Generic[PreparedT]):
    """Implements `render.contract.renderer.Renderer` for a pipeline of diffusers.

    `weights`: the pipeline's folder, as diffusers saves it. `models`: the folder of pulled model
    files. `choose_bed`: the background under a clip whose sound is not generated. `tier`: may be
    changed between two clips. `voice`: who reads the lines, `PitchedVoice` by default. `limits`:
    others than the engine's own in tests. `switches`: what the operator switched on.
    """

    name: str
    default_limits: ClassVar[EngineLimits]
    index_file: ClassVar[str] = "model_index.json"
    """The file that says which parts a pipeline has."""

    def __init__(
        self,
        weights: Path,
        models: Path,
        choose_bed: ChooseBed,
        tier: Tier = Tier.STANDARD,
        voice: Voice | None = None,
        limits: EngineLimits | None = None,
        options: EngineOptions = NO_OPTIONS,
    ) -> None:
        self.tier = tier
        self._weights = weights
        self._models = ModelStore(models)
        self._voice = voice
        self._choose_bed = choose_bed
        self._limits = limits or self.default_limits
        self._options = options
        self._few_step = False
        self._hardware = hardware.Hardware("cpu", False, "native")
        self._pipeline: Any = None

    @abstractmethod
    def _load(self) -> Any:
        """The pipeline, placed by `loading.place`. Raises MissingPiece."""

    @abstractmethod
    def _prepare(self, order: RenderOrder, clock: StepTimer) -> PreparedT:
        """Pure CPU, but for a cloned voice. Raises BadOrder, LimitExceeded, MissingPiece,
        Unreadable."""

    @abstractmethod
    def _generate(
        self, given: PreparedT, progress: Progress, is_cancelled: IsCancelled
    ) -> GeneratedMedia:
        """Runs the model. Raises Cancelled."""

    def load(self) -> None:
        """Raises MissingPiece: no weights, weights that cannot be used, a switch that cannot work,
        no font for the label; LimitExceeded "engine-out-of-memory"."""
        self._models.path(BOLD)
        pipeline_loader.check_folder(self._weights, self.index_file)
        pipeline_loader.go_offline()
        self._hardware = hardware.detect_hardware()
        with translate_out_of_memory():
            check_options(self._options, self._hardware)
            self._pipeline = self._load()

    def render(
        self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> RenderedClip:
        """Writes `order.out`; on one machine, equal orders and kits give equal frames.

        Raises BadOrder, Cancelled, Unreadable, MissingPiece, and LimitExceeded
        "engine-out-of-memory", after which a renderer of a smaller tier may manage.
        """
        clock = StepTimer()
        reset_memory(self._hardware.device)
        given = self._prepare(order, clock)
        planned = given.planned
        if is_cancelled():
            raise Cancelled("cancelled")
        with translate_out_of_memory():
            made = self._generate(given, progress, is_cancelled)
        clock.record("generate")
        sound = made.sound if given.sound is None else given.sound
        assert sound is not None, "a model makes the sound that it was not given"
        spent = output.write_clip(
            order, planned, made.frames, sound, self._models, progress, is_cancelled, DECODED_SHARE
        )
        clock.record("write")
        return RenderedClip(
            path=order.out,
            engine=self.name,
            size=order.size,
            seconds=planned.kept_frames / planned.fps,
            plan={
                **planned.as_dict(),
                "notes": list(dict.fromkeys((*planned.notes, *given.notes))),
                "steps_reused": made.reused,
                "memory_mb": peak_mb(self._hardware.device),
            },
            timings={**clock.seconds, "mark": spent.mark + spent.label},
            synthetic_voice=given.synthetic,
            cloned_voice=given.cloned,
        )


@contextmanager
def pipeline_run(
    transformer: Any,
    planned: ClipPlan,
    legs: Sequence[Phase],
    progress: Progress,
    is_cancelled: IsCancelled,
    per_step: int = 1,
) -> Iterator[CacheCounter]:
    """Where a pipeline is called: with progress, cancelling and the step cache, without gradients.

    `per_step`: runs of the transformer in a step. Raises Cancelled out of the pipeline.
    """
    import torch

    with (
        torch.inference_mode(),
        report_progress(legs, progress, is_cancelled),
        cache_steps(transformer, planned.step_cache, planned.steps, per_step) as saved,
    ):
        yield saved


def noise_generator(planned: ClipPlan) -> Any:
    """The generator of a clip's noise: on the CPU, so that a seed means the same on every card."""
    import torch

    return torch.Generator("cpu").manual_seed(planned.seed)
