"""An interview: the microphone goes to and fro; one asks, the other tells a long story."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import by_index, changed, moods, now, wave
from render.studio.motion.idle import ease, pulse, sway
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED

_TURN = 2.4


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    asks = ease(0.5 + 1.6 * wave(t, 2 * _TURN, 0.1))
    lively = sway(t, moment.seed + moment.index, 1.7)
    if moment.index % 2:
        told = 1 - asks
        big = pulse(moment.share, 0.6, 0.3)
        return changed(
            TURNED,
            turn=0.35,
            lean=2 - 3 * told,
            hands=(
                (-0.15 - 0.08 * big, 0.24 - 0.1 * told - 0.14 * big),
                (
                    0.16 + 0.08 * told + 0.02 * lively,
                    0.24 - 0.12 * told * (1 + lively) * 0.7 - 0.1 * big,
                ),
            ),
            elbows=(-1.0, 1.0),
            tilt=4 * lively * told,
            pitch=3 * told,
            yaw=8,
        )
    return changed(
        TURNED,
        turn=0.4,
        lean=3 + 4 * (1 - asks),
        hands=((-0.03, 0.18), (0.28 - 0.115 * asks, 0.06 - 0.05 * asks)),
        elbows=(-1.0, 1.0),
        tilt=4 - 7 * asks,
        pitch=2 + 3 * abs(wave(t, 0.9)) * (1 - asks),
        yaw=9 - 5 * asks,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    asks = ease(0.5 + 1.6 * wave(now(moment), 2 * _TURN, 0.1))
    return Grip(1, angle=32 - 58 * asks, scale=0.0 if moment.index % 2 else 0.9)


PART = Action(
    name="interview",
    words=SceneWords(
        en=("interview", "interviewing", "interviews", "talk show", "press conference", "reporter"),
        ko=("인터뷰", "기자회견", "취재", "토크쇼"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Tell us everything!", "ko": "솔직하게 말씀해 주세요!"},
    formation="facing",
    hand=_hand,
    mood=by_index(
        moods((0.0, "happy"), (0.62, "surprised")), moods((0.0, "proud"), (0.62, "laughing"))
    ),
    needs=(("🎤", "hold"),),
    sound=(("shutter", 0.1), ("shutter", 0.4), ("laughter", 0.66)),
)
