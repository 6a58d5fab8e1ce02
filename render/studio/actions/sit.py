"""Sitting: dropping onto the seat, swinging a leg, slapping the knee, leaning over to look."""

from render.studio.actions._furniture import draw_stool
from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, blend, changed, hit, moods, own_time, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import SEATED, TURNED


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    down = ease(after(moment, 0.02) / 0.5)
    bump = hit(after(moment, 0.02) - 0.4, 0.08, 0.4)
    swing = wave(t, 1.3) * ease((moment.share - 0.2) / 0.1)
    curious = pulse(moment.share, 0.5, 0.28)
    seated = changed(
        SEATED,
        turn=0.45,
        lean=-2 + 14 * curious,
        feet=((0.1, 0.0), (0.15 + 0.03 * swing, -0.03 - 0.02 * swing)),
        hands=((0.02, 0.25), (0.12, 0.23)),
        elbows=(-1.0, 1.0),
        tilt=3 * wave(t, 2.6) - 9 * curious,
        pitch=3 * curious,
        squash=1 - 0.05 * bump,
    )
    return blend(changed(TURNED, elbows=(-1.0, 1.0)), seated, down)


PART = Action(
    name="sit",
    words=SceneWords(
        en=("sit", "sitting", "sits", "seated", "sit down"), ko=("앉아", "앉는", "앉은", "앉고")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Ahh, much better.", "ko": "아, 이제 좀 살겠다."},
    formation="row",
    behind=draw_stool,
    mood=moods((0.0, ""), (0.1, "happy")),
    sound=(("creak", 0.1),),
)
