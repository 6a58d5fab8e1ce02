"""What the studio can draw: places and actions by name, things by emoji."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from render.models.store import ModelStore
from render.studio.art.shelf import Shelf
from render.studio.art.things import is_usable, load_things
from render.studio.catalog import list_names, load_part
from render.studio.contracts.figure import Action
from render.studio.contracts.scene import StudioScene
from render.studio.contracts.thing import Thing
from render.studio.planning.defaults import PLACES

DEFAULT_PLACE = "park"
UNKNOWN_PLACE = "painted_set"
DEFAULT_ACTION = "stand"
BODY_RATIO = 0.5
"""Width over height of a body with arms, on which heads are drawn."""


@dataclass(frozen=True)
class Library:
    """`find`: the thing of an emoji, None when it cannot be drawn. `ratio`: width over height of a
    thing.
    """

    find: Callable[[str], Thing | None]
    ratio: Callable[[Thing], float]

    def place(self, name: str) -> StudioScene:
        """A place; a stage with painted sets for a name that no file has."""
        names = list_names(PLACES)
        known = next((each for each in (name, UNKNOWN_PLACE) if each in names), DEFAULT_PLACE)
        return load_part(PLACES, known, StudioScene)

    def action(self, name: str) -> Action:
        """An action; standing for a name that no file has."""
        known = name if name in list_names("actions") else DEFAULT_ACTION
        return load_part("actions", known, Action)


def open_library(
    models: ModelStore, pictures: Path | None = None, is_read_only: bool = False
) -> tuple[Library, Shelf]:
    """What is installed, and the pictures of its things.

    `pictures`: the folder in which pictures are kept between renders, None for none.
    `is_read_only`: see `Shelf`. Raises MissingPiece when the font of things has not been
    downloaded.
    """
    shelf = Shelf(models, pictures, is_read_only=is_read_only)

    def find(emoji: str) -> Thing | None:
        thing = load_things().get(emoji.replace("\ufe0f", ""))
        return thing if thing is not None and is_usable(thing) else None

    def ratio(thing: Thing) -> float:
        return BODY_RATIO if thing.is_head else shelf.glyphs.aspect(thing.emoji)

    return Library(find, ratio), shelf
