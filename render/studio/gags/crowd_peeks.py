"""They are not alone: one after the other they come from both sides to watch."""

import math
import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import add_prop, begins, on_feet, put, sounding, then
from render.studio.motion.idle import ease

_CROWDS = (
    ("🐧", ("ice_field", "north_pole", "snow", "ski_slope")),
    ("🐑", ("farm", "field", "mountain", "village")),
    ("🐫", ("desert", "oasis", "pyramids")),
    ("👾", ("space", "mars", "moon", "spaceship_bridge")),
    ("🐒", ("jungle", "bamboo_forest", "zoo")),
    ("🦙", ("savanna", "ruins")),
)


def _suits(scene: StagedScene) -> float:
    fits = any(scene.place in places for _, places in _CROWDS)
    return 4.5 if fits and on_feet(scene) else 2.0 if on_feet(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    rest = scene.end - start
    emoji = next(
        (emoji for emoji, places in _CROWDS if scene.place in places),
        chance.choice(("🐧", "🐓", "🦙")),
    )
    tall = max(actor.track(start).height for actor in scene.actors)
    ground = min(actor.track(start).y for actor in scene.actors)
    for number in range(7):
        when = start + rest * (0.02 if number == 0 else 0.12 + 0.06 * number)
        x = (0.0, -0.45, 0.45, -0.22, 0.22, -0.68, 0.68)[number] + chance.uniform(-0.04, 0.04)
        size = 0.36 * tall

        def peek(seconds: float, when: float = when, x: float = x, size: float = size) -> Placement:
            far = 1 - ease((seconds - when) / 0.9)
            side = 1.0 if x >= 0 else -1.0
            hop = 0.05 * abs(math.sin(9 * (seconds - when))) * (far > 0.02)
            return Placement(x + side * (1.3 - abs(x)) * far, ground - 0.03 - hop, size, -side)

        scene = add_prop(scene, emoji, peek, when, layer="behind")
        scene = sounding(scene, (when, "pop"))
    notice = start + 0.66 * rest
    for number in on_feet(scene):
        actor = then(
            scene,
            scene.actors[number],
            notice + 0.1 * number,
            "double_take",
            "surprised",
            look="camera",
        )
        scene = put(scene, number, actor)
    return scene


PART = Gag("crowd_peeks", _suits, _play)
