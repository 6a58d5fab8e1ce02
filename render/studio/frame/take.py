"""Sets up a take from a plan and kits: where everyone stands, what they wear, the shots."""

from render.contract.order import ROLES
from render.kit.kit import Kit
from render.sound.soundtrack import Soundtrack
from render.studio.catalog import load_part
from render.studio.contracts.figure import Action, Wardrobe
from render.studio.contracts.scene import Stage, StudioScene
from render.studio.figure.head import FACE, Puppet
from render.studio.figure.outfit import put_on
from render.studio.frame import camera
from render.studio.frame.compose import Player, Take
from render.studio.motion import idle
from render.studio.planning.plan import Plan


def make_take(
    plan: Plan,
    stage: Stage,
    kits: list[Kit],
    sound: Soundtrack,
    fps: int,
) -> Take:
    """Sets up a clip; the camera moves close to whoever speaks first."""
    scene, action = (
        load_part("places", plan.place, StudioScene),
        load_part("actions", plan.action, Action),
    )
    garments = [load_part("wardrobes", name, Wardrobe) for name in ("casual", plan.wardrobe)]
    spots = action.spots(stage, scene.ground, len(kits))
    speaker, span = 0, (stage.seconds * 0.3, stage.seconds * 0.6)
    if sound.utterances:
        span = sound.utterances[0].span
        speaker = ROLES.index(sound.utterances[0].role)
    mouths = sound.mouths(len(kits), fps)
    shots = camera.plan_shots(stage, spots, speaker, span)
    zoom = max(view.zoom for shot in shots for view in (shot.first, shot.last))
    light = scene.light(stage)
    players = []
    for index, kit in enumerate(kits):
        head = Puppet(kit, light, FACE * spots[index].height * stage.height * zoom)
        outfit = put_on(garments, stage.seed + index)
        players.append(
            Player(
                head,
                outfit.wardrobe,
                {**outfit.colours, "skin": head.skin},
                mouths[index],
                idle.blinks(stage.seed * 13 + index, stage.seconds),
            )
        )
    return Take(stage, scene, action, spots, shots, tuple(players), fps)
