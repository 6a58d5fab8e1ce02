"""Plays an instrument: before it on the ground, or in its paws, and all of it is in time."""

from dataclasses import replace

from render.studio.contracts.staging import Placement
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import beat, enlarge, put_in_paws, swung
from render.studio.staging.draft import Draft
from render.studio.staging.relations._helpers import use_action

_ON_GROUND = ("play_piano", "play_drums")
_LEAST = 0.45
"""The least height of a player, in figure heights."""

_INSTRUMENT = 0.34
"""The height of what stands before it, in figure heights."""

_RAISED = 0.2
"""How far the player is over the ground behind it, in figure heights: head and paws are seen."""


def _perform(draft: Draft, doing: Doing) -> None:
    index = doing.index
    high = enlarge(draft, index, _LEAST)
    stands = doing.action in _ON_GROUND
    lift = _RAISED * draft.person if stands and high < 0.8 * draft.person else 0.0

    def play(place: Placement, since: float) -> Placement:
        nod = beat(since, 1.0)
        return replace(
            place,
            y=place.y - lift - 0.02 * abs(beat(since, 1.0)),
            roll=place.roll + 9 * nod,
            squash=place.squash * (1 + 0.05 * beat(since, 2.0)),
        )

    home = draft.props[index].track(draft.start)
    track = swung(draft.props[index].track, play, draft.start)
    draft.change(index, track=track, motion="still", has_shadow=not lift)
    if doing.object >= 0 and stands:
        thing = draft.find(draft.graph.props[doing.object].emoji)
        assert thing is not None
        size = _INSTRUMENT * draft.person
        place = Placement(home.x, min(home.y + 0.03, 0.98), size, home.facing)
        draft.add(thing, place, doing.object, layer="with", motion="still")
    elif doing.object >= 0:
        put_in_paws(draft, doing.object, index, 0.55 * high, (0.08 * home.facing, 0.3))
    use_action(draft.actors, "dance", ("stand", "wave_hello"))


PART = Deed(
    "music",
    ("play_piano", "play_drums", "play_guitar", "play_violin", "play_trumpet", "play_flute"),
    _perform,
    takes_object=True,
)
