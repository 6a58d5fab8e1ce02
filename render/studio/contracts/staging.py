"""Who and what is where in a clip, and when: what frames are drawn from.

Everything is in stage units and seconds from the start of the clip. Tracks and states are pure
functions of time, so that a frame can be drawn without those before it. A gag takes a
`StagedScene` and returns one with other tracks, acts, states and cues (`dataclasses.replace`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from render.sound.cue import Cue as Cue  # re-exported: stagers make them
from render.studio.contracts.thing import Thing

Point = tuple[float, float]


@dataclass(frozen=True)
class Placement:
    """Where something is. `x`, `y`: of its foot, where it touches the ground.

    `height`: of the whole, before `squash` (above 1: taller and thinner). `facing`: -1 left, 1
    right. `roll`: degrees clockwise about its foot. `alpha`: 0-1.
    """

    x: float
    y: float
    height: float
    facing: float = 1.0
    roll: float = 0.0
    squash: float = 1.0
    alpha: float = 1.0


Track = Callable[[float], Placement]
"""A placement at a time in seconds."""


@dataclass(frozen=True)
class Act:
    """What an actor does from `start` to `end`.

    `action`: a name in the folder of actions. `target`: a role or "prop:N" that it is done to, N
    an index in the scene's props, or "". `look`: what the eyes follow, the same or "camera"; ""
    for the target. `length`: seconds of the whole action when `end` cuts it short; 0 when it does
    not. `pose`: "sitting" for an action that is done on a chair, else "".
    """

    action: str
    start: float
    end: float
    target: str = ""
    look: str = ""
    length: float = 0.0
    pose: str = ""

    @property
    def seconds(self) -> float:
        """How long the action takes from its beginning to its end."""
        return max(self.length or self.end - self.start, 1e-6)

    def share_at(self, seconds: float) -> float:
        """How much of the action is over at a time, 0-1."""
        return min(max((seconds - self.start) / self.seconds, 0.0), 1.0)


FURNITURE = ("", "chair", "bed")
"""What stands under somebody by itself, where they are when the scene begins."""

MOUNTS = ("", "astride", "saddle", "inside", "window", "board", "deck")
"""How somebody sits: on the ground; a leg on each side of a back; on top of it; behind its side,
which hides the legs; behind its window; standing on it; before
its sail and behind its hull."""


@dataclass(frozen=True)
class StagedActor:
    """One of the cast in a scene.

    `acts`: one after the other, without gaps, over the whole scene. `wear`: names of garments.
    `moods`: from that second on, a mood of `render.contract.scene_graph.MOODS` or "". `hands`:
    what the hands hold, as "prop:N", left and right in the picture, or "". `is_grounded`: whether
    it casts a shadow on the ground. `mounted`: the prop that it rides or is in; the hips are then
    at its seat and `track` gives only height, facing and roll. `mount`: of `MOUNTS`. `wades`: it
    is in the water up to the waterline of the scene. `furniture`: of `FURNITURE`.
    """

    role: str
    track: Track
    acts: tuple[Act, ...]
    wear: tuple[str, ...] = ()
    moods: tuple[tuple[float, str], ...] = ()
    hands: tuple[str, str] = ("", "")
    is_grounded: bool = True
    mounted: "PropAttachment | None" = None
    mount: str = ""
    wades: bool = False
    furniture: str = ""


@dataclass(frozen=True)
class PropState:
    """What has become of a prop. `eaten`: share that is gone, 0-1. `alight`: flames burn.

    `spread`: 0 whole to 1 in pieces that fly apart.
    """

    visible: bool = True
    eaten: float = 0.0
    alight: bool = True
    spread: float = 0.0


UNTOUCHED = PropState()

ATTACH_POINTS = (
    "left hand",
    "right hand",
    "hands",
    "head",
    "torso",
    "eyes",
    "feet",
    "seat",
    "middle",
)


@dataclass(frozen=True)
class PropAttachment:
    """Moves a prop with somebody or something. `to`: a role or "prop:N". `point`: of
    `ATTACH_POINTS`; "seat" is the seat of a thing, "window 0" its first window. `offset`: from
    there, in heights of the owner. `roll`: degrees, besides what the hand gives.
    """

    to: str
    point: str
    offset: Point = (0.0, 0.0)
    roll: float = 0.0


LAYERS = ("sky", "backdrop", "behind", "with", "front")
"""Where a prop is drawn: far away, behind the cast, sorted among the cast by y, before the cast."""


@dataclass(frozen=True)
class StagedProp:
    """A thing in a scene.

    `track`: where it is; an attached prop takes only height, facing, roll and alpha from it.
    `attached`: what it moves with, None when it stands by itself. `state`: over time. `layer`: of
    `LAYERS`. `motion`: of `render.studio.contracts.thing.MOTIONS`, played on top of the
    track. `source`: index in the graph's props, -1 when the stage added it. `has_shadow`: on the
    ground. `acts`: what the body does that is drawn under a thing that is only a head. `wear`:
    names of garments; a body wears all of them, an animal the hat.
    """

    thing: Thing
    track: Track
    attached: PropAttachment | None = None
    state: Callable[[float], PropState] = field(default=lambda seconds: UNTOUCHED)
    layer: str = "with"
    motion: str = ""
    source: int = -1
    has_shadow: bool = True
    acts: tuple[Act, ...] = ()
    wear: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tie:
    """A line from a hand of `actor` to a prop, as of a lead or a balloon. `point`: 0-1 in the
    picture of the thing, as in `Thing`.
    """

    actor: str
    prop: int
    rgb: tuple[float, float, float] = (0.75, 0.12, 0.12)
    point: Point = (0.5, 0.5)


@dataclass(frozen=True)
class Table:
    """A table before the cast. `x`, `y`: the middle of its top; `width`: of the top."""

    x: float
    y: float
    width: float


@dataclass(frozen=True)
class StagedScene:
    """A step of the clip without a change of place: one shot of the graph.

    `relation`: the one that the scene is built on, of `render.contract.scene_graph.RELATIONS`, ""
    for a cast by itself; gags are chosen by it. `camera`: of `render.contract.scene_graph.CAMERAS`.
    `scroll`: how far the place has moved to the left by a time, for chases and rides. `lights`:
    strength of the light over time, 1 at rest. `has_fireworks`: in the sky. `set`:
    emoji of things that the prompt adds to the place. `waterline`: y at which the water closes
    around those who wade, None for a place to stand on. `is_whole`: what happens is seen only in
    the whole picture; the camera goes close on nobody.
    """

    start: float
    end: float
    place: str
    hour: str
    weather: str
    actors: tuple[StagedActor, ...]
    props: tuple[StagedProp, ...] = ()
    cues: tuple[Cue, ...] = ()
    relation: str = ""
    camera: str = ""
    scroll: Callable[[float], float] | None = None
    ties: tuple[Tie, ...] = ()
    tables: tuple[Table, ...] = ()
    has_fireworks: bool = False
    set: tuple[str, ...] = ()
    lights: Callable[[float], float] | None = None
    waterline: float | None = None
    is_whole: bool = False


@dataclass(frozen=True)
class Staging:
    """A whole clip. `scenes`: one after the other. `undrawn`: indices of the graph's props that no
    scene shows.
    """

    scenes: tuple[StagedScene, ...]
    undrawn: tuple[int, ...] = ()

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The sounds of all scenes, in the order of time."""
        every = [cue for scene in self.scenes for cue in scene.cues]
        return tuple(sorted(every, key=lambda cue: cue.seconds))
