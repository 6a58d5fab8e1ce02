"""Wrestling: locked at the shoulders, pushed to and fro, one is lifted off the feet."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    approach,
    by_index,
    changed,
    moods,
    now,
    story,
    tremble,
    wave,
)
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH


@facing_right
def _lock(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    push = wave(t, 1.7, 0.5 * (moment.index % 2)) * 0.7
    strain = tremble(t, 0.004, moment.index)
    return changed(
        CROUCH,
        at=(approach(moment, 0.48, 0.2) * ease(moment.share / 0.12) + 0.06 * push, 0.0),
        pelvis=(-0.06, -0.2),
        lean=26 + 4 * push,
        feet=((-0.22, 0.0), (0.06, -0.02 * max(0.0, push))),
        hands=((0.16, 0.06 + strain), (0.26, 0.04 - strain)),
        elbows=(1.0, 1.0),
        tilt=-20 + 3 * push,
        pitch=2,
        squash=1 + strain,
    )


@facing_right
def _lift(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.52)
    up = ease((gone - 0.3) / 0.5)
    kick = wave(gone, 0.35)
    if moment.index % 2:
        return FigurePose(
            at=(0.12, -0.36 * up),
            roll=24 * up,
            turn=0.3,
            pelvis=(0.0, -0.27),
            feet=((-0.12, -0.05 + 0.04 * kick), (0.12, -0.05 - 0.04 * kick)),
            hands=((-0.2, -0.14 - 0.03 * kick), (0.2, -0.14 + 0.03 * kick)),
            tilt=-10 * up,
            pitch=-4,
        )
    return FigurePose(
        at=(0.0, 0.0),
        turn=0.2,
        pelvis=(0.0, -0.25 + 0.02 * tremble(gone, 1.0)),
        feet=((-0.13, 0.0), (0.13, 0.0)),
        hands=((0.1 - 0.0 * up, -0.02 - 0.1 * up), (0.2, -0.06 - 0.14 * up)),
        elbows=(1.0, 1.0),
        over=(False, True),
        lean=-6 * up,
        tilt=tremble(gone, 1.5),
        pitch=7 * up,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _lock), (0.52, _lift), (0.84, _lock), cross=0.35)


PART = Action(
    name="wrestle",
    words=SceneWords(
        en=("wrestle", "wrestling", "wrestler", "ssireum", "sumo", "arm wrestle"),
        ko=("레슬링", "씨름", "스모", "몸싸움"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "I have got you now!", "ko": "잡았다!"},
    formation="facing",
    mood=by_index(moods((0.0, "angry"), (0.58, "proud")), moods((0.0, "angry"), (0.58, "scared"))),
    sound=(("grunt", 0.1), ("grunt", 0.5), ("thud", 0.86)),
    reacts="shakes",
)
