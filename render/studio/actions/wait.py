"""Waiting: arms crossed, a tapping foot, a look at the wrist, slumping, falling asleep upright."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ARMS_CROSSED


@facing_right
def _tap(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    tap = max(0.0, wave(t, 0.42))
    return changed(
        ARMS_CROSSED,
        lean=-3,
        feet=((-0.085, 0.0), (0.09, -0.02 * tap)),
        tilt=3 * wave(t, 2.2),
        yaw=12 * wave(t, 2.8),
        pitch=3,
    )


@facing_right
def _watch(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.42)
    return FigurePose(
        lean=3,
        hands=((-0.145, 0.22), (0.05, 0.13 + 0.005 * wave(gone, 0.4))),
        tilt=7,
        yaw=3,
        pitch=-8,
    )


@facing_right
def _nod(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.62)
    sink = ease(gone / 1.2) * (0.75 + 0.25 * wave(gone, 1.6))
    return FigurePose(
        roll=4 * sink,
        pelvis=(0.0, -0.287 + 0.02 * sink),
        lean=10 * sink,
        hands=((-0.13, 0.27), (0.14, 0.27)),
        tilt=14 * sink,
        pitch=-9 * sink,
        yaw=2,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _tap), (0.42, _watch), (0.62, _nod), cross=0.35)


PART = Action(
    name="wait",
    words=SceneWords(
        en=("wait", "waiting", "waits", "in line", "queue", "queueing"),
        ko=("기다리", "줄을 서", "대기"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Any minute now...", "ko": "곧 오겠지..."},
    formation="file",
    mood=moods((0.0, ""), (0.3, "angry"), (0.66, "asleep")),
    sound=(("tapping", 0.03), ("snore", 0.75)),
)
