"""The background sound of every place: one file is one bed, and the file name is its name.

A file holds `PART`, a `render.sound.synth.Bed`.
"""

import importlib
import pkgutil
from functools import cache

from render.sound.synth import Bed


@cache
def names() -> tuple[str, ...]:
    """The names of all beds, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def load(name: str) -> Bed:
    """The bed of a file. Raises KeyError for a name that no file has, TypeError for a `PART` that
    cannot be called."""
    if name not in names():
        raise KeyError(f"beds/{name}")
    bed = importlib.import_module(f"{__name__}.{name}").PART
    if not callable(bed):
        raise TypeError(f"beds/{name} is not a bed")
    return bed  # type: ignore[no-any-return]
