"""In the child process: the engine, loaded once and kept for every order that follows.

What an engine made is looked at before it leaves this process, see `render.verified_renderer`.
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
from render.engines.select import OUT_OF_MEMORY, Engine
from render.engines.weights.registry import STUDIO

_CLASSES = {
    STUDIO: ("render.studio.engine", "StudioRenderer"),
    "ltx": ("render.engines.ltx", "LtxRenderer"),
    "vace": ("render.engines.vace", "VaceRenderer"),
    "h3": ("render.engines.h3", "H3Renderer"),
}
"""Imported by name, so that nobody who only names an engine imports torch."""
NOT_VERIFIED = "not-looked-at"
"""The note of a clip that nobody was looked for in, because the operator said so."""


class VoiceProcess(Protocol):
    """As much of `ClonedVoice` as is needed here, so that a bot that names an engine does not
    load numpy."""

    def load(self) -> None:
        """Raises MissingPiece, Crashed, LimitExceeded."""

    def cancellable(self, is_cancelled: IsCancelled) -> AbstractContextManager[None]:
        """Within it, a line that nobody wants any more is broken off."""

    def close(self) -> None:
        """Ends the process."""


@dataclass
class _LoadedEngine:
    """`renderer`: the engine itself, whose tier is a plain attribute. `checked`: the engine and
    the look at what it made. `voice`: its process, if it has one."""

    engine: Engine
    renderer: Renderer
    checked: Renderer
    voice: VoiceProcess | None


_loaded: list[_LoadedEngine] = []
_log = logging.getLogger(__name__)


def load(engine: Engine, models: Path, is_cancelled: IsCancelled = lambda: False) -> str:
    """Loads the engine unless it is loaded; gives the name of the card, "" on a CPU.

    Raises MissingPiece, DeviceLost when the card it is for is not there, LimitExceeded
    "engine-too-large" where memory runs out: no smaller clip would do.
    """
    device = _find_device(engine)
    if not _loaded or _loaded[0].engine != engine:
        _unload()  # the memory of one engine is needed for the next
        voice = _load_voice(engine)
        try:
            renderer = make_renderer(engine, models, voice)
            checked = _with_verification(renderer, engine, models)
            checked.load()
        except BaseException as error:
            if voice is not None:
                voice.close()
            if isinstance(error, LimitExceeded) and error.code == OUT_OF_MEMORY:
                raise LimitExceeded("engine-too-large", {"name": engine.name}) from None
            raise
        _loaded.append(_LoadedEngine(engine, renderer, checked, voice))
    return device


def render(
    engine: Engine, models: Path, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
) -> RenderedClip:
    """Renders with the engine that is loaded, with a smaller tier once where memory runs out;
    the plan then has the note "tier-lowered". Raises RenderError."""
    load(engine, models)
    voice = _loaded[0].voice
    with nullcontext() if voice is None else voice.cancellable(is_cancelled):
        return _render_or_lower_tier(engine, order, progress, is_cancelled)


def _render_or_lower_tier(
    engine: Engine, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
) -> RenderedClip:
    checked = _loaded[0].checked
    unseen = [NOT_VERIFIED] if engine.is_generative and not engine.verifies_cast else []
    reached = 0.0

    def told(share: float) -> None:
        nonlocal reached
        reached = max(reached, share)
        progress(reached)

    try:
        return _with_notes(checked.render(order, told, is_cancelled), *unseen)
    except LimitExceeded as error:
        smaller = engine.tier.smaller
        if error.code != OUT_OF_MEMORY or smaller is None:
            raise
    before = reached  # what is told never falls
    with_tier: Any = _loaded[0].renderer
    with_tier.tier = smaller
    try:
        made = checked.render(
            order, lambda share: told(before + (1 - before) * share), is_cancelled
        )
    finally:
        with_tier.tier = engine.tier
    return _with_notes(made, *unseen, "tier-lowered")


def make_renderer(engine: Engine, models: Path, voice: VoiceProcess | None = None) -> Renderer:
    """The renderer, not loaded. `voice`: who reads lines, if not the studio.

    Raises MissingPiece "engine-missing" (`data["why"]`).
    """
    module, name = _CLASSES[engine.name]
    try:
        found: Any = getattr(importlib.import_module(module), name)
    except ImportError as error:
        raise MissingPiece("engine-missing", {"name": engine.name, "why": str(error)}) from error
    renderer: Renderer
    if not engine.is_generative:
        renderer = found(models)
        return renderer
    from render.studio.planning.bed import choose_bed

    renderer = found(
        engine.weights,
        models,
        choose_bed,
        tier=engine.tier,
        voice=voice,
        options=engine.options,
    )
    return renderer


def _with_verification(renderer: Renderer, engine: Engine, models: Path) -> Renderer:
    """With the look at what it made. The studio draws people from their own cut-outs: there is
    nobody else to recognise. Raises MissingPiece."""
    if not (engine.is_generative and engine.verifies_cast):
        return renderer
    from render.verified_renderer import VerifiedRenderer, load_cast_check

    return VerifiedRenderer(renderer, load_cast_check(models, engine.pack))


def _load_voice(engine: Engine) -> VoiceProcess | None:
    """Loaded before the engine takes the rest of the card. Raises MissingPiece."""
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
        _log.warning("no copied voice yet: %s", error)  # each line tries again, and says so
    return voice


def _unload() -> None:
    for one in _loaded:
        if one.voice is not None:
            one.voice.close()
    _loaded.clear()


def _find_device(engine: Engine) -> str:
    if not engine.is_generative:
        return ""
    try:
        found = importlib.import_module("render.engines.runtime.hardware").detect_hardware()
    except ImportError as error:
        raise MissingPiece("engine-missing", {"name": engine.name, "why": str(error)}) from error
    if engine.gpu and found.device == "cpu":
        raise DeviceLost("gpu-lost", {"card": engine.gpu})
    return str(found.name)


def _with_notes(made: RenderedClip, *more: str) -> RenderedClip:
    """With more notes in its plan."""
    notes = made.plan.get("notes")
    before = notes if isinstance(notes, list) else []
    return replace(made, plan={**made.plan, "notes": [*before, *more]}) if more else made
