"""Walking: a stroll in which each has a gait of their own, a wave to us at the turn."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import differ, moods, now, wave
from render.studio.motion.cycles import WALK, stride
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    gait = replace(WALK, period=1.1 + 0.08 * differ(moment), swing=0.12 + 0.03 * differ(moment, 1))
    pose = stride(now(moment), gait, 0.37 * moment.index)
    up = pulse(moment.share, 0.5, 0.26)
    waving = (-0.24 + 0.03 * wave(now(moment), 0.4), -0.13)
    x, y = pose.hands[0]
    return replace(
        pose,
        hands=((x + (waving[0] - x) * up, y + (waving[1] - y) * up), pose.hands[1]),
        yaw=9 - 14 * up,
        tilt=pose.tilt - 5 * up,
    )


PART = Action(
    name="walk",
    words=SceneWords(
        en=("walk", "walking", "walks", "stroll", "strolling", "hike", "hiking"),
        ko=("걷", "걸어", "산책", "거닐"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "What a day for a walk!", "ko": "걷기 딱 좋은 날이네!"},
    formation="row",
    travel=WALK.speed,
    mood=moods((0.0, "happy")),
    sound=(("steps", 0.0),),
)
