"""Playing the violin: long bows, the body swaying into every stroke, a fast finish."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    fast = ease((moment.share - 0.55) / 0.15) - ease((moment.share - 0.88) / 0.06)
    bow = wave(t, 1.5) * (1 - fast) + wave(t, 0.3) * fast
    end = ease((moment.share - 0.9) / 0.06)
    sways = wave(t, 3.0, 0.2 * moment.index)
    return FigurePose(
        pelvis=(0.02 * sways, -0.287),
        lean=5 * sways + 4 * fast,
        turn=0.3,
        hands=(
            ((-0.02 - 0.13 * bow) * (1 - end) - 0.26 * end, 0.1 + 0.06 * bow - 0.2 * end),
            (0.27, 0.02),
        ),
        tilt=9 + 4 * wave(t, 3.0, -0.08) - 4 * end,
        yaw=9,
        pitch=-2 + 6 * end,
        squash=1 + 0.012 * bow * fast,
    )


def _violin(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    far, bow = actor.joints.hands[::ahead][1], actor.joints.hands[::ahead][0]
    nx, ny = actor.joints.neck
    x, y = nx + ahead * 0.1, ny + 0.05
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(ahead, 1)
    canvas.rotate(math.degrees(math.atan2(far[1] - y, (far[0] - x) * ahead)))
    wood = (0.62, 0.3, 0.12)
    canvas.drawLine(0.08, 0, 0.2, 0, brush.stroke(brush.line(wood), 0.026))
    canvas.drawLine(0.08, 0, 0.2, 0, brush.stroke((0.15, 0.1, 0.08), 0.014))
    body = skia.Path()
    body.moveTo(-0.07, 0.0)
    body.cubicTo(-0.07, -0.06, -0.01, -0.055, 0.01, -0.03)
    body.cubicTo(0.04, -0.055, 0.1, -0.045, 0.1, 0.0)
    body.cubicTo(0.1, 0.045, 0.04, 0.055, 0.01, 0.03)
    body.cubicTo(-0.01, 0.055, -0.07, 0.06, -0.07, 0.0)
    body.close()
    brush.shape(canvas, body, wood, 0.009)
    canvas.drawLine(-0.05, 0, 0.18, 0, brush.stroke((0.95, 0.9, 0.8), 0.004))
    canvas.restore()
    over = x + ahead * 0.04, y - 0.02
    dx, dy = over[0] - bow[0], over[1] - bow[1]
    length = math.hypot(dx, dy) or 1.0
    tip = bow[0] + dx / length * 0.3, bow[1] + dy / length * 0.3
    canvas.drawLine(*bow, *tip, brush.stroke(brush.line((0.5, 0.3, 0.15)), 0.014))
    canvas.drawLine(*bow, *tip, brush.stroke((0.97, 0.95, 0.9), 0.005))
    skin = actor.colours.get("hands", actor.colours["skin"])
    for hand in actor.joints.hands:
        brush.shape(canvas, skia.Path.Circle(hand[0], hand[1], 0.03), skin, 0.008)


PART = Action(
    name="play_violin",
    words=SceneWords(
        en=("play the violin", "playing violin", "violinist"), ko=("바이올린을 켜", "바이올린 연주")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "", "ko": ""},
    tempo=80.0,
    front=_violin,
    mood=moods((0.0, "in love"), (0.55, "angry"), (0.9, "proud")),
    sound=(("violin", 0.03), ("applause", 0.92)),
)
