"""In front of the cast: on a table when small and indoors, on the ground; beside when large."""

from render.studio.contracts.staging import Placement, Table
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.places import is_indoor
from render.studio.staging.relations._helpers import ask_for_room, meant, place_standing

_SMALL = 0.6
"""Metres up to which a thing belongs on a table."""

_WAIST = 0.36
"""The most that things cover of the people behind, in figure heights."""


_LARGE = 1.2
"""Metres from which it stands beside people: before them it would be a toy."""


def _is_large(draft: Draft, number: int) -> bool:
    prop, thing = meant(draft, number)
    return thing.metres * prop.scale >= _LARGE


def _claim(draft: Draft, number: int) -> None:
    if _is_large(draft, number):
        ask_for_room(draft, number)


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    if any(item.index == number for item in draft.standing):
        draft.face(place_standing(draft, number)[0], draft.targeted(prop))
        return
    actors = draft.targeted(prop)
    x = sum(actor.base.x for actor in actors) / len(actors)
    if len(actors) == 1:
        x += 0.3 * actors[0].base.height * actors[0].base.facing
    high = min(max(draft.height(prop, thing), 0.15), _WAIST * draft.person)
    if is_indoor(draft.graph.place) and thing.metres * prop.scale <= _SMALL:
        top = draft.ground - 0.24 * draft.person
        width = max(0.34, high * draft.ratio(thing) * 1.6)
        if draft.tables:
            x = draft.tables[0].x + 0.14 * len(draft.tables)
        draft.tables.append(Table(x, top, width))
        place = Placement(x, top + 0.012, min(high, 0.2))
    else:
        place = Placement(x, min(draft.ground + 0.05, 0.985), high)
    index = draft.add(thing, place, number, layer="front")
    for actor in actors:
        actor.target = actor.target or f"prop:{index}"
    if len(actors) > 1:
        draft.face(index, actors)


PART = Relation("front", _block, _claim)
