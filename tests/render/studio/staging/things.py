"""A few things for tests of staging, without any pictures."""

from render.studio.contracts.thing import Thing
from render.studio.library import Library

_SOME = (
    Thing("🐪", "camel", "animal-mammal", 2.2, facing=-1, seat=(0.45, 0.3), motion="walk"),
    Thing("🦖", "T-Rex", "animal-reptile", 4.5, facing=-1, seat=(0.6, 0.4), motion="walk"),
    Thing("🐕", "dog", "animal-mammal", 0.7, facing=-1, motion="hop"),
    Thing("🧟", "zombie", "person-fantasy", 1.7, motion="walk"),
    Thing("🍕", "pizza", "food-prepared", 0.3, attach="grip", grip=(0.5, 0.9)),
    Thing("☕", "hot beverage", "drink", 0.12, attach="grip"),
    Thing("🎸", "guitar", "musical-instrument", 1.0, attach="grip"),
    Thing("🎹", "musical keyboard", "musical-instrument", 1.0),
    Thing("⚽", "soccer ball", "sport", 0.22),
    Thing("🏎", "racing car", "transport-ground", 1.1, facing=-1, seat=(0.5, 0.4)),
    Thing("🚀", "rocket", "transport-air", 8.0, windows=((0.6, 0.4, 0.08),), motion="fly"),
    Thing("🛶", "canoe", "transport-water", 0.8, seat=(0.45, 0.4)),
    Thing("🛹", "skateboard", "transport-ground", 0.15, facing=-1),
    Thing("🧹", "broom", "household", 1.4, seat=(0.5, 0.5)),
    Thing("☂", "umbrella", "sky & weather", 0.9, attach="grip", grip=(0.5, 0.95)),
    Thing("🎂", "birthday cake", "food-sweet", 0.25),
    Thing("🏰", "castle", "place-building", 20.0),
    Thing("🛸", "flying saucer", "transport-air", 3.0, attach="sky", motion="fly"),
    Thing("👑", "crown", "clothing", 0.2, attach="head"),
    Thing("🕶", "sunglasses", "clothing", 0.06, attach="head"),
    Thing("🌆", "cityscape at dusk", "place-other", 1.0, is_framed=True),
)
THINGS = {thing.emoji: thing for thing in _SOME}
"""By emoji."""

LIBRARY = Library(THINGS.get, lambda thing: 1.6 if "transport" in thing.group else 1.0)
