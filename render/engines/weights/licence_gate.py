"""Whether an operator may use a model: a pure rule over licences, country and purpose."""

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


def check_licences(model: Model, operator: LicensedOperator) -> Allowed | Refused:
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
            return Refused(code, _next_engine(model.engine, operator), data)
    return Allowed()


def list_allowed_engines(
    operator: LicensedOperator, models: Collection[Model] = MODELS
) -> list[str]:
    """The engines that are allowed, in the order in which they are tried; the studio is last."""
    good = {model.engine for model in models if _is_allowed(model, operator)}
    return [engine for engine in ENGINE_ORDER if engine in good or engine == STUDIO]


def _is_allowed(model: Model, operator: LicensedOperator) -> bool:
    return isinstance(check_licences(model, operator), Allowed)


def _next_engine(engine: str, operator: LicensedOperator) -> str:
    """The first engine after this one that is allowed, from the front again before the studio;
    "" for what is no engine of clips."""
    if engine not in ENGINE_ORDER:
        return ""
    at = ENGINE_ORDER.index(engine)
    others = [name for name in (*ENGINE_ORDER[at + 1 : -1], *ENGINE_ORDER[:at]) if name != engine]
    for name in others:
        if any(model.engine == name and _is_allowed(model, operator) for model in MODELS):
            return name
    return STUDIO
