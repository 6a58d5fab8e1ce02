"""Carried over the head by one, or by all when it is large."""

from dataclasses import replace

from render.studio.contracts.staging import Placement, PropAttachment
from render.studio.staging.draft import Draft, DraftActor, Relation
from render.studio.staging.relations._helpers import front_actor, meant
from render.studio.staging.sizes import shown_height

_CARRYING = ("carry", "stand", "walk")
_GAP = 0.42
"""Between those who carry together, in figure heights."""

_SHARED = 0.8
"""Metres from which several carry one thing together."""

_HIGH = 0.46
"""The most that it is high, in figure heights."""


def _carry_together(draft: Draft, number: int, actors: list[DraftActor]) -> None:
    """One thing over the heads of all, as wide as they stand."""
    _, thing = meant(draft, number)
    gap = _GAP * draft.person
    middle = sum(actor.base.x for actor in actors) / len(actors)
    for place, actor in enumerate(actors):
        x = middle + (place - (len(actors) - 1) / 2) * gap
        actor.base = replace(actor.base, x=x, facing=1.0)
        actor.action = "carry" if actor.action in ("stand", "walk") else actor.action
    ratio = draft.ratio(thing)
    wide = gap * (len(actors) - 1) + 0.5 * draft.person
    height = min(wide / ratio, _HIGH * draft.person)
    first = actors[0]
    offset = (middle - first.base.x) / first.base.height
    index = draft.add(
        thing,
        Placement(0.0, 0.0, height, 1.0),
        number,
        attached=PropAttachment(first.role, "hands", (offset, -0.03)),
        motion="still",
        has_shadow=False,
    )
    for actor in actors:
        actor.hands = [f"prop:{index}", f"prop:{index}"]


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    carriers = [each for each in draft.targeted(prop) if each.action in _CARRYING]
    if len(carriers) > 1 and thing.metres * prop.scale >= _SHARED and prop.count == 1:
        _carry_together(draft, number, carriers)
        return
    actor = front_actor(draft, number)
    if actor.action in ("stand", "walk"):
        actor.action = "carry"
    height = min(shown_height(thing.metres, draft.person, prop.scale), 0.5 * draft.person)
    held = PropAttachment(actor.role, "hands", (0.0, 0.02))
    index = draft.add(
        thing,
        Placement(0.0, 0.0, max(height, 0.16), actor.base.facing),
        number,
        attached=held,
        motion="still",
        has_shadow=False,
    )
    actor.hands = [f"prop:{index}", f"prop:{index}"]


PART = Relation("carry", _block)
