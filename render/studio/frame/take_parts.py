"""What the frames of one scene are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from render.studio.contracts.figure import HeadPuppet, Wardrobe
from render.studio.contracts.scene import Light, Stage
from render.studio.contracts.staging import StagedScene
from render.studio.figure.outfit import Outfit
from render.studio.frame import camera
from render.studio.frame.scene_state import SceneReader
from render.studio.frame.thing_painter import ThingPainter


@dataclass(frozen=True)
class Player:
    """A cast member: head, clothes, opening of the mouth in every frame (0-1), times of blinks."""

    puppet: HeadPuppet
    wardrobe: Wardrobe
    mouth: NDArray[np.float32]
    blinks: tuple[float, ...]


@dataclass(frozen=True)
class Take:
    """Everything that the frames of one scene are drawn from.

    `players`: by role. `busts`: the same for props that are only heads, by index. `hats`: outfits
    of animals with a hat, by index.
    """

    stage: Stage
    staged: StagedScene
    light: Light
    reader: SceneReader
    shots: tuple[camera.Shot, ...]
    players: Mapping[str, Player]
    painter: ThingPainter
    busts: Mapping[int, Player]
    fps: int
    hats: Mapping[int, Outfit] = field(default_factory=dict)
