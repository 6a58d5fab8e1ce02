"""Counts the people that a prompt mentions: two best friends, 친구 셋이, a duo."""

import re

from render.studio.planning.prompt import english, korean
from render.studio.planning.prompt.lexicon import LexiconMatch, PromptToken, is_hangul

_PEOPLE_EN = "friend person man woman guy girl boy kid buddy pal"

PEOPLE_EN = frozenset(_PEOPLE_EN.split())
PEOPLE_KO = ("친구", "사람", "명", "인", "분", "남자", "여자", "아이", "단짝", "절친")
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6,
    "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "혼자": 1, "둘": 2, "셋": 3, "넷": 4,
    "alone": 1, "solo": 1, "duo": 2, "trio": 3, "quartet": 4,
}  # fmt: skip
_ALONE = re.compile(r"(혼자|둘|셋|넷|alone|solo|duo|trio|quartet)(?:이|이서|서|은|도)?")
_WRITTEN_TOGETHER = re.compile(r"(두|세|네|다섯|여섯)(?:명|분|사람|친구).*")


def count_people(words: tuple[PromptToken, ...], hits: list[LexiconMatch]) -> tuple[int, range]:
    """The number of people and the positions of the words that state it; 0 when none is stated.

    Words for clothes count as people: "two astronauts".
    """
    dressed = {spot for hit in hits if hit.entry.kind == "wardrobe" for spot in _spots(hit)}
    for position, word in enumerate(words):
        match = _ALONE.fullmatch(word.key) or _WRITTEN_TOGETHER.fullmatch(word.key)
        if match:
            return _NUMBERS[match.group(1)], range(position, position + 1)
        if word.key not in _NUMBERS:
            continue
        # "two best friends", "2명": at most one word between.
        for noun in range(position + 1, min(position + 3, len(words))):
            if words[noun].clause == word.clause and (
                noun in dressed or is_person(words[noun].key)
            ):
                return _NUMBERS[word.key], range(position, noun + 1)
    return 0, range(0)


def is_person(key: str) -> bool:
    """Whether a word is a general noun for people, such as "friend" or 사람."""
    if is_hangul(key):
        return any(korean.match_tail(key, stem) is not None for stem in PEOPLE_KO)
    return not PEOPLE_EN.isdisjoint(english.base_forms(key))


def _spots(hit: LexiconMatch) -> range:
    return range(hit.first, hit.last + 1)
