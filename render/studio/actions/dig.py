"""Digging: the spade in, a foot on it, earth over the shoulder, something hard is hit."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, tremble
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH

_ROUND = 1.5


def _phase(moment: PoseMoment) -> tuple[float, float]:
    phase = (own_time(moment, 0.1) / _ROUND) % 1.0
    return ease(phase / 0.3) - ease((phase - 0.5) / 0.2), pulse(phase, 0.45, 0.45)


@facing_right
def _dig(moment: PoseMoment) -> FigurePose:
    push, toss = _phase(moment)
    return changed(
        CROUCH,
        pelvis=(-0.02, -0.265 + 0.04 * push),
        lean=16 + 14 * push - 22 * toss,
        turn=0.5 - 0.35 * toss,
        feet=((-0.1, 0.0), (0.12, -0.05 * push * 0.5)),
        hands=(
            (0.02 - 0.04 * toss, 0.13 - 0.03 * toss),
            (0.15 - 0.06 * toss, 0.24 - 0.06 * push - 0.14 * toss),
        ),
        elbows=(-1.0, 1.0),
        tilt=-8 - 4 * push + 6 * toss,
        pitch=-5 + 6 * toss,
    )


@facing_right
def _clunk(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.62)
    shake = tremble(gone, 0.015) * hit(gone, 0.05, 0.8)
    curious = ease((gone - 0.8) / 0.4)
    return changed(
        CROUCH,
        pelvis=(-0.02, -0.24 + 0.05 * curious),
        lean=22 + 10 * curious,
        hands=((0.03 + shake, 0.13), (0.17, 0.21 + shake)),
        elbows=(-1.0, 1.0),
        tilt=-6 + 60 * shake,
        pitch=5 - 9 * curious,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _dig), (0.62, _clunk), cross=0.15)


def _spade(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    near, far = actor.joints.hands[::ahead]
    dx, dy = far[0] - near[0], far[1] - near[1]
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    wood, steel = (0.62, 0.42, 0.24), (0.6, 0.63, 0.68)
    top = near[0] - ux * 0.05, near[1] - uy * 0.05
    end = near[0] + ux * 0.36, near[1] + uy * 0.36
    canvas.drawLine(*top, *end, brush.stroke(brush.line(wood), 0.028))
    canvas.drawLine(*top, *end, brush.stroke(brush.base(wood), 0.016))
    canvas.save()
    canvas.translate(*end)
    canvas.rotate(math.degrees(math.atan2(uy, ux)))
    blade = skia.Path()
    blade.moveTo(-0.01, -0.05)
    blade.lineTo(0.08, -0.05)
    blade.quadTo(0.14, -0.03, 0.16, 0.0)
    blade.quadTo(0.14, 0.03, 0.08, 0.05)
    blade.lineTo(-0.01, 0.05)
    blade.close()
    brush.shape(canvas, blade, steel)
    canvas.restore()
    phase = (actor.seconds / _ROUND) % 1.0
    for clod in range(7):
        age = phase * 1.6 - 0.75 - 0.03 * clod
        if 0 < age < 0.8:
            x = -ahead * (0.1 + (0.6 + 0.07 * clod) * age)
            y = -0.45 - 1.1 * age + 2.0 * age * age + 0.02 * (clod % 3)
            canvas.drawCircle(
                x, y, 0.012 + 0.004 * (clod % 3), brush.fill(brush.base((0.45, 0.3, 0.18)))
            )
    for hand in actor.joints.hands:
        skin = actor.colours.get("hands", actor.colours["skin"])
        brush.shape(canvas, skia.Path.Circle(hand[0], hand[1], 0.03), skin, 0.008)


PART = Action(
    name="dig",
    words=SceneWords(
        en=("dig", "digging", "digs", "shovel", "excavate", "bury"),
        ko=("땅을 파", "파고", "삽질", "발굴"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "There is something down here!", "ko": "여기 뭔가 있어!"},
    front=_spade,
    formation="row",
    mood=moods((0.0, ""), (0.62, "surprised"), (0.8, "happy")),
    sound=(("dig", 0.05), ("dig", 0.3), ("clang", 0.62)),
)
