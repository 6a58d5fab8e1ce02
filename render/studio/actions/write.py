"""Writing: bent over the page, pen to the lips, the idea, a storm of lines."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import UPRIGHT


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    think = ease((moment.share - 0.28) / 0.06) - ease((moment.share - 0.52) / 0.03)
    idea = hit(after(moment, 0.54), 0.1, 0.6)
    fast = 0.3 if moment.share < 0.5 else 0.16
    line = wave(t, 1.6)
    scribble = wave(t, fast) * (1 - think) * (1 - idea)
    return changed(
        UPRIGHT,
        turn=0.2,
        pelvis=(0.0, -0.287),
        lean=7 - 5 * think - 6 * idea,
        hands=(
            (-0.02, 0.17),
            (
                0.08 + 0.05 * line * (1 - think) + 0.07 * think + 0.08 * idea,
                0.15 + 0.008 * scribble - 0.11 * think - 0.3 * idea,
            ),
        ),
        tilt=6 - 8 * think + 3 * line * (1 - think),
        yaw=5,
        pitch=-9 + 17 * think + 12 * idea,
        squash=1 + 0.03 * idea,
    )


def _page(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    pad, pen = actor.joints.hands[::ahead]
    canvas.save()
    canvas.translate(pad[0] + ahead * 0.04, pad[1] - 0.005)
    canvas.scale(ahead, 1)
    canvas.rotate(-12)
    brush.shape(
        canvas,
        skia.Path.Rect(skia.Rect.MakeLTRB(-0.055, -0.075, 0.055, 0.075)),
        (0.97, 0.95, 0.88),
        0.009,
    )
    for line in range(5):
        canvas.drawLine(
            -0.04,
            -0.05 + 0.024 * line,
            0.04 - 0.02 * (line % 2),
            -0.05 + 0.024 * line,
            brush.stroke(brush.line((0.4, 0.45, 0.6)), 0.005),
        )
    canvas.restore()
    tip = pen[0] - ahead * 0.035, pen[1] + 0.035
    top = pen[0] + ahead * 0.04, pen[1] - 0.06
    canvas.drawLine(*tip, *top, brush.stroke(brush.line((0.2, 0.3, 0.6)), 0.02))
    canvas.drawLine(*tip, *top, brush.stroke(brush.lit((0.3, 0.45, 0.85)), 0.011))
    for hand in actor.joints.hands:
        skin = actor.colours.get("hands", actor.colours["skin"])
        brush.shape(canvas, skia.Path.Circle(hand[0], hand[1], 0.028), skin, 0.008)


PART = Action(
    name="write",
    words=SceneWords(
        en=("write", "writing", "writes", "take notes"), ko=("글을 쓰", "편지를 쓰", "쓰고 있")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Eureka!", "ko": "유레카!"},
    front=_page,
    mood=moods((0.0, ""), (0.54, "surprised"), (0.64, "happy")),
    sound=(("scribble", 0.03), ("ding", 0.54), ("scribble", 0.66)),
)
