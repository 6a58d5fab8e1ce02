"""The Korean lexicon prepared for cutting text: words without spaces, verbs by their shapes."""

from dataclasses import dataclass
from functools import cache, lru_cache

from render.studio.planning.korean.conjugation import is_syllable, shapes_of
from render.studio.planning.korean.endings import match_ending
from render.studio.planning.lexicon_entry import LexiconEntry
from render.studio.planning.lexicon_table import load_lexicon

_SHORTEST_DONE = 2
"""Syllables of the nouns that make verbs with 하다."""


@dataclass(frozen=True)
class VerbForm:
    """What a written form can be: stems that share it, its ending, whether it is denied."""

    stems: tuple[str, ...]
    entries: tuple[LexiconEntry, ...]
    ending: str
    is_denied: bool

    @property
    def is_empty(self) -> bool:
        """Whether none of the stems shows anything."""
        return all(
            not any(meaning.kind or meaning.relation for meaning in entry.first)
            for entry in self.entries
        )


class Vocabulary:
    """`nouns`: by their syllables without spaces. `analyse` finds verbs."""

    def __init__(self) -> None:
        lexicon = load_lexicon("ko")
        self.nouns: dict[str, LexiconEntry] = {}
        for word, entry in lexicon.nouns.items():
            if entry.source == "part" and entry.has("action"):
                continue  # phrases with endings, which are read by their parts here
            self.nouns.setdefault(word.replace(" ", ""), entry)
        self._phrases = {stem.replace(" ", "") for stem in lexicon.verbs if " " in stem}
        self._verbs = {stem.replace(" ", ""): entry for stem, entry in lexicon.verbs.items()}
        done = {
            word.replace(" ", "") + "하": entry
            for word, entry in lexicon.nouns.items()
            if _is_done(word, entry)
        }
        self._done = frozenset(done) - frozenset(self._verbs)
        self._verbs = done | self._verbs
        self._shapes: dict[str, list[tuple[str, str]]] = {}
        for stem in self._verbs:
            if is_syllable(stem[-1]):
                for shape, text in shapes_of(stem):
                    self._shapes.setdefault(text, []).append((stem, shape))
        self._longest = max(map(len, self._shapes), default=0)
        self.analyse = lru_cache(1 << 14)(self._analyse)

    def is_phrase(self, stem: str) -> bool:
        """Whether a stem is written in several words; such never begin inside a word."""
        return stem in self._phrases

    def _analyse(self, form: str) -> tuple[VerbForm, ...]:
        found: dict[tuple[str, bool], list[str]] = {}
        for length in range(min(len(form), self._longest), 0, -1):
            for stem, shape in self._shapes.get(form[:length], ()):
                if stem in self._done and len(form) > len(stem):
                    continue  # the noun and a form of 하다 are read one by one
                matched = match_ending(shape, form[length:])
                if matched and stem not in found.setdefault(matched, []):
                    found[matched].append(stem)
        return tuple(
            VerbForm(tuple(stems), tuple(self._verbs[stem] for stem in stems), ending, is_denied)
            for (ending, is_denied), stems in found.items()
        )


def _is_done(word: str, entry: LexiconEntry) -> bool:
    """Whether a noun makes a verb with 하다: 발레하다, 실패하다."""
    if len(word) < _SHORTEST_DONE or not is_syllable(word[-1]) or entry.source != "authored":
        return False
    return all(meaning.kind in ("action", "mood", "") for meaning in entry.first)


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary of the installed lexicon, once."""
    return Vocabulary()


def find_place_at_end(word: str) -> LexiconEntry | None:
    """The place that an unknown word ends with: 마법숲 is a forest, 비밀방 a room."""
    nouns = load_vocabulary().nouns
    for start in range(1, len(word)):
        entry = nouns.get(word[start:])
        if entry is not None and all(meaning.kind == "place" for meaning in entry.first):
            return entry
    return None
