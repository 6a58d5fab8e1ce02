"""Steps with contact phases: a foot that carries moves back with the ground, then swings ahead."""

import math
from dataclasses import dataclass

from render.studio.contracts.figure import FigurePose, Point


@dataclass(frozen=True)
class Gait:
    """How people step, facing right.

    `period`: seconds for two steps. `stride`: figure heights between both ends of a foot's way on
    the ground. `contact`: share of the period that a foot is on the ground; below 0.5 there is a
    time of flight. `lift`: height of the swinging foot. `low`: height of the hips. `bob`: how far
    they rise. `lean`, `swing`: of the torso in degrees, of the hands in figure heights. `hands`:
    height of the hands below the shoulders. `turn`: see `FigurePose`.
    """

    period: float = 1.1
    stride: float = 0.22
    contact: float = 0.6
    lift: float = 0.05
    low: float = -0.283
    bob: float = 0.012
    lean: float = 3.0
    swing: float = 0.12
    hands: float = 0.25
    turn: float = 0.5

    @property
    def speed(self) -> float:
        """Figure heights a second, so that feet do not slide."""
        return self.stride / (self.contact * self.period)


WALK = Gait()
STROLL = Gait(period=1.35, stride=0.19, lean=0.0, swing=0.08)
JOG = Gait(0.74, 0.24, 0.42, 0.1, -0.272, 0.035, 9.0, 0.13, 0.15, 0.55)
RUN = Gait(0.56, 0.28, 0.36, 0.14, -0.262, 0.05, 17.0, 0.17, 0.13, 0.6)
SPRINT = Gait(0.44, 0.3, 0.34, 0.16, -0.256, 0.05, 25.0, 0.19, 0.12, 0.65)
MARCH = Gait(1.0, 0.18, 0.55, 0.14, -0.287, 0.014, -2.0, 0.16, 0.22, 0.35)
TIPTOE = Gait(1.5, 0.2, 0.62, 0.12, -0.25, 0.03, 20.0, 0.04, 0.12, 0.5)
SHUFFLE = Gait(1.7, 0.13, 0.66, 0.02, -0.27, 0.012, 8.0, 0.02, 0.05, 0.35)


def step(phase: float, gait: Gait) -> Point:
    """A foot at a phase of the gait, 0-1; it touches the ground ahead at 0."""
    phase %= 1.0
    if phase < gait.contact:
        return gait.stride * (0.5 - phase / gait.contact), 0.0
    swing = (phase - gait.contact) / (1 - gait.contact)
    ahead = 0.5 - 0.5 * math.cos(math.pi * swing)
    # The heel goes up at once and comes down slowly, as in real steps.
    return gait.stride * (ahead - 0.5), -gait.lift * math.sin(math.pi * swing**0.75)


def stride(seconds: float, gait: Gait, phase: float = 0.0) -> FigurePose:
    """The pose at a time; `phase`: 0-1, so that two people do not step in time."""
    now = seconds / gait.period + phase
    twice = math.cos(math.tau * (2 * now - gait.contact - 0.1))
    arms = math.sin(math.tau * now + 0.6)  # against the leg of the same side, a little late
    behind = step(now, gait)
    ahead = step(now + 0.5, gait)
    lift = 0.08 * abs(gait.swing)
    flight = max(0.0, 0.5 - gait.contact)
    return FigurePose(
        at=(0.0, -gait.bob * (0.5 + 0.5 * twice) * (1.0 if flight else 0.3)),
        pelvis=(0.0, gait.low - 0.5 * gait.bob * (0.5 + 0.5 * twice)),
        lean=gait.lean + 1.6 * twice,
        turn=gait.turn + 0.14 * arms,
        squash=1 + 0.35 * gait.bob * twice,
        feet=((behind[0] - 0.015, behind[1]), (ahead[0] + 0.015, ahead[1])),
        toes=(1.0, 1.0),
        knees=(1.0, 1.0),
        hands=(
            (-0.03 - gait.swing * arms, gait.hands - lift * (1 - arms) * 4),
            (0.06 + gait.swing * arms, gait.hands - lift * (1 + arms) * 3),
        ),
        elbows=(-1.0, -1.0),
        over=(True, False),
        tilt=-0.35 * gait.lean + 1.5 * math.sin(math.tau * 2 * now),
        yaw=9.0,
        pitch=1.5 * twice,
    )
