"""Over the heads: an umbrella in the hand, anything larger behind and above."""

from render.studio.contracts.staging import Placement
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant

UMBRELLAS = ("☂", "☔", "🌂")
_CANOPY = 0.72
"""Height of an umbrella that covers a head, in figure heights."""


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    if thing.emoji in UMBRELLAS:
        for actor in draft.targeted(prop):
            if "" in actor.hands:
                draft.give(actor, thing, number, _CANOPY * actor.base.height)
        return
    middle = sum(actor.base.x for actor in draft.actors) / len(draft.actors)
    top = min(actor.base.y - actor.base.height for actor in draft.actors)
    if thing.attach == "sky" or thing.metres < 1:
        height = max(draft.height(prop, thing), 0.14)
        place = Placement(middle, max(top - 0.03, height), height)
        draft.add(thing, place, number, layer="behind", has_shadow=False)
        return
    height = min(max(draft.height(prop, thing), draft.ground - top + 0.12), draft.ground - 0.05)
    draft.add(thing, Placement(middle, draft.ground - 0.03, height), number, layer="behind")


PART = Relation("under", _block)
