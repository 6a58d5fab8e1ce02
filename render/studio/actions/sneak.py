"""Sneaking on tiptoe with hands like paws, frozen in the middle by a creaking board."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, now, story, tremble, wave
from render.studio.motion.cycles import TIPTOE, stride
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _creep(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    pose = stride(t, TIPTOE, 0.25 * moment.index)
    paws = 0.02 * wave(t, 0.75)
    look = wave(t, 2.6, 0.3 * moment.index)
    return replace(
        pose,
        hands=((0.05, 0.09 + paws), (0.18, 0.07 - paws)),
        elbows=(-1.0, 1.0),
        over=(True, True),
        yaw=6 + 8 * look,
        tilt=-6 - 4 * look,
        pitch=-3,
    )


@facing_right
def _frozen(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.48)
    pose = _creep(replace(moment, share=0.48))
    return replace(
        pose,
        at=(0.0, -0.05 * hit(gone, 0.08, 0.25)),
        feet=((-0.09, 0.0), (0.12, -0.1)),
        hands=((-0.16, 0.02), (0.22, -0.05)),
        elbows=(-1.0, 1.0),
        lean=4,
        tilt=tremble(gone, 1.2),
        yaw=-8 + 18 * ease((gone - 0.5) / 0.2),
        pitch=6,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _creep), (0.48, _frozen), (0.7, _creep), cross=0.16)


PART = Action(
    name="sneak",
    words=SceneWords(
        en=("sneak", "sneaking", "sneaks", "tiptoe", "creep", "creeping"),
        ko=("살금살금", "몰래 다가", "까치발", "숨어들"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Shh! Not a sound!", "ko": "쉿! 조용히!"},
    formation="file",
    travel=TIPTOE.speed,
    mood=moods((0.0, ""), (0.48, "scared"), (0.72, "")),
    sound=(("creak", 0.48),),
)
