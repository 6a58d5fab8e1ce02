"""Golf: addressing the ball, a slow backswing, the hit, a hand over the eyes."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Grip, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED

_HIT = 0.52


@facing_right
def _address(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    wiggle = wave(t, 0.7) * (moment.share < 0.3)
    back = ease((moment.share - 0.34) / 0.14)
    return FigurePose(
        turn=0.2 - 0.35 * back,
        pelvis=(-0.02 * back + 0.01 * wiggle, -0.265),
        lean=10 - 8 * back,
        feet=((-0.12, 0.0), (0.12, 0.0)),
        hands=((0.05 - 0.25 * back, 0.25 - 0.35 * back), (0.08 - 0.25 * back, 0.26 - 0.33 * back)),
        tilt=4,
        yaw=6,
        pitch=-9,
    )


@facing_right
def _through(moment: PoseMoment) -> FigurePose:
    gone = after(moment, _HIT)
    high = ease((gone - 0.05) / 0.25)
    return FigurePose(
        turn=0.7,
        pelvis=(0.04, -0.28),
        lean=-8,
        feet=((-0.1, -0.02), (0.12, 0.0)),
        toes=(1.0, 1.0),
        knees=(1.0, 1.0),
        hands=((0.12 + 0.09 * high, 0.2 - 0.18 * high), (0.16 + 0.1 * high, 0.2 - 0.24 * high)),
        tilt=-2,
        yaw=11,
        pitch=8 * high,
    )


@facing_right
def _look(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.74)
    return changed(
        TURNED,
        hands=((-0.13, 0.26), (0.16, -0.16)),
        elbows=(-1.0, 1.0),
        lean=5,
        pitch=5,
        yaw=9 + 3 * wave(t, 1.4),
        tilt=-3,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _address), (_HIT, _through), (0.74, _look), cross=0.2)


def _club(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    near = actor.joints.hands[::ahead][0]
    x, y = near
    dx, dy = (x - actor.joints.neck[0]) * ahead, y - actor.joints.neck[1]
    angle = math.degrees(math.atan2(dy, dx))
    if dy < 0.05:
        angle = -100.0 if dx > 0 else -80.0
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(ahead, 1)
    canvas.rotate(angle)
    canvas.drawLine(-0.04, 0, 0.22, 0, brush.stroke(brush.line((0.6, 0.62, 0.68)), 0.016))
    head = skia.Path.Oval(skia.Rect.MakeXYWH(0.2, -0.045, 0.04, 0.06))
    brush.shape(canvas, head, (0.55, 0.57, 0.62), 0.007)
    canvas.restore()


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    gone = after(moment, _HIT + 0.02)
    if gone < 0:
        return Grip(2, at=(0.16, -0.01), scale=0.16)
    return Grip(2, at=(0.16 + 2.2 * gone, -0.01 - 1.9 * gone + 0.9 * gone * gone), scale=0.16)


PART = Action(
    name="golf",
    words=SceneWords(en=("golf", "golfing", "golfer", "tee off"), ko=("골프", "스윙", "퍼팅")),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Fore!", "ko": "굿 샷!"},
    formation="row",
    hand=_hand,
    front=_club,
    mood=moods((0.0, ""), (0.55, "surprised"), (0.8, "happy")),
    needs=(("⚾", "play"),),
    sound=(("bat", 0.54), ("applause", 0.8)),
    reacts="flies away",
    reacts_at=0.54,
)
