"""The words that name each part, and matching them in a prompt.

Every part lists its own words, so a new file is immediately something that a prompt can name.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any
from unicodedata import normalize

from render.studio import catalog
from render.studio.planning.prompt import english, korean
from render.studio.planning.prompt.hours import HOURS

_TOKEN = re.compile(r"[가-힣]+|[0-9]+|[^\W\d_가-힣]+(?:'[^\W\d_가-힣]+)?")
_BREAK = re.compile(r"[.,;:!?\n。，！？…]|\bbut\b", re.IGNORECASE)
_JOINABLE = 3
"""Most words that a Korean compound may be split into: 우주 비행사, 노을 질 때."""


@dataclass(frozen=True)
class LexiconEntry:
    """A part as the planner sees it: its name, its words and its defaults for other kinds.

    `kind`: "scene", "action", "wardrobe", "look" or "hour". `exclaims`: by language, (en, ko).
    """

    kind: str
    name: str
    words: tuple[str, ...]
    action: str = ""
    wardrobe: str = ""
    hours: tuple[str, ...] = ()
    exclaims: tuple[str, str] = ("", "")
    place: str = ""


@dataclass(frozen=True)
class PromptToken:
    """A word of a prompt. `key`: lower case. `start`, `end`: characters. `clause`: its number."""

    text: str
    key: str
    start: int
    end: int
    clause: int


@dataclass(frozen=True)
class LexiconMatch:
    """A part that a prompt names with tokens `first` to `last`, characters `start` to `end`.

    `rest`: Korean particles behind it, in jamo.
    """

    entry: LexiconEntry
    first: int
    last: int
    start: int
    end: int
    rest: str = ""


@cache
def list_installed() -> tuple[LexiconEntry, ...]:
    """An entry for every part in the catalog and every hour."""
    entries = [
        LexiconEntry("hour", name, (*words["en"], *words["ko"]))
        for name, words in sorted(HOURS.items())
    ]
    for kind, folder in (
        ("scene", "places"),
        ("action", "actions"),
        ("wardrobe", "wardrobes"),
        ("look", "looks"),
    ):
        for name in catalog.list_names(folder):
            part: Any = catalog.load_part(folder, name, object)
            exclaims = getattr(part, "exclaims", {})
            entries.append(
                LexiconEntry(
                    kind,
                    name,
                    (*part.words.en, *part.words.ko),
                    action=getattr(part, "action", ""),
                    place=getattr(part, "place", ""),
                    wardrobe=getattr(part, "wardrobe", ""),
                    hours=tuple(hour for hour in getattr(part, "hours", ()) if hour in HOURS),
                    exclaims=(exclaims.get("en", ""), exclaims.get("ko", "")),
                )
            )
    return tuple(entries)


def tokenize(text: str) -> tuple[PromptToken, ...]:
    """The words of a text in NFC; hyphens, punctuation and emoji separate them."""
    text = text.replace("’", "'")
    breaks = [match.end() for match in _BREAK.finditer(text)]
    return tuple(
        PromptToken(
            text=match.group(),
            key=match.group().lower().removesuffix("'s"),
            start=match.start(),
            end=match.end(),
            clause=sum(place <= match.start() for place in breaks),
        )
        for match in _TOKEN.finditer(text)
    )


def find_matches(
    entries: tuple[LexiconEntry, ...], words: tuple[PromptToken, ...]
) -> list[LexiconMatch]:
    """All parts that the words name, in order. Of overlapping matches the longest is kept.

    Parts of different kinds may share the same words ("detective": a place and clothes).
    """
    index = _index(entries)
    hits: list[LexiconMatch] = []
    for position in range(len(words)):
        hits += _starting(index, words, position) or _split(index, words[position], position)
    hits.sort(key=lambda hit: (hit.start - hit.end, hit.start, hit.entry.kind, hit.entry.name))
    kept: list[LexiconMatch] = []
    taken: set[tuple[str, int, int]] = set()
    owners: dict[int, tuple[int, int]] = {}  # by character: the span of the hit it belongs to
    for hit in hits:
        span = (hit.start, hit.end)
        is_new = (hit.entry.kind, *span) not in taken
        if is_new and all(owners.get(place, span) == span for place in range(*span)):
            kept.append(hit)
            taken.add((hit.entry.kind, *span))
            owners.update(dict.fromkeys(range(*span), span))
    return sorted(kept, key=lambda hit: (hit.start, hit.end, hit.entry.kind))


def is_hangul(word: str) -> bool:
    """Whether a word is written in Hangul."""
    return "가" <= word[0] <= "힣"


_Index = dict[str, list[tuple[LexiconEntry, tuple[str, ...]]]]


@cache
def _index(entries: tuple[LexiconEntry, ...]) -> _Index:
    """Pairs of entry and phrase, keyed by the phrase's first word, in Korean its first syllable."""
    index: _Index = {}
    for entry in entries:
        for words in entry.words:
            phrase = tuple(token.key for token in tokenize(normalize("NFC", words)))
            if len(phrase) > 1:
                phrase = tuple(word for word in phrase if word not in english.DETERMINERS)
            lead = phrase[0][0] if is_hangul(phrase[0]) else phrase[0]
            index.setdefault(lead, []).append((entry, phrase))
    return index


