"""Delivering: trotting with the parcel, a ring at the door, waiting, a thumb up."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, now, story, wave
from render.studio.motion.cycles import JOG, stride
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED, UPRIGHT


@facing_right
def _trot(moment: PoseMoment) -> FigurePose:
    pose = stride(now(moment), JOG, 0.3 * moment.index)
    return replace(
        pose,
        lean=-2,
        hands=((0.06, 0.17), (0.21, 0.16)),
        elbows=(-1.0, -1.0),
        over=(True, True),
        tilt=2,
    )


@facing_right
def _offer(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.46)
    out = ease((gone - 0.3) / 0.3)
    bow = pulse(gone, 0.5, 0.9)
    return changed(
        TURNED,
        lean=4 + 18 * bow,
        hands=((0.06 + 0.06 * out, 0.17 - 0.05 * out), (0.2 + 0.07 * out, 0.16 - 0.06 * out)),
        elbows=(-1.0, -1.0),
        over=(True, True),
        tilt=-6 * bow,
        pitch=4 - 5 * bow,
    )


@facing_right
def _done(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.8)
    return changed(
        UPRIGHT,
        at=(0.0, -0.03 * abs(wave(gone, 0.8))),
        hands=((-0.145, 0.2), (0.23, 0.01)),
        lean=-4,
        tilt=-5,
        pitch=4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _trot), (0.46, _offer), (0.8, _done), cross=0.3)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(2, scale=1.1 if moment.share < 0.8 else 0.0)


PART = Action(
    name="deliver",
    words=SceneWords(
        en=("deliver", "delivering", "delivery", "courier", "bring a parcel"),
        ko=("배달", "택배", "배송"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Special delivery!", "ko": "배달 왔습니다!"},
    formation="facing",
    hand=_hand,
    mood=moods((0.0, ""), (0.46, "happy"), (0.8, "proud")),
    needs=(("📦", "hold"),),
    sound=(("running", 0.0), ("doorbell", 0.46)),
)
