"""Thrown: it leaves the hand, flies to the other side and is thrown again."""

from render.studio.contracts.staging import Cue, Placement
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import front_actor, meant, spread_out, use_action
from render.studio.staging.sizes import held_height
from render.studio.staging.tracks import arc

_PERIOD = 1.1
_MOST = 5
_LARGEST = 0.15


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    actor = front_actor(draft, number)
    use_action([actor], "throw")
    others = [other for other in draft.actors if other is not actor]
    base = actor.base
    height = min(held_height(thing.metres, draft.person, prop.scale), _LARGEST)
    hand = Placement(base.x + 0.26 * base.height * base.facing, base.y - 0.62 * base.height, height)
    if others:
        other = others[0].base
        side = 1 if other.x > base.x else -1
        goal = Placement(other.x - 0.2 * side * other.height, other.y - 0.35 * other.height, height)
        use_action(others, "catch")
    else:
        far = min(abs(base.x + 0.75 * base.facing), draft.stage.edge - 0.1)
        goal = Placement(far * base.facing, base.y - 0.1, height)
    already = list(draft.relations.values()).count("throw")  # two throw in turn
    for copy in range(min(max(prop.count, 1), _MOST)):
        track = arc(hand, goal, 0.2, _PERIOD, copy * 0.37 + 0.9 * already)
        draft.add(thing, track, number, layer="front", motion="still", has_shadow=False)
    draft.cues += [
        Cue(draft.start + _PERIOD * flight, "whoosh", 0.6)
        for flight in range(1, int(draft.seconds / _PERIOD))
    ]
    actor.target = others[0].role if others else ""


def _claim(draft: Draft, number: int) -> None:
    """Who throws and who catches stand apart in a wide picture: what flies passes no face."""
    if draft.stage.aspect > 1:
        spread_out(draft)


PART = Relation("throw", _block, _claim, rank=2)
