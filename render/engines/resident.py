"""In the child process: the engine, loaded once and kept for every order that follows."""

import importlib
import importlib.util
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from render.base import Cancelled as Asked
from render.base import Progress, Renderer
from render.engines.engine import OUT_OF_MEMORY, Engine
from render.engines.registry import STUDIO
from render.errors import DeviceLost, LimitExceeded, MissingPiece
from render.order import RenderedClip, RenderOrder

_CLASSES = {
    STUDIO: ("render.studio.engine", "StudioRenderer"),
    "ltx": ("render.engines.ltx", "LtxRenderer"),
    "vace": ("render.engines.vace", "VaceRenderer"),
    "h3": ("render.engines.h3", "H3Renderer"),
}
"""Imported by name, so that nobody who only names an engine imports torch."""
_VOICE = ("render.engines.voice", "ClonedVoice")
_LOOK = "render.checked"


@dataclass
class _Loaded:
    """`bare`: the engine alone, whose tier can be set. `renderer`: what orders are given to."""

    engine: Engine
    bare: Renderer
    renderer: Renderer


_loaded: list[_Loaded] = []


def load(engine: Engine, models: Path, cancelled: Asked = lambda: False) -> str:
    """Loads the engine unless it is loaded; gives the name of the card, "" on a CPU.

    Raises MissingPiece, DeviceLost when the card it is for is not there, LimitExceeded
    where memory runs out.
    """
    device = _device(engine)
    if not _loaded or _loaded[0].engine != engine:
        _loaded.clear()  # the memory of one engine is needed for the next
        bare = make(engine, models)
        bare.load()
        _loaded.append(_Loaded(engine, bare, _looked_at(bare, engine, models)))
    return device


def render(
    engine: Engine, models: Path, order: RenderOrder, progress: Progress, cancelled: Asked
) -> RenderedClip:
    """Renders with the engine that is loaded, with a smaller tier once where memory runs out;
    the plan then has the note "tier-lowered". Raises RenderError."""
    load(engine, models)
    renderer = _loaded[0].renderer
    try:
        return renderer.render(order, progress, cancelled)
    except LimitExceeded as error:
        smaller = engine.tier.smaller
        if error.code != OUT_OF_MEMORY or smaller is None:
            raise
    with_tier: Any = _loaded[0].bare
    with_tier.tier = smaller
    try:
        made = renderer.render(order, _never_falling(progress), cancelled)
    finally:
        with_tier.tier = engine.tier
    notes = [*_notes(made.plan), "tier-lowered"]
    return replace(made, plan={**made.plan, "notes": notes})


def make(engine: Engine, models: Path) -> Renderer:
    """The renderer, not loaded. Raises MissingPiece "engine-missing" (`data["why"]`)."""
    found = _named(*_CLASSES[engine.name], engine)
    if not engine.generates:
        drawing: Renderer = found(models)
        return drawing
    voice = None if engine.voice is None else _named(*_VOICE, engine)(engine.voice)
    renderer: Renderer = found(engine.weights, models, tier=engine.tier, voice=voice)
    return renderer


def _looked_at(renderer: Renderer, engine: Engine, models: Path) -> Renderer:
    """With a look at every finished clip, whether its cast is in it and nobody else: made once
    more if not, then refused."""
    if not (engine.generates and engine.recognises) or importlib.util.find_spec(_LOOK) is None:
        return renderer
    checked: Any = importlib.import_module(_LOOK)
    looked_at: Renderer = checked.Checked(renderer, checked.looking(models, engine.faces))
    return looked_at


def _named(module: str, name: str, engine: Engine) -> Any:
    try:
        return getattr(importlib.import_module(module), name)
    except ImportError as error:
        raise MissingPiece("engine-missing", {"name": engine.name, "why": str(error)}) from error


def _device(engine: Engine) -> str:
    if not engine.generates:
        return ""
    try:
        found = importlib.import_module("render.engines.hardware").found()
    except ImportError as error:
        raise MissingPiece("engine-missing", {"name": engine.name, "why": str(error)}) from error
    if engine.card and found.device == "cpu":
        raise DeviceLost("gpu-lost", {"card": engine.card})
    return str(found.name)


def _never_falling(progress: Progress) -> Progress:
    """Shares of a second try; the first one has told some already."""
    return lambda share: progress(0.5 + share / 2)


def _notes(plan: dict[str, object]) -> list[object]:
    notes = plan.get("notes")
    return list(notes) if isinstance(notes, list) else []