def _starting(index: _Index, words: tuple[PromptToken, ...], first: int) -> list[LexiconMatch]:
    key = words[first].key
    leads = {key[0]} if is_hangul(key) else english.base_forms(key)
    filed = [pair for lead in sorted(leads) for pair in index.get(lead, ())]
    return [hit for entry, phrase in filed for hit in _matches(entry, phrase, words, first)]


def _split(index: _Index, word: PromptToken, position: int) -> list[LexiconMatch]:
    """Two stems in one Korean word: 화성탐험을."""
    hits: list[LexiconMatch] = []
    for entry, phrase in index.get(word.key[0], ()) if is_hangul(word.key) else ():
        size = len(phrase[0])
        if len(phrase) > 1 or not 1 < size < len(word.key) - 1 or not word.key.startswith(phrase):
            continue
        second = replace(word, text=word.text[size:], key=word.key[size:], start=word.start + size)
        seconds = _starting(index, (second,), 0)
        if seconds:
            hits.append(LexiconMatch(entry, position, position, word.start, second.start))
            hits += [replace(hit, first=position, last=position) for hit in seconds]
    return hits


def _matches(
    entry: LexiconEntry, phrase: tuple[str, ...], words: tuple[PromptToken, ...], first: int
) -> list[LexiconMatch]:
    here, end, rest = first, words[first].start, ""
    for number, part in enumerate(phrase):
        while number and here < len(words) and _may_skip(words[here].key, part):
            here += 1
        if here == len(words) or words[here].clause != words[first].clause:
            break
        word = words[here]
        following = korean.match_tail(word.key, part) if is_hangul(word.key) else None
        if following is None and part not in english.base_forms(word.key):
            break
        rest = following or ""
        end = word.start + len(part) if is_hangul(word.key) else word.end
        here += 1
    else:
        return [LexiconMatch(entry, first, here - 1, words[first].start, end, rest)]
    return _joined(entry, "".join(phrase), words, first) if is_hangul(phrase[0]) else []


def _may_skip(key: str, part: str) -> bool:
    """Whether a word may stand inside a phrase: "riding on a dragon" is "ride dragon"."""
    return key != part and (
        key in english.DETERMINERS or key in english.SIZES or key in english.PLACING
    )


def _joined(
    entry: LexiconEntry, stem: str, words: tuple[PromptToken, ...], first: int
) -> list[LexiconMatch]:
    """Matches across Korean word spaces, which are optional: 우주 비행사 and 우주비행사."""
    text = ""
    for last in range(first, min(first + _JOINABLE, len(words))):
        if not is_hangul(words[last].key) or words[last].clause != words[first].clause:
            break
        before, text = text, text + words[last].key
        rest = korean.match_tail(text, stem) if len(before) < len(stem) else None
        if rest is not None:
            end = words[last].start + len(stem) - len(before)
            return [LexiconMatch(entry, first, last, words[first].start, end, rest)]
    return []
