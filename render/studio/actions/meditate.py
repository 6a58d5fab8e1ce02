"""Meditating: cross-legged, rising into the air by and by, one eye open, bump."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROSS_LEGGED


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    up = ease(after(moment, 0.16) / (0.4 * moment.length)) - ease(
        after(moment, 0.78 + 0.02 * moment.index) / 0.22
    )
    bump = hit(after(moment, 0.78 + 0.02 * moment.index) - 0.2, 0.06, 0.4)
    breath = wave(t, 3.0)
    return changed(
        CROSS_LEGGED,
        at=(0.0, -0.26 * up - 0.02 * breath * up - 0.03 * bump),
        roll=2 * wave(t, 4.0) * up,
        hands=((-0.2, 0.21 - 0.06 * bump), (0.2, 0.21 - 0.06 * bump)),
        tilt=3 * wave(t, 3.7),
        pitch=3 - 2 * breath,
        squash=1 + 0.012 * breath - 0.06 * bump,
    )


PART = Action(
    name="meditate",
    words=SceneWords(
        en=("meditate", "meditating", "meditates", "mindfulness", "zen", "levitate"),
        ko=("명상", "참선", "수행", "가부좌"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "I am one with the floor.", "ko": "나는 바닥과 하나다."},
    tempo=60.0,
    mood=moods((0.0, ""), (0.5, "happy"), (0.79, "surprised")),
    sound=(("gong", 0.04), ("shimmer", 0.2), ("thud", 0.82)),
)
