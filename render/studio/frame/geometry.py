"""Where points of figures and things are on the stage."""

import math
from dataclasses import dataclass

from render.studio.contracts.figure import Performer, Point
from render.studio.contracts.thing import Thing

FACE_HALF = 0.1
"""Half the width of a face in figure heights: temple to temple."""

FACE_HEIGHT = 0.25
"""Chin to forehead in figure heights, see `render.studio.figure.head.FACE`."""


@dataclass(frozen=True)
class Box:
    """A box in stage units."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have a common area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def grown(self, by: float) -> "Box":
        """The box with a margin."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True)
class Placed:
    """A thing at one time: `anchor`, a point of its picture (0-1), is at `x`, `y`.

    `flip`: mirrored, points of the picture too. `roll`: degrees clockwise about the anchor.
    `squash`: above 1 taller.
    """

    thing: Thing
    x: float
    y: float
    height: float
    ratio: float
    anchor: Point = (0.5, 1.0)
    flip: bool = False
    roll: float = 0.0
    squash: float = 1.0
    alpha: float = 1.0

    def at(self, point: Point) -> Point:
        """Where a point of the picture (0-1) is."""
        across = point[0] - self.anchor[0]
        across = -across if self.flip else across
        wide = self.height * self.ratio / math.sqrt(self.squash)
        dx, dy = across * wide, (point[1] - self.anchor[1]) * self.height * self.squash
        turn = math.radians(self.roll)
        return (
            self.x + dx * math.cos(turn) - dy * math.sin(turn),
            self.y + dx * math.sin(turn) + dy * math.cos(turn),
        )

    @property
    def middle(self) -> Point:
        """The middle of the picture."""
        return self.at((0.5, 0.5))

    @property
    def box(self) -> Box:
        """The upright box around it."""
        corners = [self.at(corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))


def on_stage(actor: Performer, point: Point) -> Point:
    """A point in figure heights, such as a joint, on the stage."""
    spot, pose = actor.spot, actor.pose
    x = point[0] * spot.height / math.sqrt(pose.squash)
    y = point[1] * spot.height * pose.squash
    turn = math.radians(pose.roll)
    return (
        spot.x + pose.at[0] * spot.height + x * math.cos(turn) - y * math.sin(turn),
        spot.y + pose.at[1] * spot.height + x * math.sin(turn) + y * math.cos(turn),
    )


def on_head(actor: Performer, point: Point) -> Point:
    """A point of the upright head, in figure heights from the neck, on the stage."""
    turn = math.radians(actor.joints.head)
    x, y = point
    neck = actor.joints.neck
    return on_stage(
        actor,
        (
            neck[0] + x * math.cos(turn) - y * math.sin(turn),
            neck[1] + x * math.sin(turn) + y * math.cos(turn),
        ),
    )


def on_torso(actor: Performer, point: Point) -> Point:
    """A point of the torso, in figure heights from the neck, on the stage."""
    turn = math.radians(actor.joints.torso)
    x, y = point
    neck = actor.joints.neck
    return on_stage(
        actor,
        (
            neck[0] + x * math.cos(turn) - y * math.sin(turn),
            neck[1] + x * math.sin(turn) + y * math.cos(turn),
        ),
    )


def face_box(actor: Performer) -> Box:
    """The protected box: eyebrows to chin, temple to temple, wherever the head is turned."""
    head = actor.head
    half = max(head.wide, FACE_HALF)
    top = min(head.brow - 0.02, head.chin - 0.8 * FACE_HEIGHT)
    corners = [
        on_head(actor, (x, y))
        for x in (head.middle - half, head.middle + half)
        for y in (top, head.chin)
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def face_middle(actor: Performer) -> Point:
    """The middle of the face, which others look at."""
    head = actor.head
    return on_head(actor, (head.middle, (head.brow + head.chin) / 2))
