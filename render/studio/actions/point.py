"""Pointing: a start, the arm out at full length, hopping to be believed."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, aim, changed, hit, moods, own_time, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    gone = after(moment, 0.12 + 0.05 * moment.index)
    out = ease(gone / 0.15)
    start = hit(gone, 0.08, 0.5)
    urge = abs(wave(t, 0.6)) * ease((moment.share - 0.5) / 0.2)
    x, y = aim(moment, 0.28, (0.3, -0.08))
    x, y = max(0.14, x), min(0.16, max(-0.2, y))
    return changed(
        TURNED,
        at=(0.0, -0.04 * start - 0.04 * urge),
        lean=4 * out - 5 * start,
        hands=(
            (-0.12 - 0.05 * urge, 0.26 - 0.14 * urge),
            (0.14 + (x - 0.14) * out, 0.26 + (y - 0.26) * out),
        ),
        elbows=(-1.0, 1.0),
        feet=((-0.08, -0.02 * urge), (0.09, -0.03 * urge)),
        tilt=-4 * out,
        yaw=9 - 16 * pulse(moment.share, 0.4, 0.16),
        pitch=4 * out,
        squash=1 + 0.03 * start,
    )


PART = Action(
    name="point",
    words=SceneWords(en=("point", "pointing", "points at"), ko=("가리키", "손가락질")),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Look over there!", "ko": "저기 좀 봐!"},
    formation="row",
    mood=moods((0.0, ""), (0.12, "surprised")),
    sound=(("gasp", 0.13),),
    reacts="comes closer",
)
