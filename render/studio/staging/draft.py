"""A scene while it is being staged: relations place people and things in it one by one."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import (
    UNTOUCHED,
    Act,
    Cue,
    Placement,
    PropAttachment,
    PropState,
    StagedActor,
    StagedProp,
    Table,
    Tie,
    Track,
)
from render.studio.contracts.thing import Thing
from render.studio.staging import sizes
from render.studio.staging.tracks import still

_TOP = 0.07
"""Things on the ground end below this y, hops included."""

_UNDEAD = ("🧟",)


@dataclass
class DraftActor:
    """One of the cast. `action`: what it will do; `base`: where it stands unless `track` is set."""

    role: str
    meant: SceneActor
    action: str
    base: Placement
    track: Track | None = None
    target: str = ""
    look: str = ""
    hands: list[str] = field(default_factory=lambda: ["", ""])
    mounted: PropAttachment | None = None
    mount: str = ""
    acts: tuple[Act, ...] = ()
    wades: bool = False
    furniture: str = ""

    @property
    def side(self) -> int:
        """The hand that things are taken with: the one in front."""
        return 1 if self.base.facing > 0 else 0

    def finish(self, start: float, end: float) -> StagedActor:
        """The actor as it is staged."""
        pose = "sitting" if self.furniture == "chair" else ""
        acts = self.acts or (Act(self.action, start, end, self.target, self.look, pose=pose),)
        return StagedActor(
            role=self.role,
            track=self.track or still(self.base),
            acts=acts,
            wear=self.meant.wear,
            moods=((start, self.meant.mood),) if self.meant.mood else (),
            hands=(self.hands[0], self.hands[1]),
            is_grounded=self.mounted is None,
            mounted=self.mounted,
            mount=self.mount,
            wades=self.wades,
            furniture=self.furniture,
        )


@dataclass
class Standing:
    """A thing that takes room beside the cast. `side`: -1, 1, or 0 for either."""

    index: int
    thing: Thing
    height: float
    width: float
    side: int = 0
    x: float = 0.0


class Draft:
    """The scene in the making.

    `ground`: y under the feet. `medium`: "", "water" or "space", where nobody stands.
    `relations`: how each prop of the scene stands, by its index. `find`: the thing of an emoji,
    None when it cannot be drawn. `waterline`: see `StagedScene`.
    """

    def __init__(
        self,
        stage: Stage,
        graph: SceneGraph,
        span: tuple[float, float],
        ground: float,
        medium: str,
        find: Callable[[str], Thing | None],
        ratio: Callable[[Thing], float],
    ) -> None:
        self.stage, self.graph, self.ground, self.medium = stage, graph, ground, medium
        self.start, self.end = span
        self.find, self.ratio = find, ratio
        self.rng = random.Random(stage.seed)
        self.actors: list[DraftActor] = []
        self.props: list[StagedProp] = []
        self.standing: list[Standing] = []
        self.cues: list[Cue] = []
        self.ties: list[Tie] = []
        self.tables: list[Table] = []
        self.scroll: Callable[[float], float] | None = None
        self.relation = ""
        self.waterline: float | None = None
        self.relations: dict[int, str] = {}

    @property
    def seconds(self) -> float:
        """How long the scene lasts."""
        return self.end - self.start

    @property
    def person(self) -> float:
        """The height of most people."""
        heights = sorted(actor.base.height / actor.meant.scale for actor in self.actors)
        return heights[len(heights) // 2]

    def at(self, share: float) -> float:
        """The time at a share of the scene."""
        return self.start + share * self.seconds

    def height(self, prop: SceneProp, thing: Thing) -> float:
        """How high a thing of the graph is drawn."""
        most = self.ground - _TOP
        return min(sizes.shown_height(thing.metres, self.person, prop.scale), most)

    def targeted(self, prop: SceneProp) -> list[DraftActor]:
        """The actors that a thing belongs to: its target, or everybody."""
        named = [actor for actor in self.actors if actor.role == prop.target]
        return named or self.actors

    def add(
        self,
        thing: Thing,
        track: Track | Placement,
        source: int,
        *,
        attached: PropAttachment | None = None,
        state: Callable[[float], PropState] | None = None,
        layer: str = "with",
        motion: str | None = None,
        has_shadow: bool = True,
    ) -> int:
        """Adds a thing; returns its index in the scene. `motion`: None for the usual one."""
        meant = self.graph.props[source].motion if source >= 0 else ""
        if source >= 0:
            self.relations[len(self.props)] = self.graph.props[source].relation
        own = thing.motion if motion is None else motion
        self.props.append(
            StagedProp(
                thing=thing,
                track=still(track) if isinstance(track, Placement) else track,
                attached=attached,
                state=state or (lambda seconds: UNTOUCHED),
                layer=layer,
                motion=meant or own,
                source=source,
                has_shadow=has_shadow and not self.medium,
                acts=self._body_acts(thing, meant or own) if attached is None else (),
                wear=self.graph.props[source].wear if source >= 0 else (),
            )
        )
        return len(self.props) - 1

    def change(self, index: int, **fields: object) -> None:
        """Replaces fields of a thing that is in the scene, see `StagedProp`."""
        self.props[index] = replace(self.props[index], **fields)  # type: ignore[arg-type]

    def _body_acts(self, thing: Thing, motion: str) -> tuple[Act, ...]:
        """What the body under a head does: walks, runs, or stands."""
        if not thing.is_head:
            return ()
        action = {"run": "run", "walk": "walk", "hop": "dance", "fly": "fly", "swim": "swim"}
        name = action.get(motion, "stand")
        if thing.emoji in _UNDEAD and name in ("walk", "stand", "run"):
            name = "zombie_walk"
        return (Act(name, self.start, self.end),)

    def give(self, actor: DraftActor, thing: Thing, source: int, height: float) -> int:
        """Puts a thing into the actor's free hand, the front one first; returns its index."""
        side = actor.side if not actor.hands[actor.side] else 1 - actor.side
        point = ("left hand", "right hand")[side]
        index = self.add(
            thing,
            Placement(0.0, 0.0, height, actor.base.facing),
            source,
            attached=PropAttachment(actor.role, point),
            motion="still",
            has_shadow=False,
        )
        actor.hands[side] = f"prop:{index}"
        return index

    def face(self, index: int, actors: list[DraftActor]) -> None:
        """Turns actors to a thing and makes it what they act on."""
        x = self.props[index].track(self.start).x
        for actor in actors:
            actor.target = actor.target or f"prop:{index}"
            if actor.mounted is None and abs(x - actor.base.x) > 0.02:
                turn(actor, 1.0 if x > actor.base.x else -1.0)


def turn(actor: DraftActor, facing: float) -> None:
    """Turns an actor; what it holds stays in its hands."""
    base = actor.base
    actor.base = Placement(base.x, base.y, base.height, facing)


@dataclass(frozen=True)
class Relation:
    """How a thing stands to the cast.

    `block(draft, number)`: places prop `number` of the graph. `claim(draft, number)`: before
    anything is placed, asks for room beside the cast. `rank`: the scene is built on the relation
    of the highest rank; those of rank 0 never lead.
    """

    name: str
    block: Callable[[Draft, int], None]
    claim: Callable[[Draft, int], None] | None = None
    rank: int = 0
