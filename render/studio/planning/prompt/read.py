"""Reads a prompt: parts it names, parts it negates, quotes, and words that match nothing."""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from render.prompt import quoted_lines
from render.studio.planning.prompt import (
    english,
    fillers,
    headcount,
    korean,
)
from render.studio.planning.prompt.lexicon import (
    LexiconEntry,
    LexiconMatch,
    PromptToken,
    find_matches,
    is_hangul,
    tokenize,
)

_ROLE = re.compile(r"\{[A-D]\}")


@dataclass(frozen=True)
class Reading:
    """The content of a prompt.

    `text`: the prompt without quotes and roles; positions of `matches` and `loose` refer to it.
    `matches`: parts that are wanted. `refused`: (kind, name) of negated parts ("no rain").
    `somewhere`: those of `matches` that follow a preposition of place. `people`: how many, 0 when
    not stated; `people_words`: where it is stated. `loose`: content words that match nothing.
    """

    language: str
    text: str
    words: tuple[PromptToken, ...]
    matches: tuple[LexiconMatch, ...]
    refused: frozenset[tuple[str, str]]
    somewhere: frozenset[LexiconMatch]
    people: int
    people_words: range
    quotes: tuple[quoted_lines.Quote, ...]
    loose: tuple[PromptToken, ...]


def read_prompt(prompt: str, entries: tuple[LexiconEntry, ...]) -> Reading:
    """Reads a prompt against the entries of a catalog. Never fails on any input."""
    prompt = normalize("NFC", prompt)
    quotes, text = quoted_lines.extract_quotes(prompt)
    text = _ROLE.sub(" ", text)
    words = tokenize(text)
    denied = _denied(words)
    hits = find_matches(entries, words)
    unwanted = {hit for hit in hits if _is_refused(hit, words, denied)}
    refused = frozenset((hit.entry.kind, hit.entry.name) for hit in unwanted)
    matches = tuple(hit for hit in hits if (hit.entry.kind, hit.entry.name) not in refused)
    people, people_words = headcount.count_people(words, hits)
    known = {position for hit in hits for position in range(hit.first, hit.last + 1)}
    return Reading(
        language=_language(text),
        text=text,
        words=words,
        matches=matches,
        refused=refused,
        somewhere=frozenset(hit for hit in matches if _is_somewhere(hit, words)),
        people=people,
        people_words=people_words,
        quotes=quotes,
        loose=tuple(
            word
            for position, word in enumerate(words)
            if position not in known
            and position not in denied
            and position not in people_words
            and not _is_filler(word.key)
        ),
    )


def _language(text: str) -> str:
    """ "ko" when most of the text is Hangul; a syllable block counts as two letters."""
    hangul = sum("가" <= letter <= "힣" for letter in text)
    latin = sum(letter.isalpha() for letter in text) - hangul
    return "ko" if hangul * 2 > latin else "en"


def _denied(words: tuple[PromptToken, ...]) -> frozenset[int]:
    """Positions of negated words: by a "no" before them or a 없이 after them."""
    denied: set[int] = set()
    no_until = -1  # the clause in which a negator applies
    taken = False  # whether the negator has found its word
    for position, word in enumerate(words):
        following = words[position + 1].key if position + 1 < len(words) else ""
        if is_hangul(word.key) and korean.is_denied("", following):
            denied.add(position)
        if word.key in english.NEGATORS or (word.key, following) in (
            ("instead", "of"),
            ("rather", "than"),
        ):
            no_until, taken = word.clause, following in ("only", "just")
        elif word.clause != no_until:
            no_until = -1
        elif taken:
            taken = word.key not in ("or", "nor")
        elif is_hangul(word.key):
            continue
        elif word.key not in english.FILL and word.key not in ("of", "than"):
            denied.add(position)
            taken = True
    return frozenset(denied)


def _is_refused(hit: LexiconMatch, words: tuple[PromptToken, ...], denied: frozenset[int]) -> bool:
    if any(position in denied for position in range(hit.first, hit.last + 1)):
        return True
    if not is_hangul(words[hit.last].key):
        return False
    before = words[hit.first - 1].key if hit.first else ""
    after = [word.key for word in words[hit.last + 1 : hit.last + 3]] + ["", ""]
    if korean.is_not_doing(after[0]):
        return korean.is_denied(korean.NOT_DOING, after[1])
    return korean.is_denied(hit.rest, after[0]) or (
        hit.entry.kind == "action" and before in ("안", "못")
    )


def _is_somewhere(hit: LexiconMatch, words: tuple[PromptToken, ...]) -> bool:
    """Whether the prompt marks it as a place: "on Mars", 화성에서."""
    if is_hangul(words[hit.last].key):
        return korean.is_somewhere(hit.rest)
    # "in a busy city": one adjective may stand between.
    strangers = 0
    for word in reversed(words[max(hit.first - 4, 0) : hit.first + 1]):
        if word.key in english.PLACING and word.clause == words[hit.first].clause:
            return True
        strangers += word.key not in english.FILL
        if strangers > 2:
            break
    return False


@lru_cache(1 << 12)
def _is_filler(key: str) -> bool:
    if key.isdecimal() or headcount.is_person(key):
        return True
    if is_hangul(key):
        return korean.is_particle(key) or any(
            korean.match_tail(key, stem) is not None for stem in fillers.KO
        )
    return len(key) < 2 or not fillers.EN.isdisjoint(english.base_forms(key))
