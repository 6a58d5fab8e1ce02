"""The sounds that actions make."""

from collections.abc import Callable
from dataclasses import replace

from render.studio.contracts.figure import Action
from render.studio.contracts.staging import Cue, StagedScene

_PAN = 0.6
"""Pan of a sound at the edge of the picture."""

_GAIN = 0.8


def with_action_cues(scene: StagedScene, edge: float, load: Callable[[str], Action]) -> StagedScene:
    """The scene with a cue for every sound of what people do, where they are at that time.

    The same sound at the same time is heard once. `edge`: x of the right edge of the picture.
    """
    cues: dict[tuple[str, float], Cue] = {}
    for actor in scene.actors:
        for act in actor.acts:
            for effect, share in load(act.action).sound:
                seconds = act.start + share * act.seconds
                if seconds < act.end:
                    pan = max(-1.0, min(_PAN * actor.track(seconds).x / edge, 1.0))
                    key = effect, round(seconds, 2)
                    cues.setdefault(key, Cue(seconds, effect, _GAIN, round(pan, 2)))
    every = sorted({*scene.cues, *cues.values()}, key=lambda cue: (cue.seconds, cue.effect))
    return replace(scene, cues=tuple(every))
