"""Eats or drinks what lies before it, bite by bite."""

from dataclasses import replace

from render.studio.contracts.staging import Cue, Placement
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import beat, enlarge, swung, width_of
from render.studio.staging.draft import Draft
from render.studio.staging.sizes import shown_height
from render.studio.staging.tracks import bites

_FIRST, _LAST = 0.15, 0.8
_LEAST = 0.13
"""Height of the meal, in stage units: smaller bites could not be seen."""


def _perform(draft: Draft, doing: Doing) -> None:
    for index in doing.copies:
        enlarge(draft, index)

        def bend(place: Placement, since: float) -> Placement:
            down = max(0.0, beat(since, 0.8))
            return replace(place, roll=place.roll + 13 * place.facing * down)

        track = swung(draft.props[index].track, bend, draft.start)
        draft.change(index, track=track, motion="still")
    if doing.object >= 0:
        _lay_before(draft, doing)
    draft.cues += [Cue(draft.at(0.2 + 0.17 * bite), "bite", 0.7) for bite in range(4)]


def _lay_before(draft: Draft, doing: Doing) -> None:
    prop = draft.graph.props[doing.object]
    thing = draft.find(prop.emoji)
    assert thing is not None
    place = draft.props[doing.index].track(draft.start)
    high = max(shown_height(thing.metres, draft.person, prop.scale), _LEAST)
    high = min(high, 0.5 * place.height)
    reach = 0.4 * width_of(draft, doing.index)
    meal = Placement(place.x + place.facing * reach, min(place.y + 0.03, 0.98), high, place.facing)
    index = draft.add(thing, meal, doing.object, layer="with", motion="still")
    draft.change(index, state=bites(draft.at(_FIRST), draft.at(_LAST)))


PART = Deed("meal", ("eat", "drink", "toast"), _perform, takes_object=True)
