"""Settles which meaning a Korean word has where its neighbours say so: 배 먹는, 배 타는, 배 아픈.

The cues are rows of `lexicon/ko/homograph_cues.txt`, where their form is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from render.studio.planning.korean.endings import ADNOMINAL
from render.studio.planning.korean.segment import Segment
from render.studio.planning.korean.vocabulary import load_vocabulary
from render.studio.planning.lexicon_entry import LexiconEntry, Meaning

_TAKEN = ("", "object", "subject", "topic", "also")
_GAMING = frozenset(("게임하", "겜하"))
_PLAYED = frozenset(("celebrate", "play_cards"))
_NOTHING = LexiconEntry(((Meaning(""),),))
_TOWARDS = ("place", "by")
_REACH = 4
"""Pieces from a noun to the verb that may take it."""


@dataclass(frozen=True)
class _Cues:
    """A meaning and what it takes to have it."""

    entry: LexiconEntry
    stems: frozenset[str]
    tails: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    is_usual: bool


def settle(pieces: Sequence[Segment]) -> list[Segment]:
    """The pieces, words with several meanings reduced to the one that their neighbours tell."""
    settled: list[Segment] = []
    for spot, piece in enumerate(pieces):
        entry = None
        if piece.kind == "noun" and piece.word in _load():
            before = settled[-1] if settled else None
            entry = _choose(piece, before, pieces[spot + 1 : spot + 1 + _REACH])
        game = _name_game(settled[-1], piece) if settled else None
        if game:
            settled[-1] = replace(settled[-1], entries=(game,))
            piece = replace(piece, stems=("하",), entries=(_NOTHING,))
        settled.append(replace(piece, entries=(entry,)) if entry else piece)
    return settled


def _name_game(before: Segment, piece: Segment) -> LexiconEntry | None:
    """What a game without a console is, whose name the verb cut in two: 마피아 게임하는."""
    if piece.kind != "verb" or not _GAMING & frozenset(piece.stems):
        return None
    if before.kind != "noun" or before.tail.case:
        return None
    nouns = load_vocabulary().nouns
    for name in (before.word, before.word + "게임"):
        entry = nouns.get(name)
        if entry and all(meaning.name in _PLAYED for meaning in entry.first):
            return entry
    return None


def _choose(
    piece: Segment, before: Segment | None, behind: Sequence[Segment]
) -> LexiconEntry | None:
    verb = _verb_of(piece, behind)
    stems = frozenset(verb.stems) if verb is not None else frozenset[str]()
    if before is not None and before.kind == "verb" and before.ending == ADNOMINAL:
        stems |= frozenset(before.stems)  # 줍는 밤
    first = before.word if before is not None and before.tail.case in ("", "of") else ""
    last = behind[0].word if behind and piece.tail.case == "" else ""
    for cues in _load()[piece.word]:
        told = (
            cues.is_usual
            or stems & cues.stems
            or piece.tail.text in cues.tails
            or first in cues.before
            or (_is_bare(before) and "*" in cues.before)
            or last in cues.behind
            or ("마리" in last and "마리" in cues.behind)
        )
        if told:
            return cues.entry
    return None


def _is_bare(before: Segment | None) -> bool:
    return before is not None and before.kind in ("noun", "unknown") and not before.tail.text


def _verb_of(piece: Segment, behind: Sequence[Segment]) -> Segment | None:
    """The verb that takes a noun: the next, unless another noun stands closer to it."""
    for distance, following in enumerate(behind):
        if following.kind == "verb":
            is_near = distance == 0 or piece.tail.case in (*_TAKEN, *_TOWARDS)
            return following if is_near else None
        if following.kind in ("role", "break", "line", "next"):
            return None
        shows = any(meaning.kind for entry in following.entries for meaning in entry.first)
        is_nearer = following.tail.case in ("", "object", "subject")
        if following.kind == "noun" and shows and is_nearer and piece.tail.case not in _TOWARDS:
            return None
    return None


@cache
def _load() -> dict[str, tuple[_Cues, ...]]:
    path = files("render.studio.planning").joinpath("lexicon/ko/homograph_cues.txt")
    table: dict[str, list[_Cues]] = {}
    for row in path.read_text("utf-8").splitlines():
        if row.startswith("#"):
            continue
        word, meaning, cues = row.split("\t")
        kind, _, name = meaning.partition(":")
        words = cues.split()
        table.setdefault(word, []).append(
            _Cues(
                LexiconEntry(((Meaning("" if kind == "-" else kind, name),),)),
                stems=frozenset(cue for cue in words if cue[0] not in "+<>*"),
                tails=_marked("+", words),
                before=_marked("<", words),
                behind=_marked(">", words),
                is_usual="*" in words,
            )
        )
    return {word: tuple(rows) for word, rows in table.items()}


def _marked(mark: str, cues: list[str]) -> frozenset[str]:
    return frozenset(cue[1:] for cue in cues if cue[0] == mark)
