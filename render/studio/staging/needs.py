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


_OUTDOORS = ("ride", "in")
_FURNITURE = ("🛁",)


def add_needs(
    graph: SceneGraph, cast: list[SceneActor], load: Callable[[str], Action]
) -> SceneGraph:
    """The graph with a thing for every need of an actor that no thing of the prompt meets."""
    props = list(graph.props)
    for actor in cast:
        for emoji, relation in load(actor.action).needs:
            if relation in _OUTDOORS and emoji not in _FURNITURE and is_indoor(graph.place):
                continue  # nobody rides a horse in a lift
            if not any(_meets(prop, relation, actor.role) for prop in props):
                props.append(SceneProp(emoji, "", relation, target=actor.role))
    return replace(graph, props=tuple(props))


def _meets(prop: SceneProp, relation: str, role: str) -> bool:
    alike = next((group for group in _ALIKE if relation in group), {relation})
    return prop.relation in alike and prop.target in ("", role)
