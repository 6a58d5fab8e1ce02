"""Breakdancing: top rock, a spin on the back, frozen upside down on one hand."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, own_time, story, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _rock(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    side = wave(t, 0.95)
    down = abs(wave(t, 0.95, 0.25))
    return FigurePose(
        at=(0.03 * side, 0.0),
        pelvis=(0.02 * side, -0.25 + 0.03 * down),
        lean=9 * side,
        turn=0.3 * side,
        feet=(
            (-0.1 + 0.12 * max(side, 0), -0.05 * max(side, 0)),
            (0.1 - 0.12 * max(-side, 0), 0.0),
        ),
        hands=((-0.2 + 0.28 * max(side, 0), 0.08), (0.2 - 0.28 * max(-side, 0), 0.08)),
        elbows=(-1.0, 1.0),
        tilt=-9 * side,
        yaw=8 * side,
    )


@facing_right
def _spin(moment: PoseMoment) -> FigurePose:
    turned = 540 * ease(after(moment, 0.3) / (0.36 * moment.length))
    x, y = math.sin(math.radians(turned)), math.cos(math.radians(turned))
    return FigurePose(
        at=(-0.36 * x, -0.83 * (0.5 - 0.5 * y) ** 2.6),
        roll=turned,
        pelvis=(0.0, -0.27),
        feet=((-0.15, -0.12), (0.15, -0.12)),
        hands=((-0.14, 0.12), (0.14, 0.12)),
        elbows=(-1.0, 1.0),
        squash=1.0,
    )


@facing_right
def _freeze(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.66)
    wobble = tremble(gone, 1.5)
    return FigurePose(
        at=(0.0, -0.83),
        roll=540 + wobble,
        pelvis=(0.0, -0.28),
        lean=8,
        feet=((-0.16, -0.02), (0.14, -0.16)),
        knees=(-1.0, 1.0),
        toes=(-0.8, 0.8),
        hands=((-0.17, -0.22), (0.24, 0.22)),
        elbows=(-1.0, 1.0),
        tilt=-6,
        pitch=-5,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _rock), (0.3, _spin), (0.66, _freeze), cross=0.35)


PART = Action(
    name="breakdance",
    words=SceneWords(
        en=("breakdance", "breakdancing", "break dance", "hip hop", "hip-hop", "street dance"),
        ko=("브레이크댄스", "비보잉", "힙합", "비보이"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.72, 0.9, reach=0.45),
    pose=_pose,
    exclaims={"en": "Spin it!", "ko": "비보이 가자!"},
    tempo=112.0,
    grounded=True,
    mood=moods((0.0, "proud")),
    sound=(("whoosh", 0.32), ("crowd", 0.68)),
)
