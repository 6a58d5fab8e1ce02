"""A selfie: arm out, five faces in a row, a peace sign, the horrified look at the result."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up


@facing_right
def _shoot(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    number = int(t / 0.9) % 3
    share = ease((t % 0.9) / 0.18)
    faces = ((-8.0, 6.0, 0.22), (10.0, -4.0, -0.04), (-3.0, 8.0, 0.1))
    (tilt0, pitch0, hand0), (tilt1, pitch1, hand1) = faces[(number - 1) % 3], faces[number]
    up = hand0 + (hand1 - hand0) * share
    return FigurePose(
        turn=0.2,
        pelvis=(-0.02, -0.284),
        lean=-5,
        roll=1.5 * wave(t, 1.8),
        hands=((-0.19, up), (0.285, -0.06)),
        feet=((-0.08, 0.0), (0.1, 0.0)),
        tilt=tilt0 + (tilt1 - tilt0) * share,
        yaw=8,
        pitch=pitch0 + (pitch1 - pitch0) * share,
    )


@facing_right
def _look(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.7)
    shock = hit(gone - 0.5, 0.1, 1.0)
    return FigurePose(
        turn=0.1,
        at=(0.0, -0.04 * hit(gone - 0.5, 0.08, 0.25)),
        lean=4 - 8 * shock,
        hands=((-0.14, 0.2 - 0.2 * shock), (0.17, 0.14)),
        tilt=7 - 4 * shock,
        yaw=5,
        pitch=-8 + 12 * shock,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _shoot), (0.7, _look), cross=0.3)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, angle=8, scale=0.75)


PART = Action(
    name="selfie",
    words=SceneWords(
        en=("selfie", "selfies", "taking a selfie", "take a selfie"),
        ko=("셀카", "셀피", "셀프 카메라"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Wait, one more!", "ko": "잠깐, 한 장만 더!"},
    hand=_hand,
    mood=moods((0.0, "happy"), (0.35, "surprised"), (0.5, "laughing"), (0.78, "scared")),
    needs=(("📱", "hold"),),
    sound=(("shutter", 0.14), ("shutter", 0.3), ("shutter", 0.45), ("gasp", 0.78)),
)
