"""Far behind everything, large on the horizon."""

from render.studio.contracts.staging import Placement
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    already = sum(1 for each in draft.props if each.layer == "backdrop")
    count = min(max(prop.count, 1), 4)
    for copy in range(count):
        x = draft.stage.edge * (0.6, -0.62, 0.15, -0.2)[(already + copy) % 4]
        height = min(max(draft.height(prop, thing), 0.4), 0.62) * (1 - 0.08 * copy)
        place = Placement(x, draft.ground - 0.16, height)
        draft.add(thing, place, number, layer="backdrop", motion="still", has_shadow=False)


PART = Relation("backdrop", _block)
