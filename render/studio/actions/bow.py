"""A deep bow: feet together, hands at the sides, down and up, once more, deeper."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    first = ease(after(moment, 0.14) / 0.5) - ease(after(moment, 0.36) / 0.5)
    second = ease(after(moment, 0.52 + 0.03 * moment.index) / 0.6) - ease(after(moment, 0.8) / 0.6)
    down = 0.75 * first + 1.1 * second
    breath = wave(own_time(moment), 2.2)
    return changed(
        TURNED,
        pelvis=(-0.05 * down, -0.287),
        lean=52 * down,
        hands=((-0.1 + 0.06 * down, 0.27), (0.12 - 0.08 * down, 0.27)),
        feet=((-0.05, 0.0), (0.05, 0.0)),
        elbows=(-1.0, 1.0),
        tilt=6 * down + breath,
        yaw=8 - 4 * down,
        pitch=2 - 11 * down,
    )


PART = Action(
    name="bow",
    words=SceneWords(
        en=("bow", "bowing", "bows", "curtsy", "take a bow"),
        ko=("절하", "절을", "고개를 숙이", "허리를 숙", "인사드"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Thank you so much!", "ko": "정말 감사합니다!"},
    mood=moods((0.0, ""), (0.85, "happy")),
    sound=(("applause", 0.4),),
)
