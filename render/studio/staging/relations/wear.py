"""Worn on the head or the chest, by its target or by everybody."""

from render.studio.contracts.staging import Placement, PropAttachment
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant

_EYES = ("🕶", "👓", "🥽")


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    for actor in draft.targeted(prop):
        tall = actor.base.height
        if thing.emoji in _EYES:
            held, height = PropAttachment(actor.role, "eyes"), 0.085 * tall
        elif thing.attach == "torso":
            held, height = PropAttachment(actor.role, "torso", (0.0, 0.12)), 0.16 * tall
        else:
            held, height = PropAttachment(actor.role, "head"), 0.2 * tall
        place = Placement(0.0, 0.0, height, actor.base.facing)
        draft.add(thing, place, number, attached=held, motion="still", has_shadow=False)


PART = Relation("wear", _block)
