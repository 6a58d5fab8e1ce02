"""In the sky, above all heads."""

import math
from dataclasses import replace

from render.studio.contracts.staging import Placement
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant

_MOST = 6
_DRIFT = 0.035
"""Stage units a second that flying things move."""


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    count = min(max(prop.count, 1), _MOST)
    heads = min(actor.base.y - actor.base.height for actor in draft.actors)
    size = min(max(draft.height(prop, thing), 0.13), 0.24 * max(prop.scale, 1.0), 0.5)
    already = sum(1 for each in draft.props if each.layer == "sky")
    for copy in range(count):
        if count == 1:
            x = draft.stage.edge * (0.62, -0.6, 0.0)[already % 3]
        else:
            x = draft.stage.edge * 0.85 * (2 * (copy + 0.5) / count - 1)
        y = min(max(0.07 + size, heads * 0.75) + 0.05 * math.sin(2.1 * copy), 0.42)
        home = Placement(x, y, size, -1.0 if x > 0 else 1.0)
        moves = thing.motion in ("fly", "walk", "run", "hop", "swim")
        speed = _DRIFT * home.facing if moves else 0.0

        def drift(seconds: float, home: Placement = home, speed: float = speed) -> Placement:
            return replace(home, x=home.x + speed * (seconds - draft.start))

        motion = "fly" if moves else thing.motion
        draft.add(thing, drift, number, layer="sky", motion=motion, has_shadow=False)


PART = Relation("sky", _block)
