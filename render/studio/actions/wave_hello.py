"""Waving from afar: on tiptoe with both arms over the head, one hand, a hop."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.5)
    both = ease((moment.share - 0.35) / 0.06) - ease((moment.share - 0.72) / 0.08)
    swing = wave(t, 0.62)
    hop = abs(wave(t, 0.8)) * both
    return FigurePose(
        at=(0.0, -0.06 * hop),
        pelvis=(0.012 * swing, -0.29),
        lean=-3 + 4 * swing * both,
        feet=((-0.09, -0.03 * hop), (0.09, -0.02 * hop)),
        hands=(
            (-0.165 - 0.05 * both + 0.05 * swing * both, 0.26 - 0.44 * both),
            (0.22 + 0.06 * swing, -0.17),
        ),
        tilt=5 * swing,
        yaw=4,
        pitch=5,
        squash=1 + 0.02 * hop,
    )


PART = Action(
    name="wave_hello",
    words=SceneWords(
        en=("waving", "wave", "waves", "wave goodbye", "saying goodbye", "say goodbye", "farewell"),
        ko=("손을 흔들어", "손짓", "작별", "배웅", "마중"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Over here!", "ko": "여기야, 여기!"},
    mood=moods((0.0, "happy")),
    sound=(("hello", 0.1),),
)
