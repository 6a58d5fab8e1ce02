"""Seats people on animals, on and in vehicles, on boards."""

from dataclasses import replace

from render.studio.contracts.staging import Cue, Placement, PropAttachment
from render.studio.contracts.thing import Thing
from render.studio.staging.draft import Draft, DraftActor, turn
from render.studio.staging.places import is_indoor
from render.studio.staging.relations._helpers import depth_of, meant, use_action

_BOARDS = {"🛹": "skate", "🏄": "surf", "🎿": "ski", "🏂": "ski", "⛸": "ski", "🛼": "skate"}
_DECKS = ("⛵",)
"""On these people sit before the sail rather than behind it."""

_HULLS = ("🛶", "🚤")
"""In these they sit, whatever the prompt calls it."""

_BROOMS = ("🧹",)
_AFLOAT = ("transport-water",)
_ALOFT = ("transport-air", "sky & weather")
_SPEED = 0.4
"""Stage units a second that a ride moves the place."""

_HIPS = 0.22
"""Hips of a rider over the feet, in figure heights."""

_SHARED = 3.5
"""Metres from which an animal carries two."""

_LEAST = 0.42
"""Riders are at least so tall, in stage units: what they ride shrinks before their faces do."""

_SMALLEST = 0.42
"""The least height of what is ridden by two or more, in stage units."""

_ASIDE = 0.44
"""Room for each of those who do not ride, in their heights."""

_AIR = 0.06
"""Room between what is ridden and who stands before it, in stage units."""

_AFTER = ("run", "chase", "walk", "march", "sneak", "zombie_walk")
"""Actions of people who follow a ride; others look at it from the front."""

_TOP = 0.1
"""Heads stay below this y."""

_STILL = ("household", "other-object", "drink", "dishware")
"""Groups of things that stay where they are: a bath, a chair, a cup."""


def mount(draft: Draft, number: int, inside: bool = False) -> None:
    """Seats the actors that prop `number` of the graph is meant for."""
    prop, thing = meant(draft, number)
    riders = draft.targeted(prop)
    kind = _kind(thing, inside)
    if kind == "window" and len(riders) > len(thing.windows):
        _each_in_one(draft, number, thing, riders)
    elif kind == "board":
        _stand_on_boards(draft, number, thing, riders)
    elif kind in ("inside", "window", "deck") or (thing.metres >= _SHARED and len(riders) == 2):
        _share(draft, number, thing, riders, kind)
    else:
        _own(draft, number, thing, riders, kind)
    stays = any(actor.mounted is None and actor.action not in _AFTER for actor in draft.actors)
    if kind == "board":
        stays = any(actor not in riders for actor in draft.actors)
    if thing.group not in _STILL and not is_indoor(draft.graph.place) and not stays:
        draft.scroll = lambda seconds: _SPEED * (seconds - draft.start)
    if thing.group not in _STILL and not is_indoor(draft.graph.place):
        draft.cues.append(Cue(draft.at(0.04), _sound(thing), 0.7))


def _kind(thing: Thing, inside: bool) -> str:
    if thing.emoji in _BOARDS:
        return "board"
    if thing.windows:
        return "window"
    if thing.group.startswith("animal"):
        return "astride"
    if thing.emoji in _DECKS:
        return "deck"
    if (
        inside
        or thing.emoji in _HULLS
        or (thing.group.startswith("transport") and thing.seat is None)
    ):
        return "inside"
    return "saddle"


def _sound(thing: Thing) -> str:
    if thing.group.startswith("animal"):
        return "gallop"
    return "whoosh" if thing.group in _ALOFT or thing.emoji in _BROOMS else "engine"


def _own(draft: Draft, number: int, thing: Thing, riders: list[DraftActor], kind: str) -> None:
    """Everybody on one of their own, in a row."""
    prop, _ = meant(draft, number)
    count, ratio = len(riders), draft.ratio(thing)
    high = min(max(draft.height(prop, thing), 0.4), 0.6)
    tall = 0.92 * draft.person
    room = max(high * ratio, 0.5 * tall) * 0.92
    share = min(1.0, 0.95 * draft.stage.aspect / (count * room))
    seat = thing.seat or (0.5, 0.35)
    is_broom = thing.emoji in _BROOMS
    lift = 0.16 if is_broom or thing.group in _ALOFT or draft.medium else 0.0
    rise = (1 - seat[1]) * high + (1 - _HIPS) * tall
    share = min(share, (draft.ground - lift - _TOP) / rise)
    middle, less = _step_aside(draft, riders, count * room * share)
    share *= less
    for order, rider in enumerate(riders):
        x = middle + (order - (count - 1) / 2) * room * share
        y = draft.ground - lift + 0.02 * (order % 2)
        size = high * share * (1.0 if order % 2 == 0 else 0.94)
        place = Placement(x, y, size, 1.0, 24.0 if is_broom else 0.0)
        motion = "fly" if lift else _gait(thing)
        index = draft.add(thing, place, number, motion=motion, has_shadow=not lift)
        _seat(rider, index, kind, tall * share)
    use_action(riders, "fly_broom" if is_broom else "ride", ("stand", "fly", "drive"))


