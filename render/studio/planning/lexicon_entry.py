"""What a word can mean, and the form of a row of the lexicon."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Meaning:
    """A meaning of a word. `kind`: of `mention.KINDS`, "" for a word that shows nothing, or "?".

    `name`: see `mention.PromptMention`. `relation`: for a verb, how its object takes part ("eat"),
    `passive`: how its agent does when it is passive ("chased by": "chase"). For a thing,
    `relation` is its usual one and `scale` a factor on its size.
    """

    kind: str
    name: str = ""
    relation: str = ""
    passive: str = ""
    scale: float = 1.0


@dataclass(frozen=True)
class LexiconEntry:
    """The meanings of a word.

    `choices`: alternatives, of which grammar chooses; each is everything that the word brings
    ("birthday party": a cake and balloons). `source`: "authored", "part" (listed by a part of the
    studio), "name" or "keyword" (Unicode CLDR), "derived" (a kind of something that has a name).
    """

    choices: tuple[tuple[Meaning, ...], ...]
    source: str = "authored"

    @property
    def first(self) -> tuple[Meaning, ...]:
        """The usual meaning."""
        return self.choices[0]

    def choose(self, kind: str) -> tuple[Meaning, ...]:
        """The alternative that has a meaning of a kind; () if there is none."""
        return next((choice for choice in self.choices if any(m.kind == kind for m in choice)), ())

    def has(self, kind: str) -> bool:
        """Whether it can mean something of a kind."""
        return bool(self.choose(kind))


def parse_row(row: str) -> tuple[tuple[str, ...], LexiconEntry]:
    """The words and the entry of a row. Raises ValueError when it is no row.

    Columns, separated by tabs: words, separated by ", "; meanings as `kind:name`, joined by "; "
    (a thing of another size than usual: `thing:🎈×8`),
    with " | " between alternatives, "-" for a word that shows nothing, "?" for what cannot be
    drawn and is reported; then for verbs the relation
    of the object and that of the agent in the passive; for things the usual relation.
    """
    columns = row.rstrip("\n").split("\t")
    if not 2 <= len(columns) <= 4 or not columns[0].strip():
        raise ValueError(row)
    relation, passive = (*columns[2:], "", "")[:2]
    choices = []
    for alternative in columns[1].split(" | "):
        meanings = []
        for meaning in alternative.split("; "):
            kind, _, name = meaning.strip().partition(":")
            name, _, scale = name.partition("×")
            kind = "" if kind == "-" else kind
            meanings.append(Meaning(kind, name, relation, passive, float(scale or 1)))
        choices.append(tuple(meanings))
    words = tuple(word.strip() for word in columns[0].split(",") if word.strip())
    return words, LexiconEntry(tuple(choices))
