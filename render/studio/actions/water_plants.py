"""Watering: pouring gently, waiting with bent head, and marvelling at what shoots up."""

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
def _pour(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    sways = wave(t, 2.2)
    return changed(
        TURNED,
        lean=13 + 3 * sways,
        hands=((-0.14, 0.23), (0.25, 0.13 + 0.01 * sways)),
        elbows=(-1.0, 1.0),
        tilt=-3 + 3 * sways,
        pitch=-6,
    )


@facing_right
def _marvel(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.6)
    start = hit(gone, 0.1, 0.6)
    return changed(
        TURNED,
        at=(-0.04, -0.05 * start),
        lean=-7,
        hands=((-0.21, 0.04), (0.22, 0.12)),
        elbows=(-1.0, 1.0),
        tilt=4 * wave(gone, 1.8),
        pitch=5 + 6 * ease(gone / 0.8),
        squash=1 + 0.03 * start,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _pour), (0.6, _marvel), cross=0.25)


def _can(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    x, y = actor.joints.hands[1 if ahead > 0 else 0]
    tipped = max(0.0, min(1.0, actor.pose.lean * ahead / 12))
    green = (0.25, 0.6, 0.5)
    canvas.save()
    canvas.translate(x, y + 0.015)
    canvas.scale(ahead, 1)
    canvas.rotate(34 * tipped)
    canvas.drawArc(
        skia.Rect.MakeLTRB(-0.05, -0.04, 0.05, 0.07),
        180,
        180,
        False,
        brush.stroke(brush.line(green), 0.018),
    )
    canvas.drawLine(0.05, 0.1, 0.16, 0.0, brush.stroke(brush.line(green), 0.03))
    canvas.drawLine(0.05, 0.1, 0.16, 0.0, brush.stroke(brush.base(green), 0.016))
    brush.shape(canvas, skia.Path.Rect(skia.Rect.MakeLTRB(-0.065, 0.02, 0.065, 0.14)), green)
    brush.shape(
        canvas, skia.Path.Oval(skia.Rect.MakeLTRB(0.14, -0.035, 0.185, 0.025)), green, 0.008
    )
    canvas.restore()
    if tipped < 0.6:
        return
    for drop in range(9):
        age = (actor.seconds * 1.8 + drop / 9) % 1.0
        where = x + ahead * (0.17 + 0.08 * age + 0.008 * (drop % 3)), y + 0.1 + 0.42 * age * age
        canvas.drawCircle(*where, 0.009, brush.fill((0.35, 0.65, 0.95), 0.9))


PART = Action(
    name="water_plants",
    words=SceneWords(
        en=("water the plants", "watering plants", "watering", "water the flowers"),
        ko=("물을 주", "화분에 물", "꽃에 물"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Grow, little one!", "ko": "무럭무럭 자라라!"},
    formation="row",
    front=_can,
    mood=moods((0.0, "happy"), (0.6, "surprised"), (0.8, "laughing")),
    sound=(("pour", 0.04), ("shimmer", 0.58)),
    reacts="grows",
    reacts_at=0.56,
)
