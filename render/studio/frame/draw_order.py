"""In which order the people and things of a scene are drawn."""

from dataclasses import dataclass

from render.studio.contracts.staging import StagedActor, StagedProp, StagedScene
from render.studio.frame.scene_state import SceneState


@dataclass(frozen=True)
class Item:
    """Something to draw. `kind`: "actor", "prop", "leg" (the near leg of a rider), "window"
    (somebody in the window of prop `index`), "hull" (the part of prop `index` below its seat, over
    those who sit in it) or "table".
    """

    kind: str
    role: str = ""
    index: int = -1


def order_items(staged: StagedScene, state: SceneState) -> list[Item]:
    """Behind the cast, then by how far down their feet are, then in front of the cast.

    Who rides goes with what they ride; what is held or worn with who has it.
    """
    groups: list[tuple[float, list[Item]]] = []
    for index in state.props:
        prop = staged.props[index]
        if prop.attached is not None or prop.layer in ("sky", "backdrop"):
            continue
        groups.append((_depth(prop, state), _with_riders(index, staged, state)))
    for actor in staged.actors:
        if actor.mounted is None or not _is_ridden(actor, state):
            spot = state.actors[actor.role].spot
            groups.append((spot.y, _with_things(actor, staged, state)))
    groups += [(10.0, [Item("table", index=place)]) for place in range(len(staged.tables))]
    groups.sort(key=lambda pair: pair[0])
    return [item for _, items in groups for item in items]


def _depth(prop: StagedProp, state: SceneState) -> float:
    y = prop.track(state.seconds).y
    if prop.layer == "behind":
        return y - 20
    return y + 20 if prop.layer == "front" else y


def _is_ridden(actor: StagedActor, state: SceneState) -> bool:
    return actor.mounted is not None and int(actor.mounted.to[5:]) in state.props


def _with_riders(index: int, staged: StagedScene, state: SceneState) -> list[Item]:
    riders = [
        actor
        for actor in staged.actors
        if actor.mounted is not None and actor.mounted.to == f"prop:{index}"
    ]
    thing, on_top = [Item("prop", index=index)], _on_prop(index, staged, state)
    people = [item for actor in riders for item in _with_things(actor, staged, state)]
    match riders[0].mount if riders else "":
        case "astride":
            legs = [Item("leg", actor.role) for actor in riders]
            return [*people, *thing, *legs, *on_top]
        case "deck":
            return [*thing, *people, Item("hull", index=index), *on_top]
        case "inside":
            return [*people, *thing, *on_top]
        case "window":
            return [*thing, *(Item("window", actor.role, index) for actor in riders), *on_top]
    return [*thing, *people, *on_top]


def _on_prop(index: int, staged: StagedScene, state: SceneState) -> list[Item]:
    return [
        Item("prop", index=other)
        for other in state.props
        if (held := staged.props[other].attached) is not None and held.to == f"prop:{index}"
    ]


def _with_things(actor: StagedActor, staged: StagedScene, state: SceneState) -> list[Item]:
    """The actor with what is under the feet before, and what is held and worn after it."""
    own = [
        (index, held.point)
        for index in state.props
        if (held := staged.props[index].attached) is not None and held.to == actor.role
    ]
    under = [Item("prop", index=index) for index, point in own if point == "feet"]
    over = [Item("prop", index=index) for index, point in own if point != "feet"]
    return [*under, Item("actor", actor.role), *over]
