"""Taking photos: looking for the best angle, from high and from low, on one knee, the flash."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, blend, changed, hit, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_ONE_KNEE, TURNED


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    low = ease(after(moment, 0.36) / 0.4) - ease(after(moment, 0.66) / 0.4)
    high = ease(after(moment, 0.72) / 0.3)
    side = wave(t, 2.0) * (1 - low)
    kick = hit(after(moment, 0.56), 0.05, 0.3) + hit(after(moment, 0.86), 0.05, 0.3)
    stand = changed(
        TURNED,
        at=(0.03 * side, 0.0),
        lean=4 + 6 * side,
        hands=((0.12 + 0.07 * high, 0.05 - 0.14 * high), (0.25, 0.03 - 0.19 * high)),
        elbows=(-1.0, 1.0),
        tilt=-6 * side,
        yaw=9,
        pitch=2 + 5 * high,
    )
    kneel = changed(
        ON_ONE_KNEE,
        lean=8 - 4 * kick,
        hands=((0.1, 0.06), (0.23, 0.04)),
        elbows=(-1.0, 1.0),
        tilt=-5,
        pitch=6,
    )
    return blend(stand, kneel, low)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(2, scale=0.9)


PART = Action(
    name="take_photo",
    words=SceneWords(
        en=(
            "take a photo",
            "taking photos",
            "photograph",
            "photographer",
            "taking pictures",
            "snap",
        ),
        ko=("사진을 찍", "촬영", "찍고 있"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Say cheese!", "ko": "김치!"},
    formation="row",
    hand=_hand,
    mood=moods((0.0, "happy"), (0.56, "surprised"), (0.7, "happy")),
    needs=(("📷", "hold"),),
    sound=(("shutter", 0.56), ("shutter", 0.86)),
)
