"""Typing at a desk: faster and faster, one great blow on Enter, leaning back with arms behind."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import SEATED


@facing_right
def _typing(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    fast = 0.22 - 0.1 * ease(moment.share / 0.5)
    left, right = max(0.0, wave(t, fast)), max(0.0, wave(t, fast, 0.5))
    return changed(
        SEATED,
        lean=8 + 8 * ease(moment.share / 0.5),
        hands=((0.14, 0.16 - 0.03 * left), (0.21, 0.16 - 0.03 * right)),
        elbows=(-1.0, -1.0),
        over=(True, True),
        tilt=-9 + 2 * wave(t, 0.9),
        pitch=-2,
        yaw=8,
    )


@facing_right
def _enter(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.58)
    up = ease(gone / 0.4) - ease((gone - 0.45) / 0.1)
    down = hit(gone - 0.5, 0.06, 0.5)
    return changed(
        SEATED,
        lean=2 - 10 * up + 14 * down,
        hands=((0.12, 0.16), (0.22, 0.16 - 0.34 * up)),
        elbows=(-1.0, 1.0),
        tilt=-3 + 5 * down,
        pitch=7 * up,
        squash=1 - 0.03 * down,
    )


@facing_right
def _lean(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.76)
    return changed(
        SEATED,
        lean=-17 + wave(gone, 1.6),
        hands=((-0.16, -0.06), (0.17, -0.06)),
        elbows=(-1.0, 1.0),
        over=(False, False),
        tilt=10,
        pitch=7,
        yaw=2,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _typing), (0.58, _enter), (0.76, _lean), cross=0.3)


def _chair(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    grey = (0.3, 0.32, 0.38)
    canvas.save()
    canvas.translate(0, -actor.pose.at[1])
    canvas.scale(ahead, 1)
    canvas.drawLine(-0.06, -0.1, -0.06, -0.02, brush.stroke(brush.line(grey), 0.03))
    canvas.drawLine(-0.16, -0.012, 0.05, -0.012, brush.stroke(brush.line(grey), 0.026))
    brush.shape(
        canvas,
        skia.Path.RRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.18, -0.13, 0.07, -0.09), 0.02, 0.02)
        ),
        grey,
    )
    brush.shape(
        canvas,
        skia.Path.RRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.21, -0.42, -0.16, -0.12), 0.02, 0.02)
        ),
        grey,
    )
    canvas.restore()


def _desk(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    wood = (0.66, 0.48, 0.32)
    canvas.save()
    canvas.translate(0, -actor.pose.at[1])
    canvas.scale(ahead, 1)
    canvas.drawLine(0.44, -0.24, 0.44, 0, brush.stroke(brush.line(wood), 0.03))
    brush.shape(canvas, skia.Path.Rect(skia.Rect.MakeLTRB(0.1, -0.262, 0.5, -0.232)), wood)
    metal = (0.72, 0.75, 0.8)
    brush.shape(canvas, skia.Path.Rect(skia.Rect.MakeLTRB(0.14, -0.28, 0.32, -0.264)), metal, 0.007)
    lid = skia.Path()
    lid.addPoly(
        [
            skia.Point(0.315, -0.28),
            skia.Point(0.335, -0.275),
            skia.Point(0.385, -0.43),
            skia.Point(0.365, -0.435),
        ],
        True,
    )
    brush.shape(canvas, lid, metal, 0.008)
    canvas.restore()


PART = Action(
    name="type",
    words=SceneWords(
        en=(
            "type",
            "typing",
            "coding",
            "programming",
            "hacking",
            "working at a desk",
            "write code",
        ),
        ko=("타자", "코딩", "프로그래밍", "해킹"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.95, 0.9, reach=0.3),
    pose=_pose,
    exclaims={"en": "Done! Ship it!", "ko": "다 됐다, 배포!"},
    formation="row",
    behind=_chair,
    front=_desk,
    mood=moods((0.0, ""), (0.3, "angry"), (0.58, "happy"), (0.76, "proud")),
    sound=(("typing", 0.02), ("bang", 0.665)),
)
