"""A tool that somebody works with: in the hand, or in front of them when it is large."""

from render.studio.contracts.staging import Placement
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import front_actor, meant
from render.studio.staging.sizes import held_height

_LARGE = 0.75
"""Metres from which a tool stands in front of who uses it."""

_WAIST = 0.38
"""The most that it covers of who stands behind it, in figure heights."""


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    actor = front_actor(draft, number)
    if thing.metres * prop.scale < _LARGE:
        index = draft.give(
            actor, thing, number, held_height(thing.metres, draft.person, prop.scale)
        )
    else:
        height = min(draft.height(prop, thing), _WAIST * actor.base.height)
        x = actor.base.x + 0.2 * actor.base.height * actor.base.facing
        place = Placement(x, actor.base.y + 0.035, height, -actor.base.facing)
        index = draft.add(thing, place, number, layer="front")
    actor.target = actor.target or f"prop:{index}"


PART = Relation("use", _block)
