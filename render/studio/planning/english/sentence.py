"""Where the reading of an English sentence stands: subject, verb, preposition, what modifies."""

from dataclasses import dataclass, field, replace

from render.studio.planning.english.matcher import Piece
from render.studio.planning.lexicon_entry import Meaning
from render.studio.planning.mention import EVERYBODY, PromptMention


@dataclass
class Sentence:
    """The state of a reading from left to right, and what it has found so far.

    `text`, `pieces`: the prompt. `mentions`, `loose`: as in `mention.Reading`. `step`: of the
    story, in tens. `marks`: (start, step, subject) for each piece. `subject`: who does what
    follows, as in `PromptMention.subject`. `last_roles`: the roles named last. `is_after`: within
    "after doing something". `negated`: what follows is refused. `is_elsewhere`: an unknown
    place was named.

    Of the clause: `verb`, `verb_word`, `verb_at` (the index of its mention, -1 for none),
    `passive`, `prep` and `prep_word` (the preposition before the next noun), `object_seen`,
    `thing_at` (the index of the last thing), `gap` (something stood since the verb).

    Of the next noun: `count`, `scale`, `sized`, and where number and size are written.
    """

    text: str
    pieces: list[Piece]
    mentions: list[PromptMention] = field(default_factory=list)
    loose: list[tuple[int, int]] = field(default_factory=list)
    step: int = 0
    marks: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)
    subject: tuple[str, ...] = EVERYBODY
    last_roles: tuple[str, ...] = ()
    is_after: bool = False
    negated: bool = False
    is_elsewhere: bool = False

    verb: Meaning | None = None
    verb_word: str = ""
    verb_at: int = -1
    passive: bool = False
    prep: str = ""
    prep_word: str = ""
    object_seen: bool = False
    thing_at: int = -1
    gap: bool = False

    count: int = 0
    scale: float = 1.0
    sized: bool = False
    size_span: tuple[int, int] | None = None
    count_span: tuple[int, int] | None = None

    def clear_modifiers(self) -> None:
        """Number and size apply to one noun."""
        self.count, self.scale, self.sized = 0, 1.0, False
        self.size_span = self.count_span = None

    def start_clause(self) -> None:
        """A new predicate: forgets verb, preposition and object; the subject stays."""
        self.verb, self.verb_word, self.verb_at = None, "", -1
        self.passive = self.object_seen = self.gap = False
        self.prep = self.prep_word = ""
        self.thing_at = -1

    def start_sentence(self) -> None:
        """A new clause in which nothing is refused."""
        self.start_clause()
        self.negated = False

    def subject_at(self, position: int) -> tuple[str, ...]:
        """Who is spoken of at a character of the text."""
        subjects = [subject for start, _, subject in self.marks if start <= position]
        return tuple(role for role in (subjects or [()])[-1] if not role.startswith("#"))

    def step_at(self, position: int) -> int:
        """The step of the story at a character of the text."""
        return ([step for start, step, _ in self.marks if start <= position] or [0])[-1]

    def piece_after(self, place: int) -> Piece | None:
        return self.pieces[place + 1] if place + 1 < len(self.pieces) else None

    def piece_before(self, place: int) -> Piece | None:
        return self.pieces[place - 1] if place else None

    def subject_is_thing(self) -> bool:
        return len(self.subject) == 1 and self.subject[0].startswith("#")

    def takes_object(self) -> bool:
        return (self.verb is not None and not self.object_seen) or bool(self.prep)

    def all_roles(self) -> list[str]:
        return [piece.key for piece in self.pieces if piece.kind == "role"]

    def update_thing(self, index: int, relation: str, target: str = "") -> None:
        if index < len(self.mentions):
            self.mentions[index] = replace(
                self.mentions[index],
                relation=relation,
                target=target or self.mentions[index].target,
            )

    def add(self, mention: PromptMention) -> None:
        """Adds a mention in the present step, refused or not."""
        """Changes how a mentioned thing takes part."""
        """The roles that the prompt names, in order."""
        """Whether a verb or a preposition waits for a noun."""
        """Whether a thing does what the clause says."""
        """The piece before, None at the start."""
        """The next piece, None at the end."""
        negated = self.negated and mention.kind not in ("line", "people", "size")
        self.mentions.append(replace(mention, step=self.step, negated=negated))
