"""Yoga: a tree on one leg, arms like a crown, the wobble, serene once more."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    up = ease(after(moment, 0.06) / 0.9)
    gone = after(moment, 0.52 + 0.04 * moment.index)
    wobble = wave(gone, 0.55) * hit(gone, 0.25, 1.5)
    breath = wave(t, 3.2)
    flail = abs(wobble)
    return FigurePose(
        roll=1.2 * breath + 11 * wobble,
        pelvis=(0.02 * up, -0.288),
        lean=-9 * wobble,
        feet=((-0.085 + 0.085 * up, -0.15 * up), (0.085 - 0.055 * up, 0.0)),
        toes=(-0.4, 0.7),
        knees=(-1.0, 1.0),
        hands=(
            (-0.165 + 0.0 * up - 0.09 * flail, 0.27 - (0.49 - 0.24 * flail) * up),
            (0.165 + 0.09 * flail, 0.27 - (0.49 - 0.24 * flail) * up),
        ),
        tilt=-8 * wobble,
        pitch=3 + 2 * breath,
        squash=1 + 0.008 * breath,
    )


PART = Action(
    name="yoga",
    words=SceneWords(
        en=("yoga", "tree pose", "pilates", "balance on one leg"),
        ko=("요가", "필라테스", "균형을 잡"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Ommm... whoops!", "ko": "옴... 어이쿠!"},
    tempo=60.0,
    mood=moods((0.0, ""), (0.52, "scared"), (0.72, "proud")),
    sound=(("gong", 0.05), ("wobble", 0.53)),
)
