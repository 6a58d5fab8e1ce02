"""Skiing: knees together, carving left and right, a jump over a bump with the poles up."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    carve = wave(t, 1.8, 0.2 * moment.index)
    gone = after(moment, 0.5)
    air = math.sin(math.pi * min(1.0, max(0.0, gone / 0.9)))
    squat = hit(gone - 0.9, 0.1, 0.4)
    return FigurePose(
        at=(0.05 * carve, -0.2 * air),
        roll=9 * carve - 6 * air,
        turn=0.5,
        pelvis=(-0.05, -0.215 + 0.04 * squat - 0.03 * air),
        lean=26 - 14 * air,
        feet=((-0.06, -0.03 * air), (0.06, -0.05 * air)),
        toes=(1.0, 1.0),
        knees=(1.0, 1.0),
        hands=((-0.17 - 0.05 * air, 0.18 - 0.3 * air), (0.22, 0.14 - 0.26 * air)),
        elbows=(-1.0, -1.0 if air < 0.4 else 1.0),
        tilt=-14 - 4 * carve,
        yaw=9,
        pitch=2 + 5 * air,
    )


def _skis(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    for foot, rgb in zip(actor.joints.feet, ((0.85, 0.2, 0.2), (0.95, 0.3, 0.25)), strict=True):
        path = skia.Path()
        path.moveTo(foot[0] - ahead * 0.22, foot[1] + 0.004)
        path.lineTo(foot[0] + ahead * 0.24, foot[1] + 0.004)
        path.quadTo(foot[0] + ahead * 0.31, foot[1] + 0.002, foot[0] + ahead * 0.33, foot[1] - 0.05)
        canvas.drawPath(path, brush.stroke(brush.line(rgb), 0.03))
        canvas.drawPath(path, brush.stroke(brush.base(rgb), 0.017))
    for elbow, hand in zip(actor.joints.elbows, actor.joints.hands, strict=True):
        tip = hand[0] - ahead * 0.16 + 0.2 * (hand[0] - elbow[0]), hand[1] + 0.22
        canvas.drawLine(*hand, *tip, brush.stroke(brush.line((0.5, 0.5, 0.55)), 0.016))


PART = Action(
    name="ski",
    words=SceneWords(
        en=("ski", "skiing", "skis", "snowboard", "snowboarding"),
        ko=("스키", "스노보드", "스노우보드"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Fresh powder!", "ko": "눈 정말 좋다!"},
    formation="row",
    travel=1.6,
    behind=_skis,
    mood=moods((0.0, "happy"), (0.5, "surprised"), (0.68, "laughing")),
    sound=(("skid", 0.05), ("whoosh", 0.5), ("thud", 0.65)),
)
