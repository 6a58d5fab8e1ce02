"""What a reading of a prompt consists of: mentions, which the readers of each language produce."""

from dataclasses import dataclass

KINDS = (
    "place",
    "hour",
    "weather",
    "action",
    "wear",
    "thing",
    "mood",
    "camera",
    "look",
    "people",
    "size",
    "line",
    "undrawn",
)
"""`undrawn`: a thing that has no picture; it is told as not drawn."""
EVERYBODY: tuple[str, ...] = ()
UNASSIGNED = ("?",)
"""The subject of clothes and roles that the prompt gives to nobody: "a chef and a waiter"."""

OTHERS = ("!",)
"""The subject of a role that somebody else has: "arrested by a police officer"."""


@dataclass(frozen=True)
class PromptMention:
    """Something that a prompt mentions, with its place in the sentence.

    `kind`: of `KINDS`. `name`: of a place, an action, a garment...; the emoji of a thing; the words
    of a line; the number of people. `start`, `end`: characters of the prompt. `relation`: of
    `render.contract.scene_graph.RELATIONS` where the grammar tells it, else "": verbs and
    prepositions decide it, "with" and "in" are refined later by what the thing is; a place that
    has one stands after a preposition of place, "backdrop" for a city or a country. `target`: what
    it is done to or lies on, a role or "#N", the mention of that index. `subject`: the roles who
    do, wear or hold it, ("#N",) for a thing that does it, `EVERYBODY`, `UNASSIGNED` or `OTHERS`.
    `count`: at least 1. `scale`: factor on the true size. `negated`: it must not be seen. `step`:
    number of the step of a story.
    """

    kind: str
    name: str
    start: int
    end: int
    relation: str = ""
    target: str = ""
    subject: tuple[str, ...] = EVERYBODY
    count: int = 1
    scale: float = 1.0
    negated: bool = False
    step: int = 0


@dataclass(frozen=True)
class Reading:
    """A prompt as a language reads it.

    `language`: "en" or "ko". `mentions`: in the order of the prompt. `loose`: spans (start, end) of
    words that should be seen but were not understood. `is_elsewhere`: some of them name a place.
    """

    language: str
    prompt: str
    mentions: tuple[PromptMention, ...]
    loose: tuple[tuple[int, int], ...] = ()
    is_elsewhere: bool = False
