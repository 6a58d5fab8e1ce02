"""Washing: scrubbing hard, foam flying, holding it up to the light, scrubbing again."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, own_time, story, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _scrub(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    scrub = wave(t, 0.4)
    return changed(
        TURNED,
        pelvis=(0.0, -0.283),
        lean=13 + 2 * scrub,
        hands=(
            (0.1 + 0.03 * scrub, 0.19 + 0.01 * scrub),
            (0.2 - 0.03 * scrub, 0.17 - 0.01 * scrub),
        ),
        elbows=(-1.0, 1.0),
        tilt=3 * scrub,
        pitch=-5,
    )


@facing_right
def _check(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.5)
    return changed(
        TURNED,
        lean=-5,
        hands=((-0.13, 0.24), (0.22, -0.12)),
        elbows=(-1.0, 1.0),
        tilt=-6 + 6 * wave(gone, 1.2),
        pitch=8,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _scrub), (0.5, _check), (0.76, _scrub), cross=0.3)


def _foam(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    (ax, ay), (bx, by) = actor.joints.hands
    x, y = (ax + bx) / 2, (ay + by) / 2
    for bubble in range(16):
        age = (actor.seconds / 1.7 + bubble * 0.383) % 1.0
        angle = 2.4 * bubble
        where = x + (0.05 + 0.14 * age) * math.cos(angle), y + 0.06 * math.sin(angle) - 0.12 * age
        size = 0.012 + 0.01 * (bubble % 3)
        canvas.drawCircle(*where, size, brush.fill((0.9, 0.96, 1.0), 0.55 * (1 - age)))
        canvas.drawCircle(*where, size, brush.stroke((1, 1, 1), 0.004, 0.9 * (1 - age)))


PART = Action(
    name="wash",
    words=SceneWords(
        en=("wash", "washing", "washes", "laundry", "do the dishes", "washing dishes", "car wash"),
        ko=("빨래", "세탁", "씻", "세차"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Squeaky clean!", "ko": "뽀득뽀득!"},
    formation="row",
    front=_foam,
    mood=moods((0.0, ""), (0.5, "happy"), (0.78, "angry")),
    sound=(("scrub", 0.03), ("squeak", 0.52), ("scrub", 0.78)),
)
