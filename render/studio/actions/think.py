"""Thinking: chin in hand, head from side to side, pacing, the finger goes up."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, story, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _ponder(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    side = wave(t, 3.4)
    tap = wave(t, 0.5)
    return FigurePose(
        turn=0.2,
        pelvis=(0.012 * side, -0.288),
        lean=2 * side,
        hands=((0.04, 0.17), (0.1, 0.05 + 0.006 * tap)),
        tilt=9 * side,
        yaw=6 * side,
        pitch=5 * wave(t, 2.1),
        feet=((-0.085, 0.0), (0.085, -0.015 * max(0, tap))),
    )


@facing_right
def _idea(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.64)
    start = hit(gone, 0.08, 0.5)
    return FigurePose(
        at=(0.0, -0.07 * start),
        pelvis=(0.0, -0.29),
        lean=-4,
        hands=((-0.15, 0.22), (0.2, -0.2)),
        tilt=-4,
        yaw=4,
        pitch=7,
        squash=1 + 0.05 * start,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _ponder), (0.64, _idea), cross=0.15)


PART = Action(
    name="think",
    words=SceneWords(
        en=("think", "thinking", "thinks", "ponder", "wonder", "brainstorm"),
        ko=("생각", "고민", "궁리", "상상"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "I have got it!", "ko": "아, 알았다!"},
    mood=moods((0.0, ""), (0.64, "surprised"), (0.74, "happy")),
    sound=(("hmm", 0.05), ("ding", 0.64)),
)
