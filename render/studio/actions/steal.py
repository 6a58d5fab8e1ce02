"""Stealing: up on tiptoe, a grab, a look around, and off with it under the arm."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, now, story, wave
from render.studio.motion.cycles import TIPTOE, stride
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _creep(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    return replace(
        stride(t, TIPTOE, 0.25 * moment.index),
        hands=((0.06, 0.09), (0.2, 0.06 - 0.02 * wave(t, 0.75))),
        elbows=(-1.0, 1.0),
        over=(True, True),
        yaw=10 * wave(t, 2.2, 0.3 * moment.index),
        tilt=-6,
        pitch=-3,
    )


@facing_right
def _grab(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.36)
    reach = hit(gone, 0.12, 0.4)
    pose = _creep(replace(moment, share=0.36))
    return replace(
        pose,
        at=(0.0, 0.0),
        feet=((-0.1, 0.0), (0.14, 0.0)),
        hands=((0.1 + 0.14 * reach, 0.06), (0.2 + 0.16 * reach, 0.02)),
        over=(True, True),
        lean=6 + 12 * reach,
        yaw=-14 + 30 * ease((gone - 0.5) / 0.2),
        pitch=4,
    )


@facing_right
def _slink(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    return replace(
        stride(1.3 * t, TIPTOE, 0.25 * moment.index),
        hands=((0.08, 0.07), (0.1, 0.06)),
        elbows=(-1.0, 1.0),
        over=(True, True),
        lean=8,
        yaw=-16 + 10 * wave(t, 1.4),
        tilt=-4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _creep), (0.36, _grab), (0.62, _slink), cross=0.14)


PART = Action(
    name="steal",
    words=SceneWords(en=("steal", "stealing", "steals"), ko=("훔치", "훔쳐")),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Nobody saw that!", "ko": "아무도 못 봤지?"},
    formation="file",
    travel=0.5 * TIPTOE.speed,
    mood=moods((0.0, ""), (0.36, "surprised"), (0.62, "happy")),
    sound=(("creak", 0.2), ("whoosh", 0.4)),
)
