"""Tools of acting: parts that play one after the other, overlap, timing, differences."""

import math
import random
from collections.abc import Callable
from dataclasses import fields, replace

from render.studio.contracts.figure import FigurePose, Pair, Point, PoseMoment
from render.studio.motion.idle import ease
from render.studio.motion.mirror import Posing

_NUMBERS = ("roll", "squash", "lean", "tilt", "yaw", "pitch", "turn")
_POINTS = ("at", "pelvis")
_PAIRS = ("feet", "hands")
_SIDES = ("elbows", "knees", "toes")

_HEAD_LAGS = 0.1
_HANDS_LAG = 0.05
"""Seconds by which the head and the hands follow the hips: parts that hang on others come late."""


def blend(a: FigurePose, b: FigurePose, share: float) -> FigurePose:
    """The pose between `a` (share 0) and `b` (share 1); beyond both for shares outside 0-1."""
    return _blend(a, b, share, share, share)


def _blend(a: FigurePose, b: FigurePose, hips: float, hands: float, head: float) -> FigurePose:
    """Blends with an own share for hips and feet, for hands, and for the head."""
    if a is b:
        return a
    changed: dict[str, object] = {}
    for name in _NUMBERS:
        share = head if name in ("tilt", "yaw", "pitch") else hips
        changed[name] = _between(getattr(a, name), getattr(b, name), share)
    for name in _POINTS:
        changed[name] = point_between(getattr(a, name), getattr(b, name), hips)
    changed["feet"] = pair_between(a.feet, b.feet, hips)
    changed["hands"] = pair_between(a.hands, b.hands, hands)
    for name in _SIDES:
        share = hands if name == "elbows" else hips
        changed[name] = tuple(
            _between(x, y, share) for x, y in zip(getattr(a, name), getattr(b, name), strict=True)
        )
    changed["over"] = b.over if hands > 0.5 else a.over
    return replace(a, **changed)  # type: ignore[arg-type]


def point_between(a: Point, b: Point, share: float) -> Point:
    """The point between `a` and `b`."""
    return _between(a[0], b[0], share), _between(a[1], b[1], share)


def pair_between(a: Pair, b: Pair, share: float) -> Pair:
    """The points between those of two pairs."""
    return point_between(a[0], b[0], share), point_between(a[1], b[1], share)


def _between(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def settle(share: float, snap: float = 1.0) -> float:
    """0 to 1 with a soft start, past the goal by about a tenth times `snap`, and back to it."""
    share = min(max(share, 0.0), 1.0)
    past = math.sin(math.pi * min(max((share - 0.55) / 0.45, 0.0), 1.0)) ** 2
    return ease(share / 0.8) + 0.09 * snap * past


def now(moment: PoseMoment) -> float:
    """Seconds since the action began."""
    return moment.share * moment.length


def differ(moment: PoseMoment, what: int = 0) -> float:
    """A number, -1 to 1, that differs between people and clips and stays for the whole clip."""
    return random.Random(moment.seed * 101 + moment.index * 17 + what).uniform(-1.0, 1.0)


def own_time(moment: PoseMoment, spread: float = 0.35) -> float:
    """Seconds since the action began, a little different for each person of the cast."""
    return now(moment) - spread * (0.5 + 0.5 * differ(moment, 91)) - 0.11 * moment.index


def aim(moment: PoseMoment, far: float = 0.26, default: Point = (0.3, 0.05)) -> Point:
    """The point at arm's length in the direction of what the action is done to."""
    x, y = moment.toward or default
    length = math.hypot(x, y) or 1.0
    reach = min(far, length)
    return x / length * reach, y / length * reach


def approach(moment: PoseMoment, gap: float, most: float = 0.12) -> float:
    """How far to step ahead so that two who face each other stand `gap` apart, `most` at most."""
    far = (moment.toward or (gap, 0.0))[0]
    return min(most, max(-0.1, (far - gap) / 2))


def halfway(moment: PoseMoment) -> float:
    """x of a hand that meets that of the other person, within an arm's length."""
    return 0.27 if moment.toward is None else min(0.29, max(0.2, moment.toward[0] / 2))


def moods(*changes: tuple[float, str]) -> Callable[[PoseMoment], str]:
    """The expression over the share of an action: (share from which on, mood)."""

    def mood(moment: PoseMoment) -> str:
        current = ""
        for start, name in changes:
            if moment.share >= start:
                current = name
        return current

    return mood


def by_index(*each: Callable[[PoseMoment], str]) -> Callable[[PoseMoment], str]:
    """A mood for each place in the cast; the last one for all that follow."""
    return lambda moment: each[min(moment.index, len(each) - 1)](moment)


def changed(pose: FigurePose, **values: object) -> FigurePose:
    """The pose with some of its fields replaced."""
    names = {item.name for item in fields(pose)}
    assert set(values) <= names, f"no such fields: {set(values) - names}"
    return replace(pose, **values)  # type: ignore[arg-type]


def story(moment: PoseMoment, *parts: tuple[float, Posing], cross: float = 0.3) -> FigurePose:
    """Plays parts one after the other: (share from which on, posing), crossing over with snap.

    `cross`: seconds for going from one part to the next. All but the first of the cast are a
    little late, each by another time, so that nobody moves in step with a neighbour.
    """
    if moment.index:
        late = 0.006 + 0.01 * abs(differ(moment, 77))
        moment = replace(moment, share=max(0.0, moment.share - late))
    current = max((i for i, (start, _) in enumerate(parts) if moment.share >= start), default=0)
    pose = parts[current][1](moment)
    if current == 0:
        return pose
    gone = (moment.share - parts[current][0]) * moment.length
    if gone >= cross + _HEAD_LAGS:
        return pose
    before = parts[current - 1][1](moment)
    return _blend(
        before,
        pose,
        settle(gone / cross),
        settle((gone - _HANDS_LAG) / cross),
        settle((gone - _HEAD_LAGS) / cross),
    )


def after(moment: PoseMoment, share: float) -> float:
    """Seconds since a share of the action, negative before it."""
    return (moment.share - share) * moment.length


def wave(seconds: float, period: float, phase: float = 0.0) -> float:
    """A sine, -1 to 1; `phase` in shares of the period."""
    return math.sin(math.tau * (seconds / period + phase))


def tremble(seconds: float, size: float, seed: int = 0) -> float:
    """Fast shaking, up to `size`, as of cold, fear or effort."""
    return size * (0.6 * math.sin(71 * seconds + seed) + 0.4 * math.sin(97 * seconds + 2 * seed))


def hit(seconds: float, rise: float = 0.06, fall: float = 0.35) -> float:
    """0 before, 1 soon after 0 seconds, then back to 0: the shape of a blow or a start."""
    if seconds <= 0:
        return 0.0
    if seconds < rise:
        return ease(seconds / rise)
    return 1 - ease((seconds - rise) / fall)


def breathe(seconds: float, effort: float = 1.0) -> float:
    """Breath of somebody exhausted, -1 to 1, faster with `effort`."""
    return math.sin(math.tau * seconds * (0.5 + 0.6 * effort))
