"""Eaten or drunk by the cast: everybody has one, and it gets smaller bite by bite."""

from dataclasses import replace

from render.studio.contracts.staging import Cue
from render.studio.staging.draft import Draft, Relation
from render.studio.staging.relations._helpers import meant, use_action
from render.studio.staging.sizes import held_height
from render.studio.staging.tracks import bites

_DRINKS = "drink"
_LEAST = 0.11
"""Height of food in a hand, in stage units: smaller bites could not be seen."""


_APART = 1.25
"""Factor on the distance of two who eat."""


def _block(draft: Draft, number: int) -> None:
    prop, thing = meant(draft, number)
    is_drink = thing.group == _DRINKS
    actors = [actor for actor in draft.targeted(prop) if "" in actor.hands]
    use_action(actors, "drink" if is_drink else "eat")
    height = max(held_height(thing.metres, draft.person, prop.scale), _LEAST)
    for actor in actors:
        index = draft.give(actor, thing, number, height)
        actor.target = f"prop:{index}"
        if not is_drink:
            first, last = draft.at(0.12), draft.at(0.8)
            draft.props[index] = replace(draft.props[index], state=bites(first, last))
    effect = "slurp" if is_drink else "bite"
    draft.cues += [Cue(draft.at(0.2 + 0.17 * bite), effect, 0.7) for bite in range(4)]


def _claim(draft: Draft, number: int) -> None:
    """Two who eat stand so far apart that what they hold does not meet."""
    if len(draft.actors) == 2 and draft.stage.aspect > 1:
        for actor in draft.actors:
            actor.base = replace(actor.base, x=_APART * actor.base.x)


PART = Relation("eat", _block, _claim)
