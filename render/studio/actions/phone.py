"""On the phone: shifting from foot to foot, listening, shocked, explaining with the free hand."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, wave
from render.studio.motion.idle import sway
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    lively = 0.5 + 0.5 * sway(t, moment.seed + moment.index, 1.2)
    gone = after(moment, 0.5 + 0.04 * moment.index)
    shock = hit(gone, 0.1, 1.1)
    weight = wave(t, 2.6)
    return FigurePose(
        at=(0.02 * weight, -0.04 * hit(gone, 0.08, 0.25)),
        pelvis=(0.02 * weight, -0.287),
        lean=3 * weight - 6 * shock,
        turn=0.2 * weight,
        hands=((-0.17 - 0.06 * lively, 0.2 - 0.12 * lively - 0.12 * shock), (0.175, -0.055)),
        feet=((-0.09, -0.03 * max(0.0, weight)), (0.09, -0.03 * max(0.0, -weight))),
        tilt=7 + 3 * wave(t, 1.3) - 4 * shock,
        yaw=3 - 6 * weight,
        pitch=2 + 6 * shock,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, angle=-12, scale=0.7)


PART = Action(
    name="phone",
    words=SceneWords(
        en=("phoning", "calling", "on the phone", "phone call", "call a friend"),
        ko=("전화", "통화"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "You will not believe this!", "ko": "야, 대박 사건!"},
    hand=_hand,
    mood=moods((0.0, ""), (0.5, "surprised"), (0.72, "happy")),
    needs=(("📱", "hold"),),
    sound=(("ring", 0.02), ("gasp", 0.5)),
)
