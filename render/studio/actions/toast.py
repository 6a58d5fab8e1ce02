"""A toast: glasses up, the arms meet in the middle, clink, a sip and a laugh."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, approach, changed, hit, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _speech(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    return changed(
        TURNED,
        hands=((-0.17, 0.17 + 0.03 * wave(t, 1.3)), (0.22, 0.09 + 0.01 * wave(t, 1.7))),
        elbows=(-1.0, 1.0),
        lean=2 * wave(t, 2.1),
        tilt=3 * wave(t, 2.1, -0.1),
    )


@facing_right
def _clink(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.34 + 0.03 * moment.index)
    swing = ease(gone / 0.35)
    shock = hit(gone - 0.3, 0.05, 0.3)
    return changed(
        TURNED,
        at=(approach(moment, 0.62, 0.2) * swing, 0.0),
        lean=4 + 4 * swing,
        hands=((-0.17, 0.2), (0.28 - 0.02 * shock, 0.02 - 0.1 * swing + 0.02 * shock)),
        elbows=(-1.0, 1.0),
        tilt=-6 * swing,
        pitch=4,
    )


@facing_right
def _sip(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.56)
    return changed(
        TURNED,
        lean=-8,
        hands=((-0.14, 0.25), (0.17, -0.01)),
        elbows=(-1.0, 1.0),
        tilt=4,
        pitch=9 + wave(gone, 0.8),
    )


@facing_right
def _laugh(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.76)
    shake = wave(t, 0.22)
    return changed(
        TURNED,
        lean=-9 + 2 * shake,
        hands=((-0.02, 0.2), (0.24, 0.08 + 0.01 * shake)),
        elbows=(-1.0, 1.0),
        tilt=-6 + 2 * shake,
        pitch=7,
        squash=1 + 0.012 * shake,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _speech), (0.34, _clink), (0.56, _sip), (0.76, _laugh), cross=0.35)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    tipped = ease(after(moment, 0.56) / 0.3) - ease(after(moment, 0.74) / 0.3)
    return Grip(1, angle=10 - 48 * tipped)


PART = Action(
    name="toast",
    words=SceneWords(
        en=("toast", "toasting", "cheers", "clink glasses", "raise a glass", "raising a glass"),
        ko=("건배", "짠", "축배", "잔을 들"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Cheers!", "ko": "건배!"},
    formation="facing",
    hand=_hand,
    mood=moods((0.0, "happy"), (0.76, "laughing")),
    needs=(("🥂", "hold"),),
    sound=(("clink", 0.4), ("gulp", 0.6), ("laughter", 0.78)),
)
