"""What the stage knows about a thing that it can draw."""

from dataclasses import dataclass

Point = tuple[float, float]
"""In the picture of the thing: 0-1 from its left, 0-1 from its top."""

ATTACHMENTS = ("grip", "seat", "window", "head", "torso", "ground", "wall", "sky", "water")
MOTIONS = (
    "still",
    "sway",
    "bob",
    "hop",
    "walk",
    "run",
    "fly",
    "swim",
    "roll",
    "spin",
    "flicker",
    "pulse",
)


ON_REQUEST = ("weapon", "religion", "flag", "death", "tobacco")
"""Reasons in `Thing.never` that a prompt can overrule; all other reasons are final."""


@dataclass(frozen=True)
class Thing:
    """A thing with its size and how people and places take it.

    `emoji`: without variation selectors, its key. `name`: English, CLDR. `group`: its CLDR
    subgroup. `metres`: its true height. `attach`: of `ATTACHMENTS`, the usual one. `facing`: where
    its picture looks, -1 left, 0 to us, 1 right. `grip`: where a hand holds it. `seat`: where who
    rides it sits, or stands; None when nobody can. `windows`: circles (x, y, radius) through which
    who is in it is seen; the radius is a share of the picture's height. `is_head`: a face or bust
    that needs a body. `is_framed`: a picture with a background, never a prop. `motion`: of
    `MOTIONS`. `never`: why it is not used, or ""; prompts can overrule the reasons in
    `ON_REQUEST`. `glows`: it shines by itself, also at night. `head`: where the head is in the
    picture of a bust (left, top, right, bottom, 0-1); None when the whole picture is one. `wears`:
    a name in the folder of wardrobes, the clothes or the fur of the body under a head; `metres`
    of a head is the height of the whole creature. `flame`: the box in which its flames are.
    `crown`: where a hat sits on an animal: the middle of its brim, x and y, and half the width of
    the head there as a share of the picture's height.
    """

    emoji: str
    name: str
    group: str
    metres: float
    attach: str = "ground"
    facing: int = 0
    grip: Point = (0.5, 0.7)
    seat: Point | None = None
    windows: tuple[tuple[float, float, float], ...] = ()
    is_head: bool = False
    is_framed: bool = False
    motion: str = "still"
    never: str = ""
    glows: bool = False
    head: tuple[float, float, float, float] | None = None
    wears: str = ""
    flame: tuple[float, float, float, float] | None = None
    crown: tuple[float, float, float] | None = None
