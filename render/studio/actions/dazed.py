"""Dazed after a blow: knees give, stars, a stagger from foot to foot."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import hit, moods, now, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    blow = hit(t - 0.05 - 0.08 * moment.index, 0.1, 0.5)
    reel = wave(t, 1.3, 0.2 * moment.index) * ease((t - 0.3) / 0.4)
    return FigurePose(
        at=(0.07 * reel, 0.0),
        roll=7 * wave(t, 1.3, -0.1) * ease((t - 0.3) / 0.4),
        pelvis=(0.02 * reel, -0.28 + 0.07 * blow),
        lean=7 * reel,
        feet=((-0.1, -0.05 * max(0.0, reel)), (0.1, -0.05 * max(0.0, -reel))),
        knees=(0.5, -0.5),
        hands=((-0.18 - 0.04 * blow, 0.22 - 0.2 * blow), (0.18 + 0.04 * blow, 0.22 - 0.2 * blow)),
        tilt=-12 * wave(t, 1.3, -0.2) * ease((t - 0.3) / 0.4),
        yaw=8 * wave(t, 1.3, 0.25),
        pitch=-6 * blow + 4,
        squash=1 - 0.14 * blow,
    )


def _stars(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    canvas.save()
    canvas.translate(*actor.joints.neck)
    canvas.rotate(actor.joints.head)
    for star in range(5):
        angle = math.tau * (star / 5 + actor.seconds * 0.8)
        x, y = 0.17 * math.cos(angle), actor.head.top - 0.03 + 0.045 * math.sin(angle)
        path = skia.Path()
        corners = []
        for corner in range(10):
            radius = 0.032 if corner % 2 == 0 else 0.014
            turn = math.tau * corner / 10 + angle
            corners.append(skia.Point(x + radius * math.sin(turn), y - radius * math.cos(turn)))
        path.addPoly(corners, True)
        brush.shape(canvas, path, (0.99, 0.85, 0.25), 0.008)
    canvas.restore()


PART = Action(
    name="dazed",
    words=SceneWords(
        en=("dizzy", "dazed", "seeing stars", "knocked silly", "bump my head"),
        ko=("어지러", "머리를 부딪", "헤롱"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Who turned on the stars?", "ko": "별이 보여..."},
    front=_stars,
    mood=moods((0.0, "surprised")),
    sound=(("bonk", 0.01),),
)
