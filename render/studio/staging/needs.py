"""Adds the things that actions cannot do without, such as a guitar to play."""

from collections.abc import Callable
from dataclasses import replace

from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp
from render.studio.contracts.figure import Action
from render.studio.staging.places import is_indoor

_ALIKE = (
    {"hold", "use", "play", "throw", "carry", "eat"},
    {"ride", "in", "on"},
    {"with", "front", "beside", "versus", "on"},
)
"""Relations of which each does for the others: who has a violin needs no guitar."""


_SNOWBALL = "⚾"
"""The white ball is what is thrown in the snow."""

_SNOWY = ("snow_mountain", "ski_slope", "north_pole", "ice_field", "christmas_village")


def _is_snowy(graph: SceneGraph) -> bool:
    return graph.weather == "snow" or graph.place in _SNOWY


_FOR_ALL = ("with", "front", "beside", "on")
"""Relations of things that stand there once for everybody: the fire of a camp, a cake."""

_OUTDOORS = ("ride", "in")
_FURNITURE = ("🛁",)


def add_needs(
    graph: SceneGraph, cast: list[SceneActor], load: Callable[[str], Action]
) -> SceneGraph:
    """The graph with a thing for every need of an actor that no thing of the prompt meets."""
    props = [_for_who_needs_it(prop, cast, load) for prop in graph.props]
    for actor in cast:
        for usual, relation in load(actor.action).needs:
            emoji = _SNOWBALL if usual == "🥎" and _is_snowy(graph) else usual
            if relation in _OUTDOORS and emoji not in _FURNITURE and is_indoor(graph.place):
                continue  # nobody rides a horse in a lift
            if not any(_meets(prop, relation, actor.role) for prop in props):
                alike = sum(other.action == actor.action for other in cast)
                is_shared = relation in _FOR_ALL and alike == len(cast)
                props.append(SceneProp(emoji, "", relation, "" if is_shared else actor.role))
    return replace(graph, props=tuple(props))


def _for_who_needs_it(
    prop: SceneProp, cast: list[SceneActor], load: Callable[[str], Action]
) -> SceneProp:
    """The thing in the hands of the only one whose action needs it: one ring for a proposal."""
    wanted = {
        relation
        for actor in cast
        for emoji, relation in load(actor.action).needs
        if emoji == prop.emoji and relation in _FOR_ALL
    }
    if wanted and prop.relation in ("hold", "on") and not prop.target:
        return replace(prop, relation=wanted.pop())  # a cake with candles stands on a table
    needing = [
        actor.role
        for actor in cast
        if any(prop.emoji == emoji for emoji, _ in load(actor.action).needs)
    ]
    if prop.target or prop.relation != "hold" or len(needing) != 1:
        return prop
    return replace(prop, target=needing[0])


def _meets(prop: SceneProp, relation: str, role: str) -> bool:
    alike = next((group for group in _ALIKE if relation in group), {relation})
    return prop.relation in alike and prop.target in ("", role)
