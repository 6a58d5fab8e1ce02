"""Which engine a worker runs: what was asked for, what licences allow, what is there."""

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
"""The first engine that is allowed and whose weights are there."""

OUT_OF_MEMORY = "engine-out-of-memory"
"""The code of a LimitExceeded after which only a smaller clip would do."""

ENGINE_CHOICES = (STUDIO, *(name for name in ENGINE_ORDER if name != STUDIO), AUTO)
"""What an operator can ask for."""

SPEAKING_ENGINES = ("h3",)
"""Engines that take people's voices as references, and need nobody to read lines for them."""


NOT_OWN_VOICE = "voice-not-cloned"


@dataclass(frozen=True)
class Engine:
    """One engine, ready to be loaded in a child process.

    `weights`: the folder of its weights, None for the studio. `card`: the GPU that it has to run
    on, "" for whatever there is. `voice`: the weights that read lines in people's own voices,
    `pack`: the InsightFace models that look at what it made; None where they are not there or
    their licence stands against it. `recognises`: whether what it made is looked at.
    `switches`: what the operator switched on.
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
        """Whether it makes pictures of its own, on a GPU as a rule."""
        return self.name != STUDIO


def select_engine(
    asked: str,
    operator: LicensedOperator,
    weights: WeightStore,
    tier: Tier = Tier.STANDARD,
    gpu: str = "",
    verifies_cast: bool = True,
    options: EngineOptions = NO_OPTIONS,
) -> Engine | Refused:
    """The engine for one of `ASKED`, or why the operator may not use it.

    Raises MissingPiece: "weights-missing", "weights-part" and what `Weights` raises.
    """
    if asked == AUTO:
        for name in list_allowed_engines(operator):
            found = _find_weights(name, operator, weights)
            if found is not None:
                asked = name
                break
        else:
            asked = STUDIO
    if asked == STUDIO:
        return Engine(STUDIO, None, tier)
    found = _find_weights(asked, operator, weights)
    if found is not None:
        voice = None if asked in SPEAKING_ENGINES else _find_weights("voice", operator, weights)
        pack = _find_weights("identity", operator, weights)
        return Engine(asked, found, tier, gpu, voice, pack, verifies_cast, options)
    for model in list_models(asked):
        verdict = check_licences(model, operator)
        if isinstance(verdict, Refused):
            return verdict
    raise _missing(asked, weights)


def list_clip_notes(clip: RenderedClip) -> tuple[str, ...]:
    """What a clip lacks of what was asked for, as its engine noted it; and that lines in it are
    read by another voice, which nobody could tell from generated pictures."""
    found = clip.plan.get("notes")
    notes = [str(note) for note in found] if isinstance(found, list) else []
    reads = clip.engine not in (STUDIO, *SPEAKING_ENGINES) and bool(clip.plan.get("lines"))
    if reads and clip.synthetic_voice and not clip.cloned_voice and NOT_OWN_VOICE not in notes:
        notes.append(NOT_OWN_VOICE)
    return tuple(notes)


def _missing(engine: str, weights: WeightStore) -> MissingPiece:
    """What to bring: the model that somebody began with, else the engine's smallest."""
    for state, code in (
        (WeightState.PARTIAL, "weights-part"),
        (WeightState.LOCKED, "weights-missing"),
    ):
        for model in list_models(engine):
            if weights.get_state(model) is state:
                return MissingPiece(code, {"name": model.name})
    return MissingPiece("weights-missing", {"name": list_models(engine)[-1].name})


def _find_weights(engine: str, operator: LicensedOperator, weights: WeightStore) -> Path | None:
    """The folder of an engine's best model that may be used and is there."""
    for model in list_models(engine):
        there = weights.get_state(model) in (WeightState.COMPLETE, WeightState.UNLOCKED)
        if there and not isinstance(check_licences(model, operator), Refused):
            return weights.get_folder(model)
    return None
