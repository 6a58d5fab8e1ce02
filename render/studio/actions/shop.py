"""Shopping: comparing, grabbing, arms fuller and fuller, staggering under the pile."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import changed, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    grab = max(0.0, wave(t, 1.1)) * (moment.share < 0.6)
    full = ease((moment.share - 0.55) / 0.15)
    sways = wave(t, 1.4) * full
    return changed(
        TURNED,
        at=(0.03 * sways, 0.0),
        roll=4 * sways,
        pelvis=(0.01 * sways, -0.287 + 0.015 * full),
        lean=5 * grab - 11 * full + 4 * sways,
        hands=((0.0, 0.19), (0.17 + 0.1 * grab, 0.18 - 0.24 * grab)),
        elbows=(-1.0, 1.0),
        feet=((-0.09, -0.03 * max(0, sways)), (0.1, -0.03 * max(0, -sways))),
        tilt=4 * wave(t, 1.1) - 4 * sways,
        yaw=9 - 6 * grab,
        pitch=4 * grab,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(2, scale=1.0 + 0.5 * ease((moment.share - 0.3) / 0.4))


PART = Action(
    name="shop",
    words=SceneWords(
        en=("shop", "shopping", "buy", "buying", "black friday"),
        ko=("쇼핑", "장을 보", "사고 있", "구매", "마트에서"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "But it was on sale!", "ko": "세일이었단 말이야!"},
    formation="row",
    hand=_hand,
    mood=moods((0.0, "happy"), (0.6, "scared")),
    needs=(("🛍", "hold"),),
    sound=(("ding", 0.1), ("ding", 0.3), ("register", 0.5)),
)
