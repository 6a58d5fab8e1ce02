"""Singing into a microphone: swaying, a hand to the heart, the big note with the head back."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, own_time, tremble, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up

_BEAT = 1.1


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    side = wave(t, 2 * _BEAT, 0.2 * moment.index)
    down = abs(wave(t, 2 * _BEAT, 0.25))
    big = ease(after(moment, 0.56) / 0.5) - ease(after(moment, 0.86) / 0.3)
    heart = pulse(moment.share, 0.24, 0.26)
    shake = tremble(t, 0.006) * big
    free = (
        -0.19 - 0.06 * big + 0.2 * heart + 0.03 * side,
        0.16 - 0.34 * big - 0.01 * heart + 0.03 * side,
    )
    return FigurePose(
        at=(0.015 * side, 0.0),
        pelvis=(0.022 * side, -0.287 + 0.014 * down + 0.012 * big),
        lean=4 * side - 9 * big,
        feet=((-0.1, 0.0), (0.1, -0.02 * max(side, 0))),
        hands=(free, (0.155 + shake, 0.01 - 0.02 * big)),
        elbows=(-1.0, 1.0),
        tilt=-5 * side - 5 * big,
        yaw=5 * side + 4,
        pitch=2 + 8 * big,
        squash=1 + 0.012 * down + 0.02 * big,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, angle=-28)


PART = Action(
    name="sing",
    words=SceneWords(
        en=("sing", "singing", "sings", "singer", "belt out"), ko=("노래", "부르", "열창")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "La la la, this is my song!", "ko": "이 노래는 내 노래!"},
    tempo=109.0,
    hand=_hand,
    mood=moods((0.0, "happy"), (0.56, "in love"), (0.86, "proud")),
    needs=(("🎤", "hold"),),
    sound=(("applause", 0.88),),
)
