"""Cells with whole pictures: every place, and every look of the same picture."""

from collections.abc import Iterator

from render.contract.order import ROLES
from render.contract.scene_graph import SceneActor, SceneGraph
from render.models.store import ModelStore
from render.sound.dialogue import Dialogue
from render.stand_ins.person import draw_stand_in
from render.studio.catalog import list_names
from render.studio.contracts.scene import Stage
from render.studio.frame.frames import FPS, FrameRenderer
from render.studio.frame.painted_places import PaintedPlaces
from render.studio.frame.take import Cast
from render.studio.library import open_library
from render.studio.planning.defaults import PLACES
from render.studio.sheets.grid import Cell, Pixels
from render.studio.staging.direct import direct
from render.studio.staging.dress import dress_cast

_SECONDS, _AT, _SEED = 4.0, 0.5, 2
_WORN = (("superhero",), ("witch",))


class SceneSheets:
    """Draws small pictures with stand-ins. Raises MissingPiece without the model files."""

    def __init__(self, models: ModelStore, size: tuple[int, int] = (320, 180)) -> None:
        self._models, self._size = models, size
        self._library, self._shelf = open_library(models)

    def places(self) -> Iterator[Cell]:
        """Every place with one person in it."""
        for name in list_names(PLACES):
            yield Cell(name, self._picture(name, "natural", 1))

    def looks(self) -> Iterator[Cell]:
        """Two people in a street, a park and at night, in every look."""
        size = self._size[0] * 3 // 2, self._size[1] * 3 // 2
        for place in ("city", "park", "stage"):
            for look in list_names("looks"):
                yield Cell(f"{look}, {place}", self._picture(place, look, 2, size))

    def _picture(
        self, place: str, look: str, people: int, size: tuple[int, int] | None = None
    ) -> Pixels:
        actors = tuple(SceneActor(ROLES[index], wear=_WORN[index]) for index in range(people))
        if look == "natural" and people == 1:
            actors = (SceneActor("A"),)
        graph = SceneGraph("en", place=place, actors=actors, camera="wide")
        stage = Stage(*(size or self._size), _SECONDS, _SEED)
        kits = {role: draw_stand_in(role, _SEED) for role in ROLES[:people]}
        cast = Cast(kits, dress_cast(graph, _SEED), Dialogue(_SECONDS), FPS)
        staging = direct(graph, stage, self._library)
        painted = PaintedPlaces(self._library, stage, self._shelf)
        drawing = FrameRenderer(staging, look, stage, cast, painted, self._shelf, self._models)
        return drawing.draw_frame(round(_AT * FPS))
