"""The opponent: face to face with the cast, and it does not give in."""

import math
from dataclasses import replace

from render.studio.contracts.staging import Cue, Placement
from render.studio.staging.draft import Draft, Relation, turn
from render.studio.staging.relations._helpers import ask_for_room, meant, place_standing, use_action

_LEAN = 0.4
"""How far a head leans back from the feet, with the head, in figure heights."""

_APART = 0.3
"""Room between fists, in stage units."""


def _claim(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    least = 0.62 * draft.person
    ask_for_room(draft, number, side=1, grow=max(1.0, least / draft.height(prop, thing)))
    for item in draft.standing:
        if item.index == number:
            item.width += _APART


def _block(draft: Draft, number: int) -> None:
    actors = draft.targeted(draft.graph.props[number])
    use_action(actors, "fight")
    first = draft.actors[0]
    inside = _LEAN * first.base.height - draft.stage.edge
    first.base = replace(first.base, x=max(first.base.x, inside))
    for index in place_standing(draft, number):
        prop = draft.props[index]
        home = prop.track(0.0)

        def attack(seconds: float, home: Placement = home) -> Placement:
            blow = max(0.0, math.sin(math.tau * 0.55 * (seconds - draft.start))) ** 3
            return replace(
                home, x=home.x - 0.09 * blow, roll=-9 * blow * (-home.facing),
                squash=1 + 0.06 * math.sin(math.tau * 1.1 * seconds),
            )  # fmt: skip

        acts = tuple(replace(act, action="fight", target=actors[0].role) for act in prop.acts)
        draft.props[index] = replace(prop, track=attack, acts=acts)
        for actor in actors:
            turn(actor, 1.0 if home.x > actor.base.x else -1.0)
            actor.target = f"prop:{index}"
    blows = int(draft.seconds * 0.55)
    draft.cues += [Cue(draft.start + (blow + 0.25) / 0.55, "punch", 0.8) for blow in range(blows)]


PART = Relation("versus", _block, _claim, rank=5)
