"""In the hands: each copy in those of another actor."""

from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant
from render.studio.staging.relations.under import PART as UNDER
from render.studio.staging.relations.under import UMBRELLAS
from render.studio.staging.sizes import held_height

_FOR_ALL = 0.33
"""Metres up to which everybody gets one: an ice cream, a cup, a balloon."""


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    if thing.emoji in UMBRELLAS:
        UNDER.block(draft, number)
        return
    free = [actor for actor in draft.targeted(prop) if "" in actor.hands]
    free.sort(key=lambda actor: actor.hands != ["", ""])
    is_for_all = not prop.target and thing.metres <= _FOR_ALL
    for actor in free if is_for_all else free[: max(prop.count, 1)]:
        draft.give(actor, thing, number, held_height(thing.metres, draft.person, prop.scale))


PART = Relation("hold", _block)
