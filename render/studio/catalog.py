"""Finds the studio's parts by their folders: one file is one part, the file name its name."""

import importlib
import pkgutil
from functools import cache


@cache
def names(kind: str) -> tuple[str, ...]:
    """Names of all parts of a kind: "scenes", "actions", "wardrobes", "looks", "beds"."""
    package = importlib.import_module(_package(kind))
    found = (module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


@cache
def part(kind: str, name: str) -> object:
    """The part itself: what the file calls PART. Raises KeyError for a name no file has."""
    if name not in names(kind):
        raise KeyError(f"{kind}/{name}")
    return importlib.import_module(f"{_package(kind)}.{name}").PART


def _package(kind: str) -> str:
    return f"render.studio.{'audio.' if kind == 'beds' else ''}{kind}"
