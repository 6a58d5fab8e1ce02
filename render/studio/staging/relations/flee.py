"""Runs away from the cast: ahead of them, never caught."""

from render.studio.contracts.staging import Cue, Placement
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant, use_action
from render.studio.staging.runners import run_in_file
from render.studio.staging.tracks import nearing


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    use_action(draft.actors, "chase", ("stand", "run", "walk", "shout"))
    height = min(max(draft.height(prop, thing), 0.3 * draft.person), 1.2 * draft.person)
    width = height * draft.ratio(thing)
    run_in_file(draft, width, ahead=True)
    right = max(actor.base.x + 0.24 * actor.base.height for actor in draft.actors)
    start = right + 0.5 * width
    base = Placement(start, draft.ground - 0.01, height, 1.0)
    end = min(start + 0.18, draft.stage.edge - 0.35 * width)
    index = draft.add(
        thing, nearing(start, end, base, draft.start, draft.end), number, motion="run"
    )
    for actor in draft.actors:
        actor.target = f"prop:{index}"
    draft.cues.append(Cue(draft.at(0.05), "chase", 0.7))


PART = Relation("flee", _block, rank=8)
