"""Baseball: waggling the bat, a swing that turns the whole body, watching the ball fly."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Grip, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, own_time, story, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED

_SWING = 0.5


@facing_right
def _ready(moment: PoseMoment) -> FigurePose:
    waggle = wave(own_time(moment), 0.5)
    return changed(
        TURNED,
        pelvis=(-0.04, -0.25),
        lean=7,
        feet=((-0.15, 0.0), (0.13, -0.05 * pulse(moment.share, _SWING - 0.09, 0.12))),
        hands=((-0.17 + 0.008 * waggle, -0.02), (-0.14 + 0.008 * waggle, -0.06)),
        elbows=(-1.0, 1.0),
        over=(True, True),
        turn=0.3,
        tilt=-5,
        yaw=11,
    )


@facing_right
def _swing(moment: PoseMoment) -> FigurePose:
    through = ease(after(moment, _SWING) / 0.22)
    return changed(
        TURNED,
        pelvis=(0.02, -0.262),
        lean=-9 * through,
        turn=0.3 + 0.5 * through,
        feet=((-0.15, 0.0), (0.15, 0.0)),
        hands=(
            (0.02 + 0.1 * through, 0.12 - 0.02 * through),
            (0.1 + 0.16 * through, 0.1 - 0.1 * through),
        ),
        elbows=(-1.0, 1.0),
        over=(True, True),
        tilt=4,
        yaw=11,
        pitch=3,
    )


@facing_right
def _watch(moment: PoseMoment) -> FigurePose:
    return changed(
        TURNED, hands=((-0.14, 0.24), (0.21, -0.13)), elbows=(-1.0, 1.0), lean=-6, pitch=9, tilt=-6
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _ready), (_SWING, _swing), (0.7, _watch), cross=0.16)


def _bat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    (ax, ay), (bx, by) = actor.joints.hands
    x, y = (ax + bx) / 2, (ay + by) / 2
    nx, ny = actor.joints.neck
    # The bat continues the arms, bent back over the shoulder while the hands are high.
    dx, dy = (x - nx) * ahead, y - ny
    angle = math.degrees(math.atan2(dy - 0.06, dx)) if dx > -0.05 else -112.0
    if math.hypot(ax - bx, ay - by) > 0.2:  # let go with one hand
        x, y = actor.joints.hands[0 if ahead > 0 else 1]
        angle = 75.0
    wood = (0.8, 0.58, 0.32)
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(ahead, 1)
    canvas.rotate(angle)
    bat = skia.Path()
    bat.moveTo(-0.04, -0.012)
    bat.lineTo(0.12, -0.014)
    bat.cubicTo(0.2, -0.03, 0.3, -0.036, 0.36, -0.03)
    bat.cubicTo(0.39, -0.02, 0.39, 0.02, 0.36, 0.03)
    bat.cubicTo(0.3, 0.036, 0.2, 0.03, 0.12, 0.014)
    bat.lineTo(-0.04, 0.012)
    bat.close()
    brush.shape(canvas, bat, wood, 0.009)
    canvas.restore()


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    gone = after(moment, _SWING + 0.015)
    if gone < 0:
        before = max(0.0, 1 + gone / 0.6)
        return Grip(2, at=(1.5 - 1.2 * before, -0.55 + 0.1 * before), scale=0.35 if before else 0.0)
    return Grip(2, at=(0.3 + 2.0 * gone, -0.45 - 1.5 * gone), angle=500 * gone, scale=0.35)


PART = Action(
    name="baseball",
    words=SceneWords(
        en=("baseball", "home run", "batting", "batter", "hit the ball"),
        ko=("야구", "홈런", "타자", "배트를 휘두"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "It is out of the park!", "ko": "넘어갔다! 홈런!"},
    formation="row",
    hand=_hand,
    front=_bat,
    mood=moods((0.0, "angry"), (0.55, "surprised"), (0.75, "proud")),
    needs=(("⚾", "play"),),
    sound=(("bat", 0.52), ("crowd", 0.66)),
    reacts="flies away",
    reacts_at=0.52,
)
