"""Playing the trumpet: a deep breath, cheeks full, the horn up for the high note."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    breath = ease(moment.share / 0.1) - ease((moment.share - 0.1) / 0.05)
    high = ease((moment.share - 0.55) / 0.06) - ease((moment.share - 0.85) / 0.08)
    swing = wave(t, 1.1, 0.25 * moment.index)
    valve = 0.006 * wave(t, 0.24)
    return FigurePose(
        pelvis=(0.02 * swing, -0.285 + 0.012 * abs(swing)),
        lean=4 * swing - 12 * high - 6 * breath,
        turn=0.35,
        feet=((-0.09, 0.0), (0.1, -0.03 * max(0.0, -swing))),
        hands=((0.13, 0.05 + valve - 0.05 * high), (0.215, 0.03 - 0.07 * high)),
        elbows=(1.0, 1.0),
        tilt=-3 * swing - 4 * high,
        yaw=10,
        pitch=2 + 7 * high + 3 * breath,
        squash=1 + 0.03 * breath + 0.02 * high,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(2, angle=8, scale=1.2)


PART = Action(
    name="play_trumpet",
    words=SceneWords(
        en=("play the trumpet", "playing trumpet", "trumpeter"),
        ko=("트럼펫을 불", "트럼펫 연주", "나팔을 불"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "", "ko": ""},
    tempo=112.0,
    hand=_hand,
    mood=moods((0.0, ""), (0.55, "surprised"), (0.87, "proud")),
    needs=(("🎺", "play"),),
    sound=(("trumpet", 0.14), ("trumpet", 0.56)),
)
