"""Baking: kneading the dough with the whole weight, a cloud of flour, a sneeze from it."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, mix
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _knead(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    push = 0.5 + 0.5 * wave(t, 0.95)
    return changed(
        TURNED,
        pelvis=(-0.01, -0.283 + 0.012 * push),
        lean=10 + 12 * push,
        hands=((0.08 + 0.05 * push, 0.19), (0.2 + 0.03 * push, 0.17)),
        elbows=(-1.0, 1.0),
        tilt=-3 - 5 * push,
        pitch=-5,
        squash=1 - 0.015 * push,
    )


@facing_right
def _sneeze(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.56)
    back = ease(gone / 0.7) - ease((gone - 0.75) / 0.08)
    out = hit(gone - 0.75, 0.2, 0.6)
    return changed(
        TURNED,
        lean=6 - 12 * back + 26 * out,
        hands=((-0.1 + 0.1 * out, 0.12), (0.19, 0.12)),
        elbows=(-1.0, 1.0),
        tilt=-5 * back + 6 * out,
        pitch=10 * back - 9 * out,
        squash=1 + 0.04 * back - 0.05 * out,
        at=(-0.03 * out, 0.0),
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _knead), (0.56, _sneeze), (0.86, _knead), cross=0.3)


def _flour(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    ground = -actor.pose.at[1]
    canvas.save()
    canvas.translate(-actor.pose.at[0], ground)
    canvas.scale(ahead, 1)
    wood = (0.72, 0.52, 0.34)
    for leg in (0.1, 0.44):
        canvas.drawLine(leg, -0.24, leg, 0, brush.stroke(brush.line(wood), 0.026))
    brush.shape(canvas, skia.Path.Rect(skia.Rect.MakeLTRB(0.06, -0.27, 0.48, -0.235)), wood)
    dough = skia.Path.Oval(skia.Rect.MakeLTRB(0.13, -0.325, 0.36, -0.262))
    brush.shape(canvas, dough, (0.96, 0.88, 0.7), 0.008)
    canvas.restore()
    for hand in actor.joints.hands:
        skin = actor.colours.get("hands", actor.colours["skin"])
        brush.shape(
            canvas, skia.Path.Circle(hand[0], hand[1], 0.031), mix(skin, (1, 1, 1), 0.4), 0.008
        )


PART = Action(
    name="bake",
    words=SceneWords(
        en=("bake", "baking", "bakes", "baker", "knead", "make bread", "make a cake"),
        ko=("베이킹", "빵을 만들", "반죽", "케이크를 만들", "빵 굽"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.95, 0.8, reach=0.3),
    pose=_pose,
    exclaims={"en": "The secret is love. And flour.", "ko": "비법은 사랑, 그리고 밀가루!"},
    formation="row",
    front=_flour,
    mood=moods((0.0, "happy"), (0.56, "surprised"), (0.8, "happy")),
    sound=(("sneeze", 0.68),),
)
