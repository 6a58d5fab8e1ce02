"""The sounds that actions make."""

from collections.abc import Callable

from render.studio.contracts.figure import Action
from render.studio.contracts.staging import Cue
from render.studio.staging.draft import Draft

_PAN = 0.6
"""Pan of a sound at the edge of the picture."""


def action_cues(draft: Draft, load: Callable[[str], Action]) -> list[Cue]:
    """A cue for every sound of what people do, where they stand; the same sound only once."""
    cues: dict[tuple[str, float], Cue] = {}
    for actor in draft.actors:
        for effect, share in load(actor.action).sound:
            pan = _PAN * actor.base.x / draft.stage.edge
            cue = Cue(round(draft.at(share), 3), effect, 0.8, round(min(max(pan, -1.0), 1.0), 2))
            cues.setdefault((effect, share), cue)
    return list(cues.values())


def by_time(cue: Cue) -> tuple[float, str]:
    """The order of cues."""
    return cue.seconds, cue.effect
