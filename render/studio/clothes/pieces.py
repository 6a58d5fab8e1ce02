"""Finds the pieces of clothing in the folders beside this file."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from render.studio.contracts.figure import Dress

GROUPS = ("chest", "collar", "skirt", "back", "hat", "face")


@cache
def list_pieces(group: str) -> Mapping[str, Dress]:
    """All pieces of a group, of `GROUPS`, by name."""
    package = importlib.import_module(f"render.studio.clothes.{group}")
    pieces: dict[str, Dress] = {}
    for module in pkgutil.iter_modules(package.__path__):
        pieces |= importlib.import_module(f"{package.__name__}.{module.name}").PIECES
    return pieces


def find_piece(group: str, name: str) -> Dress:
    """The piece of that name. Raises KeyError for an unknown one."""
    try:
        return list_pieces(group)[name]
    except KeyError:
        raise KeyError(f"{group}/{name}") from None
