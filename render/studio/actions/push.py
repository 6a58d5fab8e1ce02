"""Pushing: a shoulder to it, feet slipping, an inch, another one, sinking down against it."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import changed, moods, own_time, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    slip = (t / 0.9) % 1.0
    heave = 0.5 + 0.5 * wave(t, 1.3)
    shake = tremble(t, 0.004)
    return changed(
        TURNED,
        at=(0.05 * ease(moment.share / 0.8) + 0.015 * heave, 0.0),
        turn=0.65,
        pelvis=(-0.1, -0.225 - 0.01 * heave),
        lean=34 + 4 * heave,
        feet=(
            (-0.27 - 0.04 * ease(slip / 0.5) + 0.04 * ease((slip - 0.5) / 0.5), 0.0),
            (-0.08, -0.02 * heave),
        ),
        hands=((0.16, -0.04 + shake), (0.24, -0.07 - shake)),
        elbows=(1.0, 1.0),
        tilt=-22 - 6 * heave + tremble(t, 1.2),
        pitch=-2 + 5 * heave,
        squash=1 - 0.01 * heave,
    )


PART = Action(
    name="push",
    words=SceneWords(
        en=("push", "pushing", "pushes", "shove", "shoving"), ko=("밀고", "밀어", "미는", "떠밀")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "It will not budge!", "ko": "꿈쩍도 안 해!"},
    formation="row",
    needs=(("🪨", "beside"),),
    mood=moods((0.0, ""), (0.2, "angry"), (0.7, "sad")),
    sound=(("grunt", 0.1), ("grunt", 0.45), ("creak", 0.7)),
    reacts="shakes",
    reacts_at=0.3,
)
