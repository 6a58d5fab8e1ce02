"""The base class of engines with a diffusers pipeline: load, prepare, generate, write."""

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
"""Shares of the work that are done when the model has run and when its frames are decoded."""


@dataclass(frozen=True)
class Prepared:
    """What a model is given for an order.

    `sound`: (n, 2) at 48 kHz, made before the pictures; None where the model makes the sound.
    `notes`: codes beside those of the plan. `synthetic`: whether a generated voice may be heard.
    `cloned`: whether that voice copies a person's own.
    """

    planned: ClipPlan
    sound: Floats | None
    notes: tuple[str, ...]
    synthetic: bool
    cloned: bool


@dataclass(frozen=True)
class PreparedWithKits(Prepared):
    """With the kit of each role."""

    kits: Mapping[str, Kit]


PreparedT = TypeVar("PreparedT", bound=Prepared)


@dataclass(frozen=True)
class GeneratedMedia:
    """What a model media. `frames`: (n, h, w, 3) RGB 0-1. `sound`: (n, 2) at 48 kHz; None where it
    was prepared. `reused`: number of runs that the step cache saved."""

    frames: Any
    sound: Floats | None
    reused: int


class DiffusersEngine(ABC, Generic[PreparedT]):
    """Implements `render.contract.renderer.Renderer` for a pipeline of diffusers.

    `weights`: the pipeline's folder, as diffusers saves it. `models`: the folder of pulled model
    files. `choose_bed`: the background under a clip whose sound is not generated. `tier`: may be
    changed between two clips. `voice`: who reads the lines, `PitchedVoice` by default. `limits`:
    other than the engine's own in tests. `options`: see `EngineOptions`.
    """

    name: str
    default_limits: ClassVar[EngineLimits]
    index_file: ClassVar[str] = "model_index.json"
    """The file in the folder that lists the parts of the pipeline."""

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
        """Loads the pipeline and places it with `place_on_device`. Raises MissingPiece."""

    @abstractmethod
    def _prepare(self, order: RenderOrder, clock: StepTimer) -> PreparedT:
        """Plans the clip and reads its kits, on the CPU except for a cloned voice.

        Raises BadOrder, LimitExceeded, MissingPiece, Unreadable.
        """

    @abstractmethod
    def _generate(
        self, prepared: PreparedT, progress: Progress, is_cancelled: IsCancelled
    ) -> GeneratedMedia:
        """Runs the model. Raises Cancelled."""

    def load(self) -> None:
        """Loads the pipeline and tries the options.

        Raises MissingPiece for weights that are missing or unusable, an option that does not work
        here or a missing font; LimitExceeded "engine-out-of-memory".
        """
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
        """Writes `order.out`. On one machine, equal orders and kits give equal frames.

        Raises BadOrder, Cancelled, Unreadable, MissingPiece, and LimitExceeded
        "engine-out-of-memory", after which a smaller tier may succeed.
        """
        clock = StepTimer()
        reset_memory(self._hardware.device)
        prepared = self._prepare(order, clock)
        planned = prepared.planned
        if is_cancelled():
            raise Cancelled("cancelled")
        with translate_out_of_memory():
            media = self._generate(prepared, progress, is_cancelled)
        clock.record("generate")
        sound = media.sound if prepared.sound is None else prepared.sound
        assert sound is not None, "a model makes the sound that it was not given"
        writer_seconds = output.write_clip(
            order, planned, media.frames, sound, self._models, progress, is_cancelled, DECODED_SHARE
        )
        clock.record("write")
        return RenderedClip(
            path=order.out,
            engine=self.name,
            size=order.size,
            seconds=planned.kept_frames / planned.fps,
            plan={
                **planned.as_dict(),
                "notes": list(dict.fromkeys((*planned.notes, *prepared.notes))),
                "steps_reused": media.reused,
                "memory_mb": peak_mb(self._hardware.device),
            },
            timings={**clock.seconds, "mark": writer_seconds.mark + writer_seconds.label},
            synthetic_voice=prepared.synthetic,
            cloned_voice=prepared.cloned,
        )


@contextmanager
def pipeline_run(
    transformer: Any,
    planned: ClipPlan,
    phases: Sequence[Phase],
    progress: Progress,
    is_cancelled: IsCancelled,
    per_step: int = 1,
) -> Iterator[CacheCounter]:
    """The context in which a pipeline is called: progress, cancelling, step cache, no gradients.

    `per_step`: runs of the transformer in a step. Raises Cancelled from within the pipeline.
    """
    import torch

    with (
        torch.inference_mode(),
        report_progress(phases, progress, is_cancelled),
        cache_steps(transformer, planned.step_cache, planned.steps, per_step) as saved,
    ):
        yield saved


def noise_generator(planned: ClipPlan) -> Any:
    """The generator of a clip's noise; on the CPU, where a seed gives the same noise everywhere."""
    import torch

    return torch.Generator("cpu").manual_seed(planned.seed)
