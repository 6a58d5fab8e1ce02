"""People in water: they swim, or wade up to the waist."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from render.contract.scene_graph import SceneActor
from render.studio.contracts.figure import Action
from render.studio.contracts.staging import Placement, Track
from render.studio.staging.draft import Draft, DraftActor

_OPEN = ("sea", "in_pool", "in_lake", "in_han_river")
"""Places whose ground is water."""

_BASINS = {
    "pool": "in_pool",
    "lake": "in_lake",
    "river": "in_lake",
    "waterfall": "in_lake",
    "oasis": "in_lake",
    "han_river_bridge": "in_han_river",
    "beach": "sea",
    "island": "sea",
    "harbour": "sea",
}
"""Places beside water, and the place that shows the same from the water."""

_SWIMMING = ("swim", "dive")
_SURFACE = 0.12
"""How far the waterline is above the place where people would stand, in stage units."""

_GROWN = 1.2
"""Factor on the height of people of whom only the upper half is seen, where there is room."""

_CLOSEST = 0.36
"""The closest that neighbours stand, in figure heights."""

_WAIST = 0.33
_DEPTHS = {
    "swim": 0.27,
    "dive": 0.05,
    "sit": 0.2,
    "kneel": 0.2,
    "bathe": 0.16,
    "sleep": 0.0,
    "lie": 0.0,
}
"""How much of a figure is below the water, in its heights: to the waist, and in other poses."""

_FLAT = ("swim", "sleep", "lie")
"""Actions in which all of a figure is seen."""


def find_basin(place: str, cast: list[SceneActor], is_afloat: bool = False) -> str:
    """The place for a cast: those who all swim are in the water rather than beside it, and so are
    those who are in a boat (`is_afloat`).
    """
    if all(actor.action == "surf" for actor in cast) and place in ("sea", "beach", "island"):
        return "wave"
    if is_afloat or all(actor.action in _SWIMMING for actor in cast):
        return _BASINS.get(place, place)
    return place


def find_waterline(place: str, ground: float) -> float | None:
    """y of the water around people in a place, None where they stand on the ground."""
    return ground - _SURFACE if place in _OPEN else None


def sink(draft: Draft, load: Callable[[str], Action]) -> None:
    """Lets those who stand on water down into it. Things are placed around them after this."""
    if draft.waterline is None:
        return
    xs = sorted(actor.base.x for actor in draft.actors)
    gap = min((right - left for left, right in pairwise(xs)), default=_GROWN)
    for actor in draft.actors:
        if _is_wet(actor, load):
            tall = max(actor.base.height, min(_GROWN * actor.base.height, gap / _CLOSEST))
            base = replace(actor.base, height=tall) if actor.action not in _FLAT else actor.base
            actor.base = _sunk(base, actor.action, draft.waterline)


def wade(draft: Draft, load: Callable[[str], Action]) -> None:
    """Once everything is placed: marks who is in the water, whatever track they move on."""
    if draft.waterline is None:
        return
    for actor in draft.actors:
        if actor.mounted is None and _is_wet(actor, load):
            actor.wades = True
            actor.base = _sunk(actor.base, actor.action, draft.waterline)
            if actor.track is not None:
                actor.track = _sunk_track(actor.track, actor.action, draft.waterline)


def _is_wet(actor: DraftActor, load: Callable[[str], Action]) -> bool:
    """Whether somebody is in the water: surfers and those who fly are above it."""
    return load(actor.action).grounded or actor.action in _DEPTHS


def _sunk(base: Placement, action: str, waterline: float) -> Placement:
    return replace(base, y=waterline + _DEPTHS.get(action, _WAIST) * base.height)


def _sunk_track(track: Track, action: str, waterline: float) -> Track:
    return lambda seconds: _sunk(track(seconds), action, waterline)
