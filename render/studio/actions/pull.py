"""Pulling on a rope: leaning back, heave, heave, and flat on the seat as it gives way."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, now, story, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_GROUND, TURNED


@facing_right
def _heave(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    pull = 0.5 + 0.5 * wave(t, 1.1)
    return changed(
        TURNED,
        turn=0.6,
        at=(-0.03 * pull, 0.0),
        pelvis=(-0.11 - 0.03 * pull, -0.215),
        lean=-20 - 9 * pull,
        feet=((-0.02, 0.0), (0.14, -0.015 * pull)),
        hands=((0.16, 0.09), (0.26, 0.06)),
        elbows=(-1.0, -1.0),
        tilt=14 + tremble(t, 1.4),
        pitch=4 * pull,
    )


@facing_right
def _down(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.68)
    bump = hit(gone - 0.25, 0.06, 0.4)
    return changed(
        ON_GROUND,
        at=(-0.06, -0.03 * bump),
        lean=-20 + 8 * ease((gone - 0.5) / 0.5),
        feet=(
            (0.16, -0.1 * (1 - ease((gone - 0.5) / 0.4))),
            (0.19, -0.14 * (1 - ease((gone - 0.5) / 0.4))),
        ),
        hands=((-0.16, 0.26), (0.17, 0.05 + 0.18 * ease((gone - 0.5) / 0.4))),
        elbows=(-1.0, 1.0),
        tilt=10 * wave(gone, 1.2),
        pitch=4,
        squash=1 - 0.05 * bump,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _heave), (0.68, _down), cross=0.4)


_ROPE = (0.78, 0.62, 0.4)


def _rope(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A taut rope from the hands out of the picture; it snaps when the puller lands."""
    (ax, ay), (bx, by) = sorted(actor.joints.hands)
    path = skia.Path()
    if actor.pose.pelvis[1] > -0.2:  # on the ground: the rope gave way
        path.moveTo(bx, by)
        path.cubicTo(bx + 0.06, by + 0.2, bx + 0.16, -0.02, bx + 0.42, -0.01)
        path.quadTo(bx + 0.6, 0.0, bx + 0.7, -0.05)
    else:
        side = 1 if actor.pose.lean < 0 else -1
        path.moveTo(ax - 0.1, ay + 0.16)
        path.quadTo(ax - 0.04, ay + 0.04, ax, ay)
        path.lineTo(bx, by)
        path.lineTo(bx + 2.6 * side, by + 0.1)
    canvas.drawPath(path, brush.stroke(brush.line(_ROPE), 0.034))
    canvas.drawPath(path, brush.stroke(brush.base(_ROPE), 0.02))


PART = Action(
    name="pull",
    words=SceneWords(
        en=("pull", "pulling", "pulls", "tug of war", "drag", "dragging", "haul"),
        ko=("당기", "끌고", "줄다리기", "잡아당"),
    ),
    spots=line_up,
    pose=_pose,
    front=_rope,
    exclaims={"en": "Heave! Heave!", "ko": "영차! 영차!"},
    formation="row",
    mood=moods((0.0, "angry"), (0.7, "surprised")),
    sound=(("grunt", 0.1), ("grunt", 0.4), ("thud", 0.72)),
    reacts="comes closer",
    reacts_at=0.66,
)
