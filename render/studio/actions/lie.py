"""Lying about: hands behind the head, one leg over the other, a foot that keeps the beat."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import changed, moods, own_time, wave
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import LYING


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.4)
    breath = wave(t, 3.0)
    beat_ = wave(t, 0.8)
    look = pulse(moment.share, 0.5, 0.26)
    return changed(
        LYING,
        roll=-86 + 0.8 * breath + 12 * look,
        pelvis=(0.0, -0.26),
        lean=5 + 8 * look,
        hands=((-0.17, -0.12), (0.17, -0.1)),
        over=(False, False),
        feet=((-0.02, -0.01), (-0.02 + 0.02 * beat_, -0.07)),
        knees=(1.0, 1.0),
        tilt=16 + 3 * breath + 14 * look,
        pitch=2,
        squash=1 + 0.008 * breath,
    )


PART = Action(
    name="lie",
    words=SceneWords(
        en=(
            "lie",
            "lying",
            "lies",
            "lie down",
            "sunbathe",
            "sunbathing",
            "relaxing",
            "chilling",
            "lounging",
        ),
        ko=("누워", "눕", "뒹굴", "일광욕", "빈둥"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.9, 0.9, reach=0.5),
    pose=_pose,
    exclaims={"en": "This is the life.", "ko": "이게 사는 거지."},
    mood=moods((0.0, "happy")),
    sound=(("birds", 0.0),),
)
