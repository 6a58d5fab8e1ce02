"""Painting: broad strokes, a step back with one eye shut and the thumb up, one last dab."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _strokes(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    up = wave(t, 1.1)
    return changed(
        TURNED,
        pelvis=(0.0, -0.285 - 0.004 * up),
        lean=4 + 3 * up,
        hands=((-0.05, 0.17), (0.26, 0.02 - 0.1 * up)),
        elbows=(-1.0, 1.0),
        tilt=-4 * up,
        pitch=3 + 3 * up,
        yaw=9,
    )


@facing_right
def _judge(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.46)
    return changed(
        TURNED,
        at=(-0.09 * ease(gone / 0.6), 0.0),
        lean=-9,
        hands=((-0.05, 0.17), (0.26, 0.0)),
        elbows=(-1.0, 1.0),
        tilt=14 * wave(gone, 2.4),
        pitch=3,
        yaw=9,
    )


@facing_right
def _dab(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.76)
    dab = hit(gone - 0.3, 0.1, 0.3)
    done = ease((gone - 0.8) / 0.3)
    return changed(
        TURNED,
        lean=9 - 14 * done,
        hands=(
            (-0.05 - 0.1 * done, 0.17 - 0.0 * done),
            (0.27 - 0.04 * done, 0.03 - 0.03 * dab + 0.06 * done),
        ),
        elbows=(-1.0, 1.0),
        tilt=-6 + 12 * done,
        pitch=4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _strokes), (0.46, _judge), (0.76, _dab), cross=0.35)


def _tools(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    near, far = actor.joints.hands[::ahead]
    tip = far[0] + ahead * 0.1, far[1] - 0.07
    canvas.drawLine(
        far[0] - ahead * 0.05,
        far[1] + 0.035,
        *tip,
        brush.stroke(brush.line((0.7, 0.5, 0.3)), 0.017),
    )
    canvas.drawLine(
        far[0] - ahead * 0.05,
        far[1] + 0.035,
        *tip,
        brush.stroke(brush.lit((0.8, 0.6, 0.35)), 0.009),
    )
    paint = ((0.9, 0.25, 0.25), (0.2, 0.5, 0.9), (0.3, 0.7, 0.35), (0.95, 0.75, 0.2))[
        int(actor.seconds / 1.1) % 4
    ]
    canvas.drawCircle(*tip, 0.016, brush.fill(paint))
    canvas.save()
    canvas.translate(near[0] + ahead * 0.05, near[1])
    board = skia.Path.Oval(skia.Rect.MakeLTRB(-0.085, -0.055, 0.085, 0.055))
    brush.shape(canvas, board, (0.82, 0.64, 0.42), 0.009)
    for blob, rgb in enumerate(
        ((0.9, 0.25, 0.25), (0.2, 0.5, 0.9), (0.3, 0.7, 0.35), (0.95, 0.75, 0.2))
    ):
        canvas.drawCircle(
            -0.045 + 0.032 * blob, -0.015 + 0.012 * (blob % 2), 0.013, brush.fill(rgb)
        )
    canvas.restore()


def _easel(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    wood = (0.62, 0.44, 0.26)
    canvas.save()
    canvas.translate(-actor.pose.at[0], -actor.pose.at[1])
    canvas.scale(ahead, 1)
    for x, foot in ((0.38, 0.3), (0.44, 0.54)):
        canvas.drawLine(x, -0.72, foot, 0, brush.stroke(brush.line(wood), 0.026))
    sheet = skia.Path()
    sheet.addPoly(
        [
            skia.Point(0.31, -0.3),
            skia.Point(0.335, -0.72),
            skia.Point(0.49, -0.74),
            skia.Point(0.5, -0.29),
        ],
        True,
    )
    brush.shape(canvas, sheet, (0.98, 0.97, 0.93))
    for stroke in range(min(6, int(actor.seconds / 0.9) + 1)):
        rgb = ((0.9, 0.25, 0.25), (0.2, 0.5, 0.9), (0.3, 0.7, 0.35), (0.95, 0.75, 0.2))[stroke % 4]
        y = -0.66 + 0.06 * stroke
        canvas.drawLine(
            0.35 + 0.01 * (stroke % 3),
            y,
            0.45 + 0.012 * (stroke % 2),
            y - 0.02,
            brush.stroke(rgb, 0.026),
        )
    canvas.restore()


PART = Action(
    name="paint",
    words=SceneWords(
        en=("paint", "painting", "paints", "draw", "drawing", "sketch", "portrait"),
        ko=("그림을 그리", "그리고", "그리는", "색칠", "스케치"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.92, 0.95, reach=0.3),
    pose=_pose,
    exclaims={"en": "A masterpiece!", "ko": "이건 명작이야!"},
    formation="row",
    behind=_easel,
    front=_tools,
    mood=moods((0.0, "happy"), (0.46, "angry"), (0.8, "proud")),
    sound=(("brush", 0.05), ("brush", 0.3), ("ding", 0.88)),
)
