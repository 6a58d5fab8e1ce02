"""The checks of an enrollment clip: each file here with a `check` is one of them."""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from render.perception.evidence import Evidence, Span


@dataclass(frozen=True)
class Check:
    """What one check found.

    `value` and `limit` are in the same unit. `span`: where in the clip it fails, if it does at a
    certain place. `advice`: the key of a sentence for the person, empty when passed.
    """

    name: str
    passed: bool
    value: float | str
    limit: float | str
    span: Span | None = None
    advice: str = ""


def run_checks(evidence: Evidence) -> tuple[Check, ...]:
    """Every check that applies, in the order of their files' names."""
    found = (check(evidence) for check in _load_checks())
    return tuple(each for each in found if each is not None)


@cache
def _load_checks() -> tuple[Callable[[Evidence], Check | None], ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").check for name in names)
