"""On something: on its target, or the cast stands beside it when it lies on the ground."""

from render.studio.contracts.staging import Placement, PropAttachment
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import ask_for_room, meant, place_standing
from render.studio.staging.relations.front import PART as FRONT

_SMALL = 0.6
"""Metres up to which a thing lies before people rather than stands beside them."""


def _is_small(draft: Draft, number: int) -> bool:
    prop, thing = meant(draft, number)
    return thing.metres * prop.scale <= _SMALL


def _claim(draft: Draft, number: int) -> None:
    if not draft.graph.props[number].target and not _is_small(draft, number):
        ask_for_room(draft, number)


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    if not prop.target and _is_small(draft, number):
        FRONT.block(draft, number)
        return
    if not prop.target:
        draft.face(place_standing(draft, number)[0], draft.actors)
        return
    owner = next(
        (i for i, each in enumerate(draft.props) if prop.target == f"prop:{each.source}"), None
    )
    height = min(draft.height(prop, thing), 0.3)
    place = Placement(0.0, 0.0, height)
    if owner is not None:
        draft.add(
            thing, place, number, attached=PropAttachment(f"prop:{owner}", "seat"), has_shadow=False
        )
    else:
        role = draft.targeted(prop)[0].role
        held = PropAttachment(role, "head" if thing.metres < 0.7 else "torso")
        draft.add(thing, place, number, attached=held, has_shadow=False)


PART = Relation("on", _block, _claim)
