"""Cuts Korean text into known words with their particles and endings, whatever its spacing.

The cheapest path through a run of syllables wins: long known words are cheap, unknown syllables
dear, words that begin in the middle of a written word a little dearer, and single syllables there
dearest, because most of them are accidents.
"""

import re
from dataclasses import dataclass, replace

from render.studio.planning.korean import marks
from render.studio.planning.korean.particles import (
    LONGEST,
    find_position,
    may_follow,
    tails,
)
from render.studio.planning.korean.segment import Segment
from render.studio.planning.korean.typos import correct
from render.studio.planning.korean.vocabulary import Vocabulary

_LONGEST_WORD = 11
_LONGEST_VERB = 12
_LONGEST_UNKNOWN = 12
_TWO_WORDS = ("등위", "머리위", "바로옆", "바로앞", "바로뒤")
_MID_NOUN, _MID_VERB, _MID_SINGLE = 0.9, 0.5, 2.6
_LIGHT_VERB = re.compile(
    "(?:하|되|당하|시키)(?:는|고|며|면|다|던|지|면서|다가|는데|지만|려고|도록)$"
)
_ACROSS_WORDS = 2.0
"""What a word costs that begins inside a written one and ends in the next: 청소기 타고."""
_EMPTY_MID = 0.75
"""What a verb that shows nothing costs inside a written word: 무 표정한."""
_WHOLE_SIZE = 0.6
"""What a phrase of size saves, so that it is not cut at its noun: 손바닥만한."""
_GLUED_VERBS = frozenset("쏨탐침함됨봄감옴줌춤뜀씀낌깸")
"""Verbs in one syllable that people write behind a noun without a space: 물총쏨."""
_LONE_SYLLABLE = 0.6
"""What an unknown first syllable costs besides: 심 사하는."""
_UNSPLIT_LIGHT_VERB = 1.0
"""What it costs to take an unknown noun and its light verb for one unknown word: 심사하는."""


@dataclass(frozen=True)
class _Run:
    """Syllables without spaces. `places`: the position of each in the prompt; `firsts`: where a
    written word begins."""

    text: str
    places: tuple[int, ...]
    firsts: frozenset[int]

    def has_gap(self, first: int, last: int) -> bool:
        return any(place in self.firsts for place in range(first + 1, last))

    def gaps(self, first: int, last: int) -> int:
        return sum(place in self.firsts for place in range(first + 1, last))


def cut_run(
    words: list[tuple[str, int]], vocabulary: Vocabulary, is_attached: bool
) -> list[Segment]:
    """The segments of written words (text, position), of which only spaces are between.

    `is_attached`: the first follows a role mark, number or foreign word without a space, so it may
    begin with particles.
    """
    run = _Run(
        "".join(text for text, _ in words),
        tuple(start + offset for text, start in words for offset in range(len(text))),
        frozenset(_starts(words)),
    )
    size = len(run.text)
    costs = [0.0] + [float("inf")] * size
    paths: list[tuple[int, Segment] | None] = [None] * (size + 1)
    for first in range(size):
        if costs[first] == float("inf"):
            continue
        for cost, last, segment in _edges(run, first, vocabulary, is_attached):
            total = costs[first] + cost
            if total < costs[last] - 1e-9:
                costs[last] = total
                paths[last] = first, segment
    result: list[Segment] = []
    spot = size
    while spot:
        step = paths[spot]
        assert step is not None  # an unknown word reaches every end of a written word
        spot, segment = step
        result.append(segment)
    return result[::-1]


def _starts(words: list[tuple[str, int]]) -> list[int]:
    starts, total = [], 0
    for text, _ in words:
        starts.append(total)
        total += len(text)
    return starts


def _edges(
    run: _Run, first: int, vocabulary: Vocabulary, is_attached: bool
) -> list[tuple[float, int, Segment]]:
    edges: list[tuple[float, int, Segment]] = []
    is_mid = first not in run.firsts
    if first == 0 and is_attached:
        edges += _tail_edges(run)
    edges += _mark_edges(run, first, is_mid)
    edges += _noun_edges(run, first, is_mid, vocabulary)
    edges += _verb_edges(run, first, is_mid, vocabulary)
    edges += _unknown_edges(run, first, is_mid, vocabulary)
    return edges


def _make(run: _Run, kind: str, first: int, stop: int, last: int, word: str) -> Segment:
    return Segment(
        kind,
        run.places[first],
        run.places[last - 1] + 1,
        run.places[stop - 1] + 1,
        word,
        is_glued=first not in run.firsts,
    )


def _tail_edges(run: _Run) -> list[tuple[float, int, Segment]]:
    edges = []
    for length in range(1, min(LONGEST, len(run.text)) + 1):
        text = run.text[:length]
        if run.has_gap(0, length):
            break
        tail = tails().get(text)
        if tail is not None:
            edges.append(
                (-0.4, length, replace(_make(run, "tail", 0, length, length, text), tail=tail))
            )
        if text in marks.COUNTED:
            segment = _make(run, "tail", 0, length, length, text)
            counted = replace(segment, kind="counter", is_person=marks.COUNTED[text])
            edges.append((-0.5, length, counted))
    return edges


