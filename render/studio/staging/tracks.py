"""Tracks: functions from seconds to a placement."""

import math
from collections.abc import Callable
from dataclasses import replace

from render.studio.contracts.staging import Placement, PropState, Track
from render.studio.motion.idle import ease


def still(place: Placement) -> Track:
    """Stays where it is."""
    return lambda seconds: place


def glide(start: Placement, end: Placement, first: float, last: float) -> Track:
    """Moves from `start` to `end` between two times, softly."""

    def track(seconds: float) -> Placement:
        share = ease((seconds - first) / max(last - first, 1e-6))
        return replace(
            start,
            x=start.x + (end.x - start.x) * share,
            y=start.y + (end.y - start.y) * share,
            height=start.height + (end.height - start.height) * share,
            roll=start.roll + (end.roll - start.roll) * share,
            alpha=start.alpha + (end.alpha - start.alpha) * share,
        )

    return track


def arc(start: Placement, end: Placement, high: float, period: float, phase: float = 0.0) -> Track:
    """Flies from `start` to `end` and back, again and again, `high` above both in the middle."""

    def track(seconds: float) -> Placement:
        place = (seconds / period + phase) % 2.0
        share = place if place < 1 else 2 - place
        return replace(
            start,
            x=start.x + (end.x - start.x) * share,
            y=start.y + (end.y - start.y) * share - 4 * high * share * (1 - share),
            roll=360 * place,
        )

    return track


def falling(x: float, height: float, speed: float, phase: float, spin: float) -> Track:
    """Falls through the picture, again and again; `speed` in pictures a second."""

    def track(seconds: float) -> Placement:
        share = (seconds * speed + phase) % 1.0
        return Placement(
            x + 0.02 * math.sin(5 * share + 9 * phase),
            -0.1 + 1.3 * share,
            height,
            roll=spin * share * 360,
        )

    return track


def nearing(start: float, end: float, base: Placement, first: float, last: float) -> Track:
    """Comes from x `start` to `end`, with a gap that closes and opens a little on the way."""

    def track(seconds: float) -> Placement:
        share = min(max((seconds - first) / max(last - first, 1e-6), 0.0), 1.0)
        swing = 0.035 * math.sin(math.tau * 0.45 * seconds)
        return replace(base, x=start + (end - start) * ease(share) + swing)

    return track


def bites(
    first: float, last: float, count: int = 4, most: float = 0.78
) -> Callable[[float], PropState]:
    """The state of food that is eaten in `count` bites between two times."""

    def state(seconds: float) -> PropState:
        done = (seconds - first) / max(last - first, 1e-6) * count
        return PropState(eaten=min(max(math.floor(done + 0.5), 0), count) / count * most)

    return state
