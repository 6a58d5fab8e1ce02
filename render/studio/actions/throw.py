"""Throwing: a long wind-up on one leg, the throw, the body follows; a hand over the eyes."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _aim(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    toss = abs(wave(t, 1.2))
    return changed(
        TURNED,
        hands=((-0.12, 0.24), (0.19, 0.12 - 0.05 * toss)),
        elbows=(-1.0, 1.0),
        lean=2,
        tilt=2 * wave(t, 1.2),
        yaw=9,
    )


@facing_right
def _wind(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.3)
    back = ease(gone / 0.6)
    return changed(
        TURNED,
        turn=0.5 - 0.6 * back,
        pelvis=(-0.05 * back, -0.285),
        lean=-12 * back,
        feet=((-0.09, 0.0), (0.13, -0.16 * back)),
        hands=((-0.05 - 0.05 * back, 0.05), (0.22, 0.06 - 0.16 * back)),
        elbows=(-1.0, 1.0),
        tilt=5,
        yaw=11,
    )


@facing_right
def _release(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.46)
    through = ease((gone - 0.1) / 0.3)
    return changed(
        TURNED,
        at=(0.05 * through, 0.0),
        turn=0.6,
        pelvis=(0.04, -0.265),
        lean=16 + 6 * through,
        feet=((-0.17, -0.08 * through), (0.12, 0.0)),
        hands=((-0.22, 0.05), (0.28, -0.08 + 0.26 * through)),
        elbows=(-1.0, 1.0),
        tilt=-8,
        yaw=10,
        pitch=3,
    )


@facing_right
def _watch(moment: PoseMoment) -> FigurePose:
    return changed(
        TURNED,
        lean=5,
        hands=((-0.145, 0.22), (0.18, -0.13)),
        elbows=(-1.0, 1.0),
        tilt=-4 + 2 * wave(after(moment, 0.66), 1.3),
        pitch=6,
        yaw=9,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _aim), (0.3, _wind), (0.46, _release), (0.68, _watch), cross=0.18)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    gone = after(moment, 0.475)
    if gone < 0:
        return Grip(1)
    return Grip(1, at=(0.3 + 2.6 * gone, -0.72 - 0.9 * gone + 1.2 * gone * gone), angle=560 * gone)


PART = Action(
    name="throw",
    words=SceneWords(
        en=("throw", "throwing", "throws", "toss", "hurl", "snowball fight", "pitching"),
        ko=("던지", "던져", "투척", "눈싸움"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Heads up!", "ko": "받아라!"},
    formation="facing",
    hand=_hand,
    mood=moods((0.0, "happy"), (0.3, "angry"), (0.5, "surprised"), (0.75, "happy")),
    needs=(("🥎", "throw"),),
    sound=(("whoosh", 0.475),),
    reacts="flies away",
    reacts_at=0.475,
)
