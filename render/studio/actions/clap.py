"""Applause: polite at first, then faster and higher, at last standing on the toes."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import changed, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import UPRIGHT


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    wild = ease(moment.share / 0.7)
    # The phase is the integral of the rate, so that clapping grows faster without a jump.
    beats = 2.2 * t + 1.1 * t * wild * 0.5
    open_ = 0.5 + 0.5 * math.sin(math.tau * beats)
    high = 0.08 - 0.12 * ease((moment.share - 0.5) / 0.3)
    wide = 0.02 + 0.1 * open_
    hop = abs(math.sin(math.pi * beats)) * wild
    return changed(
        UPRIGHT,
        at=(0.0, -0.015 * hop - 0.012 * wild),
        pelvis=(0.0, -0.288),
        lean=2 + 3 * wave(t, 2.4),
        turn=0.25,
        hands=((0.03 - wide, 0.06 + high), (0.05 + wide, 0.06 + high)),
        tilt=3 * math.sin(math.pi * beats) * wild,
        pitch=3 * wild,
        yaw=6,
    )


PART = Action(
    name="clap",
    words=SceneWords(
        en=("clap", "clapping", "claps", "applaud", "applauding", "applause"), ko=("박수", "손뼉")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Bravo!", "ko": "브라보!"},
    mood=moods((0.0, ""), (0.4, "happy"), (0.75, "laughing")),
    sound=(("applause", 0.05),),
)
