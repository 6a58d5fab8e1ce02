"""The checks of an enrollment clip: every file here defines one as its function `check`."""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from render.perception.evidence import Evidence, Span


@dataclass(frozen=True)
class Check:
    """The result of one check.

    `value` and `limit` are in the same unit. `span`: where in the clip it fails, None when it
    passes or fails as a whole. `advice`: key of a sentence for the person: what to do when it
    fails, what would make it better when it passes, "" when nothing would.
    """

    name: str
    passed: bool
    value: float | str
    limit: float | str
    span: Span | None = None
    advice: str = ""


def run_checks(evidence: Evidence) -> tuple[Check, ...]:
    """The results of all checks that apply, in the order of their file names."""
    results = (check(evidence) for check in _load_checks())
    return tuple(result for result in results if result is not None)


@cache
def _load_checks() -> tuple[Callable[[Evidence], Check | None], ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").check for name in names)
