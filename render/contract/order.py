"""What a renderer receives and returns: plain data without names of people."""

from dataclasses import dataclass, field
from pathlib import Path

from render.contract.scene_graph import SceneGraph

ROLES = ("A", "B", "C", "D", "E", "F")
"""The roles of a cast, in order. A prompt names them in braces: "{A} chases {B}"."""


@dataclass(frozen=True)
class CastMember:
    """A role of the clip and who plays it.

    `kit`: the file that the cameo is drawn from; None for a stand-in, a drawn person who is nobody.
    `neutral_voice`: whether the owner's lines are spoken in nobody's voice instead of one like
    theirs. `rules`: what the owner of the cameo asks of every clip, in their own words, such as
    "always my red cap". An engine that cannot follow them notes "rules-not-read" in the plan.
    """

    role: str
    kit: Path | None
    rules: tuple[str, ...] = ()
    neutral_voice: bool = False


@dataclass(frozen=True)
class Line:
    """Words that a role speaks, as they were ordered. `mood`: "" or of
    `render.contract.scene_graph.MOODS`."""

    role: str
    text: str
    mood: str = ""


@dataclass(frozen=True)
class RenderOrder:
    """One clip to render.

    `clip_id`: 8 characters of Crockford base32, see `render.marking.clip_id`; "" for a still.
    `size`: width and height in pixels, even, 180-1920 each. `seconds`: 2-60. `absent`: face
    embeddings, as in `Kit.face`, of enrolled people outside the cast, who must not appear. `graph`:
    what the prompt means, for engines that do not read it themselves.
    """

    clip_id: str
    prompt: str
    cast: tuple[CastMember, ...]
    out: Path
    size: tuple[int, int] = (1280, 720)
    seconds: float = 6.0
    look: str = "natural"
    lines: tuple[Line, ...] = ()
    seed: int = 1
    absent: tuple[tuple[float, ...], ...] = ()
    graph: SceneGraph | None = None


@dataclass(frozen=True)
class RenderedClip:
    """A finished file with label and invisible mark, not yet signed.

    `plan`: what the engine understood and left out, ready for JSON. `timings`: seconds by step.
    `synthetic_voice`: whether it has a synthesised voice. `cloned_voice`: whether that voice
    copies the person's own.
    """

    path: Path
    engine: str
    size: tuple[int, int]
    seconds: float
    plan: dict[str, object]
    timings: dict[str, float] = field(default_factory=dict)
    synthetic_voice: bool = False
    cloned_voice: bool = False
