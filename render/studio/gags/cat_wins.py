"""They fight over it, and a cat gets the cup."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import act_of, add_prop, begins, everybody, sounding
from render.studio.motion.idle import ease

_RIVALS = (
    "fight",
    "box",
    "sword",
    "wrestle",
    "argue",
    "duel",
    "play_game",
    "play_cards",
    "basketball",
    "kick_ball",
    "tennis",
)


def _suits(scene: StagedScene) -> float:
    rivals = sum(act_of(actor, begins(scene)).action in _RIVALS for actor in scene.actors)
    return 5.0 if rivals >= 2 and scene.relation != "versus" and scene.waterline is None else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    places = [actor.track(start) for actor in scene.actors]
    x = sum(place.x for place in places) / len(places)
    tall, ground = max(place.height for place in places), max(place.y for place in places)
    arrive = start + 0.9

    def cat(seconds: float) -> Placement:
        share = ease((seconds - start) / 0.9)
        return Placement(x - 1.2 * (1 - share), min(0.97, ground + 0.05), 0.26 * tall)

    def cup(seconds: float) -> Placement:
        share = min(1.0, max(0.0, (seconds - arrive) / 0.5))
        top = min(0.97, ground + 0.05) - 0.24 * tall
        return Placement(x, -0.1 + (top + 0.1) * share * share, 0.17 * tall)

    scene = add_prop(scene, "🐈", cat, start, layer="front", has_shadow=True)
    scene = add_prop(scene, "🏆", cup, arrive, layer="front")
    scene = everybody(scene, start + 0.6, "double_take", "surprised")
    late = arrive + 0.7
    scene = everybody(scene, late, "clap", "happy")
    return sounding(scene, (start + 0.4, "meow"), (arrive + 0.5, "fanfare"), (late, "applause"))


PART = Gag("cat_wins", _suits, _play)
