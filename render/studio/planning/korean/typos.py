"""Finds the word that a misspelt Korean one stands for; none when it is not sure."""

from functools import cache

from render.studio.planning.korean.conjugation import is_syllable, split
from render.studio.planning.korean.vocabulary import Vocabulary
from render.studio.planning.lexicon_entry import LexiconEntry

# Sounds that people confuse when they write: ㅐ/ㅔ, ㅙ/ㅚ/ㅞ, plain and tense consonants, final
# consonants that sound alike.
_VOWELS = {"ㅔ": "ㅐ", "ㅖ": "ㅐ", "ㅒ": "ㅐ", "ㅙ": "ㅚ", "ㅞ": "ㅚ", "ㅢ": "ㅣ", "ㅟ": "ㅣ"}
_FIRSTS = {1: 0, 4: 3, 8: 7, 10: 9, 13: 12}
_FINALS = {
    **dict.fromkeys(("ㄲ", "ㅋ", "ㄳ", "ㄺ"), "ㄱ"),
    **dict.fromkeys(("ㅅ", "ㅆ", "ㅈ", "ㅊ", "ㅌ", "ㅎ"), "ㄷ"),
    **dict.fromkeys(("ㅍ", "ㅄ", "ㄿ"), "ㅂ"),
    **dict.fromkeys(("ㄵ", "ㄶ"), "ㄴ"),
    **dict.fromkeys(("ㄻ",), "ㅁ"),
    **dict.fromkeys(("ㄼ", "ㅀ", "ㄽ", "ㄾ"), "ㄹ"),
}
_OF_VERBS = ("고", "서", "며", "면", "는", "던", "게", "지", "다")
"""Last syllables of verb forms: 꼬고 is no misspelt 꼬꼬."""
_SURE = 4
"""Syllables from which one other sound than written is forgiven."""


def correct(word: str, vocabulary: Vocabulary) -> LexiconEntry | None:
    """The entry of the word that sounds like `word`, or differs from it in one vowel or final
    consonant if it has three syllables or more; None if there is none or more than one."""
    if len(word) < 2 or not all(map(is_syllable, word)) or word.endswith(_OF_VERBS):
        return None
    alike, loose = _index(vocabulary)
    found = alike.get(_sound(word), set())
    if not found and len(word) >= _SURE:
        found = set().union(*(loose.get(key, set()) for key in _gaps(_sound(word))))
    meanings = {vocabulary.nouns[candidate].choices for candidate in found}
    return vocabulary.nouns[min(found)] if len(meanings) == 1 else None


def _sound(word: str) -> tuple[str, ...]:
    parts: list[str] = []
    for syllable in word:
        first, vowel, final = split(syllable)
        parts += [
            str(_FIRSTS.get(first, first)),
            _VOWELS.get(vowel, vowel),
            _FINALS.get(final, final),
        ]
    return tuple(parts)


def _gaps(sound: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The sound with one vowel or final consonant left open; the first syllable stays."""
    return [
        (*sound[:spot], "*", *sound[spot + 1 :])
        for spot in range(len(sound))
        if spot % 3 != 0 and spot > 1
    ]


@cache
def _index(
    vocabulary: Vocabulary,
) -> tuple[dict[tuple[str, ...], set[str]], dict[tuple[str, ...], set[str]]]:
    alike: dict[tuple[str, ...], set[str]] = {}
    loose: dict[tuple[str, ...], set[str]] = {}
    for word, entry in vocabulary.nouns.items():
        if len(word) < 2 or not all(map(is_syllable, word)) or entry.source != "authored":
            continue
        if not any(meaning.kind in ("thing", "place", "wear") for meaning in entry.first):
            continue
        sound = _sound(word)
        alike.setdefault(sound, set()).add(word)
        if len(word) >= _SURE:
            for gap in _gaps(sound):
                loose.setdefault(gap, set()).add(word)
    return alike, loose
