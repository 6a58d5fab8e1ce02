"""Goes across the picture and back: on foot, through the air, in the water or on wheels."""

from dataclasses import replace

from render.studio.contracts.staging import Placement, PropAttachment
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import (
    edge_for,
    enlarge,
    keep_clear,
    put_in_paws,
    side_of,
    to_and_fro,
    width_of,
)
from render.studio.staging.draft import Draft

_WAYS = {
    "run": ("run", 1.6), "flee": ("run", 1.5), "chase": ("run", 1.6), "walk": ("walk", 3.2),
    "march": ("walk", 2.8), "sneak": ("walk", 4.0), "zombie_walk": ("walk", 4.5),
    "robot_walk": ("walk", 4.0), "fly": ("fly", 3.0), "float": ("bob", 4.5),
    "swim": ("swim", 3.2), "dive": ("swim", 2.8), "surf": ("bob", 2.6), "skate": ("bob", 2.0),
    "ski": ("bob", 1.9), "sled": ("bob", 1.9), "ride": ("bob", 2.2), "drive": ("bob", 2.2),
    "row": ("bob", 4.0), "explore": ("walk", 3.4), "fly_broom": ("fly", 2.6),
}  # fmt: skip
"""By action: the motion of `Thing`, and the seconds of one way."""

_ALOFT = ("fly", "float", "fly_broom")
_RIDDEN = ("surf", "skate", "ski", "sled", "ride", "drive", "row", "fly_broom")
_HIGH = 0.62
"""How high over the ground it flies, in figure heights: seen between and over the heads."""


def _perform(draft: Draft, doing: Doing) -> None:
    motion, period = _WAYS[doing.action]
    if draft.medium or draft.waterline is not None:
        motion = "swim" if motion == "walk" else motion
    for order, index in enumerate(doing.copies):
        height = enlarge(draft, index)
        side = side_of(draft, index)
        home = draft.props[index].track(draft.start)
        if doing.action in _ALOFT and not draft.medium:
            lowest = max(draft.ground - _HIGH * draft.person, height + 0.08)
            home = replace(home, y=lowest + 0.04 * (order % 2))
            draft.change(index, layer="behind", has_shadow=False)
        else:
            keep_clear(draft, index)
        start = draft.start + 0.25 * order
        track = to_and_fro(home, -side * edge_for(draft, index), start, period, -side)
        draft.change(index, track=track, motion=motion)
        if order == 0 and doing.object >= 0:
            _mount(draft, doing, track)


def _mount(draft: Draft, doing: Doing, track: object) -> None:
    """What it rides goes, and it sits on that; other things it has with it."""
    rider = draft.props[doing.index]
    wide = width_of(draft, doing.index)
    if doing.action not in _RIDDEN:
        put_in_paws(draft, doing.object, doing.index, 0.5 * rider.track(draft.start).height,
                    (0.0, 0.25))  # fmt: skip
        return
    thing = draft.find(draft.graph.props[doing.object].emoji)
    assert thing is not None
    high = min(max(0.3 * draft.person, 1.1 * wide / draft.ratio(thing)), 0.6 * draft.person)
    own = rider.track

    def under(seconds: float) -> Placement:
        return replace(own(seconds), height=high)

    ridden = draft.add(thing, under, doing.object, motion="bob", layer=rider.layer)
    if rider.acts:  # a head on a body stands on it: what is attached has no body
        rise = 0.5 * high
        draft.change(
            doing.index, track=lambda seconds: replace(own(seconds), y=own(seconds).y - rise)
        )
        return
    seat = PropAttachment(f"prop:{ridden}", "seat", (0.0, 0.06))
    draft.change(doing.index, attached=seat, acts=(), motion="still", has_shadow=False)


PART = Deed("travel", tuple(_WAYS), _perform, takes_object=True)
