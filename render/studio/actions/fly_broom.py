"""Riding a broom: gripping the stick, swooping, a barrel roll that nearly goes wrong."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, now, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import RIDING


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment) + 0.9 * moment.index
    swoop = wave(t, 2.6)
    climb = wave(t, 2.6, 0.25)
    bump = hit(after(moment, 0.54), 0.15, 0.9)
    return changed(
        RIDING,
        at=(0.06 * climb, -0.26 + 0.07 * swoop - 0.06 * bump),
        roll=9 * climb - 26 * bump,
        turn=0.55,
        lean=18 - 6 * climb - 14 * bump,
        feet=((-0.1 - 0.06 * bump, -0.03), (-0.06, 0.01 + 0.04 * bump)),
        hands=((0.13, 0.19 - 0.24 * bump * (moment.index % 2)), (0.19, 0.19)),
        tilt=-14 + 5 * climb + 20 * bump,
        pitch=3 + 3 * bump,
    )


def _broom(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    x, y = actor.joints.pelvis
    wood, straw = (0.5, 0.32, 0.17), (0.9, 0.72, 0.35)
    canvas.save()
    canvas.translate(x, y + 0.055)
    canvas.scale(ahead, 1)
    canvas.rotate(-5)
    canvas.drawLine(-0.3, 0, 0.4, 0, brush.stroke(brush.line(wood), 0.036))
    canvas.drawLine(-0.3, 0, 0.4, 0, brush.stroke(brush.base(wood), 0.022))
    tail = skia.Path()
    tail.moveTo(-0.24, -0.022)
    tail.cubicTo(-0.34, -0.1, -0.46, -0.09, -0.56, -0.075)
    tail.lineTo(-0.53, 0.0)
    tail.lineTo(-0.56, 0.075)
    tail.cubicTo(-0.46, 0.09, -0.34, 0.1, -0.24, 0.022)
    tail.close()
    brush.shape(canvas, tail, straw)
    for line in (-0.05, -0.017, 0.017, 0.05):
        canvas.drawLine(-0.3, line * 0.6, -0.53, line, brush.stroke(brush.line(straw), 0.006))
    canvas.drawLine(-0.27, -0.04, -0.27, 0.04, brush.stroke(brush.line((0.6, 0.15, 0.15)), 0.022))
    canvas.restore()


PART = Action(
    name="fly_broom",
    words=SceneWords(
        en=("flying on a broom", "ride a broom", "riding a broom", "quidditch"),
        ko=("빗자루를 타", "빗자루 타"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.82, 0.9, reach=0.3),
    pose=_pose,
    exclaims={"en": "Which way is down?", "ko": "어디가 아래야?"},
    formation="row",
    grounded=False,
    travel=1.2,
    behind=_broom,
    mood=moods((0.0, "happy"), (0.54, "scared"), (0.74, "laughing")),
    sound=(("whoosh", 0.05), ("whoosh", 0.54)),
)
