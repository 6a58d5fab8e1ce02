"""Falling out of the sky: spinning slowly, arms and legs grabbing at the air."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import differ, moods, own_time, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    flail = 0.05 * wave(t, 0.34)
    kick = wave(t, 0.28, 0.25)
    spin = 24 * wave(t, 2.3 + 0.3 * differ(moment)) + 12 * differ(moment, 1)
    return FigurePose(
        at=(0.05 * wave(t, 1.7), -0.3 + 0.05 * wave(t, 1.1)),
        roll=spin,
        squash=1.04 + 0.02 * wave(t, 0.3),
        pelvis=(0.0, -0.25),
        lean=-6,
        feet=((-0.17, -0.08 + 0.05 * kick), (0.17, -0.09 - 0.05 * kick)),
        knees=(-1.0, 1.0),
        hands=((-0.24, -0.13 + flail), (0.24, -0.14 - flail)),
        tilt=-0.5 * spin,
        yaw=8 * wave(t, 1.3),
        pitch=-6,
    )


PART = Action(
    name="fall",
    words=SceneWords(
        en=("fall", "falling", "falls", "skydive", "skydiving", "parachute"),
        ko=("떨어지", "추락", "낙하", "스카이다이빙"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Where is the ground?", "ko": "땅이 어디야!"},
    grounded=False,
    mood=moods((0.0, "scared"), (0.5, "surprised"), (0.7, "scared")),
    sound=(("falling", 0.0), ("scream", 0.2)),
)