def _mark_edges(run: _Run, first: int, is_mid: bool) -> list[tuple[float, int, Segment]]:
    edges = []
    for length in range(1, min(9, len(run.text) - first) + 1):
        text, last = run.text[first : first + length], first + length
        ends = last == len(run.text) or last in run.firsts
        base = _make(run, "", first, last, last, text)
        if text in marks.NUMERALS and not is_mid and ends:
            number, is_people = marks.NUMERALS[text]
            edges.append(
                (0.0, last, replace(base, kind="number", value=number, is_person=is_people))
            )
        elif text in marks.QUANTITIES and ends and not is_mid:
            edges.append((0.2, last, replace(base, kind="number", value=marks.QUANTITIES[text])))
        if text in marks.SIZES and not is_mid and (ends or length > 1):
            edges.append(
                (
                    0.1 - _WHOLE_SIZE * (length > 3) + 0.4 * (not ends),
                    last,
                    replace(base, kind="size", value=marks.SIZES[text]),
                )
            )
        if text in marks.SIZE_PATTERNS and first:
            edges.append((-0.5, last, replace(base, kind="size", value=0.0)))
        if text in marks.NEGATORS and not is_mid and last < len(run.text):
            edges.append((0.3, last, replace(base, kind="not")))
        if text in marks.NEXT_STEP and not is_mid and ends:
            edges.append((0.0, last, replace(base, kind="next")))
    return edges


def _noun_edges(
    run: _Run, first: int, is_mid: bool, vocabulary: Vocabulary
) -> list[tuple[float, int, Segment]]:
    edges = []
    for length in range(1, min(_LONGEST_WORD, len(run.text) - first) + 1):
        text, stop = run.text[first : first + length], first + length
        entry = vocabulary.nouns.get(text)
        if entry is None:
            continue
        cost = 1.0 - 0.25 * length + 0.15 * run.gaps(first, stop)
        if is_mid and run.has_gap(first, stop):
            cost += _ACROSS_WORDS
        if length == 1:
            cost += _MID_SINGLE if is_mid else 1.0
        elif is_mid:
            cost += _MID_NOUN
        if entry.source in ("keyword", "derived"):
            if is_mid or length == 1:
                continue
            cost += 0.8
        edges += [
            (cost + extra, last, replace(segment, entries=(entry,)))
            for extra, last, segment in _with_tails(run, "noun", first, stop, text, length == 1)
        ]
    return edges


def _with_tails(
    run: _Run, kind: str, first: int, stop: int, text: str, is_single: bool
) -> list[tuple[float, int, Segment]]:
    result = []
    for length in range(min(LONGEST, len(run.text) - stop) + 1):
        rest, last = run.text[stop : stop + length], stop + length
        tail = tails().get(rest)
        if tail is None or not may_follow(tail, text):
            continue
        gap = next((spot for spot in range(stop, last) if spot in run.firsts), None)
        if gap is not None and gap - stop != find_position(rest) and tail.case != "without":
            continue
        if gap is not None and run.has_gap(gap, last) and not rest.startswith(_TWO_WORDS):
            continue
        ends = last == len(run.text) or last in run.firsts
        if not ends and is_single and not rest:
            extra = 0.3
        else:
            extra = 0.0 if ends else 0.25 if rest else 0.1
        segment = replace(_make(run, kind, first, stop, last, text), tail=tail)
        result.append((extra - (0.1 if rest else 0.0), last, segment))
    return result


def _verb_edges(
    run: _Run, first: int, is_mid: bool, vocabulary: Vocabulary
) -> list[tuple[float, int, Segment]]:
    edges = []
    for length in range(1, min(_LONGEST_VERB, len(run.text) - first) + 1):
        last = first + length
        form = run.text[first:last]
        for found in vocabulary.analyse(form):
            is_short = length == 1 and form not in _GLUED_VERBS
            if is_mid and (is_short or all(map(vocabulary.is_phrase, found.stems))):
                continue
            cost = 1.0 - 0.25 * length + 0.4 * run.gaps(first, last)
            is_light = found.stems == ("하",)
            cost += _MID_VERB if is_mid and not is_light else 0.0
            cost += _ACROSS_WORDS if is_mid and run.has_gap(first, last) else 0.0
            if found.is_empty and not is_light:
                cost += _EMPTY_MID if is_mid else 0.15
            if length == 1:
                cost += 1.0
            ends = last == len(run.text) or last in run.firsts
            if not ends:
                if length == 1:
                    continue
                cost += 0.3
            segment = replace(
                _make(run, "verb", first, last, last, form),
                entries=found.entries,
                stems=found.stems,
                ending=found.ending,
                is_denied=found.is_denied,
            )
            edges.append((cost, last, segment))
    return edges


def _unknown_edges(
    run: _Run, first: int, is_mid: bool, vocabulary: Vocabulary
) -> list[tuple[float, int, Segment]]:
    edges = []
    end = next(
        (spot for spot in range(first + 1, len(run.text)) if spot in run.firsts), len(run.text)
    )
    for stop in range(first + 1, min(end, first + _LONGEST_UNKNOWN) + 1):
        text, length = run.text[first:stop], stop - first
        entry = correct(text, vocabulary) if not is_mid and length > 1 else None
        if entry is not None:
            cost, kind = 1.5 - 0.2 * length, "noun"
        else:
            cost, kind = 2.45 + 0.25 * length + 0.5 * max(0, length - 4) + 0.5 * is_mid, "unknown"
            cost += _LONE_SYLLABLE if length == 1 and not is_mid else 0.0
        entries = (entry,) if entry else ()
        edges += [
            (
                cost + extra + _light_verb(run.text[first:last]),
                last,
                replace(segment, entries=entries),
            )
            for extra, last, segment in _with_tails(run, kind, first, stop, text, False)
        ]
    return edges


def _light_verb(text: str) -> float:
    return _UNSPLIT_LIGHT_VERB if _LIGHT_VERB.search(text) and len(text) > 2 else 0.0
