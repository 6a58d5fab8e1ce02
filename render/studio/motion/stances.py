"""Poses that actions start from and return to, facing right: hands and feet are (behind, ahead)."""

from render.studio.contracts.figure import FigurePose

UPRIGHT = FigurePose(yaw=4)

TURNED = FigurePose(
    turn=0.5,
    feet=((-0.075, 0.0), (0.085, 0.0)),
    toes=(0.7, 1.0),
    knees=(1.0, 1.0),
    hands=((-0.12, 0.27), (0.14, 0.26)),
    elbows=(-1.0, -0.6),
    yaw=9,
)
"""Three quarters to the right, towards what the action is done to."""

CROUCH = FigurePose(
    turn=0.5,
    pelvis=(-0.03, -0.17),
    lean=22,
    feet=((-0.09, 0.0), (0.1, 0.0)),
    toes=(0.8, 1.0),
    knees=(1.0, 1.0),
    hands=((-0.02, 0.24), (0.16, 0.22)),
    elbows=(-1.0, -0.6),
    tilt=-8,
    yaw=9,
)

SEATED = FigurePose(
    turn=0.55,
    pelvis=(-0.05, -0.165),
    lean=-2,
    feet=((0.09, 0.0), (0.14, 0.0)),
    toes=(1.0, 1.0),
    knees=(1.0, 1.0),
    hands=((0.03, 0.25), (0.13, 0.24)),
    elbows=(-1.0, -0.7),
    yaw=6,
)
"""On a chair 0.165 high."""

ON_GROUND = FigurePose(
    turn=0.5,
    pelvis=(-0.1, -0.07),
    lean=-14,
    feet=((0.15, -0.01), (0.17, -0.01)),
    toes=(0.7, 0.8),
    knees=(1.0, 1.0),
    hands=((-0.14, 0.27), (0.1, 0.24)),
    elbows=(-1.0, -0.6),
    tilt=8,
    yaw=6,
)
"""On the ground, the legs ahead."""

CROSS_LEGGED = FigurePose(
    pelvis=(0.0, -0.1),
    feet=((-0.03, -0.02), (0.03, -0.02)),
    knees=(-1.0, 1.0),
    toes=(0.7, -0.7),
    hands=((-0.15, 0.27), (0.15, 0.27)),
)

ON_ONE_KNEE = FigurePose(
    turn=0.5,
    pelvis=(-0.05, -0.165),
    feet=((-0.2, -0.01), (0.11, 0.0)),
    toes=(0.9, 1.0),
    knees=(1.0, 1.0),
    hands=((-0.11, 0.26), (0.13, 0.24)),
    elbows=(-1.0, -0.6),
    yaw=9,
    pitch=3,
)

ON_BOTH_KNEES = FigurePose(
    turn=0.5,
    pelvis=(-0.04, -0.15),
    feet=((-0.19, -0.01), (-0.15, -0.01)),
    toes=(0.9, 0.9),
    knees=(1.0, 1.0),
    hands=((0.0, 0.25), (0.12, 0.25)),
    elbows=(-1.0, -0.6),
    yaw=8,
)

LYING = FigurePose(
    at=(0.42, -0.1),
    roll=-90,
    feet=((-0.03, 0.02), (0.1, 0.0)),
    knees=(-1.0, 1.0),
    toes=(0.7, 0.9),
    hands=((-0.13, 0.25), (0.05, 0.17)),
    tilt=4,
)
"""On the back, the head to the left; the middle of the body is over the spot."""

ARMS_UP = FigurePose(
    pelvis=(0.0, -0.293),
    hands=((-0.2, -0.19), (0.2, -0.19)),
    squash=1.02,
    pitch=5,
)

ARMS_CROSSED = FigurePose(
    hands=((0.09, 0.15), (-0.09, 0.17)),
    elbows=(-1.0, 1.0),
    lean=-3,
)

RIDING = FigurePose(
    turn=0.6,
    pelvis=(0.0, -0.2),
    lean=3,
    feet=((0.02, 0.02), (0.07, 0.02)),
    toes=(1.0, 1.0),
    knees=(1.0, 1.0),
    hands=((0.13, 0.2), (0.17, 0.19)),
    elbows=(-1.0, -1.0),
    yaw=8,
)
"""Astride: the seat is 0.2 above the spot, the legs hang on both sides."""
