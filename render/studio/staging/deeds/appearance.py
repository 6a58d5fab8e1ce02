"""Pops up from behind somebody, looks around, ducks, and is there again."""

from dataclasses import replace

from render.studio.contracts.staging import Cue, Placement
from render.studio.motion.idle import ease
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import enlarge
from render.studio.staging.draft import Draft

_UP, _DOWN, _AGAIN = 0.22, 0.5, 0.66
"""Shares of the scene at which it shows up, ducks, and shows up again."""


def _perform(draft: Draft, doing: Doing) -> None:
    for order, index in enumerate(doing.copies):
        high = enlarge(draft, index)
        home = draft.props[index].track(draft.start)
        times = [draft.at(share) + 0.3 * order for share in (_UP, _DOWN, _AGAIN)]

        def track(
            seconds: float, home: Placement = home, times: list[float] = times, high: float = high
        ) -> Placement:
            up, down, again = times
            shown = ease((seconds - up) / 0.3) - ease((seconds - down) / 0.25)
            shown += ease((seconds - again) / 0.3)
            hidden = 1 - min(max(shown, 0.0), 1.0)
            side = 1.0 if home.x >= 0 else -1.0
            return replace(home, x=home.x + side * hidden * (0.5 * high + 0.5))

        draft.change(index, track=track, motion="sway")
        draft.cues += [Cue(times[0], "pop", 0.7), Cue(times[2], "pop", 0.6)]


PART = Deed("appearance", ("hide",), _perform)
