"""Settings of what makes the clips: the engine, its weights, and what their licences require."""

import re

from bot.settings.variables import BadSetting, Environment, Setting, read_choice, read_yes_no
from render.engines.options import EngineOptions
from render.engines.planning.limits import Tier
from render.engines.select import ENGINE_CHOICES
from render.engines.weights.licence_gate import LicensedOperator
from render.engines.weights.licences import LICENCES
from render.engines.weights.registry import STUDIO

ENGINE = Setting(
    "WALKON_ENGINE",
    "What makes clips: studio, ltx, vace, h3, or auto for the first of them that may be used and "
    "whose weights are there (studio).",
)
HERE = Setting(
    "WALKON_ENGINE_HERE",
    "Whether the engine runs on this machine: yes, or no where another one has the card (yes).",
)
TIER = Setting("WALKON_TIER", "How much work an engine puts in: draft, standard, final (standard).")
WEIGHTS = Setting("WALKON_WEIGHTS", "Folder of the weights of engines (WALKON_HOME/models).")
FP8 = Setting(
    "WALKON_ENGINE_FP8",
    "Whether an engine keeps the weights of its transformer in eight bits: less memory, not yet "
    "measured on a card, yes or no (no).",
)
COMPILE = Setting(
    "WALKON_ENGINE_COMPILE",
    "Whether an engine compiles the blocks of its transformer: a slow first clip of each kind, "
    "not yet measured on a card, yes or no (no).",
)
RECOGNISE = Setting(
    "WALKON_RECOGNISE",
    "Whether a generated clip is looked at for its cast, made once more and then refused: yes or "
    "no, for trying out an engine; such clips say so (yes).",
)
ACCEPT = Setting(
    "WALKON_ACCEPT_LICENCES",
    "Licences of model weights that you have read and accept, ids between commas; "
    "`walkon models licences` lists them (none).",
)
TERRITORY = Setting(
    "WALKON_TERRITORY",
    "Country in which the engines are used, two letters of ISO 3166 (none: weights that are not "
    "licensed everywhere are refused).",
)
COMMERCIAL = Setting(
    "WALKON_COMMERCIAL", "Whether the engines are used commercially, yes or no (no)."
)


def read_engine(environment: Environment) -> str:
    """The name of the engine, or "auto". Raises BadSetting."""
    return read_choice(environment, ENGINE, ENGINE_CHOICES, STUDIO)


def read_tier(environment: Environment) -> Tier:
    """How much work the engine puts in. Raises BadSetting."""
    return Tier(read_choice(environment, TIER, [*Tier], Tier.STANDARD))


def read_engine_options(environment: Environment) -> EngineOptions:
    """What the engine does only when it is asked to. Raises BadSetting."""
    return EngineOptions(read_yes_no(environment, FP8), read_yes_no(environment, COMPILE))


def read_rights(environment: Environment) -> LicensedOperator:
    """What the operator said about licences. Raises BadSetting."""
    return LicensedOperator(
        _read_accepted(environment),
        _read_territory(environment),
        read_yes_no(environment, COMMERCIAL),
    )


def _read_accepted(environment: Environment) -> frozenset[str]:
    values = environment.get(ACCEPT.name, "").split(",")
    ids = frozenset(value.strip() for value in values if value.strip())
    if unknown := sorted(ids - set(LICENCES)):
        known = ", ".join(licence.id for licence in LICENCES.values() if licence.accept)
        raise BadSetting("setting-licence", name=ACCEPT.name, value=unknown[0], can=known)
    return ids


def _read_territory(environment: Environment) -> str:
    value = environment.get(TERRITORY.name, "").strip().upper()
    if not re.fullmatch(r"([A-Z]{2})?", value):
        raise BadSetting("setting-territory", name=TERRITORY.name, value=value)
    return {"UK": "GB"}.get(value, value)  # ISO 3166 says GB, many people say UK
