"""Drinking: a toast to us, the head back for long gulps, a sigh that shakes the shoulders."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _raise(moment: PoseMoment) -> FigurePose:
    up = ease(own_time(moment, 0.2) / 0.5)
    return changed(
        TURNED,
        hands=((-0.13, 0.26), (0.21, 0.2 - 0.15 * up)),
        turn=0.25,
        tilt=3 * up,
        elbows=(-1.0, 1.0),
        yaw=2,
    )


@facing_right
def _gulp(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.2)
    gulp = abs(wave(gone, 0.9))
    more = ease(gone / 2.5)
    return FigurePose(
        turn=0.3,
        pelvis=(-0.01, -0.286),
        lean=-6 - 5 * more,
        hands=((-0.15, 0.21), (0.165, -0.02 - 0.02 * gulp)),
        tilt=4,
        yaw=8,
        pitch=6 + 4 * more + 2 * gulp,
        squash=1 + 0.012 * gulp,
    )


@facing_right
def _ahh(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.7)
    sigh = hit(gone - 0.15, 0.2, 0.9)
    return FigurePose(
        turn=0.2,
        pelvis=(0.0, -0.286 + 0.008 * sigh),
        lean=3 * sigh,
        hands=((-0.13, 0.25), (0.21, 0.13)),
        tilt=5 + tremble(gone, 2.0) * sigh,
        pitch=-3 * sigh,
        yaw=-2,
        squash=1 - 0.02 * sigh,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _raise), (0.2, _gulp), (0.7, _ahh), cross=0.4)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    tipped = ease(after(moment, 0.2) / 0.6) - ease(after(moment, 0.7) / 0.4)
    return Grip(1, angle=-52 * tipped)


PART = Action(
    name="drink",
    words=SceneWords(
        en=("drink", "drinking", "drinks", "sip", "sipping", "gulp"),
        ko=("마시", "마신", "홀짝", "들이켜"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Ahh, that hits the spot!", "ko": "캬, 이 맛이지!"},
    hand=_hand,
    mood=moods((0.0, "happy"), (0.72, "happy")),
    needs=(("🥤", "eat"),),
    sound=(("gulp", 0.24), ("gulp", 0.36), ("gulp", 0.48), ("ahh", 0.72)),
    reacts="emptied",
    reacts_at=0.22,
)
