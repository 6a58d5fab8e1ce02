"""Chooses the gag that ends a scene."""

import random

from render.studio.catalog import list_names, load_part
from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedScene

_SHORTEST = 3.0
"""Seconds of a scene below which there is no time for a gag."""

_NEARLY = 1.5
"""Gags that suit a scene less than the best one by up to this much are chosen too."""


def add_gag(scene: StagedScene, seed: int) -> StagedScene:
    """The scene with the gag that suits it best; seeds vary it. Without one when none suits."""
    if scene.end - scene.start < _SHORTEST:
        return scene
    gags = [load_part("gags", name, Gag) for name in list_names("gags")]
    rated = [(gag.suits(scene), gag) for gag in gags]
    best = max((points for points, _ in rated), default=0.0)
    if best <= 0:
        return scene
    chance = random.Random(seed)
    suited = [gag for points, gag in rated if points > 0 and points >= best - _NEARLY]
    return chance.choice(suited).play(scene, chance)
