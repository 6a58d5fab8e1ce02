"""Dances, jumps and spins on the spot, in time."""

from dataclasses import replace

from render.studio.contracts.staging import Placement
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import beat, enlarge, swung
from render.studio.staging.draft import Draft
from render.studio.staging.relations._helpers import use_action

_HIGH = {"jump": 0.3, "cheer": 0.18, "celebrate": 0.2, "climb": 0.2, "breakdance": 0.1}
"""How high it jumps, in its heights; others hop."""

_SPINS = ("ballet", "breakdance")
_DANCES = ("dance", "disco", "ballet", "breakdance", "conduct")


def _perform(draft: Draft, doing: Doing) -> None:
    high = _HIGH.get(doing.action, 0.08)
    for order, index in enumerate(doing.copies):
        enlarge(draft, index)
        rate = 1.0 if high > 0.1 else 1.6

        def move(
            place: Placement, since: float, order: int = order, rate: float = rate
        ) -> Placement:
            up = abs(beat(since + 0.15 * order, rate / 2))
            turned = place.facing * (1.0 if int(since / 1.25) % 2 == 0 else -1.0)
            roll = 15 * beat(since, rate / 2) if high < 0.1 else 5 * beat(since, rate / 2)
            if doing.action in _SPINS:
                roll = 300 * since if doing.action == "breakdance" else roll
                turned = place.facing * (1.0 if int(since / 0.4) % 2 == 0 else -1.0)
            return replace(
                place,
                y=place.y - high * place.height * up,
                roll=place.roll + roll,
                facing=turned,
                squash=place.squash * (1 + 0.1 * up - 0.06),
            )

        track = swung(draft.props[index].track, move, draft.start)
        draft.change(index, track=track, motion="still")
    use_action(draft.actors, "clap", ("stand", "wave_hello"))


PART = Deed(
    "revel",
    ("dance", "disco", "ballet", "breakdance", "jump", "cheer", "celebrate", "climb", "conduct",
     "exercise", "yoga", "stretch", "laugh", "lift", "clap"),
    _perform,
)  # fmt: skip
