"""Whether an operator may use a model: a pure rule over licences, country and purpose."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from render.engines.weights.registry import (
    MODELS,
    ORDER,
    STUDIO,
    Model,
)


@dataclass(frozen=True)
class Operator:
    """What an operator has said. `accepted`: ids of licences. `territory`: ISO 3166 or ""."""

    accepted: frozenset[str] = frozenset()
    territory: str = ""
    commercial: bool = False


@dataclass(frozen=True)
class Allowed:
    """Nothing stands against it."""


@dataclass(frozen=True)
class Refused:
    """`code` and `data` say why, for the words. `next`: the next engine that is allowed."""

    code: str
    next: str
    data: Mapping[str, str] = field(default_factory=dict)


def allowed(model: Model, operator: Operator) -> Allowed | Refused:
    """Every licence of the model has to allow it. Codes of a refusal: "gate-territory",
    "gate-territory-unknown", "gate-commercial" and "gate-not-accepted"."""
    for licence in model.licences:
        code = ""
        if licence.excluded and not operator.territory:
            code = "gate-territory-unknown"
        elif operator.territory in licence.excluded:
            code = "gate-territory"
        elif operator.commercial and not licence.commercial:
            code = "gate-commercial"
        elif licence.accept and licence.id not in operator.accepted:
            code = "gate-not-accepted"
        if code:
            data = {"model": model.name, "licence": licence.name, "id": licence.id}
            data |= {"url": licence.url, "territory": operator.territory}
            return Refused(code, _next(model.engine, operator), data)
    return Allowed()


def engines(operator: Operator, models: Collection[Model] = MODELS) -> list[str]:
    """The engines that are allowed, in the order in which they are tried; the studio is last."""
    good = {model.engine for model in models if _free(model, operator)}
    return [engine for engine in ORDER if engine in good or engine == STUDIO]


def _free(model: Model, operator: Operator) -> bool:
    return isinstance(allowed(model, operator), Allowed)


def _next(engine: str, operator: Operator) -> str:
    """The first engine after this one that is allowed, from the front again before the studio;
    "" for what is no engine of clips."""
    if engine not in ORDER:
        return ""
    at = ORDER.index(engine)
    others = [name for name in (*ORDER[at + 1 : -1], *ORDER[:at]) if name != engine]
    for name in others:
        if any(model.engine == name and _free(model, operator) for model in MODELS):
            return name
    return STUDIO
