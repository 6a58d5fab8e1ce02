"""Cells with whole pictures: every place, every action, every look of the same picture."""

from collections.abc import Iterator, Sequence

from render.contract.order import ROLES
from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp
from render.models.store import ModelStore
from render.sound.dialogue import Dialogue
from render.stand_ins.person import draw_stand_in
from render.studio.catalog import list_names, load_part
from render.studio.contracts.figure import Action
from render.studio.contracts.scene import Stage
from render.studio.frame.frames import FPS, FrameRenderer
from render.studio.frame.painted_places import PaintedPlaces
from render.studio.frame.take import Cast
from render.studio.library import DEFAULT_PLACE, open_library
from render.studio.planning.defaults import PLACES
from render.studio.planning.implied_places import imply_place
from render.studio.sheets.grid import Cell, Pixels
from render.studio.staging.direct import direct
from render.studio.staging.dress import dress_cast

_SECONDS, _AT, _SEED = 4.0, 0.5, 2
_WORN = (("superhero",), ("witch",))
_MOMENTS = (0.3, 0.72)
"""Of an action: how far it is when its turn and its end are seen."""
_BROOM = (SceneProp("🧹", "", "ride", target="A"),)
_COUPLED = ("facing", "chase", "pile")
"""Formations of actions that take two."""
_ALONE = ("deliver", "throw")
_ELSEWHERE = {
    "marry": "wedding_garden",
    "bathe": "bathroom",
    "ride_dragon": "space",
    "explore": "mars",
    "float": "space",
    "fly_broom": "sky_clouds",
    "golf": "field",
    "wash": "kitchen",
}


class SceneSheets:
    """Draws small pictures with stand-ins. Raises MissingPiece without the model files."""

    def __init__(self, models: ModelStore, size: tuple[int, int] = (320, 180)) -> None:
        self._models, self._size = models, size
        self._library, self._shelf = open_library(models)

    def places(self) -> Iterator[Cell]:
        """Every place with one person in it."""
        for name in list_names(PLACES):
            yield Cell(name, self._picture(name, "natural", 1))

    def actions(self) -> Iterator[Cell]:
        """The turn and the end of every action, where one does it, with what it needs."""
        size = self._size[1] * 4 // 3, self._size[1]
        for number, name in enumerate(list_names("actions")):
            action = load_part("actions", name, Action)
            people = 2 if action.formation in _COUPLED and name not in _ALONE else 1
            roles = ROLES[:people]
            wear = tuple(filter(None, (action.wardrobe,)))
            actors = tuple(SceneActor(role, action=name, wear=wear) for role in roles)
            implied, _ = imply_place((), actors, ())
            place = _ELSEWHERE.get(name) or action.place or implied or DEFAULT_PLACE
            props = _BROOM if name == "fly_broom" else ()
            graph = SceneGraph("en", place=place, actors=actors, props=props, camera="wide")
            frames = self._frames(graph, _MOMENTS, size=size, seed=_SEED + number)
            for share, picture in zip(_MOMENTS, frames, strict=True):
                yield Cell(f"{name} {share:.0%}", picture)

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
        return self._frames(graph, (_AT / _SECONDS,), look, size)[0]

    def _frames(
        self,
        graph: SceneGraph,
        shares: Sequence[float],
        look: str = "natural",
        size: tuple[int, int] | None = None,
        seed: int = _SEED,
    ) -> list[Pixels]:
        """Frames of a scene at shares of its length; the seed chooses stand-ins and clothes."""
        stage = Stage(*(size or self._size), _SECONDS, seed)
        kits = {actor.role: draw_stand_in(actor.role, seed) for actor in graph.actors}
        cast = Cast(kits, dress_cast(graph, seed), Dialogue(_SECONDS), FPS)
        staging = direct(graph, stage, self._library, with_gags=False)
        painted = PaintedPlaces(self._library, stage, self._shelf)
        drawing = FrameRenderer(staging, look, stage, cast, painted, self._shelf, self._models)
        return [drawing.draw_frame(round(share * _SECONDS * FPS)) for share in shares]
