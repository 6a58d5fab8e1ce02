"""Floating without weight: drifting, turning slowly, swimming with the arms."""

import math
from dataclasses import replace

from render.studio.contracts.figure import (
    Action,
    FigurePose,
    PoseMoment,
    Spot,
)
from render.studio.contracts.scene import SceneWords, Stage
from render.studio.motion.idle import sway
from render.studio.motion.spots import line_up

_DRIFT = 5.2  # seconds from one side of the drift to the other and back
_LIFT = 0.2  # of the picture's height that feet hang above where they would stand


def _spots(stage: Stage, ground: float, count: int) -> tuple[Spot, ...]:
    standing = line_up(stage, min(ground + 0.24, 0.98), count, 0.86, 0.7, reach=0.26)
    return tuple(
        replace(spot, y=spot.y - _LIFT * (0.55 + 0.45 * (index % 2)))
        for index, spot in enumerate(standing)
    )


def _pose(moment: PoseMoment) -> FigurePose:
    t, who = moment.seconds, moment.index
    turn = math.tau * t / _DRIFT + 2.1 * who
    stroke = math.sin(math.tau * t / 2.6 + who)
    kick = math.sin(math.tau * t / 2.6 + who + 1.2)
    return FigurePose(
        at=(0.09 * math.sin(turn), 0.06 * math.cos(turn * 0.8)),
        roll=9 * math.sin(turn * 0.7 + 0.5),
        lean=5 * math.sin(turn),
        feet=((-0.12, -0.05 - 0.05 * kick), (0.1, -0.04 + 0.05 * kick)),
        hands=((-0.29, 0.1 - 0.11 * stroke), (0.29, 0.1 + 0.11 * stroke)),
        tilt=-5 * math.sin(turn * 0.7),
        yaw=11 * sway(t, moment.seed + who, 0.5) + 4 * moment.facing,
        pitch=4 * math.sin(turn * 0.6),
    )


PART = Action(
    name="float",
    words=SceneWords(
        en=("float", "weightless", "zero gravity", "spacewalk", "drift"),
        ko=("둥둥 떠", "떠다니", "떠 있", "무중력", "우주 유영", "유영"),
    ),
    spots=_spots,
    pose=_pose,
    exclaims={"en": "Look, no hands, no floor!", "ko": "발밑에 아무것도 없어요!"},
    wardrobe="spacesuit",
    grounded=False,
)
