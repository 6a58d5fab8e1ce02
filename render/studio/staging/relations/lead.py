"""Walked on a lead: it hops ahead, the place goes by."""

from dataclasses import replace

from render.studio.contracts.staging import Placement, Tie
from render.studio.staging.draft import Draft, Relation, turn
from render.studio.staging.relations._helpers import (
    ask_for_room,
    front_actor,
    place_standing,
    use_action,
)
from render.studio.staging.tracks import still

_SPEED = 0.16
"""Stage units a second that a walk moves the place."""


def _claim(draft: Draft, number: int) -> None:
    ask_for_room(draft, number, side=1)


def _block(draft: Draft, number: int) -> None:
    walker = front_actor(draft, number)
    use_action(draft.actors, "walk")
    for actor in draft.actors:
        turn(actor, 1.0)
    for index in place_standing(draft, number):
        prop = draft.props[index]
        home: Placement = replace(prop.track(0.0), facing=1.0)
        draft.props[index] = replace(prop, track=still(home), motion="hop")
        draft.ties.append(Tie(walker.role, index, point=(0.3, 0.45)))
        walker.look = f"prop:{index}"
    draft.scroll = lambda seconds: _SPEED * (seconds - draft.start)


PART = Relation("lead", _block, _claim, rank=4)
