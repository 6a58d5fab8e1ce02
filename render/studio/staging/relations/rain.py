"""Falls from the sky, far and near."""

import random

from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant
from render.studio.staging.tracks import falling

_COUNT = 20


def _block(draft: Draft, number: int) -> None:
    _, thing = meant(draft, number)
    chance = random.Random(draft.stage.seed + 7 * number)
    edge = draft.stage.edge + 0.1
    for drop in range(_COUNT):
        near = drop % 5 == 0
        size = chance.uniform(0.11, 0.15) if near else chance.uniform(0.06, 0.1)
        x = edge * (2 * (drop * 0.618 % 1.0) - 1)
        track = falling(x, size, 0.42 if near else 0.3, chance.random(), chance.uniform(-0.6, 0.6))
        layer = "front" if near else "behind"
        draft.add(thing, track, number, layer=layer, motion="still", has_shadow=False)


PART = Relation("rain", _block, rank=3)
