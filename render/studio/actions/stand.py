"""Standing about: weight on one leg, a look around, a glance at the wrist, back to us."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import now, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up, standing


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    rest = standing(moment)
    t = now(moment) + 0.9 * moment.index
    look = ease((wave(t, 5.2) - 0.2) / 0.5)
    wrist = pulse(moment.share, 0.42 + 0.06 * moment.index, 0.24) * (1 - min(1.0, 3 * moment.voice))
    behind, (x, y) = rest.hands
    return replace(
        rest,
        pelvis=(rest.pelvis[0] + 0.012 * wave(t, 4.1), rest.pelvis[1]),
        hands=(behind, (x + (0.06 - x) * wrist, y + (0.13 - y) * wrist)),
        yaw=rest.yaw - 13 * look * (1 - wrist),
        tilt=rest.tilt + 6 * wrist + 2 * look,
        pitch=-7 * wrist + 2 * look,
    )


PART = Action(
    name="stand",
    words=SceneWords(
        en=("standing", "stand", "hanging out", "hang out", "posing", "pose"),
        ko=("서 있", "포즈", "놀고 있"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Well, here we are!", "ko": "자, 우리 왔어요!"},
)
