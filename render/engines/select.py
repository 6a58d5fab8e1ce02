"""Which engine a worker runs: what was asked for, what licences allow, what is there."""

from dataclasses import dataclass
from pathlib import Path

from render.contract.errors import MissingPiece
from render.contract.order import RenderedClip
from render.engines.options import OFF, Switches
from render.engines.planning.limits import Tier
from render.engines.weights.licence_gate import (
    Operator,
    Refused,
    allowed,
    engines,
)
from render.engines.weights.registry import ORDER, STUDIO, of_engine
from render.engines.weights.store import State, Weights

AUTO = "auto"
"""The first engine that is allowed and whose weights are there."""

OUT_OF_MEMORY = "engine-out-of-memory"
"""The code of a LimitExceeded after which only a smaller clip would do."""

ASKED = (STUDIO, *(name for name in ORDER if name != STUDIO), AUTO)
"""What an operator can ask for."""

SPEAK_THEMSELVES = ("h3",)
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
    card: str = ""
    voice: Path | None = None
    pack: Path | None = None
    recognises: bool = True
    switches: Switches = OFF

    @property
    def generates(self) -> bool:
        """Whether it makes pictures of its own, on a GPU as a rule."""
        return self.name != STUDIO


def pick(
    asked: str,
    operator: Operator,
    weights: Weights,
    tier: Tier = Tier.STANDARD,
    card: str = "",
    recognises: bool = True,
    switches: Switches = OFF,
) -> Engine | Refused:
    """The engine for one of `ASKED`, or why the operator may not use it.

    Raises MissingPiece: "weights-missing", "weights-part" and what `Weights` raises.
    """
    if asked == AUTO:
        for name in engines(operator):
            found = _there(name, operator, weights)
            if found is not None:
                asked = name
                break
        else:
            asked = STUDIO
    if asked == STUDIO:
        return Engine(STUDIO, None, tier)
    found = _there(asked, operator, weights)
    if found is not None:
        voice = None if asked in SPEAK_THEMSELVES else _there("voice", operator, weights)
        pack = _there("identity", operator, weights)
        return Engine(asked, found, tier, card, voice, pack, recognises, switches)
    for model in of_engine(asked):
        verdict = allowed(model, operator)
        if isinstance(verdict, Refused):
            return verdict
    raise _missing(asked, weights)


def notes_of(clip: RenderedClip) -> tuple[str, ...]:
    """What a clip lacks of what was asked for, as its engine noted it; and that lines in it are
    read by another voice, which nobody could tell from generated pictures."""
    found = clip.plan.get("notes")
    notes = [str(note) for note in found] if isinstance(found, list) else []
    reads = clip.engine not in (STUDIO, *SPEAK_THEMSELVES) and bool(clip.plan.get("lines"))
    if reads and clip.synthetic_voice and not clip.cloned_voice and NOT_OWN_VOICE not in notes:
        notes.append(NOT_OWN_VOICE)
    return tuple(notes)


def _missing(engine: str, weights: Weights) -> MissingPiece:
    """What to bring: the model that somebody began with, else the engine's smallest."""
    for state, code in ((State.PART, "weights-part"), (State.LOCKED, "weights-missing")):
        for model in of_engine(engine):
            if weights.state(model) is state:
                return MissingPiece(code, {"name": model.name})
    return MissingPiece("weights-missing", {"name": of_engine(engine)[-1].name})


def _there(engine: str, operator: Operator, weights: Weights) -> Path | None:
    """The folder of an engine's best model that may be used and is there."""
    for model in of_engine(engine):
        there = weights.state(model) in (State.HAVE, State.PUT)
        if there and not isinstance(allowed(model, operator), Refused):
            return weights.path(model)
    return None
