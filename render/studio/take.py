"""From a plan and the kits to a take: who stands where in what, and how it is filmed."""

import numpy as np
from numpy.typing import NDArray

from render.kit import Kit
from render.order import ROLES
from render.studio import alive, camera
from render.studio.acting import Action, Wardrobe
from render.studio.casting import part
from render.studio.compose import Player, Take
from render.studio.parts import Scene, Stage
from render.studio.plan import Plan
from render.studio.puppet import FACE, Puppet

Span = tuple[float, float]


def make_take(
    plan: Plan,
    stage: Stage,
    kits: list[Kit],
    mouths: list[NDArray[np.float32]],
    spoken: list[tuple[str, Span]],
    fps: int,
) -> Take:
    """Sets up a clip. `mouths`: one a kit, 0-1 for every frame. `spoken`: roles and when."""
    scene, action = part("scenes", plan.place, Scene), part("actions", plan.action, Action)
    wardrobe = part("wardrobes", plan.wardrobe, Wardrobe)
    spots = action.spots(stage, scene.ground, len(kits))
    speaker, span = 0, (stage.seconds * 0.3, stage.seconds * 0.6)
    if spoken:
        role, span = spoken[0]
        speaker = ROLES.index(role)
    shots = camera.shots(stage, spots, speaker, span)
    zoom = max(view.zoom for shot in shots for view in (shot.first, shot.last))
    light = scene.light(stage)
    players = []
    for index, kit in enumerate(kits):
        head = Puppet(kit, light, FACE * spots[index].height * stage.height * zoom)
        colours = wardrobe.palettes[(stage.seed + index) % len(wardrobe.palettes)]
        players.append(
            Player(
                head,
                wardrobe,
                {**colours, "skin": head.skin},
                mouths[index],
                alive.blinks(stage.seed * 13 + index, stage.seconds),
            )
        )
    return Take(stage, scene, action, spots, shots, tuple(players), fps)
