"""Juggling: three in the air, eyes following, one too many, scrambling to catch them all."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    mad = ease(after(moment, 0.5) / 0.5) - ease(after(moment, 0.85) / 0.3)
    rate = 0.62
    left, right = wave(t, rate), wave(t, rate, 0.5)
    stagger = wave(t, 1.0) * mad
    end = ease(after(moment, 0.88) / 0.2)
    return FigurePose(
        at=(0.07 * stagger, 0.0),
        pelvis=(0.015 * stagger, -0.28 + 0.008 * left),
        lean=7 * stagger - 4 * mad,
        feet=((-0.1, -0.03 * max(0, stagger)), (0.1, -0.03 * max(0, -stagger))),
        hands=(
            (-0.16 - 0.05 * stagger, 0.14 - 0.05 * left - 0.08 * mad - 0.16 * end),
            (0.16 - 0.05 * stagger, 0.14 - 0.05 * right - 0.08 * mad - 0.16 * end),
        ),
        tilt=5 * wave(t, 2 * rate),
        yaw=6 * wave(t, 2 * rate),
        pitch=8 - 3 * end,
    )


def _balls(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Behind the figure, so that no ball hides the face it flies past."""
    rate = 0.62
    (ax, ay), (bx, by) = actor.joints.hands
    colours = ((0.9, 0.25, 0.25), (0.25, 0.55, 0.9), (0.98, 0.8, 0.25), (0.35, 0.75, 0.4))
    for ball in range(4):
        phase = (actor.seconds / rate / 2 + ball / 4 + 0.1 * actor.index) % 1.0
        there, share = (phase < 0.5), (phase % 0.5) * 2
        x0, y0, x1, y1 = (ax, ay, bx, by) if there else (bx, by, ax, ay)
        x = x0 + (x1 - x0) * share + 0.09 * math.sin(math.pi * share) * (1 if there else -1)
        y = y0 + (y1 - y0) * share - 0.62 * 4 * share * (1 - share) * 0.9
        brush.shape(canvas, skia.Path.Circle(x, y - 0.03, 0.036), colours[ball], 0.008)


PART = Action(
    name="juggle",
    words=SceneWords(en=("juggle", "juggling", "juggles", "juggler"), ko=("저글링", "저글")),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Look, four at once!", "ko": "봐, 네 개나!"},
    behind=_balls,
    mood=moods((0.0, "happy"), (0.5, "scared"), (0.88, "proud")),
    sound=(("boing", 0.1), ("drumroll", 0.5), ("tada", 0.88)),
)
