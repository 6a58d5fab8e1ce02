"""What deeds are made of: tracks to and fro, and things in the paws of other things."""

import math
from collections.abc import Callable
from dataclasses import replace

from render.studio.contracts.staging import Placement, PropAttachment, PropState, Track
from render.studio.motion.idle import ease
from render.studio.staging.draft import Draft, DraftActor

LEAST = 0.36
"""The least height of a thing that acts, in figure heights: what it does can be seen."""

_NEARER = 1.1
"""How far the camera goes in over a shot: what is at the edge then is still in the picture."""

LOW = 0.5
"""Things up to this height, in figure heights, pass before the cast: they cover no face."""


def enlarge(draft: Draft, index: int, least: float = LEAST) -> float:
    """Makes a small thing as high as `least` figure heights; returns its height."""
    before = draft.props[index].track
    high = max(before(draft.start).height, least * draft.person)
    draft.change(index, track=lambda seconds: replace(before(seconds), height=high))
    return high


def width_of(draft: Draft, index: int) -> float:
    """How wide a thing is, in stage units."""
    prop = draft.props[index]
    return prop.track(draft.start).height * draft.ratio(prop.thing)


def side_of(draft: Draft, index: int) -> float:
    """-1 for a thing on the left of the cast, 1 on its right."""
    middle = sum(actor.base.x for actor in draft.actors) / len(draft.actors)
    return 1.0 if draft.props[index].track(draft.start).x >= middle else -1.0


def edge_for(draft: Draft, index: int) -> float:
    """The largest x at which all of a thing is in the picture."""
    return max(draft.stage.edge / _NEARER - 0.55 * width_of(draft, index), 0.0)


def keep_clear(draft: Draft, index: int) -> None:
    """Moves a thing that is on its way behind the cast when it is too high to pass before them."""
    is_low = draft.props[index].track(draft.start).height <= LOW * draft.person
    draft.change(index, layer="with" if is_low else "behind")


def to_and_fro(home: Placement, far: float, start: float, period: float, first: float) -> Track:
    """Goes from `home` to x `far` on the other side and back, again and again, and looks ahead.

    `period`: seconds of one way. `first`: the side that it goes to at first, -1 or 1.
    """
    here = home.x if abs(home.x - far) > 0.1 else -far

    def track(seconds: float) -> Placement:
        way = max(seconds - start, 0.0) / period
        there = int(way) % 2 == 0
        share = way % 1.0
        share = share if there else 1 - share
        toward = first if there else -first
        return replace(home, x=here + (far - here) * ease(share), facing=toward)

    return track


def swung(track: Track, change: Callable[[Placement, float], Placement], start: float) -> Track:
    """A track that is changed by the seconds since a start."""
    return lambda seconds: change(track(seconds), max(seconds - start, 0.0))


def beat(seconds: float, rate: float) -> float:
    """-1 to 1, `rate` times a second."""
    return math.sin(math.tau * rate * seconds)


def put_in_paws(
    draft: Draft, number: int, owner: int, height: float, offset: tuple[float, float]
) -> int:
    """Adds a thing of the graph to another, before its middle; returns its index.

    `offset`: from the middle of the owner, in its heights.
    """
    thing = draft.find(draft.graph.props[number].emoji)
    assert thing is not None
    facing = draft.props[owner].track(draft.start).facing
    return draft.add(
        thing,
        Placement(0.0, 0.0, height, facing),
        number,
        attached=PropAttachment(f"prop:{owner}", "middle", offset),
        motion="still",
        has_shadow=False,
    )


def seen(first: float, last: float) -> Callable[[float], PropState]:
    """The state of a thing that is there from one time to another."""
    return lambda seconds: PropState(visible=first <= seconds < last)


def reach(draft: Draft, index: int, actor: DraftActor, gap: float = 0.2) -> float:
    """The x next to an actor, on the side of the thing, at which the two nearly touch."""
    side = 1.0 if draft.props[index].track(draft.start).x >= actor.base.x else -1.0
    x = actor.base.x + side * (gap * actor.base.height + 0.3 * width_of(draft, index))
    return max(-edge_for(draft, index), min(x, edge_for(draft, index)))
