"""Outlines that pieces of clothing share: smooth closed curves, mirrored pairs, hems of skirts."""

import math
from collections.abc import Iterable

from render.drawing.skia import skia
from render.studio.contracts.figure import Performer, Point


def polygon(*points: Point) -> skia.Path:
    """A closed shape with straight edges."""
    path = skia.Path()
    path.addPoly([skia.Point(x, y) for x, y in points], True)
    return path


def curve(*points: Point, closed: bool = True) -> skia.Path:
    """A smooth line through all points (Catmull-Rom); closed, or with free ends."""
    count = len(points)
    path = skia.Path()
    path.moveTo(*points[0])
    for index in range(count if closed else count - 1):
        before, start, end, after = (
            points[position % count] if closed else points[min(max(position, 0), count - 1)]
            for position in range(index - 1, index + 3)
        )
        path.cubicTo(
            start[0] + (end[0] - before[0]) / 6,
            start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6,
            end[1] - (after[1] - start[1]) / 6,
            *end,
        )
    if closed:
        path.close()
    return path


def both(points: Iterable[Point]) -> tuple[Point, ...]:
    """Points of the right half, from the top down, followed by their mirror images going up."""
    right = tuple(points)
    return right + tuple((-x, y) for x, y in reversed(right))


def oval(x: float, y: float, wide: float, high: float) -> skia.Path:
    """An ellipse around (x, y) with half axes `wide` and `high`."""
    return skia.Path.Oval(skia.Rect.MakeLTRB(x - wide, y - high, x + wide, y + high))


def box(left: float, top: float, right: float, bottom: float, radius: float = 0.0) -> skia.Path:
    """A rectangle with round corners."""
    path = skia.Path()
    path.addRoundRect(skia.Rect.MakeLTRB(left, top, right, bottom), radius, radius)
    return path


def star(x: float, y: float, size: float, tips: int = 5, inner: float = 0.45) -> skia.Path:
    """A star around (x, y), one tip up. `inner`: radius between the tips over `size`."""
    points = []
    for step in range(tips * 2):
        angle = math.pi * step / tips - math.pi / 2
        reach = size if step % 2 == 0 else size * inner
        points.append((x + math.cos(angle) * reach, y + math.sin(angle) * reach))
    return polygon(*points)


def heart(x: float, y: float, size: float) -> skia.Path:
    """A heart around (x, y), about `size` wide and high."""
    path = skia.Path()
    path.moveTo(x, y + size * 0.5)
    path.cubicTo(x - size * 0.9, y - size * 0.1, x - size * 0.4, y - size * 0.75, x, y - size * 0.2)
    path.cubicTo(x + size * 0.4, y - size * 0.75, x + size * 0.9, y - size * 0.1, x, y + size * 0.5)
    path.close()
    return path


def on_torso(actor: Performer, x: float, y: float) -> Point:
    """A point of the torso, x across and y down from the neck, on the figure's canvas."""
    (nx, ny), turn = actor.joints.neck, math.radians(actor.joints.torso)
    return (
        nx + x * math.cos(turn) - y * math.sin(turn),
        ny + x * math.sin(turn) + y * math.cos(turn),
    )


def on_leg(actor: Performer, side: int, share: float) -> Point:
    """A point of a leg: 0 at the hip, 0.5 at the knee, 1 at the foot."""
    joints = actor.joints
    start, end = (
        (joints.hips[side], joints.knees[side])
        if share < 0.5
        else (joints.knees[side], joints.feet[side])
    )
    part = share * 2 if share < 0.5 else share * 2 - 1
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def skirt(
    actor: Performer,
    waist: tuple[float, float],
    length: float,
    flare: float,
    folds: int = 0,
) -> skia.Path:
    """A skirt around both legs, which swings a little.

    `waist`: y on the torso and half the width there. `length`: how far down the legs, 0-1.
    `flare`: how far the hem stands out beside the legs. `folds`: scallops of the hem.
    """
    top, wide = waist
    sway = math.sin(actor.seconds * 2.6 + actor.index) * 0.008
    left, right = (on_leg(actor, side, length) for side in (0, 1))
    if left[0] > right[0]:
        left, right = right, left
    knee_left, knee_right = (on_leg(actor, side, length * 0.45) for side in (0, 1))
    if knee_left[0] > knee_right[0]:
        knee_left, knee_right = knee_right, knee_left
    start, end = (left[0] - flare + sway, left[1]), (right[0] + flare + sway, right[1])
    path = skia.Path()
    path.moveTo(*on_torso(actor, -wide, top))
    path.quadTo(knee_left[0] - 0.045 - flare * 0.45, knee_left[1], *start)
    if folds:
        for step in range(folds):
            x = start[0] + (end[0] - start[0]) * (step + 1) / folds
            y = start[1] + (end[1] - start[1]) * (step + 1) / folds
            middle = start[0] + (end[0] - start[0]) * (step + 0.5) / folds
            path.quadTo(middle, start[1] + (end[1] - start[1]) * (step + 0.5) / folds + 0.03, x, y)
    else:
        path.quadTo((start[0] + end[0]) / 2, max(start[1], end[1]) + 0.028, *end)
    path.quadTo(knee_right[0] + 0.045 + flare * 0.45, knee_right[1], *on_torso(actor, wide, top))
    path.close()
    return path


def folds(actor: Performer, top: float, length: float, flare: float, count: int) -> skia.Path:
    """Lines that fall from the waist of a skirt towards its hem."""
    path = skia.Path()
    left, right = (on_leg(actor, side, length) for side in (0, 1))
    if left[0] > right[0]:
        left, right = right, left
    for step in range(count):
        share = (step + 1) / (count + 1)
        across = share * 2 - 1
        start = on_torso(actor, across * 0.07, top + 0.03)
        x = left[0] - flare + (right[0] - left[0] + 2 * flare) * share
        y = left[1] + (right[1] - left[1]) * share - 0.012
        path.moveTo(*start)
        path.quadTo(start[0] + (x - start[0]) * 0.55, (start[1] + y) / 2, x, y)
    return path
