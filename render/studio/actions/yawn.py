"""Yawning: a slow stretch to the very fingertips, then everything sinks down again."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.5)
    phase = (t / 4.2) % 1.0
    up = ease((phase - 0.1) / 0.3) - ease((phase - 0.55) / 0.22)
    droop = ease((phase - 0.62) / 0.2) - ease((phase - 0.9) / 0.1)
    bend = wave(t, 2.2)
    return FigurePose(
        pelvis=(0.0, -0.288 + 0.015 * droop),
        lean=4 * bend * up + 6 * droop,
        roll=2 * wave(t, 3.1),
        hands=((-0.165 - 0.04 * up, 0.27 - 0.47 * up), (0.165 + 0.06 * up, 0.27 - 0.4 * up)),
        tilt=8 * bend * up + 12 * droop,
        yaw=4,
        pitch=10 * up - 8 * droop,
        squash=1 + 0.05 * up - 0.04 * droop + tremble(t, 0.004) * up,
    )


PART = Action(
    name="yawn",
    words=SceneWords(
        en=("yawn", "yawning", "yawns", "sleepy", "tired", "wake up", "waking up"),
        ko=("하품", "졸린", "졸려", "피곤", "일어나"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Five more minutes...", "ko": "5분만 더..."},
    mood=moods((0.0, "asleep"), (0.2, "surprised"), (0.5, "asleep")),
    sound=(("yawn", 0.15),),
)
