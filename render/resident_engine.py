"""The engine of a child process: loaded once and kept for all orders that follow.

`render.tasks` calls `load` and `render` in the child. The cast of a generated clip is recognised
before the clip leaves the process, see `render.verified_renderer`.
"""

import importlib
import logging
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from render.contract.errors import (
    Crashed,
    DeviceLost,
    LimitExceeded,
    MissingPiece,
)
from render.contract.order import RenderedClip, RenderOrder
from render.contract.renderer import IsCancelled, Progress, Renderer
from render.contract.scene_graph import SceneGraph
from render.engines.select import OUT_OF_MEMORY, Engine
from render.engines.weights.registry import STUDIO

_CLASSES = {
    STUDIO: ("render.studio.engine", "StudioRenderer"),
    "ltx": ("render.engines.ltx", "LtxRenderer"),
    "vace": ("render.engines.vace", "VaceRenderer"),
    "h3": ("render.engines.h3", "H3Renderer"),
}
"""Module and class by engine. Imported by name, so that naming an engine does not import torch."""
NOT_VERIFIED = "not-looked-at"
"""The note on a clip in which nobody was recognised because the operator switched that off."""


class VoiceProcess(Protocol):
    """The part of `ClonedVoice` that is used here; a protocol, so that a process that only names an
    engine does not import numpy."""

    def load(self) -> None:
        """Raises MissingPiece, Crashed, LimitExceeded."""

    def cancellable(self, is_cancelled: IsCancelled) -> AbstractContextManager[None]:
        """Within the block, a line is broken off once `is_cancelled` says so."""

    def close(self) -> None:
        """Ends the voice's process."""


@dataclass
class _LoadedEngine:
    """`renderer`: the engine itself, whose attribute `tier` may change. `verified`: the same with
    recognition of the cast. `voice`: the process that reads lines, if there is one."""

    engine: Engine
    renderer: Renderer
    verified: Renderer
    voice: VoiceProcess | None


_loaded: list[_LoadedEngine] = []
_log = logging.getLogger(__name__)


def load(engine: Engine, models: Path) -> str:
    """Loads the engine unless it is loaded; returns the name of the GPU, "" on a CPU.

    Raises MissingPiece, DeviceLost when its GPU is not there, LimitExceeded "engine-too-large" when
    the weights do not fit into memory, which no smaller clip could change.
    """
    device = _find_device(engine)
    if not _loaded or _loaded[0].engine != engine:
        _unload()  # there is no memory for two engines
        voice = _load_voice(engine)
        try:
            renderer = make_renderer(engine, models, voice)
            verified = _with_verification(renderer, engine, models)
            verified.load()
        except BaseException as error:
            if voice is not None:
                voice.close()
            if isinstance(error, LimitExceeded) and error.code == OUT_OF_MEMORY:
                raise LimitExceeded("engine-too-large", {"name": engine.name}) from None
            raise
        _loaded.append(_LoadedEngine(engine, renderer, verified, voice))
    return device


def render(
    engine: Engine, models: Path, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
) -> RenderedClip:
    """Renders with the loaded engine. When memory runs out, tries once more with a smaller tier and
    notes "tier-lowered" in the plan. Raises RenderError."""
    load(engine, models)
    if engine.is_generative and order.graph is None:
        order = replace(order, graph=_read_prompt(order))
    voice = _loaded[0].voice
    with nullcontext() if voice is None else voice.cancellable(is_cancelled):
        return _render_or_lower_tier(engine, order, progress, is_cancelled)


def _render_or_lower_tier(
    engine: Engine, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
) -> RenderedClip:
    verified = _loaded[0].verified
    notes = [NOT_VERIFIED] if engine.is_generative and not engine.verifies_cast else []
    reached = 0.0

    def report(share: float) -> None:
        nonlocal reached
        reached = max(reached, share)
        progress(reached)

    try:
        return _with_notes(verified.render(order, report, is_cancelled), *notes)
    except LimitExceeded as error:
        smaller = engine.tier.smaller
        if error.code != OUT_OF_MEMORY or smaller is None:
            raise
    before = reached  # progress never falls
    with_tier: Any = _loaded[0].renderer
    with_tier.tier = smaller
    try:
        clip = verified.render(
            order, lambda share: report(before + (1 - before) * share), is_cancelled
        )
    finally:
        with_tier.tier = engine.tier
    return _with_notes(clip, *notes, "tier-lowered")


def make_renderer(engine: Engine, models: Path, voice: VoiceProcess | None = None) -> Renderer:
    """The renderer, not yet loaded. `voice`: reads lines; None for the default voice.

    Raises MissingPiece "engine-missing" (`data["why"]`).
    """
    module, name = _CLASSES[engine.name]
    try:
        renderer_class: Any = getattr(importlib.import_module(module), name)
    except ImportError as error:
        raise MissingPiece("engine-missing", {"name": engine.name, "why": str(error)}) from error
    renderer: Renderer
    if not engine.is_generative:
        renderer = renderer_class(models)
        return renderer
    from render.studio.planning.bed import choose_bed

    renderer = renderer_class(
        engine.weights,
        models,
        choose_bed,
        tier=engine.tier,
        voice=voice,
        options=engine.options,
    )
    return renderer


def _read_prompt(order: RenderOrder) -> SceneGraph:
    from render.studio.planning.graph import make_scene_graph

    return make_scene_graph(order.prompt, len(order.cast), order.lines)


def _with_verification(renderer: Renderer, engine: Engine, models: Path) -> Renderer:
    """The renderer with recognition of the cast. The studio needs none: it draws people from their
    own pictures. Raises MissingPiece."""
    if not (engine.is_generative and engine.verifies_cast):
        return renderer
    from render.verified_renderer import VerifiedRenderer, load_cast_check

    return VerifiedRenderer(renderer, load_cast_check(models, engine.pack))


def _load_voice(engine: Engine) -> VoiceProcess | None:
    """Loads the voice before the engine takes the rest of the GPU. Raises MissingPiece."""
    if engine.voice is None:
        return None
    voice: VoiceProcess = importlib.import_module("render.engines.voice.cloned_voice").ClonedVoice(
        engine.voice
    )
    try:
        voice.load()
    except MissingPiece:
        voice.close()
        raise
    except (Crashed, LimitExceeded) as error:
        _log.warning("no copied voice yet: %s", error)  # each line tries again
    return voice


def _unload() -> None:
    for loaded in _loaded:
        if loaded.voice is not None:
            loaded.voice.close()
    _loaded.clear()


def _find_device(engine: Engine) -> str:
    if not engine.is_generative:
        return ""
    try:
        hardware = importlib.import_module("render.engines.runtime.hardware").detect_hardware()
    except ImportError as error:
        raise MissingPiece("engine-missing", {"name": engine.name, "why": str(error)}) from error
    if engine.gpu and hardware.device == "cpu":
        raise DeviceLost("gpu-lost", {"card": engine.gpu})
    return str(hardware.name)


def _with_notes(clip: RenderedClip, *more: str) -> RenderedClip:
    """The clip with more notes in its plan."""
    notes = clip.plan.get("notes")
    earlier = notes if isinstance(notes, list) else []
    return replace(clip, plan={**clip.plan, "notes": [*earlier, *more]}) if more else clip
