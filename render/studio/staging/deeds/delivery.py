"""Comes with something and gives it to somebody, who has it from then on."""

from dataclasses import replace

from render.studio.contracts.staging import Cue, Placement
from render.studio.motion.idle import ease
from render.studio.staging.deed import Deed, Doing
from render.studio.staging.deeds._moves import enlarge, keep_clear, put_in_paws, reach, seen
from render.studio.staging.draft import Draft
from render.studio.staging.sizes import held_height

_COMES, _GIVES = 0.08, 0.45
"""Shares of the scene at which it sets off and hands the thing over."""

_FLIES = ("animal-bird", "animal-bug")


def _perform(draft: Draft, doing: Doing) -> None:
    index = doing.index
    enlarge(draft, index)
    keep_clear(draft, index)
    home = draft.props[index].track(draft.start)
    comes, gives = draft.at(_COMES), draft.at(_GIVES)
    is_aloft = draft.props[index].thing.group in _FLIES and not draft.medium
    near = reach(draft, index, doing.actor, 0.26)
    side = 1.0 if home.x >= near else -1.0
    far = side * (draft.stage.edge + 0.1)
    high = 0.42 * draft.person if is_aloft else 0.0

    def track(seconds: float) -> Placement:
        share = ease((seconds - comes) / (gives - comes))
        up = high * (1.7 - 0.7 * share)
        return replace(home, x=far + (near - far) * share, y=home.y - up, facing=-side)

    draft.change(index, track=track, motion="fly" if is_aloft else "walk")
    if is_aloft:
        draft.change(index, has_shadow=False)
    if doing.object >= 0:
        prop = draft.graph.props[doing.object]
        thing = draft.find(prop.emoji)
        assert thing is not None
        height = max(held_height(thing.metres, draft.person, prop.scale), 0.1)
        brought = put_in_paws(draft, doing.object, index, height, (0.0, 0.5 if is_aloft else 0.25))
        if "" in doing.actor.hands:
            draft.change(brought, state=seen(draft.start, gives))
            held = draft.give(doing.actor, thing, doing.object, height)
            draft.change(held, state=seen(gives, draft.end + 1))
    draft.cues.append(Cue(gives, "tada", 0.6))


PART = Deed("delivery", ("deliver", "serve", "throw", "carry"), _perform, takes_object=True)
