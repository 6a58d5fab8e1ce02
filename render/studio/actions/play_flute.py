"""Playing the flute: dreamy swaying, fingers dancing, one knee up at the trill."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, wave
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    sways = wave(t, 2.6, 0.3 * moment.index)
    trill = pulse(moment.share, 0.5, 0.3)
    finger = 0.007 * wave(t, 0.18)
    return FigurePose(
        at=(0.02 * sways, 0.0),
        pelvis=(0.02 * sways, -0.29),
        lean=6 * sways,
        feet=((-0.07, 0.0), (0.09 + 0.02 * trill, -0.14 * trill)),
        toes=(-0.5, 0.9),
        hands=((0.125, 0.035 + finger), (0.24, 0.045 - finger)),
        elbows=(1.0, 1.0),
        tilt=8 * wave(t, 2.6, -0.08) + 3,
        yaw=8,
        pitch=2 + 3 * trill,
    )


def _flute(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    (ax, ay), (bx, by) = actor.joints.hands
    dx, dy = (bx - ax, by - ay) if actor.spot.facing >= 0 else (ax - bx, ay - by)
    x, y = (ax, ay) if actor.spot.facing >= 0 else (bx, by)
    start, end = (x - dx * 0.45, y - dy * 0.45 - 0.025), (x + dx * 1.5, y + dy * 1.5 - 0.025)
    canvas.drawLine(*start, *end, brush.stroke(brush.line((0.75, 0.77, 0.82)), 0.026))
    canvas.drawLine(*start, *end, brush.stroke(brush.lit((0.88, 0.9, 0.95)), 0.014))
    for key in range(4):
        share = 0.3 + 0.15 * key
        where = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
        canvas.drawCircle(*where, 0.006, brush.fill(brush.line((0.5, 0.5, 0.55))))


PART = Action(
    name="play_flute",
    words=SceneWords(en=("play the flute", "playing flute"), ko=("플루트를 불", "피리를 불")),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "", "ko": ""},
    tempo=76.0,
    front=_flute,
    mood=moods((0.0, "in love"), (0.5, "happy")),
    sound=(("flute", 0.05), ("flute", 0.52)),
)
