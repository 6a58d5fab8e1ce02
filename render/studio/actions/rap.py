"""Rapping: knees loose, one hand chopping the rhythm, arms crossed at the end."""

import math

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, now, story, wave
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import beat, bounce, line_up
from render.studio.motion.stances import ARMS_CROSSED

_TEMPO = 94.0


@facing_right
def _flow(moment: PoseMoment) -> FigurePose:
    beats = beat(now(moment), _TEMPO) + 0.5 * moment.index
    chop = math.sin(math.tau * beats)
    sweep = math.sin(math.pi * beats / 2)
    down = 1 - bounce(beats)
    return FigurePose(
        at=(0.03 * sweep, 0.0),
        pelvis=(0.025 * sweep, -0.262 + 0.022 * down),
        lean=8 + 5 * sweep,
        turn=0.3 + 0.2 * sweep,
        feet=((-0.13, 0.0), (0.13, -0.02 * max(sweep, 0))),
        hands=((-0.2 - 0.06 * sweep, 0.09 + 0.08 * chop), (0.155, 0.01)),
        elbows=(-1.0, 1.0),
        tilt=-6 + 5 * chop,
        yaw=6 + 6 * sweep,
        pitch=3 * chop,
    )


def _done(moment: PoseMoment) -> FigurePose:
    nod = abs(wave(after(moment, 0.82), 1.2))
    return changed(ARMS_CROSSED, lean=-6, tilt=7, pitch=3 - 4 * nod, yaw=-4)


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _flow), (0.82, _done), cross=0.3)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, angle=-34)


PART = Action(
    name="rap",
    words=SceneWords(
        en=("rap", "rapping", "raps", "rapper", "freestyle", "beatbox"),
        ko=("랩", "프리스타일", "비트박스"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Mic check, one two!", "ko": "마이크 체크, 원 투!"},
    tempo=_TEMPO,
    hand=_hand,
    mood=moods((0.0, "proud"), (0.3, "angry"), (0.82, "proud")),
    needs=(("🎤", "hold"),),
    sound=(("crowd", 0.84),),
)
