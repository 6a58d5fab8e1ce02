"""Carried over the head by one, or by all when it is large."""

from render.studio.contracts.staging import Placement, PropAttachment
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import front_actor, meant
from render.studio.staging.sizes import shown_height


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
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
