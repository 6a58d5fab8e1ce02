"""What a renderer receives and gives back: plain data, no names of people."""

from dataclasses import dataclass, field
from pathlib import Path

ROLES = ("A", "B", "C", "D")
"""The roles of a cast, in order. A prompt names them in braces: "{A} chases {B}"."""


@dataclass(frozen=True)
class CastMember:
    """Who plays a role in the clip.

    `kit`: what the cameo is drawn from; None for a drawn stand-in, which is nobody.
    `rules`: what the owner of the cameo asks of every clip, in their own words, such as "always
    my red cap". An engine that does not follow one says so in the plan: "rules-not-read".
    """

    role: str
    kit: Path | None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """Words that a role speaks, as they were asked for."""

    role: str
    text: str


@dataclass(frozen=True)
class RenderOrder:
    """One clip to render.

    `clip_id`: 8 characters of Crockford base32, see `render.marking.clip_id`; "" for a still.
    `size`: width and height in pixels, even, 180-1920 each. `seconds`: 2-15. `absent`: the faces,
    as in `Kit.face`, of enrolled people who are not in the cast and must not appear; no names.
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


@dataclass(frozen=True)
class RenderedClip:
    """A finished file, label and invisible mark included, not yet signed.

    `plan`: what the engine understood and left out, JSON-ready. `timings`: seconds by step.
    `synthetic_voice`: whether any voice in it was synthesised. `cloned_voice`: whether any was
    copied from the person's own; it is synthetic then.
    """

    path: Path
    engine: str
    size: tuple[int, int]
    seconds: float
    plan: dict[str, object]
    timings: dict[str, float] = field(default_factory=dict)
    synthetic_voice: bool = False
    cloned_voice: bool = False
