"""Drumming: sticks flying in turns, a roll, a crash with both arms high."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, wave
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    fast = 0.36 if moment.share < 0.6 else 0.2
    crash = pulse(moment.share, 0.76, 0.2)
    left, right = max(0.0, wave(t, fast)), max(0.0, wave(t, fast, 0.5))
    head = wave(t, fast * 2)
    return FigurePose(
        pelvis=(0.0, -0.2),
        lean=3 * head - 4 * crash,
        feet=((-0.13, 0.0), (0.13, -0.02 * left)),
        knees=(-1.0, 1.0),
        hands=(
            (-0.15 - 0.07 * crash, 0.14 - 0.16 * left - 0.32 * crash * (1 - left)),
            (0.15 + 0.07 * crash, 0.14 - 0.16 * right - 0.32 * crash * (1 - right)),
        ),
        elbows=(-1.0, 1.0),
        tilt=7 * head,
        yaw=4 * wave(t, 2.1),
        pitch=3 + 4 * head,
        squash=1 + 0.015 * head,
    )


def _drum(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ground = -actor.pose.at[1]
    for hand, out in zip(actor.joints.hands, (0.06, -0.06), strict=True):
        tip = hand[0] + out * 1.3, hand[1] - 0.02 + 0.1
        canvas.drawLine(*hand, *tip, brush.stroke(brush.line((0.7, 0.5, 0.3)), 0.018))
        canvas.drawLine(*hand, *tip, brush.stroke(brush.lit((0.85, 0.65, 0.4)), 0.009))
    shake = 0.006 * math.sin(40 * actor.seconds)
    for side in (-1, 1):
        canvas.drawLine(
            side * 0.27, ground, side * 0.25, ground - 0.33, brush.stroke((0.4, 0.4, 0.45), 0.014)
        )
        plate = skia.Path.Oval(
            skia.Rect.MakeXYWH(side * 0.25 - 0.085, ground - 0.345 + shake * side, 0.17, 0.035)
        )
        brush.shape(canvas, plate, (0.93, 0.75, 0.3), 0.008)
    red = ((0.8, 0.2, 0.22), (0.2, 0.42, 0.75), (0.25, 0.6, 0.4), (0.6, 0.3, 0.65))[actor.index % 4]
    for side in (-1, 1):
        box = skia.Path.Rect(skia.Rect.MakeXYWH(side * 0.125 - 0.085, ground - 0.24, 0.17, 0.09))
        brush.shape(canvas, box, red)
        top = skia.Path.Oval(skia.Rect.MakeXYWH(side * 0.125 - 0.085, ground - 0.262, 0.17, 0.045))
        brush.shape(canvas, top, (0.96, 0.95, 0.9), 0.008)
    brush.shape(canvas, skia.Path.Circle(0, ground - 0.1, 0.1), red)
    brush.shape(canvas, skia.Path.Circle(0, ground - 0.1, 0.08), (0.96, 0.95, 0.9), 0.007)


PART = Action(
    name="play_drums",
    words=SceneWords(
        en=("play the drums", "playing drums", "drummer", "drumming"), ko=("북을 치", "장구")
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.95, 0.75),
    pose=_pose,
    exclaims={"en": "One, two, three, four!", "ko": "원, 투, 쓰리, 포!"},
    tempo=133.0,
    front=_drum,
    mood=moods((0.0, "happy"), (0.6, "angry"), (0.76, "laughing")),
    sound=(("drums", 0.03), ("cymbal", 0.8)),
)
