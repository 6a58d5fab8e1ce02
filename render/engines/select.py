"""Selects the engine of a worker by the setting, the licences and the weights that are there."""

from dataclasses import dataclass
from pathlib import Path

from render.contract.errors import MissingPiece
from render.contract.order import RenderedClip
from render.engines.options import NO_OPTIONS, EngineOptions
from render.engines.planning.limits import Tier
from render.engines.weights.licence_gate import (
    LicensedOperator,
    Refused,
    check_licences,
    list_allowed_engines,
)
from render.engines.weights.registry import ENGINE_ORDER, STUDIO, list_models
from render.engines.weights.store import WeightState, WeightStore

AUTO = "auto"
"""Selects the first engine that is allowed and whose weights are there."""

OUT_OF_MEMORY = "engine-out-of-memory"
"""The code of a LimitExceeded after which a smaller clip may succeed."""

ENGINE_CHOICES = (STUDIO, *(name for name in ENGINE_ORDER if name != STUDIO), AUTO)
"""The values that an operator can set."""

SPEAKING_ENGINES = ("h3",)
"""Engines that take voices as references and speak the lines themselves."""


NOT_OWN_VOICE = "voice-not-cloned"


@dataclass(frozen=True)
class Engine:
    """One engine, ready to be loaded in a child process.

    `weights`: the folder of its weights, None for the studio. `gpu`: id of the GPU that it has to
    run on, "" for any device. `voice`: weights that read lines in people's own voices; `pack`:
    InsightFace models that recognise the cast; None where they are missing or not allowed.
    `verifies_cast`: whether the cast is recognised in its clips. `options`: see `EngineOptions`.
    """

    name: str = STUDIO
    weights: Path | None = None
    tier: Tier = Tier.STANDARD
    gpu: str = ""
    voice: Path | None = None
    pack: Path | None = None
    verifies_cast: bool = True
    options: EngineOptions = NO_OPTIONS

    @property
    def is_generative(self) -> bool:
        """Whether it generates pictures, usually on a GPU."""
        return self.name != STUDIO


def select_engine(
    choice: str,
    operator: LicensedOperator,
    weights: WeightStore,
    tier: Tier = Tier.STANDARD,
    gpu: str = "",
    verifies_cast: bool = True,
    options: EngineOptions = NO_OPTIONS,
) -> Engine | Refused:
    """The engine for one of `ENGINE_CHOICES`, or why the operator may not use it.

    Raises MissingPiece "weights-missing", "weights-part" and what `WeightStore` raises.
    """
    if choice == AUTO:
        for name in list_allowed_engines(operator):
            folder = _find_weights(name, operator, weights)
            if folder is not None:
                choice = name
                break
        else:
            choice = STUDIO
    if choice == STUDIO:
        return Engine(STUDIO, None, tier)
    folder = _find_weights(choice, operator, weights)
    if folder is not None:
        voice = None if choice in SPEAKING_ENGINES else _find_weights("voice", operator, weights)
        pack = _find_weights("identity", operator, weights)
        return Engine(choice, folder, tier, gpu, voice, pack, verifies_cast, options)
    for model in list_models(choice):
        verdict = check_licences(model, operator)
        if isinstance(verdict, Refused):
            return verdict
    raise _missing(choice, weights)


def list_clip_notes(clip: RenderedClip) -> tuple[str, ...]:
    """The notes of a clip's plan, and "voice-not-cloned" where a synthetic voice reads the lines of
    generated people: viewers could not know."""
    plan_notes = clip.plan.get("notes")
    notes = [str(note) for note in plan_notes] if isinstance(plan_notes, list) else []
    has_read_lines = clip.engine not in (STUDIO, *SPEAKING_ENGINES) and bool(clip.plan.get("lines"))
    if (
        has_read_lines
        and clip.synthetic_voice
        and not clip.cloned_voice
        and NOT_OWN_VOICE not in notes
    ):
        notes.append(NOT_OWN_VOICE)
    return tuple(notes)


def _missing(engine: str, weights: WeightStore) -> MissingPiece:
    """Names the model to pull: one that is partly there or locked, else the engine's smallest."""
    for state, code in (
        (WeightState.PARTIAL, "weights-part"),
        (WeightState.LOCKED, "weights-missing"),
    ):
        for model in list_models(engine):
            if weights.get_state(model) is state:
                return MissingPiece(code, {"name": model.name})
    return MissingPiece("weights-missing", {"name": list_models(engine)[-1].name})


def _find_weights(engine: str, operator: LicensedOperator, weights: WeightStore) -> Path | None:
    """The folder of an engine's best model that is there and allowed; None without one."""
    for model in list_models(engine):
        is_there = weights.get_state(model) in (WeightState.COMPLETE, WeightState.UNLOCKED)
        if is_there and not isinstance(check_licences(model, operator), Refused):
            return weights.get_folder(model)
    return None
