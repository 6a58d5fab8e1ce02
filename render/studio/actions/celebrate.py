"""Celebrating: fists pumped, a jump with both arms up, jumping round in a circle, confetti."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    changed,
    differ,
    hit,
    moods,
    now,
    story,
    tremble,
    wave,
)
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ARMS_UP, UPRIGHT


@facing_right
def _pump(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    pump = hit(t % 0.55, 0.1, 0.35)
    return changed(
        UPRIGHT,
        pelvis=(0.0, -0.27 + 0.015 * pump),
        lean=5 * pump,
        hands=((-0.15, 0.2), (0.22, 0.02 + 0.08 * pump - 0.12 * (1 - pump))),
        tilt=-4,
        pitch=4,
        yaw=4,
    )


@facing_right
def _jump(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.24) + 0.13 * moment.index
    phase = (t / 0.85) % 1.0
    air = math.sin(math.pi * min(1.0, phase / 0.7))
    squat = pulse(phase, 0.62, 0.4)
    side = wave(t, 1.7)
    return changed(
        ARMS_UP,
        at=(0.04 * side, -0.13 * air),
        pelvis=(0.0, -0.29 + 0.05 * squat),
        lean=7 * side,
        hands=(
            (-0.21 - 0.03 * side, -0.19 + 0.06 * squat),
            (0.21 - 0.03 * side, -0.19 + 0.06 * squat),
        ),
        feet=((-0.1 - 0.05 * air, -0.08 * air), (0.1 + 0.05 * air, -0.05 * air)),
        tilt=-8 * side,
        squash=1 + 0.05 * air - 0.06 * squat,
    )


@facing_right
def _roar(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.8)
    shake = tremble(gone, 1.0)
    return FigurePose(
        pelvis=(0.0, -0.235),
        lean=-9 + shake,
        feet=((-0.13, 0.0), (0.13, 0.0)),
        hands=((-0.22, 0.02), (0.22, 0.02)),
        pitch=11,
        tilt=shake,
        squash=1.02,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _pump), (0.24, _jump), (0.8, _roar), cross=0.3)


def _confetti(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    colours = (
        (0.95, 0.3, 0.35),
        (0.98, 0.8, 0.25),
        (0.3, 0.7, 0.9),
        (0.5, 0.8, 0.4),
        (0.8, 0.5, 0.9),
    )
    for piece in range(26):
        chance = differ(PoseMoment(0, actor.index, 1, 1, actor.seed), piece)
        age = (actor.seconds / 2.2 + piece * 0.37 + 0.5 * chance) % 1.0
        x = 0.75 * chance * (0.4 + 0.6 * age) + 0.04 * math.sin(9 * age + piece)
        y = -1.25 + 1.25 * age * age - 0.12 * math.sin(math.pi * age)
        flat = abs(math.sin(11 * age + piece))
        canvas.save()
        canvas.translate(x - actor.pose.at[0], y - actor.pose.at[1])
        canvas.rotate(260 * age + 40 * piece)
        box = skia.Rect.MakeXYWH(-0.016, -0.009 * flat, 0.032, 0.018 * flat + 0.004)
        canvas.drawRect(box, brush.fill(brush.base(colours[piece % 5]), min(1.0, 3 * (1 - age))))
        canvas.restore()


PART = Action(
    name="celebrate",
    words=SceneWords(
        en=("celebrate", "celebrating", "celebrates", "celebration", "win the lottery", "we won"),
        ko=("축하", "이겼", "기뻐", "환호"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "We did it!", "ko": "우리가 해냈다!"},
    behind=_confetti,
    mood=moods((0.0, "happy"), (0.24, "laughing"), (0.8, "proud")),
    sound=(("pop", 0.22), ("crowd", 0.26), ("cheer", 0.8)),
)
