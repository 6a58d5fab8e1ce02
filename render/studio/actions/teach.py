"""Teaching: pointing at the board, then at the class, a raised finger, chin in hand."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    by_index,
    changed,
    hit,
    moods,
    now,
    own_time,
    story,
    wave,
)
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _board(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    if moment.index:
        return _listen(moment)
    tap = hit(t % 0.8, 0.08, 0.3)
    return FigurePose(
        turn=-0.15,
        lean=-2,
        hands=((-0.16, 0.24), (0.29 + 0.015 * tap, -0.07)),
        tilt=-3,
        yaw=-3 + 9 * pulse(moment.share, 0.12, 0.16),
        pitch=3,
    )


@facing_right
def _class(moment: PoseMoment) -> FigurePose:
    if moment.index:
        return _listen(moment)
    t = now(moment)
    stress = hit(t % 0.7, 0.1, 0.35)
    return FigurePose(
        pelvis=(0.0, -0.287),
        lean=3 + 2 * stress,
        hands=((-0.145, 0.22), (0.2, -0.12 + 0.04 * stress)),
        tilt=4 * wave(t, 1.9),
        yaw=-4,
        pitch=4 - 3 * stress,
    )


@facing_right
def _listen(moment: PoseMoment) -> FigurePose:
    """The others nod, take notes, and one raises a hand at the turn."""
    t = own_time(moment)
    ask = ease(after(moment, 0.52) / 0.2) if moment.index % 2 else 0.0
    nod = abs(wave(t, 0.9))
    return changed(
        TURNED,
        hands=((-0.12, 0.25), (0.14 + 0.06 * ask, 0.14 - 0.37 * ask + 0.01 * wave(t, 0.3))),
        elbows=(-1.0, 1.0),
        at=(0.0, -0.03 * ask * abs(wave(t, 0.5))),
        lean=4,
        tilt=4 * wave(t, 2.2),
        pitch=4 - 5 * nod * (1 - ask),
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _board), (0.34, _class), (0.66, _board), cross=0.35)


def _pointer(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    if actor.index:
        return
    side = 1 if actor.spot.facing >= 0 else 0
    elbow, hand = actor.joints.elbows[side], actor.joints.hands[side]
    dx, dy = hand[0] - elbow[0], hand[1] - elbow[1]
    tip = hand[0] + 1.5 * dx, hand[1] + 1.5 * dy - 0.03
    wood = (0.75, 0.55, 0.3)
    canvas.drawLine(*hand, *tip, brush.stroke(brush.line(wood), 0.018))
    canvas.drawLine(*hand, *tip, brush.stroke(brush.lit(wood), 0.009))


PART = Action(
    name="teach",
    words=SceneWords(
        en=(
            "teach",
            "teaching",
            "teaches",
            "lecture",
            "lecturing",
            "explain",
            "explaining",
            "lesson",
        ),
        ko=("가르치", "수업", "강의", "설명"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Who can tell me why?", "ko": "이거 아는 사람?"},
    front=_pointer,
    formation="facing",
    mood=by_index(moods((0.0, ""), (0.34, "proud")), moods((0.0, ""), (0.52, "happy"))),
    sound=(("tap", 0.05), ("tap", 0.7)),
)
