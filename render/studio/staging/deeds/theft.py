"""Runs up to somebody, takes what they hold, and is off to the edge of the picture with it."""

from dataclasses import replace

from render.studio.contracts.staging import Act, Cue, Placement
from render.studio.motion.idle import ease
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import (
    edge_for,
    enlarge,
    keep_clear,
    put_in_paws,
    reach,
    seen,
    side_of,
    width_of,
)
from render.studio.staging.draft import Draft
from render.studio.staging.sizes import held_height
from render.studio.staging.tracks import bites

_COMES, _GRABS, _GONE = 0.1, 0.34, 0.56
"""Shares of the scene at which it sets off, takes the thing, and has got away."""

_QUIET = ("stand", "wave_hello", "eat", "drink", "walk", "wait", "talk")
_LOOT = 0.11
"""The least height of what is taken, in stage units."""


def _perform(draft: Draft, doing: Doing) -> None:
    index = doing.index
    enlarge(draft, index)
    keep_clear(draft, index)
    home = draft.props[index].track(draft.start)
    side = side_of(draft, index)
    near, far = reach(draft, index, doing.actor), side * edge_for(draft, index)
    outside = side * (draft.stage.edge + 0.6 * width_of(draft, index))
    came = far if abs(near - far) > 0.15 else outside
    comes, grabs, gone = draft.at(_COMES), draft.at(_GRABS), draft.at(_GONE)

    def track(seconds: float) -> Placement:
        if seconds < grabs:
            share = ease((seconds - comes) / (grabs - comes))
            toward = 1.0 if near > came else -1.0
            return replace(home, x=came + (near - came) * share, facing=toward)
        share = ease((seconds - grabs) / (gone - grabs))
        away = side if share < 1 else -side
        return replace(home, x=near + (far - near) * share, facing=away)

    draft.change(index, track=track, motion="run")
    if doing.object >= 0:
        _hand_over(draft, doing, grabs)
    for actor in draft.actors:
        if actor.action in _QUIET:
            before = "stand" if actor.action == "wave_hello" else actor.action
            after = "shout" if actor is doing.actor else "laugh"
            actor.acts = (
                Act(before, draft.start, grabs, look=f"prop:{index}"),
                Act(after, grabs, draft.end, look=f"prop:{index}"),
            )
            actor.action = before
    draft.cues += [Cue(comes, "running", 0.6), Cue(grabs, "whoosh", 0.8)]


def _hand_over(draft: Draft, doing: Doing, grabs: float) -> None:
    """What is taken: in the hand of its owner, then with the thief, who eats it if it is food."""
    prop = draft.graph.props[doing.object]
    thing = draft.find(prop.emoji)
    assert thing is not None
    height = max(held_height(thing.metres, draft.person, prop.scale), _LOOT)
    if "" in doing.actor.hands:
        held = draft.give(doing.actor, thing, doing.object, height)
        draft.change(held, state=seen(draft.start, grabs))
    loot = put_in_paws(draft, doing.object, doing.index, height, (0.0, 0.12))
    eaten = bites(draft.at(_GONE), draft.end)
    is_food = thing.group.startswith("food")
    kept = seen(grabs, draft.end + 1)
    draft.change(
        loot,
        state=lambda seconds: replace(
            kept(seconds), eaten=eaten(seconds).eaten if is_food else 0.0
        ),
    )


PART = Deed("theft", ("steal", "catch"), _perform, takes_object=True)
