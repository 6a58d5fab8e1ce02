"""Sleeping: on the side, slow deep breaths, a snore that shakes the whole body, turning over."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import changed, hit, moods, now, wave
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import LYING


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment) + 0.8 * moment.index
    breath = wave(t, 3.0)
    snore = hit((t % 3.0) - 1.2, 0.35, 0.5)
    turned = pulse(moment.share, 0.52, 0.2)
    return changed(
        LYING,
        at=(0.42, -0.1 - 0.04 * turned),
        roll=-90 + 1.5 * breath + 8 * turned,
        squash=1 + 0.01 * breath,
        pelvis=(0.0, -0.27),
        feet=((0.05 + 0.04 * turned, -0.03), (0.14 - 0.05 * turned, -0.06 - 0.05 * turned)),
        knees=(1.0, 1.0),
        hands=((0.03 - 0.1 * turned, 0.15), (0.09 + 0.05 * turned, 0.08 - 0.1 * turned)),
        tilt=5 + 3 * snore + 6 * turned,
        pitch=3 * snore,
    )


PART = Action(
    name="sleep",
    words=SceneWords(
        en=("sleep", "sleeping", "sleeps", "nap", "napping", "asleep", "snoring", "dozing"),
        ko=("자고", "자는", "잠자", "잠든", "낮잠", "코를 골", "졸"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.9, 0.9, reach=0.5),
    pose=_pose,
    exclaims={"en": "", "ko": ""},
    mood=moods((0.0, "asleep")),
    sound=(("snore", 0.2), ("snore", 0.7)),
)
