"""Behind the cast, off the middle, so that it is seen between people or beside them."""

from render.studio.contracts.staging import Placement
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant

_MOST = 5


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    count = min(max(prop.count, 1), _MOST)
    edge = 0.8 * draft.stage.edge
    heads = min(actor.base.y - actor.base.height for actor in draft.actors)
    height = max(draft.height(prop, thing), 0.3)
    # It stands further away: higher in the picture, and it may not look smaller than the cast.
    y = max(draft.ground - 0.09, heads + 0.5 * height)
    for copy in range(count):
        x = edge * (0.62 if count == 1 else 2 * (copy + 0.5) / count - 1)
        draft.add(thing, Placement(x, y, height, -1.0 if x > 0 else 1.0), number, layer="behind")


PART = Relation("behind", _block)
