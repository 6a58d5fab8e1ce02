"""Poses are written facing right; these make them serve both sides."""

import math
from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from render.studio.contracts.figure import FigurePose, Grip, Pair, PoseMoment
from render.studio.figure import inverse_kinematics

Posing = Callable[[PoseMoment], FigurePose]


def facing_right(posing: Posing) -> Posing:
    """Makes a pose that is written facing right serve both sides."""

    @wraps(posing)
    def pose(moment: PoseMoment) -> FigurePose:
        if moment.facing >= 0:
            return _with_hanging_elbows(posing(moment))
        toward = moment.toward and (-moment.toward[0], moment.toward[1])
        posed = posing(replace(moment, facing=1.0, toward=toward))
        return mirror(_with_hanging_elbows(posed))

    return pose


def _with_hanging_elbows(pose: FigurePose) -> FigurePose:
    """Elbows as they hang by themselves, down and outwards, where a pose does not say more."""
    if pose.elbows != FigurePose().elbows:
        return pose
    bends = []
    for out, (dx, dy) in zip((-1.0, 1.0), _arms(pose), strict=True):
        length = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / length, dx / length
        # Through 0, where the arm is straight, so that no elbow jumps from side to side.
        side = max(-1.0, min(1.0, 4 * (0.5 * out * nx + 0.87 * ny)))
        bends.append(side * math.copysign(1.0, nx if abs(nx) > 0.3 else ny))
    return replace(pose, elbows=(bends[0], bends[1]))


def _arms(pose: FigurePose) -> Pair:
    """From the shoulders to the hands, before the roll of the figure."""
    lean = math.radians(pose.lean)
    wide = inverse_kinematics.SHOULDER * (1 - inverse_kinematics.NARROW * min(1, abs(pose.turn)))
    arms = [(x - out * wide, y - 0.03) for out, (x, y) in zip((-1, 1), pose.hands, strict=True)]
    turned = [
        (x * math.cos(lean) - y * math.sin(lean), x * math.sin(lean) + y * math.cos(lean))
        for x, y in arms
    ]
    return turned[0], turned[1]


def hand_facing_right(holding: Callable[[PoseMoment], Grip]) -> Callable[[PoseMoment], Grip]:
    """The same for a grip: 1 is the hand ahead, 0 the other one."""

    @wraps(holding)
    def grip(moment: PoseMoment) -> Grip:
        if moment.facing >= 0:
            return holding(moment)
        toward = moment.toward and (-moment.toward[0], moment.toward[1])
        held = holding(replace(moment, facing=1.0, toward=toward))
        return replace(
            held,
            side=held.side if held.side == 2 else 1 - held.side,
            angle=-held.angle,
            at=held.at and (-held.at[0], held.at[1]),
        )

    return grip


def mirror(pose: FigurePose) -> FigurePose:
    """The pose as in a mirror: left and right swap."""
    changed: dict[str, object] = {
        "at": (-pose.at[0], pose.at[1]),
        "pelvis": (-pose.pelvis[0], pose.pelvis[1]),
        "over": (pose.over[1], pose.over[0]),
    }
    for name in ("roll", "lean", "tilt", "yaw", "turn"):
        changed[name] = -getattr(pose, name)
    for name in ("feet", "hands"):
        (ax, ay), (bx, by) = getattr(pose, name)
        changed[name] = ((-bx, by), (-ax, ay))
    for name in ("knees", "toes"):
        a, b = getattr(pose, name)
        changed[name] = (-b, -a)
    changed["elbows"] = tuple(
        _mirror_bend(bend, *arm)
        for bend, arm in zip(pose.elbows[::-1], _arms(pose)[::-1], strict=True)
    )
    return replace(pose, **changed)  # type: ignore[arg-type]


def _mirror_bend(bend: float, dx: float, dy: float) -> float:
    """The bend of a limb in the mirror; that of a horizontal one means up or down, so it stays."""
    return bend if abs(dy) <= 0.3 * (math.hypot(dx, dy) or 1.0) else -bend
