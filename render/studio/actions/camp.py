"""Camping: seated at the fire, turning a stick in the flames, a noise in the dark, huddling."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, tremble, wave
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROSS_LEGGED


@facing_right
def _roast(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    turn = wave(t, 1.6)
    return changed(
        CROSS_LEGGED,
        lean=5,
        turn=0.3,
        hands=((-0.1, 0.26), (0.24, 0.2 + 0.01 * turn)),
        elbows=(-1.0, 1.0),
        tilt=3 * wave(t, 2.7),
        yaw=8,
        pitch=-2,
    )


@facing_right
def _noise(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.5 + 0.03 * moment.index)
    start = hit(gone, 0.08, 0.5)
    return changed(
        CROSS_LEGGED,
        at=(0.0, -0.05 * start),
        lean=-6,
        hands=((-0.14, 0.1), (0.17, 0.08)),
        elbows=(-1.0, 1.0),
        tilt=tremble(gone, 1.2),
        yaw=12 * wave(gone, 0.8, 0.25),
        pitch=4,
        squash=1 + 0.03 * start,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _roast), (0.5, _noise), (0.78, _roast), cross=0.22)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, angle=50, scale=0.9)


PART = Action(
    name="camp",
    words=SceneWords(en=("camp", "camping"), ko=("캠핑", "야영")),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Did you hear that?", "ko": "방금 무슨 소리 못 들었어?"},
    formation="ring",
    hand=_hand,
    mood=moods((0.0, "happy"), (0.5, "scared"), (0.8, "laughing")),
    needs=(("🍡", "hold"), ("🔥", "with")),
    sound=(("fire", 0.0), ("owl", 0.49)),
)
