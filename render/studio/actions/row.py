"""Rowing: arms far ahead, a hard pull with the whole back, blades out; exhausted at the end."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import breathe, changed, moods, own_time
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_GROUND

_STROKE = 1.7


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    tired = ease((moment.share - 0.62) / 0.2)
    phase = (t / _STROKE) % 1.0
    pull = ease(phase / 0.45) - ease((phase - 0.5) / 0.5)
    pull *= 1 - 0.6 * tired
    return changed(
        ON_GROUND,
        at=(0.0, -0.1),
        pelvis=(-0.1 - 0.04 * pull, -0.07),
        lean=20 - 36 * pull + 6 * tired,
        hands=((0.14 - 0.08 * pull, 0.14 + 0.02 * pull), (0.25 - 0.11 * pull, 0.13)),
        elbows=(-1.0, -1.0),
        tilt=-10 + 16 * pull + 8 * tired * breathe(t),
        pitch=3 - 6 * tired,
    )


def _oar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    (ax, ay), (bx, by) = actor.joints.hands
    x, y = (ax + bx) / 2, (ay + by) / 2
    wood = (0.72, 0.5, 0.28)
    phase = actor.seconds / _STROKE * math.tau
    end = x - ahead * (0.32 + 0.06 * math.sin(phase)), y + 0.3 + 0.05 * math.cos(phase)
    canvas.drawLine(x + ahead * 0.06, y - 0.06, *end, brush.stroke(brush.line(wood), 0.03))
    canvas.drawLine(x + ahead * 0.06, y - 0.06, *end, brush.stroke(brush.base(wood), 0.018))
    canvas.save()
    canvas.translate(*end)
    canvas.rotate(math.degrees(math.atan2(end[1] - y, end[0] - x)))
    brush.shape(canvas, skia.Path.Oval(skia.Rect.MakeLTRB(-0.03, -0.035, 0.12, 0.035)), wood)
    canvas.restore()


PART = Action(
    name="row",
    words=SceneWords(
        en=("row", "rowing", "rows", "paddle", "paddling", "kayak", "canoe"),
        ko=("노를 젓", "노 젓", "보트를 타"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Are we there yet?", "ko": "아직 멀었어?"},
    formation="file",
    grounded=False,
    travel=0.5,
    front=_oar,
    mood=moods((0.0, "happy"), (0.62, "sad")),
    needs=(("🛶", "in"),),
    sound=(("splash", 0.1), ("splash", 0.4), ("splash", 0.7)),
)
