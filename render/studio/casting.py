"""Parts of the catalog with the type that their kind has."""

from typing import TypeVar

from render.studio import catalog

Part = TypeVar("Part")


def part(kind: str, name: str, what: type[Part]) -> Part:
    """A part of the catalog, of the type its kind has. Raises TypeError when it has not."""
    found = catalog.part(kind, name)
    if not isinstance(found, what):
        raise TypeError(f"{kind}/{name} is no {what.__name__}")
    return found
