"""Football: a run-up, the leg far back, the shot, arms up for the goal."""

import math

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, by_index, changed, moods, now, story, wave
from render.studio.motion.cycles import JOG, stride
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ARMS_UP, ON_BOTH_KNEES, TURNED

_SHOT = 0.4


@facing_right
def _run_up(moment: PoseMoment) -> FigurePose:
    return stride(now(moment), JOG, 0.2 * moment.index)


@facing_right
def _wind(moment: PoseMoment) -> FigurePose:
    return changed(
        TURNED,
        pelvis=(-0.04, -0.27),
        lean=-12,
        feet=((-0.27, -0.13), (0.05, 0.0)),
        hands=((0.1, 0.1), (0.3, 0.03)),
        elbows=(-1.0, 1.0),
        tilt=4,
        pitch=-5,
    )


@facing_right
def _kick(moment: PoseMoment) -> FigurePose:
    gone = after(moment, _SHOT)
    down = ease((gone - 0.15) / 0.5)
    return changed(
        TURNED,
        at=(0.03, -0.03 * (1 - down)),
        pelvis=(0.0, -0.288),
        lean=-16 + 12 * down,
        feet=((0.26 - 0.26 * down, -0.2 + 0.2 * down), (0.02, 0.0)),
        hands=((-0.26, 0.0), (0.2, 0.1)),
        elbows=(-1.0, 1.0),
        tilt=6,
        pitch=4,
    )


@facing_right
def _goal(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.62)
    hop = abs(wave(t, 0.8))
    if moment.index % 2:  # the keeper of the other side sinks to the knees
        return changed(ON_BOTH_KNEES, hands=((-0.15, 0.2), (0.15, 0.2)), lean=12, tilt=12, pitch=-7)
    return changed(
        ARMS_UP,
        at=(0.0, -0.08 * hop),
        lean=6 * wave(t, 1.6),
        tilt=-6 * wave(t, 1.6),
        feet=((-0.12, -0.04 * hop), (0.12, -0.02 * hop)),
    )


def _pose(moment: PoseMoment) -> FigurePose:
    if moment.index % 2:
        return story(moment, (0.0, _keep), (0.62, _goal), cross=0.5)
    return story(
        moment, (0.0, _run_up), (_SHOT - 0.09, _wind), (_SHOT, _kick), (0.62, _goal), cross=0.16
    )


@facing_right
def _keep(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    side = wave(t, 0.9)
    fly = ease(after(moment, _SHOT + 0.04) / 0.3)
    return FigurePose(
        at=(0.06 * side * (1 - fly) - 0.08 * fly, -0.1 * math.sin(math.pi * fly)),
        roll=-48 * fly,
        turn=0.2,
        pelvis=(0.0, -0.245),
        lean=9 * (1 - fly),
        feet=((-0.14, -0.02 * max(0, side)), (0.14, -0.02 * max(0, -side))),
        hands=((-0.25 + 0.08 * fly, 0.06 - 0.25 * fly), (0.25 - 0.08 * fly, 0.06 - 0.25 * fly)),
        tilt=24 * fly,
        yaw=8,
        pitch=3,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    gone = after(moment, _SHOT + 0.02)
    if moment.index % 2:
        return Grip(2, scale=0.0)
    if gone < 0:
        return Grip(2, at=(0.2, -0.07), scale=0.8)
    return Grip(
        2,
        at=(0.2 + 2.4 * gone, -0.07 - 1.1 * gone + 1.0 * gone * gone),
        angle=700 * gone,
        scale=0.8,
    )


PART = Action(
    name="kick_ball",
    words=SceneWords(
        en=(
            "kick a ball",
            "kicking",
            "football",
            "soccer",
            "kick the ball",
            "penalty",
            "score a goal",
        ),
        ko=("축구", "공을 차", "슛", "골을 넣"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Goal!", "ko": "골!"},
    formation="facing",
    hand=_hand,
    mood=by_index(
        moods((0.0, "happy"), (0.62, "laughing")),
        moods((0.0, "scared"), (0.5, "surprised"), (0.65, "sad")),
    ),
    needs=(("⚽", "play"),),
    sound=(("kick", 0.41), ("crowd", 0.6)),
    reacts="flies away",
    reacts_at=0.42,
)
