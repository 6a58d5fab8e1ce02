"""Fills in what a prompt leaves open: where nothing is said, the place decides."""

from dataclasses import replace

from render.contract.scene_graph import SceneActor, SceneGraph
from render.studio.catalog import list_names, load_part
from render.studio.contracts.figure import Action
from render.studio.contracts.scene import StudioScene

PLACES = "places"
NOWHERE = "studio"
"""For a prompt of which nothing was understood."""
_SOMEWHERE = "park"
_AT_HOUR = "city"
_WARDROBE = "casual"
_FAR = ("sky", "backdrop", "beside", "behind", "many", "wear", "hold")
"""Relations that leave open what people do."""


def fill_in(graph: SceneGraph) -> SceneGraph:
    """The graph with a place, and with actions and clothes that go with it.

    A place that no file has stays as it is named.
    """
    name = graph.place or _default_place(graph)
    place = load_part(PLACES, name, StudioScene) if name in list_names(PLACES) else None
    busy = any(prop.relation not in _FAR for prop in graph.props)
    actors = tuple(_completed(actor, place, busy) for actor in graph.actors)
    return replace(graph, place=name, actors=actors)


def _default_place(graph: SceneGraph) -> str:
    """Somewhere pleasant for people who do something, an empty studio only for nothing."""
    known = [each for each in graph.understood if not each.meaning.startswith(("look", "camera"))]
    if not known:
        return NOWHERE
    return _AT_HOUR if graph.hour == "night" else _SOMEWHERE


def _completed(actor: SceneActor, place: StudioScene | None, busy: bool) -> SceneActor:
    action = actor.action
    if action == "stand" and place is not None and not busy and not actor.pose:
        action = place.action
    wear = actor.wear
    if not wear:
        acted = load_part("actions", action, Action) if action in list_names("actions") else None
        brought = (acted.wardrobe if acted else "", place.wardrobe if place else "")
        wear = (next((name for name in brought if name), _WARDROBE),)
    return replace(actor, action=action, wear=wear)
