"""A shrug: palms up, shoulders up, the head aside, a sigh."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import UPRIGHT


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.2 + 0.05 * moment.index)
    up = ease(gone / 0.2) - ease((gone - 1.3) / 0.4)
    sigh = hit(gone - 1.6, 0.3, 1.2)
    t = own_time(moment, 0.3)
    return changed(
        UPRIGHT,
        pelvis=(0.01 * wave(t, 2.4), -0.288 + 0.012 * sigh),
        hands=((-0.165 - 0.08 * up, 0.27 - 0.16 * up), (0.165 + 0.08 * up, 0.27 - 0.16 * up)),
        tilt=10 * up + 2 * wave(t, 2.4),
        yaw=-3 * up,
        pitch=3 * up - 6 * sigh,
        squash=1 + 0.02 * up - 0.03 * sigh,
    )


PART = Action(
    name="shrug",
    words=SceneWords(
        en=("shrug", "shrugging", "shrugs", "no idea", "whatever"), ko=("어깨를 으쓱", "모르겠다는")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "No idea!", "ko": "글쎄, 나도 몰라!"},
    mood=moods((0.0, ""), (0.22, "surprised"), (0.6, "")),
    sound=(("hmm", 0.22),),
)
