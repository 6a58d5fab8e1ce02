"""Walking dead: arms ahead, one leg dragged, the head lolling; a lurch forward at the turn."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, tremble, wave
from render.studio.motion.cycles import SHUFFLE, stride
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.8)
    pose = stride(t, SHUFFLE, 0.33 * moment.index)
    jerk = tremble(t, 0.007, moment.index) * (0.5 + 0.5 * wave(t, 1.3))
    lurch = hit(after(moment, 0.54 + 0.04 * moment.index), 0.2, 0.9)
    sag = 0.5 + 0.5 * wave(t, 1.7)
    return replace(
        pose,
        at=(pose.at[0] + 0.1 * lurch, pose.at[1]),
        roll=4 * wave(t, 1.7),
        lean=6 + 6 * wave(t, 1.7, 0.2) + 12 * lurch,
        turn=0.4,
        hands=((0.17 + 0.06 * lurch, 0.02 + 0.03 * sag + jerk), (0.28, -0.03 - 0.03 * sag - jerk)),
        elbows=(1.0, 1.0),
        over=(True, True),
        tilt=-13 + 22 * sag,
        yaw=7,
        pitch=4 * sag,
    )


PART = Action(
    name="zombie_walk",
    words=SceneWords(en=("zombie walk", "walk like a zombie", "undead", "shamble"), ko=("좀비",)),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Braaains...", "ko": "뇌... 맛있는 뇌..."},
    formation="row",
    travel=SHUFFLE.speed,
    mood=moods((0.0, ""), (0.54, "angry")),
    sound=(("groan", 0.05), ("groan", 0.55)),
)
