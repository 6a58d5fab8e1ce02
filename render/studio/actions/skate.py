"""Skating: long pushes from side to side, arms behind the back, a wobble that is caught."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up

_PUSH = 1.5


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    side = wave(t, _PUSH, 0.3 * moment.index)
    push = abs(side)
    scare = hit(after(moment, 0.5 + 0.06 * moment.index), 0.15, 0.7)
    flail = wave(t, 0.25) * scare
    back = max(side, 0.0)
    front = max(-side, 0.0)
    return FigurePose(
        at=(0.04 * side, 0.0),
        roll=5 * side - 12 * scare,
        turn=0.5,
        pelvis=(-0.03 - 0.03 * scare, -0.25 - 0.015 * push),
        lean=17 - 12 * scare,
        feet=((-0.06 - 0.16 * back, -0.05 * back), (0.08 - 0.22 * front, -0.05 * front)),
        toes=(1.0, 1.0),
        knees=(1.0, 1.0),
        hands=(
            (-0.16 - 0.09 * push - 0.05 * scare, 0.17 - 0.22 * scare + 0.07 * flail),
            (0.2 + 0.06 * scare, 0.14 - 0.2 * scare - 0.07 * flail),
        ),
        elbows=(-1.0, -1.0 if scare < 0.4 else 1.0),
        tilt=-8 - 4 * side + 6 * scare,
        yaw=9,
        pitch=2 + 5 * scare,
    )


PART = Action(
    name="skate",
    needs=(("🛹", "ride"),),
    words=SceneWords(
        en=(
            "skate",
            "skating",
            "skates",
            "ice skating",
            "skateboard",
            "roller skating",
            "rollerblading",
        ),
        ko=("스케이트", "롤러", "보드를 타"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Wheee, I cannot stop!", "ko": "우와, 안 멈춰져!"},
    formation="row",
    travel=1.0,
    mood=moods((0.0, "happy"), (0.5, "scared"), (0.64, "laughing")),
    sound=(("skid", 0.1), ("skid", 0.5)),
)
