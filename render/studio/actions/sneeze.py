"""A sneeze: a tickle, back, back, further back, and the explosion; a sniff."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, differ, hit, moods, now, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.16)
    tickle = wave(now(moment), 0.5) * (gone < 0.4)
    back = sum(ease((gone - start) / 0.25) / 3 for start in (0.0, 0.75, 1.4)) if gone < 2.0 else 1.0
    blow = after(moment, 0.16) - 2.05
    back *= 1 - ease(blow / 0.12)
    out = hit(blow, 0.16, 1.0)
    side = 0.4 + 0.6 * differ(moment)
    return FigurePose(
        at=(-0.08 * out, -0.05 * out),
        turn=0.25,
        pelvis=(-0.02 * back - 0.05 * out, -0.287 + 0.02 * out),
        lean=-14 * back + 36 * out,
        feet=((-0.09, -0.03 * out), (0.09, -0.09 * out)),
        hands=(
            (-0.17 - 0.04 * back - 0.06 * out, 0.22 - 0.12 * back - 0.05 * out),
            (0.17 - 0.01 * back, 0.22 - 0.2 * back),
        ),
        tilt=4 * tickle - 4 * side * back + 6 * out,
        yaw=5,
        pitch=11 * back - 10 * out,
        squash=1 + 0.05 * back - 0.06 * out,
    )


PART = Action(
    name="sneeze",
    words=SceneWords(
        en=("sneeze", "sneezing", "sneezes", "achoo", "catch a cold"), ko=("재채기", "에취")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Ah... ah... achoo!", "ko": "아... 아... 에취!"},
    mood=moods((0.0, ""), (0.2, "surprised"), (0.56, "sad")),
    sound=(("sniff", 0.06), ("sneeze", 0.5)),
)
