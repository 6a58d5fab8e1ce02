"""In the hands: each copy in those of another actor."""

from render.studio.contracts.staging import Placement, PropAttachment
from render.studio.staging.draft import Draft, DraftActor, Relation
from render.studio.staging.relations._helpers import meant
from render.studio.staging.relations.under import PART as UNDER
from render.studio.staging.relations.under import UMBRELLAS
from render.studio.staging.sizes import held_height, shown_height

_FOR_ALL = 0.33
"""Metres up to which everybody gets one: an ice cream, a cup, a balloon."""


_LARGEST = 0.6
"""Metres from which a thing is held in both arms, if it has no handle."""

_WIDEST = 0.7
"""The most that it may be wide, in figure heights."""

_BULKY = 0.46
"""The most that it may be high, in figure heights: the face looks over it."""


def _take_in_arms(draft: Draft, number: int, actor: DraftActor) -> None:
    prop, thing = meant(draft, number)
    tall = actor.base.height
    height = min(shown_height(thing.metres, draft.person, prop.scale), _BULKY * tall)
    height = min(height, _WIDEST * tall / draft.ratio(thing))
    index = draft.add(
        thing,
        Placement(0.0, 0.0, height, actor.base.facing),
        number,
        attached=PropAttachment(actor.role, "torso", (0.0, 0.06 + height / tall / 2)),
        motion="still",
        has_shadow=False,
    )
    actor.hands = [f"prop:{index}", f"prop:{index}"]


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    if thing.emoji in UMBRELLAS:
        UNDER.block(draft, number)
        return
    free = [actor for actor in draft.targeted(prop) if "" in actor.hands]
    free.sort(key=lambda actor: actor.hands != ["", ""])
    is_for_all = not prop.target and thing.metres <= _FOR_ALL
    has_handle = thing.attach == "grip" and prop.scale <= 1
    if thing.metres * prop.scale > _LARGEST and not has_handle and free:
        _take_in_arms(draft, number, free[0])
        return
    for actor in free if is_for_all else free[: max(prop.count, 1)]:
        draft.give(actor, thing, number, held_height(thing.metres, draft.person, prop.scale))


PART = Relation("hold", _block)
