"""Falls out of the sky, bounces, and lies there."""

from dataclasses import replace

from render.studio.contracts.staging import Cue, Placement
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import enlarge
from render.studio.staging.draft import Draft

_FALLS, _LANDS = 0.15, 0.3
"""Shares of the scene at which it comes into sight and lands."""


def _perform(draft: Draft, doing: Doing) -> None:
    for order, index in enumerate(doing.copies):
        enlarge(draft, index)
        home = draft.props[index].track(draft.start)
        first = draft.at(_FALLS) + 0.3 * order
        last = draft.at(_LANDS) + 0.3 * order

        def track(
            seconds: float, home: Placement = home, first: float = first, last: float = last
        ) -> Placement:
            share = max((seconds - first) / (last - first), 0.0)
            if share < 1:
                return replace(home, y=home.y * share * share - 0.02, roll=-70 * (1 - share))
            since = seconds - last
            up = max(0.0, 1 - since / 0.9) * abs((since * 2.6) % 2 - 1)
            flat = 0.25 * max(0.0, 1 - since / 0.25)
            return replace(home, y=home.y - 0.1 * up * (since > 0.2), squash=1 - flat)

        draft.change(index, track=track, motion="still")
        draft.cues.append(Cue(last, "thud", 0.8))


PART = Deed("tumble", ("fall", "faint"), _perform)
