"""Decides whether an operator may use a model: a pure rule of licences, country and purpose."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from render.engines.weights.registry import (
    ENGINE_ORDER,
    MODELS,
    STUDIO,
    Model,
)


@dataclass(frozen=True)
class LicensedOperator:
    """What an operator has declared. `accepted`: ids of licences. `territory`: ISO 3166 code or
    ""."""

    accepted: frozenset[str] = frozenset()
    territory: str = ""
    commercial: bool = False


@dataclass(frozen=True)
class Allowed:
    """The model may be used."""


@dataclass(frozen=True)
class Refused:
    """`code` and `data`: the reason, as for an error. `next`: the next engine that is allowed."""

    code: str
    next: str
    data: Mapping[str, str] = field(default_factory=dict)


def check_licences(model: Model, operator: LicensedOperator) -> Allowed | Refused:
    """Checks all licences of a model. Codes of a refusal: "gate-territory",
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
            return Refused(code, _next_engine(model.engine, operator), data)
    return Allowed()


def list_allowed_engines(
    operator: LicensedOperator, models: Collection[Model] = MODELS
) -> list[str]:
    """The names of the allowed engines in the order in which they are tried; the studio is last."""
    allowed = {model.engine for model in models if _is_allowed(model, operator)}
    return [engine for engine in ENGINE_ORDER if engine in allowed or engine == STUDIO]


def _is_allowed(model: Model, operator: LicensedOperator) -> bool:
    return isinstance(check_licences(model, operator), Allowed)


def _next_engine(engine: str, operator: LicensedOperator) -> str:
    """The next allowed engine after this one, starting over at the front before the studio; "" for
    a model that makes no clips."""
    if engine not in ENGINE_ORDER:
        return ""
    place = ENGINE_ORDER.index(engine)
    candidates = [
        name for name in (*ENGINE_ORDER[place + 1 : -1], *ENGINE_ORDER[:place]) if name != engine
    ]
    for name in candidates:
        if any(model.engine == name and _is_allowed(model, operator) for model in MODELS):
            return name
    return STUDIO
