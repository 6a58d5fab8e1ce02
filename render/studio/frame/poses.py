"""The pose of an actor at a time: its acts, one blending into the next, and what it looks at."""

import math
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from render.studio.contracts.figure import Action, FigurePose, Point, PoseMoment
from render.studio.contracts.staging import Act, StagedActor
from render.studio.motion.idle import ease
from render.studio.motion.mirror import mirror
from render.studio.motion.stances import SEATED

_BLEND = 0.22  # seconds in which one act turns into the next: quick, but no jump
_LOOK = 9.0  # degrees of yaw towards what is looked at
_PITCH = 6.0
_HANGING = 0.2  # y of a hand that hangs down, from the shoulders in figure heights
_RAISED = 0.17, 0.09


def act_at(actor: StagedActor, seconds: float) -> tuple[Act, Act | None]:
    """The act at a time and the one before it."""
    before = None
    for act in actor.acts:
        if seconds < act.end:
            return act, before
        before = act
    return actor.acts[-1], actor.acts[-2] if len(actor.acts) > 1 else None


def mood_at(actor: StagedActor, seconds: float) -> str:
    """The mood at a time, "" when none is set."""
    mood = ""
    for start, name in actor.moods:
        if seconds >= start:
            mood = name
    return mood


def pose_at(
    actor: StagedActor, moment: PoseMoment, load: Callable[[str], Action]
) -> tuple[FigurePose, Action]:
    """The pose of its acts at a time, without idle motion. `moment`: share and length are set
    here.
    """
    act, before = act_at(actor, moment.seconds)
    pose = _posed(act, moment, load)
    since = moment.seconds - act.start
    if before is not None and since < _BLEND:
        pose = blend(_posed(before, moment, load), pose, ease(since / _BLEND))
    return pose, load(act.action)


def _posed(act: Act, moment: PoseMoment, load: Callable[[str], Action]) -> FigurePose:
    share = act.share_at(moment.seconds)
    pose = load(act.action).pose(replace(moment, share=share, length=act.seconds))
    return seated(pose, moment.facing) if act.pose == "sitting" else pose


def seated(pose: FigurePose, facing: float) -> FigurePose:
    """The pose on a chair: the hands and the head do the same, the legs rest."""
    chair = SEATED if facing >= 0 else mirror(SEATED)
    return replace(
        pose,
        at=(0.0, 0.0),
        roll=0.0,
        pelvis=(chair.pelvis[0], chair.pelvis[1] + 0.2 * _within(pose.pelvis[1] + 0.29, 0.05)),
        lean=_within(pose.lean, 16),
        feet=chair.feet,
        knees=chair.knees,
        toes=chair.toes,
        turn=pose.turn if abs(pose.turn) > 0.3 else 0.4 * facing,
    )


def looking(pose: FigurePose, toward: Point | None, strength: float = 1.0) -> FigurePose:
    """The pose with the head turned to a point, in figure heights from the face; None: as it is."""
    if toward is None:
        return pose
    far = math.hypot(*toward) or 1.0
    return replace(
        pose,
        yaw=_within(0.45 * pose.yaw + strength * _LOOK * toward[0] / far, 14),
        pitch=_within(0.6 * pose.pitch - strength * _PITCH * toward[1] / far, 13),
        gaze=(strength * 0.7 * toward[0] / far, strength * 0.5 * toward[1] / far),
    )


def _within(value: float, most: float) -> float:
    return min(max(value, -most), most)


def blend(first: FigurePose, second: FigurePose, share: float) -> FigurePose:
    """The pose between two; what is no number changes half-way."""
    mixed = {
        field.name: _between(getattr(first, field.name), getattr(second, field.name), share)
        for field in fields(FigurePose)
    }
    return FigurePose(**mixed)


def _between(a: Any, b: Any, share: float) -> Any:
    if isinstance(a, tuple) and not isinstance(a[0], bool):
        return tuple(_between(x, y, share) for x, y in zip(a, b, strict=True))
    if isinstance(a, float | int) and not isinstance(a, bool):
        return a + (b - a) * share
    return b if share > 0.5 else a


def holding(pose: FigurePose, hands: tuple[str, str]) -> FigurePose:
    """The pose with hands that hold something raised from where they would hang."""
    raised = list(pose.hands)
    for side, held in enumerate(hands):
        if held and raised[side][1] > _HANGING:
            raised[side] = (_RAISED[0] * (1 if side else -1), _RAISED[1])
    return replace(pose, hands=(raised[0], raised[1]))
