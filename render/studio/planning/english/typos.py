"""Corrects misspelt English words against a lexicon."""

from render.studio.planning.english.function_words import FILLERS
from render.studio.planning.english.inflection import noun_forms, verb_forms
from render.studio.planning.lexicon_table import Lexicon

_MIN_LETTERS = 5
_MIN_LETTERS_FOR_TWO = 9
_SOUNDS = (("f", "ph"), ("ph", "f"), ("k", "c"), ("c", "k"), ("z", "s"), ("s", "z"), ("ie", "ei"),
           ("ei", "ie"), ("x", "ck"), ("ck", "k"), ("ee", "ea"), ("ea", "ee"))  # fmt: skip
"""Spellings of the same sound, tried before single letters."""

_INDEX: dict[str, dict[str, list[str]]] = {}


def forget_words() -> None:
    """Forgets what was kept about lexicons; for scripts that change them."""
    _INDEX.clear()


def correct_spelling(word: str, lexicon: Lexicon) -> str:
    """The one word of the lexicon that a word is a misspelling of, "" if there is none.

    One slip (a letter more, less, swapped or other) from five letters, two from nine on; the first
    letter must be right and no second word equally near.
    """
    if len(word) < _MIN_LETTERS or not word.isascii():
        return ""
    for form, _ in (*noun_forms(word), *verb_forms(word)):
        if form in lexicon.not_typos or form in FILLERS:
            return ""
    index = _INDEX.get(lexicon.language) or _make_index(lexicon)
    for stem, ending in _endings(word):
        for sound, other in _SOUNDS:
            spelt = stem.replace(sound, other)
            if spelt != stem and spelt in index.get(spelt, ()):
                return spelt + ending
        candidates = {key for form in _deletions(stem) for key in index.get(form, ())}
        most = 2 if len(stem) >= _MIN_LETTERS_FOR_TWO else 1
        distances = {key: _distance(stem, key, most) for key in candidates if key[0] == stem[0]}
        for allowed in range(1, most + 1):
            near = [key for key, distance in distances.items() if distance <= allowed]
            if near:
                return near[0] + ending if len(near) == 1 else ""
    return ""


def _make_index(lexicon: Lexicon) -> dict[str, list[str]]:
    """The single words of the lexicon by themselves and by what is left without one letter."""
    index: dict[str, list[str]] = {}
    for key, entry in (*lexicon.nouns.items(), *lexicon.verbs.items()):
        if len(key) >= _MIN_LETTERS - 1 and entry.source != "derived" and key.isalpha():
            for form in _deletions(key):
                index.setdefault(form, []).append(key)
    _INDEX[lexicon.language] = index
    return index


def _deletions(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _endings(word: str) -> list[tuple[str, str]]:
    """The word, and what is left of it without an ending, with the ending to put back."""
    result = [(word, "")]
    for ending in ("s", "ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _MIN_LETTERS:
            result.append((stem, ending))
    return result


def _distance(a: str, b: str, most: int) -> int:
    """Edits between two words, swaps of neighbours counted once; `most` + 1 when there are more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row = row, [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = last
    return row[-1]
