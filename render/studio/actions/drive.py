"""Driving: both hands at the wheel, swaying with the bends, an emergency brake at the turn."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, now, tremble
from render.studio.motion.idle import pulse, sway
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import SEATED


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    bend = sway(t, moment.seed + 5, 0.8)
    rattle = tremble(t, 0.003)
    brake = hit(after(moment, 0.55), 0.12, 0.7)
    driving = moment.index == 0
    wheel = 0.05 * bend
    scared = (0.06 - 0.04 * brake, 0.22 - 0.12 * brake), (0.15 + 0.05 * brake, 0.2 - 0.3 * brake)
    hands = ((0.14 + wheel * 0.4, 0.13 - wheel), (0.24, 0.13 + wheel)) if driving else scared
    return changed(
        SEATED,
        at=(0.0, rattle),
        lean=-6 + 5 * bend + 22 * brake,
        hands=hands,
        elbows=(-1.0, -1.0 if driving else 1.0),
        over=(True, True),
        tilt=-7 * bend - 10 * brake,
        yaw=8 if driving else 6 - 12 * pulse(moment.share, 0.3, 0.2),
        pitch=1 + 4 * brake,
        squash=1 + 0.02 * brake,
    )


PART = Action(
    name="drive",
    words=SceneWords(
        en=("drive", "driving", "drives", "driver", "road trip", "race car"),
        ko=("운전", "드라이브", "몰고"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Buckle up!", "ko": "안전벨트 매!"},
    formation="file",
    travel=2.0,
    grounded=False,
    mood=moods((0.0, "happy"), (0.55, "scared"), (0.74, "laughing")),
    needs=(("🚗", "in"),),
    sound=(("engine", 0.0), ("brakes", 0.55)),
)
