"""Slipping: a foot shoots out, arms like windmills, flat on the back, dazed."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, now, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import LYING


@facing_right
def _mill(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    angle = math.tau * t / 0.36
    out = ease(t / 0.3)
    back = wave(t, 0.5)
    return FigurePose(
        roll=-10 * out + 6 * back,
        turn=0.4,
        pelvis=(-0.04, -0.27),
        lean=-8 - 7 * back,
        feet=((-0.06, 0.0), (0.1 + 0.12 * out, -0.16 * out)),
        toes=(0.8, 0.6),
        knees=(1.0, 1.0),
        hands=(
            (-0.2 - 0.04 * math.cos(angle), -0.04 + 0.08 * math.sin(angle)),
            (0.22 + 0.04 * math.cos(angle), -0.05 - 0.08 * math.sin(angle)),
        ),
        tilt=10 - 6 * back,
        pitch=5,
        yaw=8,
    )


@facing_right
def _flat(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.36)
    fallen = ease(gone / 0.8)
    bump = hit(gone - 0.75, 0.08, 0.35)
    up = math.sin(math.pi * fallen)
    return changed(
        LYING,
        at=(0.42 * fallen, -0.1 * fallen - 0.16 * up - 0.05 * bump),
        roll=-90 * fallen,
        feet=((-0.1, -0.02 - 0.08 * up), (0.12 + 0.08 * up, -0.08 * up)),
        hands=((-0.22, 0.02), (0.22, 0.06)),
        tilt=4 + 5 * wave(gone, 1.0) * fallen,
        squash=1 - 0.06 * bump,
        pitch=4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _mill), (0.36, _flat), cross=0.25)


PART = Action(
    name="slip",
    words=SceneWords(
        en=("slip", "slipping", "slips", "trip over", "stumble"), ko=("미끄러", "넘어지", "자빠")
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.9, 0.9, reach=0.5),
    pose=_pose,
    exclaims={"en": "", "ko": ""},
    formation="row",
    mood=moods((0.0, "surprised"), (0.5, "sad")),
    sound=(("slide whistle", 0.03), ("thud", 0.48)),
)
