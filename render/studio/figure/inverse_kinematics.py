"""Solves a pose for its joints: two-bone limbs that reach for the targets of hands and feet."""

import math

from render.studio.contracts.figure import FigurePose, Joints, Point

TORSO = 0.29
"""Pelvis to the middle of the shoulders, in figure heights; the rest is the head."""

SHOULDER = 0.105
HIP = 0.058
NARROW = 0.4
"""Share by which shoulders and hips come together in a body that is turned to a side."""

ARM = (0.135, 0.135)
LEG = (0.147, 0.147)


def solve(pose: FigurePose) -> Joints:
    """The joints of a pose. Targets out of reach are moved closer; the limb is then straight."""
    lean = math.radians(pose.lean)
    px, py = pose.pelvis
    neck = px + math.sin(lean) * TORSO, py - math.cos(lean) * TORSO

    def along(x: float, y: float, origin: Point) -> Point:
        """A point of the leaning torso."""
        return (
            origin[0] + x * math.cos(lean) - y * math.sin(lean),
            origin[1] + x * math.sin(lean) + y * math.cos(lean),
        )

    wide = 1 - NARROW * min(1.0, abs(pose.turn))
    shoulders = along(-SHOULDER * wide, 0.03, neck), along(SHOULDER * wide, 0.03, neck)
    hips = along(-HIP * wide, 0.0, pose.pelvis), along(HIP * wide, 0.0, pose.pelvis)
    arms = [
        reach(shoulders[side], along(*pose.hands[side], neck), ARM, pose.elbows[side])
        for side in (0, 1)
    ]
    legs = [reach(hips[side], pose.feet[side], LEG, pose.knees[side]) for side in (0, 1)]
    return Joints(
        neck=neck,
        pelvis=pose.pelvis,
        shoulders=shoulders,
        elbows=(arms[0][0], arms[1][0]),
        hands=(arms[0][1], arms[1][1]),
        hips=hips,
        knees=(legs[0][0], legs[1][0]),
        feet=(legs[0][1], legs[1][1]),
        torso=pose.lean,
        head=pose.lean * 0.5 + pose.tilt,
    )


def reach(
    start: Point, goal: Point, bones: tuple[float, float], bend: float
) -> tuple[Point, Point]:
    """Middle joint and end of a limb that reaches from `start` for `goal`.

    `bend`: which side the joint goes to, -1 left to 1 right, as seen in the picture. The law of
    cosines gives its distance from the line between the ends.
    """
    upper, lower = bones
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    length = math.hypot(dx, dy)
    if length < 1e-9:
        dx, dy, length = 0.0, 1e-9, 1e-9  # no direction: the limb hangs down
    far = min(length, (upper + lower) * 0.995)
    far = max(far, abs(upper - lower) + 1e-3)
    ux, uy = dx / length, dy / length
    end = start[0] + ux * far, start[1] + uy * far
    foot = (upper**2 - lower**2 + far**2) / (2 * far)
    height = math.sqrt(max(upper**2 - foot**2, 0.0))
    nx, ny = -uy, ux
    # Of the two solutions the one on the wanted side; horizontal limbs bend downwards for 1.
    towards = nx if abs(nx) > 0.3 else ny
    sign = math.copysign(1.0, bend) * math.copysign(1.0, towards or 1.0)
    joint = (
        start[0] + ux * foot + nx * height * sign * abs(bend),
        start[1] + uy * foot + ny * height * sign * abs(bend),
    )
    return joint, end
