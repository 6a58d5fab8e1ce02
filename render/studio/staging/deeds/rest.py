"""Sleeps, rests or shivers on the spot: slow breath, or none at all."""

from dataclasses import replace

from render.studio.contracts.staging import Placement
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import beat, enlarge, swung
from render.studio.staging.draft import Draft

_DEEP = ("sleep", "lie", "faint")


def _perform(draft: Draft, doing: Doing) -> None:
    for order, index in enumerate(doing.copies):
        high = enlarge(draft, index)

        def breathe(place: Placement, since: float) -> Placement:
            if doing.action == "shiver":
                return replace(place, x=place.x + 0.008 * beat(since, 9.0))
            depth = 0.09 if doing.action in _DEEP else 0.04
            return replace(place, squash=place.squash * (0.94 + depth * beat(since, 0.3)))

        home = draft.props[index].track(draft.start)
        track = swung(draft.props[index].track, breathe, draft.start)
        draft.change(index, track=track, motion="still")
        snore = draft.find("💤") if doing.action == "sleep" and order == 0 else None
        if snore is not None:
            place = Placement(home.x - 0.2 * high * home.facing, home.y - 0.95 * high, 0.11)
            draft.add(snore, place, -1, motion="bob", layer="behind", has_shadow=False)


PART = Deed("rest", ("sleep", "lie", "shiver", "sit", "bathe", "meditate", "sweat"), _perform)
