"""The place is full of it: a crowd behind the cast, or heaps of small things at its feet."""

import random

from render.studio.contracts.staging import Placement
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant

_TALL = 0.5
"""Metres from which things stand behind the cast."""


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    chance = random.Random(draft.stage.seed + number)
    edge = draft.stage.edge
    if thing.metres * prop.scale >= _TALL:
        height = min(max(draft.height(prop, thing), 0.16), 0.62)
        width = max(height * draft.ratio(thing) * 0.8, 0.12)
        for row in (1, 0):
            count = max(3, min(9, round(2 * edge / width)))
            for place in range(count):
                x = edge * (2 * (place + 0.5 * row + 0.25) / count - 1) + chance.uniform(
                    -0.02, 0.02
                )
                size = height * (0.78 if row else 0.92) * chance.uniform(0.9, 1.05)
                foot = Placement(x, draft.ground - 0.05 - 0.07 * row, size, -1.0 if x > 0 else 1.0)
                draft.add(thing, foot, number, layer="behind")
        return
    least = min(max(draft.height(prop, thing), 0.1), 0.2)
    for place in range(18):
        x = edge * (2 * (place + 0.5) / 18 - 1) + chance.uniform(-0.03, 0.03)
        size = least * chance.uniform(0.85, 1.25)
        near = place % 3
        y = (0.9, 0.96, 1.0)[near] if draft.ground > 0.8 else draft.ground + 0.05 * near
        roll = chance.uniform(-16, 16)
        layer = "front" if near else "behind"
        draft.add(
            thing, Placement(x, y, size, chance.choice((-1.0, 1.0)), roll), number, layer=layer
        )


PART = Relation("many", _block, rank=1)
