"""Filming: the camera on the shoulder, following what moves, walking backwards, a stumble."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, wave
from render.studio.motion.cycles import STROLL, stride
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    pan = wave(t, 3.0)
    trip = hit(after(moment, 0.56), 0.12, 0.6)
    back = stride(t, STROLL, 0.3 * moment.index)
    return replace(
        back,
        lean=3 - 14 * trip + 2 * pan,
        roll=-5 * trip,
        turn=0.45 + 0.2 * pan,
        hands=((0.06, 0.12 - 0.08 * trip), (0.2, 0.02 - 0.04 * trip)),
        elbows=(-1.0, 1.0),
        over=(True, True),
        tilt=4 + 3 * pan,
        yaw=9,
        pitch=2 + 4 * trip,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, scale=1.1)


PART = Action(
    name="film",
    words=SceneWords(
        en=(
            "film",
            "filming",
            "films",
            "shoot a movie",
            "cameraman",
            "record a video",
            "vlog",
            "vlogging",
        ),
        ko=("영화를 찍", "영상을 찍", "브이로그"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Action!", "ko": "레디, 액션!"},
    formation="row",
    hand=_hand,
    mood=moods((0.0, ""), (0.56, "scared"), (0.72, "happy")),
    needs=(("🎥", "hold"),),
    sound=(("clapper", 0.02), ("stumble", 0.56)),
)
