"""A gag: what changes in the last third of a staged scene to make people laugh.

A gag is one file in `render/studio/gags` whose PART is a `Gag`. It is a pure function from a
staged scene to another one, with other tracks, acts, moods, states and cues from `starts` on.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from render.studio.contracts.staging import StagedScene

STARTS = 0.64
"""Share of the scene at which a gag begins; before it nothing may differ."""


@dataclass(frozen=True)
class Gag:
    """A gag.

    `suits(scene)`: how well it fits, 0 (not at all) to 10 (made for this scene); the seed chooses
    among the best. `play(scene, chance)`: the scene with the gag in it, including its sounds.
    """

    name: str
    suits: Callable[[StagedScene], float]
    play: Callable[[StagedScene, random.Random], StagedScene]
