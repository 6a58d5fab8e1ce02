"""Archery: drawing the bow, aiming with a tremble, the release, a hand to the eyes."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, now, story, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _draw(moment: PoseMoment) -> FigurePose:
    pull = ease((moment.share - 0.1) / 0.2)
    shake = tremble(now(moment), 0.004) * pull
    return changed(
        TURNED,
        turn=0.4,
        lean=-3 * pull,
        feet=((-0.13, 0.0), (0.13, 0.0)),
        hands=((0.14 - 0.26 * pull, 0.1 + shake), (0.28, 0.08 + shake)),
        elbows=(1.0, 1.0),
        over=(True, True),
        tilt=3,
        yaw=11,
    )


@facing_right
def _loose(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.5)
    back = hit(gone, 0.05, 0.5)
    return changed(
        TURNED,
        turn=0.4,
        lean=-4 - 3 * back,
        feet=((-0.13, 0.0), (0.13, 0.0)),
        hands=((-0.22, 0.06 - 0.05 * back), (0.28, 0.08)),
        elbows=(1.0, 1.0),
        tilt=3,
        yaw=11,
        pitch=2 * back,
    )


@facing_right
def _watch(moment: PoseMoment) -> FigurePose:
    return changed(
        TURNED,
        lean=6,
        hands=((-0.15, 0.2), (0.24, 0.12)),
        elbows=(-1.0, 1.0),
        tilt=-5 + 2 * wave(after(moment, 0.7), 1.2),
        pitch=5,
        yaw=10,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _draw), (0.5, _loose), (0.7, _watch), cross=0.16)


def _bow(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    near, far = actor.joints.hands[::ahead]
    x, y = far
    wood = (0.55, 0.32, 0.16)
    bow = skia.Path()
    bow.moveTo(x - ahead * 0.06, y - 0.24)
    bow.quadTo(x + ahead * 0.08, y, x - ahead * 0.06, y + 0.24)
    canvas.drawPath(bow, brush.stroke(brush.line(wood), 0.03))
    canvas.drawPath(bow, brush.stroke(brush.base(wood), 0.017))
    drawn = near[1] - y < 0.06 and (x - near[0]) * ahead < 0.44 and actor.pose.lean * ahead < 1
    pulled = near if drawn else (x - ahead * 0.06, y)
    string = brush.stroke((0.95, 0.93, 0.88), 0.006)
    canvas.drawLine(x - ahead * 0.06, y - 0.24, *pulled, string)
    canvas.drawLine(*pulled, x - ahead * 0.06, y + 0.24, string)
    if drawn:
        canvas.drawLine(
            *pulled, x + ahead * 0.1, y, brush.stroke(brush.line((0.8, 0.7, 0.5)), 0.013)
        )
        canvas.drawCircle(x + ahead * 0.11, y, 0.014, brush.fill(brush.line((0.7, 0.3, 0.25))))


PART = Action(
    name="shoot_bow",
    words=SceneWords(
        en=("archery", "shoot an arrow", "shooting arrows", "archer"),
        ko=("활을 쏘", "양궁", "궁수", "활쏘기"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Bullseye!", "ko": "명중이다!"},
    formation="row",
    front=_bow,
    mood=moods((0.0, "angry"), (0.5, "surprised"), (0.74, "happy")),
    sound=(("bow", 0.5), ("thud", 0.62)),
)
