"""A word of a Korean prompt with what follows it."""

from dataclasses import dataclass

from render.studio.planning.korean.particles import NO_TAIL, Tail
from render.studio.planning.lexicon_entry import LexiconEntry


@dataclass(frozen=True)
class Segment:
    """A word of a prompt with what follows it.

    `kind`: "noun", "verb", "number", "size", "not", "next", "tail" (particles behind a role mark or
    a foreign word), "unknown"; "role", "word" and "break" come from other tokens. `start`, `end`:
    characters of the prompt, `stop`: without particles. `word`: the key in the lexicon. `entries`:
    what it may mean. `value`: of numbers and sizes. `ending`, `is_denied`: of verbs, see `endings`.
    `is_glued`: whether no space stands before it.
    """

    kind: str
    start: int
    end: int
    stop: int
    word: str
    entries: tuple[LexiconEntry, ...] = ()
    stems: tuple[str, ...] = ()
    tail: Tail = NO_TAIL
    ending: str = ""
    is_denied: bool = False
    value: float = 0.0
    is_glued: bool = False
    is_person: bool = False
