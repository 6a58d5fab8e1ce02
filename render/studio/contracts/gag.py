"""Gags: what changes in the last third of a scene to make people laugh, and the types it needs.

A gag is one file in `render/studio/gags` whose PART is a `Gag`. It is a pure function from the
scene as it is staged at a time to what is different then; whoever stages the scene draws it.
Lengths are in stage units (`render.studio.contracts.scene`) unless stated.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from render.studio.contracts.figure import FigurePose, Point, Spot
from render.studio.contracts.scene import Stage

GAG_START = 0.64
"""Share of the scene at which a gag begins to show; before it changes nothing."""


@dataclass(frozen=True)
class StagedActor:
    """An actor at a time.

    `spot`: feet, height, facing. `pose`: as the action has it. `head`: the middle of the face.
    `hand`: where a held thing is. `action`: its name. `target`: as in the scene graph, "A" or
    "prop:1" or "". `hold`: emoji in the hand.
    """

    index: int
    role: str
    spot: Spot
    pose: FigurePose
    head: Point
    hand: Point
    action: str = "stand"
    target: str = ""
    hold: tuple[str, ...] = ()


@dataclass(frozen=True)
class StagedProp:
    """A thing of the scene at a time: its middle, its height, and how it stands to the actors.

    `index`: of the graph's props. `relation`, `target`: as in the graph. `facing`: -1, 0, 1.
    `metres`: its true height. `is_head`: it is a person or a creature that is only a head.
    """

    index: int
    emoji: str
    relation: str
    x: float
    y: float
    height: float
    target: str = ""
    facing: int = 0
    metres: float = 1.0
    motion: str = "still"
    is_head: bool = False


@dataclass(frozen=True)
class StagedScene:
    """A scene at a time. `ground`: y under the feet. `place`: its name."""

    stage: Stage
    ground: float
    actors: tuple[StagedActor, ...]
    props: tuple[StagedProp, ...] = ()
    place: str = ""


@dataclass(frozen=True)
class PropChange:
    """How a thing differs from where and how it is staged.

    `dx`, `dy`: shift. `turn`: degrees clockwise. `scale`: factor on its size; `squash`: above 1 it
    is taller and thinner. `alpha`: 0-1. `eaten`: share that is bitten off, 0-1. `emoji`: drawn
    instead, "" for its own. `flip`: mirrored.
    """

    dx: float = 0.0
    dy: float = 0.0
    turn: float = 0.0
    scale: float = 1.0
    squash: float = 1.0
    alpha: float = 1.0
    eaten: float = 0.0
    emoji: str = ""
    flip: bool = False


@dataclass(frozen=True)
class ExtraProp:
    """A thing that a gag adds: its middle, its height, degrees clockwise.

    `front`: drawn over the actors, else behind them. `flip`: mirrored. See `PropChange`.
    """

    emoji: str
    x: float
    y: float
    height: float
    turn: float = 0.0
    squash: float = 1.0
    alpha: float = 1.0
    front: bool = True
    flip: bool = False


@dataclass(frozen=True)
class GagMoment:
    """What is different at a time.

    `poses`, `moods`: of actors by index, instead of their own. `props`: changes by index of the
    graph's props. `held`: change of what actors hold, by index of the actor. `extras`: things that
    are added. `shake`: of the camera.
    """

    poses: Mapping[int, FigurePose] = field(default_factory=lambda: MappingProxyType({}))
    moods: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    props: Mapping[int, PropChange] = field(default_factory=lambda: MappingProxyType({}))
    held: Mapping[int, PropChange] = field(default_factory=lambda: MappingProxyType({}))
    extras: tuple[ExtraProp, ...] = ()
    shake: float = 0.0


@dataclass(frozen=True)
class Gag:
    """A gag.

    `suits(scene)`: how well it fits a scene, 0 (not at all) to 10 (made for it); among those that
    fit best the seed chooses. It is asked once, with the scene at share 0. `change(scene, share)`:
    what is different at a share of the clip, with the scene as it is staged then. `sound`: names
    of effects with the share at which they sound.
    """

    name: str
    suits: Callable[[StagedScene], float]
    change: Callable[[StagedScene, float], GagMoment]
    sound: tuple[tuple[str, float], ...]
