"""Shouting: a deep breath, hands around the mouth, the whole body behind the cry."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, tremble
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    phase = (t / 2.1) % 1.0
    breath = pulse(phase, 0.0, 0.36)
    out = ease((phase - 0.26) / 0.08) - ease((phase - 0.78) / 0.16)
    return FigurePose(
        at=(0.0, -0.01 * breath),
        turn=0.25,
        pelvis=(-0.01, -0.287 + 0.018 * out),
        lean=3 - 9 * breath + 12 * out,
        hands=(
            (-0.15 - 0.02 * breath, -0.005 + 0.18 * breath * (1 - out)),
            (0.16, -0.015 + 0.18 * breath * (1 - out)),
        ),
        tilt=tremble(t, 1.3) * out,
        yaw=6,
        pitch=7 * breath + 2 * out,
        squash=1 + 0.05 * breath - 0.01 * out,
    )


PART = Action(
    name="shout",
    words=SceneWords(
        en=("shout", "shouting", "shouts", "yell", "yelling", "scream", "screaming"),
        ko=("소리치", "외치", "소리를 지르", "고함", "비명"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Can anybody hear me?", "ko": "거기 누구 없어요?"},
    mood=moods((0.0, "angry")),
    sound=(("shout", 0.1), ("echo", 0.5)),
)
