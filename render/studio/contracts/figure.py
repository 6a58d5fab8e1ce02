"""What people do and wear in a clip: poses, actions, wardrobes.

An action or a wardrobe is one file in its folder whose PART is one of these types
(`render.studio.catalog`). Figures are drawn in figure heights: the feet stand at (0, 0), y grows
downwards, so the top of the head is near y = -1. "Left" is the left of the picture.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.scene import Colour, SceneWords, Stage

Point = tuple[float, float]
Pair = tuple[Point, Point]
"""Two points, left and right as seen in the picture."""


@dataclass(frozen=True)
class FigurePose:
    """The targets of a figure's joints, in figure heights and degrees.

    `at` moves the whole figure from its spot, `roll` turns it clockwise about its feet, `squash`
    stretches it (above 1: taller and thinner). `pelvis` and `feet` are relative to the spot,
    `hands` to the middle of the shoulders and along the torso, which leans by `lean`.
    `elbows`, `knees`: which way they bend, -1 to the left, 1 to the right. `toes`: where feet
    point, -1 to 1. `over`: which arm is drawn over the torso. Head: `tilt` clockwise, `yaw` and
    `pitch` up to about 14, positive to the right and up. `turn`: how far the body turns to a side,
    -1 (left, in profile) to 1; the limbs of the far side are then drawn behind those of the near.
    `mood`: the expression of the face, of `render.contract.scene_graph.MOODS` or "", and
    `mood_strength`, 0-1. `gaze`: where the eyes look, each -1 to 1, positive to the right and down;
    (0, 0) is at the camera.
    """

    at: Point = (0.0, 0.0)
    roll: float = 0.0
    squash: float = 1.0
    pelvis: Point = (0.0, -0.29)
    lean: float = 0.0
    feet: Pair = ((-0.085, 0.0), (0.085, 0.0))
    hands: Pair = ((-0.165, 0.275), (0.165, 0.275))
    elbows: tuple[float, float] = (-1.0, 1.0)
    knees: tuple[float, float] = (-1.0, 1.0)
    toes: tuple[float, float] = (-0.8, 0.8)
    over: tuple[bool, bool] = (True, True)
    tilt: float = 0.0
    yaw: float = 0.0
    pitch: float = 0.0
    turn: float = 0.0
    mood: str = ""
    mood_strength: float = 1.0
    gaze: Point = (0.0, 0.0)


@dataclass(frozen=True)
class Spot:
    """Where a cast member stands, in stage units: feet, height, facing (-1 left, 1 right)."""

    x: float
    y: float
    height: float
    facing: float = 1.0


@dataclass(frozen=True)
class PoseMoment:
    """What a pose may depend on.

    `seconds`: time in the clip. `index`, `count`: place in the cast and its size. `facing`: see
    `Spot`. `voice`: how far the person's mouth is open, 0-1. `share`: how much of the action is
    over, 0-1, for its beginning, turn and end. `toward`: where the thing or person that it is done
    to is, from the middle of the shoulders, in figure heights; None when there is none. `mood`: of
    `render.contract.scene_graph.MOODS`, or "". `holding`: whether something is in the hand on the
    side of `facing`. `length`: seconds from share 0 to share 1.
    """

    seconds: float
    index: int
    count: int
    facing: float
    seed: int
    voice: float = 0.0
    share: float = 0.0
    toward: Point | None = None
    mood: str = ""
    holding: bool = False
    length: float = 6.0


@dataclass(frozen=True)
class Grip:
    """How the thing of an action is held.

    `side`: the hand that holds it, 0 left or 1 right as seen in the picture, 2 for the middle
    between both. `angle`: degrees by which it is turned clockwise. `scale`: factor on its size.
    `at`: where it is once it has left the hand, in figure heights from the spot (y up is
    negative); None while it is held. `behind`: drawn behind the figure.
    """

    side: int
    angle: float = 0.0
    scale: float = 1.0
    at: Point | None = None
    behind: bool = False


FORMATIONS = (
    "line",  # side by side, the outer ones turned in
    "row",  # side by side, all facing the same way
    "facing",  # two sides that look at each other
    "ring",  # around something in the middle
    "chase",  # one after the other, the first of the cast behind
    "file",  # one after the other, the first of the cast ahead
    "pile",  # close together, nearly over each other
)
"""How a cast stands."""

REACTIONS = (
    "",
    "eaten",  # gets smaller, bite by bite
    "emptied",  # is drunk: tilts with the hand
    "blown out",  # its flames go out
    "flies away",  # leaves in the direction of the action
    "bounces",  # comes back
    "opens",
    "shakes",
    "falls over",
    "grows",
    "splashes",
    "breaks",
    "runs away",
    "comes closer",
    "lights up",
)
"""What a thing does when something is done to it."""


@dataclass(frozen=True)
class Joints:
    """A solved pose, in figure heights before `at`, `roll` and `squash` of the pose."""

    neck: Point
    pelvis: Point
    shoulders: Pair
    elbows: Pair
    hands: Pair
    hips: Pair
    knees: Pair
    feet: Pair
    torso: float
    head: float


@dataclass(frozen=True)
class HeadFrame:
    """Measures of an upright head for hats and helmets, in figure heights from the neck.

    `chin`, `brow` and `top` are y of the chin, the eyebrows and the top of the hair; `middle` is
    x of the face; `wide` is half the width of the head at the temples. `eyes`: y of the eyes, and
    `apart`: how far each is from the middle. `side`: half the width of head and hair at the brow.
    """

    chin: float
    brow: float
    top: float
    middle: float
    wide: float
    eyes: float = -0.155
    apart: float = 0.045
    side: float = 0.12


class HeadPuppet(Protocol):
    """Draws a head on a figure."""

    def draw(
        self,
        canvas: skia.Canvas,
        yaw: float,
        pitch: float,
        mouth: float,
        shut: bool,
        mood: str = "",
        strength: float = 1.0,
        gaze: Point = (0.0, 0.0),
    ) -> None:
        """Draws the head upright on the origin, which is the middle of the shoulders."""


@dataclass(frozen=True)
class Performer:
    """A cast member at one time: everything that a prop or a garment needs to draw itself."""

    index: int
    seconds: float
    spot: Spot
    pose: FigurePose
    joints: Joints
    head: HeadFrame
    colours: Mapping[str, Colour]
    seed: int


Dress = Callable[[skia.Canvas, Performer, Brush], None]
"""Draws in figure heights on a canvas whose origin is at the performer's feet."""

