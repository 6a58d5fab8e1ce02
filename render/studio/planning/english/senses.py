"""Tells the senses of English words apart by their neighbours: the ring of boxers from a jewel.

`lexicon/english_senses.tsv` holds a row for each sense: words; what they mean there, as in the
lexicon, `=word` for the same as another word, `?` for what is not drawn; cues, separated by ", ";
and "noun" or "verb" when the word is nothing else there. A cue is a word anywhere in the prompt,
`<word` right before, `>word` right behind. `DET` is any article or possessive, `NUM` any number,
`NOUN` a noun, `VERB` a verb, `END` the end of a clause. The first row of a word that holds counts;
a row without cues always holds. Words may stand as they are written or in their dictionary form.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from render.studio.planning.english import function_words
from render.studio.planning.english.inflection import noun_forms, verb_forms
from render.studio.planning.english.matcher import Piece
from render.studio.planning.lexicon_entry import LexiconEntry, Meaning, parse_row
from render.studio.planning.lexicon_table import Lexicon

SHOWS_NOTHING = LexiconEntry(((Meaning(""),),))
_READABLE = ("known", "unknown", "small")


@dataclass(frozen=True)
class Sense:
    """A row of the table. `meaning`: as written. `only`: "noun", "verb" or ""."""

    meaning: str
    before: frozenset[str]
    behind: frozenset[str]
    anywhere: frozenset[str]
    only: str

    @property
    def is_usual(self) -> bool:
        """Whether it needs no cue."""
        return not (self.before or self.behind or self.anywhere)


def choose_senses(pieces: Sequence[Piece], text: str, lexicon: Lexicon) -> list[Piece]:
    """The pieces with the meanings that their neighbours give them."""
    table = load_senses()
    result = list(pieces)
    words: frozenset[str] = frozenset()
    for place, piece in enumerate(pieces):
        if piece.kind not in _READABLE:
            continue
        written = text[piece.start : piece.end].lower()
        senses = table.get(written) or _find_by_form(written, piece, table)
        if not senses:
            continue
        words = words or _list_forms(pieces, text)
        for sense in senses:
            if sense.is_usual or _holds(sense, pieces, place, words):
                result[place] = _apply(sense, piece, lexicon)
                break
    return result


@cache
def load_senses() -> dict[str, tuple[Sense, ...]]:
    """The rows of the table by word."""
    text = files("render.studio.planning").joinpath("lexicon/english_senses.tsv").read_text("utf-8")
    table: dict[str, tuple[Sense, ...]] = {}
    for row in text.splitlines():
        if not row or row.startswith("#"):
            continue
        words, meaning, cues, only = [*row.split("\t"), "", "", ""][:4]
        each = [cue.strip() for cue in cues.split(",") if cue.strip()]
        sense = Sense(
            meaning,
            frozenset(cue[1:] for cue in each if cue[0] == "<"),
            frozenset(cue[1:] for cue in each if cue[0] == ">"),
            frozenset(cue for cue in each if cue[0] not in "<>"),
            only,
        )
        for word in words.split(","):
            table[word.strip()] = (*table.get(word.strip(), ()), sense)
    return table


def _find_by_form(
    written: str, piece: Piece, table: dict[str, tuple[Sense, ...]]
) -> tuple[Sense, ...]:
    if " " in written:
        return ()
    if piece.noun is not None and piece.key in table:
        return table[piece.key]
    for form, _ in noun_forms(written):
        if form in table:
            return table[form]
    verb = next((form for form, _ in verb_forms(written) if form in table), "")
    return tuple(sense for sense in table.get(verb, ()) if sense.only == "verb")


def _list_forms(pieces: Sequence[Piece], text: str) -> frozenset[str]:
    """The words of a prompt, as written and in their dictionary forms."""
    forms: set[str] = set()
    for piece in pieces:
        for word in (*text[piece.start : piece.end].lower().split(), *piece.key.split()):
            forms |= {form for form, _ in (*noun_forms(word), *verb_forms(word))}
    return frozenset(forms)


def _holds(sense: Sense, pieces: Sequence[Piece], place: int, words: frozenset[str]) -> bool:
    if not sense.anywhere.isdisjoint(words):
        return True
    if sense.before and place and not sense.before.isdisjoint(_describe(pieces[place - 1], -1)):
        return True
    if not sense.behind:
        return False
    ahead = _describe(pieces[place + 1], 0) if place + 1 < len(pieces) else frozenset(("END",))
    return not sense.behind.isdisjoint(ahead)


def _describe(piece: Piece, end: int) -> frozenset[str]:
    """A neighbour by its nearest word and the classes that it is of."""
    if piece.kind in ("break", "role"):
        return frozenset(("END",)) if piece.kind == "break" else frozenset(("ROLE",))
    word = piece.key.split()[end] if piece.key.split() else ""
    forms = {form for form, _ in (*noun_forms(word), *verb_forms(word))}
    classes = {
        "DET": word in function_words.DETERMINERS or word.endswith("'s"),
        "NUM": piece.kind == "number",
        "NOUN": piece.noun is not None and bool(piece.noun.first[0].kind),
        "VERB": piece.verb is not None and piece.noun is None,
        "PREP": piece.kind == "preposition",
    }
    return frozenset((*forms, *(name for name, holds in classes.items() if holds)))


def _apply(sense: Sense, piece: Piece, lexicon: Lexicon) -> Piece:
    if sense.meaning == "?":
        return replace(piece, kind="unknown", noun=None, verb=None)
    if sense.meaning.startswith("="):
        word = sense.meaning[1:]
        noun, verb = lexicon.nouns.get(word), lexicon.verbs.get(word)
    else:
        _, entry = parse_row(f"word\t{sense.meaning}")
        noun, verb = (None, entry) if sense.only == "verb" else (entry, piece.verb)
    only = "noun" if sense.meaning == "-" and not sense.only else sense.only
    return replace(
        piece,
        kind="known",
        noun=None if only == "verb" else noun,
        verb=None if only == "noun" else verb,
        inflection=piece.inflection or _inflect(piece),
    )


def _inflect(piece: Piece) -> str:
    """The inflection of a word that was no verb before."""
    forms = [inflection for _, inflection in verb_forms(piece.key) if inflection]
    return forms[0] if forms and piece.verb is None else ""
