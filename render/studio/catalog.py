"""Loads the studio's parts from their folders: a file is a part, the file name is its name.

A folder may also hold parts as rows of tables. Its module `_rows` then has `load_rows()`, which
gives these parts by their names.
"""

import importlib
import importlib.util
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import TypeVar

Part = TypeVar("Part")


@cache
def list_names(kind: str) -> tuple[str, ...]:
    """Names of all parts of a kind: "places", "actions", "wardrobes" or "looks"."""
    package = importlib.import_module(_package(kind))
    modules = (module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(sorted({name for name in modules if not name.startswith("_")} | set(_rows(kind))))


def has_kind(kind: str) -> bool:
    """Whether there is a folder of parts of this kind."""
    return importlib.util.find_spec(_package(kind)) is not None


def load_part(kind: str, name: str, part_type: type[Part]) -> Part:
    """The PART of a file. `part_type`: the type that all parts of the kind have.

    Raises KeyError for an unknown name, TypeError for a PART of another type.
    """
    part = _load(kind, name)
    if not isinstance(part, part_type):
        raise TypeError(f"{kind}/{name} is not a {part_type.__name__}")
    return part


@cache
def _load(kind: str, name: str) -> object:
    if name not in list_names(kind):
        raise KeyError(f"{kind}/{name}")
    if name in _rows(kind):
        return _rows(kind)[name]
    return importlib.import_module(f"{_package(kind)}.{name}").PART


@cache
def _rows(kind: str) -> Mapping[str, object]:
    name = f"{_package(kind)}._rows"
    if importlib.util.find_spec(name) is None:
        return {}
    rows: Mapping[str, object] = importlib.import_module(name).load_rows()
    return rows


def _package(kind: str) -> str:
    return f"render.studio.{kind}"
