"""Runs after the cast: it comes nearer, they run, the place flies by."""

from render.studio.contracts.staging import Cue, Placement
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant, use_action
from render.studio.staging.runners import run_in_file
from render.studio.staging.tracks import nearing

_MOST = 4


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    use_action(draft.actors, "flee", ("stand", "run", "walk", "shout"))
    height = max(draft.height(prop, thing), 0.62 * draft.person)
    height = min(height, 1.25 * draft.person)
    width = height * draft.ratio(thing)
    left = run_in_file(draft, width)
    count = min(max(prop.count, 1), _MOST)
    for copy in range(count):
        far = left - (0.75 - 0.08 * copy) * width
        start, end = far - 0.55 - 0.4 * copy * width, far - 0.02 - 0.66 * copy * width
        base = Placement(start, draft.ground - 0.015 + 0.02 * (copy % 2), height, 1.0)
        track = nearing(start, end, base, draft.start, draft.at(0.7))
        index = draft.add(thing, track, number, motion="run")
        if copy == 0:
            for actor in draft.actors:
                actor.target = f"prop:{index}"
    draft.cues.append(Cue(draft.at(0.05), "chase", 0.7))


PART = Relation("chase", _block, rank=8)
