"""Draws the contact sheet of a kind of part."""

from collections.abc import Callable, Iterator, Mapping

from render.models.store import ModelStore
from render.studio.art.sheet import draw_sheet as draw_things
from render.studio.art.things import load_things
from render.studio.sheets.figures import FigureSheets
from render.studio.sheets.grid import Cell, Pixels, encode, lay_out
from render.studio.sheets.scenes import SceneSheets

_FIGURES: Mapping[str, tuple[Callable[[FigureSheets], Iterator[Cell]], int]] = {
    "garments": (FigureSheets.garments, 14),
    "moods": (FigureSheets.moods, 10),
}
_SCENES: Mapping[str, tuple[Callable[[SceneSheets], Iterator[Cell]], int]] = {
    "actions": (SceneSheets.actions, 10),
    "places": (SceneSheets.places, 9),
    "looks": (SceneSheets.looks, 5),
}
KINDS = (*_FIGURES, *_SCENES, "things")


def draw_sheet(kind: str, models: ModelStore) -> bytes:
    """The sheet of a kind, of `KINDS`, as a JPEG: seconds to minutes.

    Raises KeyError for another kind, MissingPiece without the model files.
    """
    return encode(_draw(kind, models))


def _draw(kind: str, models: ModelStore) -> Pixels:
    if kind == "things":
        drawable = [thing for thing in load_things().values() if not thing.never]
        return draw_things(models, drawable, columns=24)
    if kind in _FIGURES:
        figures, columns = _FIGURES[kind]
        return lay_out(list(figures(FigureSheets())), columns, models)
    scenes, columns = _SCENES[kind]
    return lay_out(list(scenes(SceneSheets(models))), columns, models)
