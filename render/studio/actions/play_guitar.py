"""Playing the guitar: strumming from the elbow, a jump with the last chord."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, own_time, wave
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import beat, bounce, line_up

_TEMPO = 120.0


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    beats = beat(t, _TEMPO)
    strum = wave(t, 0.25)
    side = math.sin(math.pi * beats / 2)
    solo = pulse(moment.share, 0.45, 0.4)
    air = math.sin(math.pi * min(1.0, max(0.0, after(moment, 0.84) / 0.55)))
    return FigurePose(
        at=(0.02 * side, -0.15 * air),
        pelvis=(0.02 * side, -0.275 + 0.02 * (1 - bounce(beats))),
        lean=4 * side - 11 * solo,
        feet=((-0.12 - 0.08 * air, -0.07 * air), (0.12 + 0.08 * air, -0.03 * air)),
        hands=((-0.03, 0.2 + 0.035 * strum), (0.235, 0.08 - 0.02 * solo + 0.01 * wave(t, 0.8))),
        elbows=(-1.0, 1.0),
        tilt=7 * math.sin(math.pi * beats) - 8 * solo,
        yaw=6,
        pitch=-2 + 9 * solo + 4 * air,
        squash=1 + 0.03 * air,
    )


def _guitar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    neck_hand = actor.joints.hands[1 if ahead > 0 else 0]
    nx, ny = actor.joints.neck
    lean = math.radians(actor.joints.torso)
    x = nx - math.sin(lean) * 0.22 - ahead * 0.02
    y = ny + math.cos(lean) * 0.22
    angle = math.degrees(math.atan2(neck_hand[1] - y, (neck_hand[0] - x) * ahead))
    red = ((0.85, 0.2, 0.2), (0.2, 0.5, 0.8), (0.95, 0.7, 0.2), (0.4, 0.25, 0.6))[actor.index % 4]
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(ahead, 1)
    canvas.rotate(angle)
    canvas.drawLine(0.06, 0, 0.4, 0, brush.stroke(brush.line((0.45, 0.28, 0.15)), 0.042))
    canvas.drawLine(0.06, 0, 0.4, 0, brush.stroke(brush.base((0.5, 0.32, 0.17)), 0.026))
    brush.shape(canvas, skia.Path.Rect(skia.Rect.MakeXYWH(0.38, -0.027, 0.07, 0.054)), red, 0.008)
    body = skia.Path()
    body.moveTo(0.13, -0.02)
    body.cubicTo(0.12, -0.1, 0.03, -0.1, 0.01, -0.07)
    body.cubicTo(-0.03, -0.1, -0.15, -0.12, -0.15, 0.0)
    body.cubicTo(-0.15, 0.12, -0.03, 0.1, 0.01, 0.07)
    body.cubicTo(0.03, 0.1, 0.12, 0.1, 0.13, 0.02)
    body.close()
    brush.shape(canvas, body, red)
    canvas.drawCircle(0.0, 0.0, 0.03, brush.fill(brush.line(red)))
    canvas.drawLine(-0.09, -0.028, -0.09, 0.028, brush.stroke(brush.line((0.2, 0.15, 0.12)), 0.02))
    for string in (-0.008, 0.0, 0.008):
        canvas.drawLine(
            -0.09, string, 0.4, string, brush.stroke(brush.lit((0.95, 0.93, 0.85)), 0.003)
        )
    canvas.restore()
    for hand in actor.joints.hands:
        skin = actor.colours.get("hands", actor.colours["skin"])
        brush.shape(canvas, skia.Path.Circle(hand[0], hand[1], 0.031), skin, 0.008)


PART = Action(
    name="play_guitar",
    words=SceneWords(
        en=("play the guitar", "playing guitar", "guitarist", "strum"), ko=("기타를 치", "기타 치")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "This one is for you!", "ko": "다음 곡 갑니다!"},
    tempo=_TEMPO,
    front=_guitar,
    mood=moods((0.0, "happy"), (0.45, "in love"), (0.84, "happy")),
    sound=(("guitar", 0.05), ("crowd", 0.88)),
)
