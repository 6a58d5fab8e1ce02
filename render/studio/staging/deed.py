"""Things that do something by themselves: which deed performs an action, and with what."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from render.contract.scene_graph import SceneGraph
from render.studio.catalog import list_names, load_part
from render.studio.contracts.figure import Action
from render.studio.contracts.staging import Act, Cue, StagedProp
from render.studio.staging.draft import Draft, DraftActor

KIND = "staging.deeds"
_FREE = ("", "with", "beside", "front", "behind")
"""Relations of things that nothing else moves."""

_SOUND = 0.7


@dataclass(frozen=True)
class Doing:
    """What one thing does. `index`: of the thing in the draft; `copies`: of all of its kind.

    `action`: a name in the folder of actions. `object`: the index in the graph of what it does it
    with or to, -1 for none. `actor`: whom it does it to, or who is nearest.
    """

    index: int
    copies: tuple[int, ...]
    action: str
    object: int
    actor: DraftActor


@dataclass(frozen=True)
class Deed:
    """Whole-body motion of a thing that acts.

    `actions`: names in the folder of actions that look like this. `perform(draft, doing)`: moves
    the copies of the thing, which stand where there was room for them. `takes_object`: it also
    places what the thing has in its paws; otherwise that stands where its relation puts it.
    """

    name: str
    actions: tuple[str, ...]
    perform: Callable[[Draft, Doing], None]
    takes_object: bool = False


def find_deed(action: str) -> Deed | None:
    """The deed that performs an action, None when things cannot do it."""
    return _deeds().get(action)


@cache
def _deeds() -> dict[str, Deed]:
    parts = [load_part(KIND, name, Deed) for name in list_names(KIND)]
    return {action: part for part in parts for action in part.actions}


def find_objects(graph: SceneGraph, numbers: Sequence[int]) -> dict[int, int]:
    """The things that a deed places, with the thing that does it, by their index in the graph."""
    found = {}
    for number in numbers:
        deed, other = _deed_at(graph, number), _object_at(graph, number)
        if deed is not None and deed.takes_object and other in numbers and other != number:
            found[other] = number
    return found


def perform_deeds(draft: Draft, numbers: Sequence[int], load: Callable[[str], Action]) -> bool:
    """Lets every thing of the graph that acts do so. Returns whether any does."""
    has_any = False
    for number in numbers:
        deed = _deed_at(draft.graph, number)
        copies = tuple(
            index
            for index, prop in enumerate(draft.props)
            if prop.source == number and prop.attached is None
        )
        if deed is None or not copies:
            continue
        prop = draft.graph.props[number]
        other = _object_at(draft.graph, number)
        doing = Doing(
            copies[0],
            copies,
            prop.action,
            other if other in numbers else -1,
            _find_actor(draft, prop.object, draft.props[copies[0]]),
        )
        deed.perform(draft, doing)
        _let_bodies_act(draft, doing)
        draft.cues += [
            Cue(draft.at(share), effect, _SOUND) for effect, share in load(prop.action).sound
        ]
        has_any = True
    return has_any


def _deed_at(graph: SceneGraph, number: int) -> Deed | None:
    prop = graph.props[number]
    return find_deed(prop.action) if prop.action and prop.relation in _FREE else None


def _object_at(graph: SceneGraph, number: int) -> int:
    kind, _, index = graph.props[number].object.partition(":")
    known = kind == "prop" and index.isdecimal() and int(index) < len(graph.props)
    return int(index) if known else -1


def _find_actor(draft: Draft, role: str, prop: StagedProp) -> DraftActor:
    named = [actor for actor in draft.actors if actor.role == role]
    x = prop.track(draft.start).x
    return named[0] if named else min(draft.actors, key=lambda each: abs(each.base.x - x))


def _let_bodies_act(draft: Draft, doing: Doing) -> None:
    """A head on a body does with its arms and legs what it is said to do."""
    for index in doing.copies:
        if draft.props[index].acts:
            act = Act(doing.action, draft.start, draft.end, doing.actor.role)
            draft.change(index, acts=(act,), motion="still")