SetPiece = Callable[[skia.Canvas, tuple[Performer, ...], Brush], None]
"""Draws something that the whole cast shares, in stage units."""


@dataclass(frozen=True)
class Action:
    """Something a cast does.

    `spots(stage, ground, count)`: where each cast member stands. `pose(moment)`: the pose at a
    time. `exclaims`: what is said when nobody was given a line, by language. `place`: the scene it
    belongs to when that scene has another default action. `behind`, `front`: props of one
    performer, drawn before and after the figure; `set_behind`, `set_front`: props that all share.
    `grounded`: whether feet cast a shadow on the ground. `tempo`: beats a minute, for music.

    For staging: `formation`: of `FORMATIONS`. `hand(moment)`: how its thing is held; None: in the
    hand on the side of `facing`, upright. `travel`: figure heights a second that the feet move
    people ahead, towards `facing` (poses stay on the spot; whoever stages moves the people or the
    place). `mood(moment)`: the expression, of `MOODS` or "". `sound`: names of effects with the
    share of the action at which they sound. `needs`: emoji and relation of things that it cannot
    do without, added when the prompt names none. `reacts`: of `REACTIONS`, what the thing or
    person does that it is done to, from share `reacts_at` on.
    """

    name: str
    words: SceneWords
    spots: Callable[[Stage, float, int], tuple[Spot, ...]]
    pose: Callable[[PoseMoment], FigurePose]
    exclaims: Mapping[str, str]
    place: str = ""
    wardrobe: str = ""
    behind: Dress | None = None
    front: Dress | None = None
    set_behind: SetPiece | None = None
    set_front: SetPiece | None = None
    grounded: bool = True
    tempo: float = 112.0
    formation: str = "line"
    hand: Callable[[PoseMoment], Grip] | None = None
    travel: float = 0.0
    mood: Callable[[PoseMoment], str] | None = None
    sound: tuple[tuple[str, float], ...] = ()
    needs: tuple[tuple[str, str], ...] = ()
    reacts: str = ""
    reacts_at: float = 0.3


BARE: Colour = (-1.0, -1.0, -1.0)
"""The colour, in a palette, of what a garment leaves bare: the wearer's skin."""

SLOTS = ("body", "back", "head", "face")
"""The parts of a figure that garments cover; of several garments the last one wins each part."""


@dataclass(frozen=True)
class Wardrobe:
    """Something to wear.

    `palettes`: colours by name; each cast member gets a different one. "top", "sleeve", "legs",
    "shoes" and "hands" (default: skin) dress the body; the hooks may use more names. `shape`:
    widths in figure heights: "shoulder", "waist", "hem", "arm", "wrist", "leg", "ankle".
    `back` draws behind the body; `skirt` over the legs and the hem of the torso; both on a canvas
    that stands at the feet. `chest` draws over the torso and the skirt, `collar` over the neck,
    `hat` over the head and `face` over the face, on canvases with (0, 0) between the shoulders that
    turn with the torso or the head. `crown`: whether hair above the brow line is hidden under the
    hat; `glass`: whether the head sits in a helmet; `hood`: whether a hood hides all but the face.
    How several garments are worn together: `render.studio.figure.outfit`.
    """

    name: str
    words: SceneWords
    palettes: tuple[Mapping[str, Colour], ...]
    shape: Mapping[str, float] = field(default_factory=dict)
    back: Dress | None = None
    chest: Dress | None = None
    collar: Dress | None = None
    hat: Dress | None = None
    crown: bool = False
    glass: bool = False
    hood: bool = False
    skirt: Dress | None = None
    face: Dress | None = None

    @property
    def slots(self) -> tuple[str, ...]:
        """The parts of the figure that it covers; a hat alone covers the head."""
        drawn = {
            "body": "top" in self.palettes[0],
            "back": self.back is not None,
            "head": self.hat is not None,
            "face": self.face is not None,
        }
        return tuple(slot for slot in SLOTS if drawn[slot])
