"""Swimming the crawl: arms wheel, the body rolls, the legs beat, a breath in every round."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, wave
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up

_ROUND = 1.6


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    turn = math.tau * t / _ROUND + 2.0 * moment.index
    beat = wave(t, 0.4)
    rest = pulse(moment.share, 0.55, 0.25)

    def arm(angle: float, x: float) -> tuple[float, float]:
        return x + 0.1 * math.sin(angle) * (1 if x > 0 else -1), 0.03 - 0.2 * math.cos(angle)

    return FigurePose(
        at=(-0.3 + 0.06 * rest, -0.2 + 0.2 * rest + 0.025 * math.sin(turn)),
        roll=74 - 46 * rest + 4 * math.sin(turn),
        turn=0.25 * math.sin(turn),
        feet=((-0.06 - 0.04 * beat, 0.01), (0.06 + 0.04 * beat, 0.01)),
        toes=(-0.5, 0.5),
        hands=(arm(turn, -0.16), arm(turn + math.pi, 0.16)),
        elbows=(-1.0, 1.0),
        over=(False, math.cos(turn) > -0.2),
        tilt=-52 + 32 * rest + 7 * math.sin(turn),
        yaw=8 * math.sin(turn),
        pitch=4,
    )


PART = Action(
    name="swim",
    words=SceneWords(en=("swim", "swimming", "swims", "swimmer"), ko=("수영", "헤엄")),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.84, 0.9, reach=0.56),
    pose=_pose,
    exclaims={"en": "The water is lovely!", "ko": "물이 정말 시원해!"},
    wardrobe="swimwear",
    formation="row",
    grounded=False,
    travel=0.5,
    mood=moods((0.0, "happy")),
    sound=(("splash", 0.05), ("splash", 0.5)),
    reacts="splashes",
)
