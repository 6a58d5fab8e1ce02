"""Talks, teaches, sings: leans toward the cast and nods with every word."""

from dataclasses import replace

from render.studio.contracts.staging import Placement
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import beat, enlarge, swung
from render.studio.staging.draft import Draft

_LOUD = ("sing", "rap", "shout", "argue", "cry", "perform")


def _perform(draft: Draft, doing: Doing) -> None:
    wide = 1.7 if doing.action in _LOUD else 1.0
    for index in doing.copies:
        enlarge(draft, index)

        def nod(place: Placement, since: float) -> Placement:
            word = max(0.0, beat(since, 1.1)) * (0.5 + 0.5 * abs(beat(since, 0.23)))
            return replace(
                place,
                roll=place.roll + place.facing * wide * (6 * word + 3 * beat(since, 0.4)),
                squash=place.squash * (1 + 0.07 * wide * word),
            )

        track = swung(draft.props[index].track, nod, draft.start)
        draft.change(index, track=track, motion="still")


PART = Deed(
    "speech",
    ("talk", "teach", "present", "shout", "sing", "rap", "perform", "argue", "whisper", "interview",
     "phone", "point", "cry", "yawn", "sneeze", "think"),
    _perform,
)  # fmt: skip
