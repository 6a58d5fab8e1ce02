"""How much room an action takes: where heads, hands and feet go around a person's spot."""

import math
from dataclasses import dataclass
from functools import cache

from render.studio.catalog import load_part
from render.studio.contracts.figure import Action, FigurePose, Joints, Point, PoseMoment
from render.studio.figure import inverse_kinematics

HEAD = 0.16
"""From the middle of the shoulders to the middle of the face, in figure heights."""

_HEAD_RADIUS = 0.16
_STEPS = 48


@dataclass(frozen=True)
class ActionRoom:
    """Room in figure heights from the spot: left and top are negative. `head_*`: of heads alone."""

    left: float
    top: float
    right: float
    bottom: float
    head_left: float
    head_top: float
    head_right: float
    head_bottom: float


def on_stage(point: Point, pose: FigurePose) -> Point:
    """A point of a solved pose after its `at`, `roll` and `squash`, in figure heights."""
    turn, tall = math.radians(pose.roll), pose.squash
    x, y = point[0] / math.sqrt(tall), point[1] * tall
    return (
        pose.at[0] + x * math.cos(turn) - y * math.sin(turn),
        pose.at[1] + x * math.sin(turn) + y * math.cos(turn),
    )


def face_of(joints: Joints) -> Point:
    """The middle of the face of a solved pose, before `at`, `roll` and `squash`."""
    turn = math.radians(joints.head)
    return joints.neck[0] + math.sin(turn) * HEAD, joints.neck[1] - math.cos(turn) * HEAD


@cache
def measure(action: str, index: int = 0, count: int = 1, facing: float = 1.0) -> ActionRoom:
    """The room that the action of a name takes from its beginning to its end."""
    part = load_part("actions", action, Action)
    limbs: list[Point] = []
    faces: list[Point] = []
    for step in range(_STEPS + 1):
        share = step / _STEPS
        pose = part.pose(PoseMoment(share * 6, index, count, facing, 1, share=share))
        joints = inverse_kinematics.solve(pose)
        limbs += [on_stage(point, pose) for point in (*joints.hands, *joints.feet)]
        faces.append(on_stage(face_of(joints), pose))
    head = (
        min(x for x, _ in faces) - _HEAD_RADIUS,
        min(y for _, y in faces) - _HEAD_RADIUS,
        max(x for x, _ in faces) + _HEAD_RADIUS,
        max(y for _, y in faces) + _HEAD_RADIUS,
    )
    return ActionRoom(
        min(head[0], *(x for x, _ in limbs)),
        min(head[1], *(y for _, y in limbs)),
        max(head[2], *(x for x, _ in limbs)),
        max(head[3], *(y for _, y in limbs)),
        *head,
    )
