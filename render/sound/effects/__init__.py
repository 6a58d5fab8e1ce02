"""Sound effects: one file is one effect, and the file name is its name.

A file holds `PART`, a `render.sound.foley.Effect`.
"""

import importlib
import pkgutil
from functools import cache

import numpy as np

from render.kit.kit import Floats
from render.sound.effects._other_names import OTHER_NAMES
from render.sound.foley import Effect, add_room
from render.sound.loudness import measure_loudness

LOUDNESS = -20.0
"""LUFS of every effect, so that a gain of 1 is the usual level of each."""

_PEAK = 0.7


@cache
def names() -> tuple[str, ...]:
    """The names of all effects, in alphabetical order."""
    found = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def find(name: str) -> str | None:
    """The name of the file of an effect that scenes call `name`; None when there is none."""
    name = OTHER_NAMES.get(name, name)
    return name if name in names() else None


def load(name: str) -> Effect:
    """The effect of a file. Raises KeyError for a name that no file has, TypeError for a `PART`
    that cannot be called."""
    if name not in names():
        raise KeyError(f"effects/{name}")
    effect = importlib.import_module(f"{__name__}.{name}").PART
    if not callable(effect):
        raise TypeError(f"effects/{name} is not an effect")
    return effect  # type: ignore[no-any-return]


@cache
def render(name: str, seed: int = 0) -> Floats:
    """The samples of an effect in a small room, mono at 48 kHz, at `LOUDNESS`, peaks softly limited
    to 0.7. Raises what `load` raises. The array is shared: do not write to it."""
    sound = add_room(load(name)(np.random.default_rng(seed)))
    stereo = np.stack([sound, sound], axis=1)
    out = sound * np.float32(10 ** ((LOUDNESS - measure_loudness(stereo)) / 20))
    over = np.abs(out) > _PEAK / 2
    out[over] = (
        np.sign(out[over]) * (_PEAK / 2) * (1 + np.tanh(np.abs(out[over]) / (_PEAK / 2) - 1))
    )
    out.flags.writeable = False
    return np.asarray(out, np.float32)
