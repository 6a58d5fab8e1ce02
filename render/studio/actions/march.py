"""Marching: knees high, arms straight, a salute at the turn."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, differ, moods, now
from render.studio.motion.cycles import MARCH, stride
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    pose = stride(now(moment), replace(MARCH, lift=0.14 + 0.01 * differ(moment, 3 + moment.index)))
    salute = ease(after(moment, 0.5) / 0.2) - ease(after(moment, 0.8) / 0.3)
    (x, y), ahead = pose.hands
    goal = (-0.17, -0.17)
    return replace(
        pose,
        hands=((x + (goal[0] - x) * salute, y + (goal[1] - y) * salute), ahead),
        elbows=(-1.0, -1.0),
        tilt=2 - 4 * salute,
        yaw=9 - 8 * salute,
        pitch=5,
    )


PART = Action(
    name="march",
    words=SceneWords(
        en=("march", "marching", "marches", "parade", "parading"), ko=("행진", "열병", "줄지어 걷")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Left, right, left, right!", "ko": "하나, 둘, 하나, 둘!"},
    formation="file",
    travel=MARCH.speed,
    mood=moods((0.0, "proud")),
    tempo=120.0,
    sound=(("march", 0.0),),
)
