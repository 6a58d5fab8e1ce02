"""Repairing: turning the wrench with all might, a look inside, a jet that hits back, a shrug."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, tremble, wave
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_ONE_KNEE


@facing_right
def _turn(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    pull = wave(t, 1.0)
    shake = tremble(t, 0.004)
    return changed(
        ON_ONE_KNEE,
        lean=12 - 7 * pull,
        hands=((0.09, 0.16 - 0.04 * pull + shake), (0.22, 0.13 + 0.05 * pull)),
        elbows=(-1.0, 1.0),
        tilt=-6 + tremble(t, 1.2),
        pitch=-3,
    )


@facing_right
def _jet(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.54)
    back = hit(gone, 0.12, 1.6)
    return changed(
        ON_ONE_KNEE,
        at=(-0.05 * back, 0.0),
        lean=4 - 22 * back,
        hands=((-0.15 - 0.05 * back, 0.02), (0.22, 0.0)),
        elbows=(-1.0, 1.0),
        tilt=8 * back + tremble(gone, 1.5),
        pitch=7 * back,
    )


@facing_right
def _shrug(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.82)
    up = hit(gone - 0.1, 0.15, 0.8)
    return changed(
        ON_ONE_KNEE,
        hands=((-0.22, 0.12 - 0.04 * up), (0.23, 0.11 - 0.04 * up)),
        elbows=(-1.0, 1.0),
        tilt=10,
        yaw=-3,
        squash=1 + 0.02 * up,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _turn), (0.54, _jet), (0.82, _shrug), cross=0.2)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, angle=-30, scale=0.9)


PART = Action(
    name="repair",
    words=SceneWords(
        en=("repair", "repairing", "fixing", "fix", "mechanic", "plumber", "plumbing"),
        ko=("고치", "수리", "정비", "배관"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "It was broken before me!", "ko": "원래 고장 나 있었어요!"},
    formation="row",
    hand=_hand,
    mood=moods((0.0, "angry"), (0.54, "surprised"), (0.84, "")),
    needs=(("🔧", "use"),),
    sound=(("ratchet", 0.05), ("ratchet", 0.3), ("spray", 0.54)),
    reacts="splashes",
    reacts_at=0.54,
)
