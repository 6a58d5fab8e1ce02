"""Spots for a cast in a row, and poses that several actions share."""

import math

from render.studio.contracts.figure import (
    FigurePose,
    Pair,
    PoseMoment,
    Spot,
)
from render.studio.contracts.scene import Stage
from render.studio.motion.idle import sway

_ROOM = 0.36
"""Room per person in a full row, in figure heights: heads side by side, arms may overlap."""

_HEAD = 0.21
"""Half the width of a head in a helmet, in figure heights."""

_ARMS = 0.24
"""Half the width of a figure with its arms, in figure heights."""

_FILLED = 0.9
"""Share of the picture's width that a row may fill: the camera sways and moves closer."""

_TALL = {1: 0.7, 2: 0.66, 3: 0.61, 4: 0.56, 5: 0.52, 6: 0.48}


def line_up(
    stage: Stage,
    ground: float,
    count: int,
    tall: float = 1.0,
    room: float = 0.56,
    reach: float = 0.0,
) -> tuple[Spot, ...]:
    """A row, the outer ones facing in. `tall`: factor on the usual height for so many people.

    `room`: preferred distance between neighbours, in figure heights. `reach`: how far they move
    sideways; the outer heads stay in the picture nevertheless.
    """
    wide, gaps = _FILLED * stage.aspect, count - 1
    closest = gaps * max(_ROOM, room * 0.7) + 2 * _ARMS
    height = min(_TALL[count] * tall, wide / closest)
    gap = min(room * height, (wide - 2 * _ARMS * height) / max(1, gaps))
    if reach:
        height = min(height, (stage.edge - (count - 1) / 2 * gap) / (_HEAD + reach))
    spots = []
    for index in range(count):
        x = (index - (count - 1) / 2) * gap
        nearer = 0.014 if index % 2 else 0.0
        spots.append(Spot(x, ground + nearer, height, -1.0 if x > 0 else 1.0))
    return tuple(spots)


def beat(seconds: float, tempo: float) -> float:
    """Beats since the start of the clip."""
    return seconds * tempo / 60


def bounce(beats: float) -> float:
    """0 on the beat, 1 between two beats."""
    return abs(math.sin(math.pi * beats))


def gesture(moment: PoseMoment, rest: Pair) -> Pair:
    """Gesturing hands: from `rest` up in front of the chest as the voice gets louder."""
    t, seed = moment.seconds, moment.seed + moment.index * 5
    lively = min(1.0, moment.voice * 2.2)
    hands = []
    for side in (0, 1):
        outward = -1.0 if side == 0 else 1.0
        up = 0.5 + 0.5 * sway(t, seed + side, 2.2)
        goal = (outward * (0.2 + 0.05 * up), 0.17 - 0.14 * up)
        share = lively * (0.5 + 0.5 * sway(t, seed + 3 + side, 1.3) ** 2)
        hands.append(
            (
                rest[side][0] + (goal[0] - rest[side][0]) * share,
                rest[side][1] + (goal[1] - rest[side][1]) * share,
            )
        )
    return hands[0], hands[1]


def standing(moment: PoseMoment) -> FigurePose:
    """A relaxed stance: weight shifting from leg to leg, gesturing hands while speaking."""
    t = moment.seconds
    shift = sway(t, moment.seed + moment.index, 0.5)
    base = FigurePose()
    return FigurePose(
        pelvis=(0.014 * shift, -0.288),
        lean=2.0 * shift,
        hands=gesture(moment, base.hands),
        yaw=5.0 * moment.facing,
        tilt=-2.0 * shift,
    )
