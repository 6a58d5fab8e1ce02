"""Running away in panic: arms in the air, looking back over the shoulder, stumbling once."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, differ, hit, moods, own_time, wave
from render.studio.motion.cycles import SPRINT, stride
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    pose = stride(t, replace(SPRINT, lean=12.0), 0.41 * moment.index)
    back = ease((wave(t, 2.2, 0.2 * moment.index) - 0.1) / 0.5)
    stumble = hit(after(moment, 0.52 + 0.05 * moment.index), 0.12, 0.5)
    flail = 0.05 * wave(t, 0.22, 0.3 * moment.index)
    up = 0.16 + 0.06 * differ(moment)
    hands = ((-0.24 - flail, -up - flail), (0.24 - flail, -up + flail))
    return replace(
        pose,
        hands=hands,
        elbows=(-1.0, 1.0),
        over=(True, True),
        lean=pose.lean - 16 * back + 24 * stumble,
        at=(pose.at[0], pose.at[1] + 0.02 * stumble),
        yaw=11 - 25 * back,
        tilt=-6 - 9 * back - 12 * stumble,
        pitch=4,
    )


PART = Action(
    name="flee",
    words=SceneWords(
        en=("flee", "fleeing", "run away", "running away", "runs away", "escape", "escaping"),
        ko=("도망", "달아나", "피해", "탈출"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Run! It is right behind us!", "ko": "도망쳐! 바로 뒤에 있어!"},
    formation="row",
    travel=SPRINT.speed,
    mood=moods((0.0, "scared")),
    sound=(("running", 0.0), ("scream", 0.1)),
    reacts="comes closer",
    reacts_at=0.4,
)
