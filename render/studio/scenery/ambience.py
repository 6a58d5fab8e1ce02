"""What moves in a place, by the names that rows use."""

from collections.abc import Callable

from render.studio.contracts.scene import Layer, Stage
from render.studio.scenery import ambience_air, ambience_lights, ambience_water
from render.studio.scenery.air import Air

Ambience = Callable[[Stage, Air, float], list[Layer]]
"""The layers of something that moves, for a stage, its air and y of the horizon."""

AMBIENCES: dict[str, Ambience] = {
    "beams": ambience_lights.beams,
    "birds": ambience_air.birds,
    "bubbles": ambience_water.bubbles,
    "bulbs": ambience_lights.bulbs,
    "confetti": ambience_lights.confetti,
    "embers": ambience_lights.embers,
    "fireflies": ambience_air.fireflies,
    "fish": ambience_water.fish,
    "glints": ambience_water.glints,
    "mist": ambience_air.mist,
    "motes": ambience_air.motes,
    "passing": ambience_lights.passing,
    "stardust": ambience_air.stardust,
    "steam": ambience_water.steam,
    "traffic": ambience_lights.traffic,
}
