"""A cast that runs: in file, in step with a place that flies by."""

import math
from dataclasses import replace

from render.studio.contracts.staging import Placement, Track
from render.studio.staging.draft import Draft

SPEED = 0.85
"""Stage units a second that the place moves past runners."""

_CLOSE = 0.36
"""Between runners who are short of room, in heights."""

_GAP = 0.44
"""Between runners, in heights."""


def run_in_file(draft: Draft, width: float, ahead: bool = False) -> float:
    """Everybody runs to the right; returns the x of the back of the last runner.

    `width`: room kept for what runs after them, or with `ahead` for what they run after.
    """
    aspect = draft.stage.aspect
    cast = draft.actors
    shown = min(0.75 * width, 0.42 * aspect)
    tall = draft.person
    need = shown + tall * (_GAP * (len(cast) - 1) + 0.5)
    tall *= max(min(1.0, 0.95 * aspect / need), 0.6)
    most = (0.9 * aspect - shown) / (_CLOSE * (len(cast) - 1) + 0.6)
    tall = min(tall, most)
    gap = min(_GAP * tall, (0.9 * aspect - shown - 0.6 * tall) / max(len(cast) - 1, 1))
    group = gap * (len(cast) - 1)
    middle = -shown / 2 if ahead else shown / 2
    first = min(middle - group / 2, draft.stage.edge - 0.3 * tall - group)
    for index, actor in enumerate(cast):
        base = replace(
            actor.base,
            x=first + index * gap,
            y=draft.ground + (0.014 if index % 2 else 0.0),
            height=tall * actor.meant.scale,
            facing=1.0,
        )
        actor.base = base
        actor.track = _sway(base, index)
    draft.scroll = lambda seconds: SPEED * (seconds - draft.start)
    return first - 0.22 * tall


def _sway(base: Placement, index: int) -> Track:
    def track(seconds: float) -> Placement:
        return replace(base, x=base.x + 0.025 * math.sin(math.tau * 0.37 * seconds + 1.9 * index))

    return track
