"""Cheering somebody on: hopping, waving both arms, the wave, hands around the mouth."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, own_time, pair_between, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    hop = abs(wave(t, 1.0))
    side = wave(t, 0.9)
    call = ease(after(moment, 0.5) / 0.2) - ease(after(moment, 0.72) / 0.2)
    arms = ((-0.22 + 0.05 * side, -0.18), (0.22 + 0.05 * side, -0.18))
    mouth = ((-0.155, 0.0), (0.16, -0.01))
    return FigurePose(
        at=(0.0, -0.07 * hop * (1 - call)),
        turn=0.2,
        pelvis=(0.01 * side, -0.285 + 0.015 * (1 - hop)),
        lean=5 * side * (1 - call) + 12 * call,
        feet=((-0.1, -0.05 * hop * (1 - call)), (0.1, -0.03 * hop * (1 - call))),
        hands=pair_between(arms, mouth, call),
        tilt=-6 * side * (1 - call),
        yaw=6,
        pitch=5,
        squash=1 + 0.03 * (hop - 0.5),
    )


PART = Action(
    name="cheer",
    words=SceneWords(
        en=("cheer", "cheering", "cheerleading", "cheerleader", "root for", "support the team"),
        ko=("응원", "치어리더", "파이팅", "힘내"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Go, go, go!", "ko": "파이팅! 파이팅!"},
    mood=moods((0.0, "happy"), (0.72, "laughing")),
    sound=(("crowd", 0.05), ("cheer", 0.72)),
)
