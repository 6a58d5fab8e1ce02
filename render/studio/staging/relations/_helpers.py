"""What several relations share."""

from dataclasses import replace

from render.contract.scene_graph import SceneProp
from render.studio.contracts.staging import Placement
from render.studio.contracts.thing import Thing
from render.studio.staging.draft import Draft, DraftActor, Standing

_DEPTHS = {"transport-water": 0.14, "animal-marine": 0.42, "animal-bird": 0.2}
"""By group: how much of a thing is under water, as a share of its height."""

MOST_COPIES = 4
"""Copies of a thing beside the cast; more than these are a crowd."""


def meant(draft: Draft, number: int) -> tuple[SceneProp, Thing]:
    """A thing of the graph that is known to be drawable."""
    prop = draft.graph.props[number]
    thing = draft.find(prop.emoji)
    assert thing is not None
    return prop, thing


def ask_for_room(draft: Draft, number: int, side: int = 0, grow: float = 1.0) -> None:
    """Asks for room for every copy of a thing."""
    prop, thing = meant(draft, number)
    height = draft.height(prop, thing) * grow
    for _ in range(min(prop.count, MOST_COPIES)):
        draft.standing.append(Standing(number, thing, height, height * draft.ratio(thing), side))


def place_standing(draft: Draft, number: int, layer: str = "with") -> list[int]:
    """Adds the copies of a thing where room was made for them; returns their indices."""
    added = []
    middle = sum(actor.base.x for actor in draft.actors) / len(draft.actors)
    for order, item in enumerate(each for each in draft.standing if each.index == number):
        inward = -1.0 if item.x > middle else 1.0
        tall = item.height > draft.person
        y = draft.ground + (-0.02 if tall else 0.012 - 0.02 * (order % 2))
        place = Placement(item.x, _depth(draft, item, y), item.height, inward)
        added.append(draft.add(item.thing, place, number, layer=layer))
    return added


def _depth(draft: Draft, item: Standing, y: float) -> float:
    """y of the foot: things in water and space float at the height of people."""
    if draft.waterline is not None:
        return draft.waterline + 0.01 + depth_of(item.thing) * item.height
    if not draft.medium:
        return y
    return min(draft.ground, 0.5 + item.height / 2 + draft.rng.uniform(-0.08, 0.08))


def depth_of(thing: Thing) -> float:
    """The share of a thing that is under water where it floats or swims."""
    return _DEPTHS.get(thing.group, 0.25)


def front_actor(draft: Draft, number: int) -> DraftActor:
    """The actor that a thing belongs to: its target, else the first of the cast."""
    prop = draft.graph.props[number]
    return draft.targeted(prop)[0]


def spread_out(draft: Draft) -> None:
    """Several people as far apart as players: a ball between them passes no face."""
    count = len(draft.actors)
    reach = min(0.62 * draft.stage.aspect, max(0.42 * count, 0.9))
    for place, actor in enumerate(draft.actors if count > 1 else ()):
        actor.base = replace(actor.base, x=reach * (place / (count - 1) - 0.5))


def use_action(actors: list[DraftActor], action: str, over: tuple[str, ...] = ("stand",)) -> None:
    """Gives an action to actors who have none of their own."""
    for actor in actors:
        if actor.action in over:
            actor.action = action
