"""Something falls on a head: a coconut at the beach, a flower pot in town, a book inside."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedScene
from render.studio.gags._tools import (
    add_prop,
    begins,
    bounce_off,
    everybody,
    head_at,
    on_feet,
    put,
    sounding,
    then,
)

_FALLS = (
    ("🥥", ("beach", "island", "sea", "jungle", "oasis", "pool", "wave")),
    ("📚", ("library", "classroom", "korean_classroom", "office", "living_room", "museum")),
    ("🍎", ("park", "garden", "farm", "forest", "flower_garden", "orchard")),
    ("🏀", ("gym", "playground", "stadium", "arcade")),
    ("🎸", ("stage", "concert_hall", "karaoke", "recording_studio")),
)


def _suits(scene: StagedScene) -> float:
    return 4.0 if on_feet(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    number = chance.choice(on_feet(scene))
    emoji = next((emoji for emoji, places in _FALLS if scene.place in places), "🪴")
    start = begins(scene)
    hit = start + 0.45
    x, y = head_at(scene, number, hit)
    place = scene.actors[number].track(hit)
    size = 0.24 * place.height
    away = chance.choice((-1, 1)) * 0.52 * place.height
    crown = y - 0.17 * place.height
    scene = add_prop(
        scene, emoji, bounce_off(x, crown, place.y, size, start, away), start, layer="front"
    )
    scene = put(scene, number, then(scene, scene.actors[number], hit, "dazed", "surprised"))
    scene = everybody(scene, hit + 0.5, "laugh", "laughing", but=[number])
    return sounding(scene, (start, "falling"), (hit, "bonk"), (hit + 0.6, "birds"))


PART = Gag("falls_on_head", _suits, _play)
