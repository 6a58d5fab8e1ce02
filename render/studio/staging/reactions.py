"""What things do when something is done to them: shake, fall over, fly away, grow, go out."""

import math
from collections.abc import Callable
from dataclasses import replace

from render.studio.contracts.figure import Action
from render.studio.contracts.staging import Placement, PropState, StagedProp, Track
from render.studio.motion.idle import ease
from render.studio.staging.draft import Draft

Reaction = Callable[[StagedProp, float, float], StagedProp]
"""The prop as it reacts to somebody who faces `facing` (-1 or 1), from a time on."""

_OWN = ("chase", "flee", "versus", "ride", "in", "play", "throw", "lead", "rain", "many")
"""Relations that move their things themselves."""

_QUICK = 0.35  # seconds of a fall, a start, an opening


def react(draft: Draft, load: Callable[[str], Action]) -> None:
    """Lets the things that actors act on react, as the actions say."""
    for actor in draft.actors:
        action = load(actor.action)
        reaction = REACTIONS.get(action.reacts)
        if reaction is None or not actor.target.startswith("prop:"):
            continue
        index = int(actor.target[5:])
        prop = draft.props[index]
        if draft.relations.get(index, "") in _OWN:
            continue
        draft.props[index] = reaction(prop, draft.at(action.reacts_at), actor.base.facing)


def _tracked(change: Callable[[Placement, float, float], Placement]) -> Reaction:
    """A reaction that changes the placement: of the placement, seconds since, and the facing."""

    def reaction(prop: StagedProp, start: float, facing: float) -> StagedProp:
        before: Track = prop.track

        def track(seconds: float) -> Placement:
            place = before(seconds)
            return place if seconds < start else change(place, seconds - start, facing)

        return replace(prop, track=track)

    return reaction


def _stated(change: Callable[[PropState, float], PropState]) -> Reaction:
    def reaction(prop: StagedProp, start: float, facing: float) -> StagedProp:
        before = prop.state

        def state(seconds: float) -> PropState:
            return before(seconds) if seconds < start else change(before(seconds), seconds - start)

        return replace(prop, state=state)

    return reaction


def _shake(place: Placement, since: float, facing: float) -> Placement:
    beat = math.exp(-3 * (since % 1.2)) * math.sin(math.tau * 6 * since)
    return replace(place, roll=place.roll + 7 * beat, x=place.x + 0.012 * facing * beat)


def _fall(place: Placement, since: float, facing: float) -> Placement:
    return replace(place, roll=place.roll + 84 * facing * ease(since / _QUICK) ** 2)


def _grow(place: Placement, since: float, facing: float) -> Placement:
    return replace(place, height=min(place.height * (1 + 0.9 * ease(since / 1.6)), 0.85))


def _leave(place: Placement, since: float, facing: float) -> Placement:
    far = 0.9 * since * ease(since / 0.5)
    return replace(place, x=place.x + facing * far, facing=facing)


def _fly_off(place: Placement, since: float, facing: float) -> Placement:
    return replace(
        place,
        x=place.x + 1.2 * facing * since,
        y=place.y - 0.9 * since + 0.5 * since * since,
        roll=place.roll + 260 * facing * since,
    )


def _approach(place: Placement, since: float, facing: float) -> Placement:
    return replace(place, x=place.x - 0.1 * facing * ease(since / 1.5))


def _bounce(place: Placement, since: float, facing: float) -> Placement:
    return replace(place, y=place.y - 0.16 * abs(math.sin(math.tau * 0.8 * since)))


def _open(place: Placement, since: float, facing: float) -> Placement:
    return replace(place, squash=place.squash * (1 + 0.25 * math.exp(-4 * since)))


REACTIONS: dict[str, Reaction] = {
    "blown out": _stated(lambda state, since: replace(state, alight=False)),
    "breaks": _stated(lambda state, since: replace(state, spread=ease(since / _QUICK))),
    "shakes": _tracked(_shake),
    "falls over": _tracked(_fall),
    "grows": _tracked(_grow),
    "runs away": _tracked(_leave),
    "flies away": _tracked(_fly_off),
    "comes closer": _tracked(_approach),
    "bounces": _tracked(_bounce),
    "opens": _tracked(_open),
}
"""By name, of `render.studio.contracts.figure.REACTIONS`; the others are in the relation itself."""