def _each_in_one(draft: Draft, number: int, thing: Thing, riders: list[DraftActor]) -> None:
    """So many copies that everybody has a window."""
    seats = len(thing.windows)
    crews = [riders[first : first + seats] for first in range(0, len(riders), seats)]
    aspect, ratio = draft.stage.aspect, draft.ratio(thing)
    high = min(0.8, 0.92 * aspect / (len(crews) * ratio * 0.9))
    middle, less = _step_aside(draft, riders, len(crews) * high * ratio * 0.9)
    high *= less
    for place, crew in enumerate(crews):
        x = middle + (place - (len(crews) - 1) / 2) * high * ratio * 0.9
        y = draft.ground + 0.02 - (0.12 if place % 2 else 0.0)
        index = draft.add(thing, Placement(x, y, high, 1.0), number, motion="bob", has_shadow=False)
        for window, rider in enumerate(crew):
            _seat(rider, index, "window", max(thing.windows[window][2] * high * 4.4, 0.3))
            rider.mounted = PropAttachment(f"prop:{index}", f"window {window}")
    use_action(riders, "drive", ("stand", "fly", "ride"))


def _share(draft: Draft, number: int, thing: Thing, riders: list[DraftActor], kind: str) -> None:
    """All in or on one."""
    prop, _ = meant(draft, number)
    count, ratio = len(riders), draft.ratio(thing)
    inside = kind in ("inside", "window", "deck")
    high = min(max(draft.height(prop, thing) * 1.15, 0.44), 0.62)
    if kind == "window":
        high = min(max(high, 0.62), 0.86)
    wide = min(high * ratio, 0.94 * draft.stage.aspect)
    high = wide / ratio
    tall = draft.person * (0.86 if inside else 0.9)
    gap = min((0.3 if inside else 0.37) * tall, 0.62 * wide / count)
    if inside:
        tall = min(tall, max(gap / 0.26, 0.34))
    seat = thing.seat or (0.5, 0.4)
    if not inside:
        most = (draft.ground - _TOP - (1 - _HIPS) * _LEAST) / (1 - seat[1])
        high = min(high, max(most, _SMALLEST))
    middle, less = _step_aside(draft, riders, high * ratio)
    high, tall, gap = high * less, tall * less, gap * less
    foot = draft.ground if draft.waterline is None else draft.waterline
    hips = foot - (1 - seat[1]) * high
    tall = min(tall, (hips - _TOP) / (1 - _HIPS))
    lift = 0.0
    if thing.group in _ALOFT:
        lift = max(0.0, (draft.ground - high - 0.1) * 0.5)
    y = draft.ground + 0.02 - lift
    if draft.waterline is not None:
        y = draft.waterline + depth_of(thing) * high
    place = Placement(middle, y, high, 1.0)
    motion = "bob" if thing.group in (*_AFLOAT, *_ALOFT) or lift else _gait(thing)
    index = draft.add(thing, place, number, motion=motion, has_shadow=not lift)
    for order, rider in enumerate(riders):
        if kind == "window":
            radius = thing.windows[order % len(thing.windows)][2]
            _seat(rider, index, kind, max(radius * high * 4.4, 0.3))
            rider.mounted = PropAttachment(f"prop:{index}", f"window {order % len(thing.windows)}")
            continue
        offset = (order - (count - 1) / 2) * gap / high
        _seat(rider, index, kind, tall)
        rider.wades = kind == "deck" and draft.waterline is not None
        rider.mounted = PropAttachment(f"prop:{index}", "seat", (offset, 0.0))
    use_action(riders, "drive" if inside else "ride", ("stand", "fly", "ride", "drive"))


def _step_aside(draft: Draft, riders: list[DraftActor], width: float) -> tuple[float, float]:
    """Puts those who do not ride beside what is `width` wide; its middle, and its share of size."""
    others = [actor for actor in draft.actors if actor not in riders and actor.mounted is None]
    if not others:
        return 0.0, 1.0
    gap = _ASIDE * max(actor.base.height for actor in others)
    total = width + _AIR + gap * len(others)
    share = min(1.0, 0.94 * draft.stage.aspect / total)
    follows = all(actor.action in _AFTER for actor in others)
    side = -1.0 if follows else 1.0
    middle = -side * share * (_AIR + gap * len(others)) / 2
    for order, actor in enumerate(others):
        x = middle + side * share * (width / 2 + _AIR + gap * (order + 0.5))
        base = replace(actor.base, x=x, height=actor.base.height * max(share, 0.75))
        actor.base = replace(base, facing=1.0 if follows else -1.0)
    return middle, share


def _seat(rider: DraftActor, index: int, kind: str, height: float) -> None:
    turn(rider, 1.0)
    rider.base = replace(rider.base, height=height * rider.meant.scale)
    rider.mounted = PropAttachment(f"prop:{index}", "seat")
    rider.mount = kind


def _stand_on_boards(draft: Draft, number: int, thing: Thing, riders: list[DraftActor]) -> None:
    use_action(riders, _BOARDS[thing.emoji], ("stand", "ride"))
    for rider in riders:
        turn(rider, 1.0)
        place = Placement(0.0, 0.0, 0.2 * rider.base.height, 1.0)
        held = PropAttachment(rider.role, "feet")
        draft.add(thing, place, number, attached=held, motion="still", layer="with")


def _gait(thing: Thing) -> str:
    if thing.motion in ("still", "sway", "walk", "hop", "run", "roll"):
        return "run" if thing.group.startswith("animal") else "bob"
    return thing.motion
