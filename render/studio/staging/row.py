"""Lines up people and the things beside them so that all of them are in the picture."""

from dataclasses import replace

from render.studio.staging.draft import Draft, DraftActor, Standing

_FILLED = 0.93
"""Share of the width that people and things may fill."""

_ARMS = 0.44
"""Width of a person with arms, in heights."""

_CLOSE = 0.36
"""The closest that neighbours stand, in heights: heads do not touch."""

_APART = 0.52
"""The same for people who swing their arms and bodies."""

_LIVELY = ("versus", "throw", "play")

_SMALLEST = 0.55
"""Things shrink to this share of their size before people do."""

_REACH = 0.3
"""How far somebody reaches to each side, in figure heights."""

_NEAREST = 0.75
"""People move together to this share of their distance at most."""

_BESIDE = 0.8
"""Share of its width by which a thing needs room: it may reach behind its neighbour."""


def arrange(draft: Draft) -> None:
    """Gives every standing thing and every actor an x, and shrinks what does not fit."""
    left, right = _sides(draft)
    if not left and not right:
        return
    wide = _FILLED * draft.stage.aspect
    cast = draft.actors
    gaps = _gaps(cast)
    room = _people(cast, gaps) + sum(_BESIDE * item.width for item in (*left, *right))
    if room > wide:
        closest = min(1.0, _CLOSE * draft.person / max(gaps, 1e-6)) if gaps else 1.0
        gaps *= max(closest, 0.7)
        things = sum(_BESIDE * item.width for item in (*left, *right))
        fits = (wide - _people(cast, gaps)) / max(things, 1e-6)
        _shrink_things([*left, *right], min(max(fits, _SMALLEST), 1.0))
        room = _people(cast, gaps) + sum(_BESIDE * item.width for item in (*left, *right))
    if room > wide:
        share = max(wide / room, 0.7)
        gaps *= share
        for actor in cast:
            actor.base = replace(actor.base, height=actor.base.height * share)
        _shrink_things([*left, *right], share)
        room *= share
    if len(cast) > 1:
        is_lively = draft.relation in _LIVELY and draft.stage.aspect > 1
        apart = _APART if is_lively else _CLOSE
        tallest = max(actor.base.height for actor in cast)
        share = min(1.0, gaps * min(1.0, wide / room) / (apart * tallest))
        for actor in cast:
            actor.base = replace(actor.base, height=actor.base.height * share)
    x = -min(room, wide) / 2
    scale = min(1.0, wide / room)  # what still does not fit stands partly behind its neighbour
    for item in left:
        item.x = x + _BESIDE * item.width / 2 * scale
        x += _BESIDE * item.width * scale
    x += _ARMS / 2 * cast[0].base.height * scale
    for actor in cast:
        actor.base = replace(actor.base, x=x)
        x += gaps * scale
    x += (_ARMS / 2 * cast[-1].base.height - gaps) * scale
    for item in right:
        item.x = x + _BESIDE * item.width / 2 * scale
        x += _BESIDE * item.width * scale


def fit_in(draft: Draft) -> None:
    """Moves people together whose arms or instruments would be cut at the edges."""
    reach = max(abs(each.base.x) + _REACH * each.base.height for each in draft.actors)
    most = _FILLED * draft.stage.edge
    if reach <= most or len(draft.actors) < 2:
        return
    for each in draft.actors:
        room = most - _REACH * each.base.height
        share = room / max(reach - _REACH * each.base.height, 1e-6)
        each.base = replace(each.base, x=each.base.x * max(share, _NEAREST))


def _sides(draft: Draft) -> tuple[list[Standing], list[Standing]]:
    """The things on the left (outermost first) and on the right (innermost first)."""
    left: list[Standing] = []
    right: list[Standing] = []
    for item in draft.standing:
        side = item.side
        if not side:
            taken = [sum(thing.width for thing in group) for group in (left, right)]
            side = 1 if taken[1] <= taken[0] else -1
        if side > 0:
            right.append(item)
        else:
            left.insert(0, item)
    return left, right


def _gaps(cast: list[DraftActor]) -> float:
    """The distance between neighbours as they stand now."""
    if len(cast) < 2:
        return 0.0
    return (cast[-1].base.x - cast[0].base.x) / (len(cast) - 1)


def _people(cast: list[DraftActor], gap: float) -> float:
    return gap * (len(cast) - 1) + _ARMS / 2 * (cast[0].base.height + cast[-1].base.height)


def _shrink_things(items: list[Standing], share: float) -> None:
    for item in items:
        item.height *= share
        item.width *= share
