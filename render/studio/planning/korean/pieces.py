"""Turns the tokens of a Korean prompt into segments: words, emoji, numbers, role marks."""

from dataclasses import replace

from render.studio.planning.korean import marks
from render.studio.planning.korean.particles import tails
from render.studio.planning.korean.segment import Segment
from render.studio.planning.korean.segments import cut_run
from render.studio.planning.korean.vocabulary import Vocabulary
from render.studio.planning.lexicon_entry import LexiconEntry, Meaning
from render.studio.planning.lexicon_table import Lexicon
from render.studio.planning.nature import plain_emoji
from render.studio.planning.tokens import Token

_FOREIGN_WORDS = 3


def cut(tokens: tuple[Token, ...], vocabulary: Vocabulary, english: Lexicon) -> list[Segment]:
    """The segments of a prompt, in its order.

    `english`: for the words that a Korean prompt writes in English.
    """
    pieces: list[Segment] = []
    spot = 0
    while spot < len(tokens):
        token = tokens[spot]
        mixed = _match_mixed(tokens, spot, vocabulary)
        if mixed:
            segment, rest = mixed
            pieces.append(segment)
            words = [(rest.text, rest.start)] if rest.text else []
            spot += 2
        elif token.kind == "hangul":
            words = [(token.key, token.start)]
            spot += 1
        else:
            found, spot = _match_other(tokens, spot, vocabulary, english)
            pieces.append(found)
            continue
        while spot < len(tokens) and tokens[spot].kind == "hangul":
            words.append((tokens[spot].key, tokens[spot].start))
            spot += 1
        if words:
            attached = bool(pieces) and pieces[-1].end == words[0][1]
            attached = attached and pieces[-1].kind != "break"
            for segment in cut_run(words, vocabulary, attached):
                pieces.append(segment)
    return _merge_tails(pieces)


def _match_mixed(
    tokens: tuple[Token, ...], spot: int, vocabulary: Vocabulary
) -> tuple[Segment, Token] | None:
    """A word of letters and Hangul, such as PC방, and what is left of the second token."""
    if spot + 1 >= len(tokens) or tokens[spot].kind not in ("word", "number"):
        return None
    first, second = tokens[spot], tokens[spot + 1]
    if second.kind != "hangul":
        return None
    for length in range(len(second.key), 0, -1):
        word = first.key + second.key[:length]
        entry = vocabulary.nouns.get(word)
        if entry:
            stop = second.start + length
            rest = Token("hangul", second.text[length:], second.key[length:], stop, second.end)
            return Segment("noun", first.start, stop, stop, word, (entry,)), rest
    return None


def _match_other(
    tokens: tuple[Token, ...], spot: int, vocabulary: Vocabulary, english: Lexicon
) -> tuple[Segment, int]:
    token = tokens[spot]
    base = Segment(token.kind, token.start, token.end, token.end, token.key)
    if token.kind == "number":
        return replace(base, value=float(token.key.replace(",", "."))), spot + 1
    if token.kind == "emoji":
        entry = LexiconEntry(((Meaning("thing", plain_emoji(token.text)),),))
        return replace(base, kind="noun", entries=(entry,)), spot + 1
    if token.kind != "word":
        return base, spot + 1
    for length in range(_FOREIGN_WORDS, 0, -1):
        words = tokens[spot : spot + length]
        if len(words) < length or any(word.kind != "word" for word in words):
            continue
        keys = [word.key for word in words]
        for key in dict.fromkeys(("".join(keys), "-".join(keys), " ".join(keys))):
            found = _look_up(key, vocabulary, english)
            if found:
                end = words[-1].end
                return Segment("noun", token.start, end, end, key, (found,)), spot + length
    return replace(base, kind="unknown"), spot + 1


def _place_words(before: Segment, piece: Segment) -> bool:
    """Whether a noun says where something is to a person: {A} 옆에서, {A}의 머리 위에."""
    tail = tails().get(piece.word + piece.tail.text)
    return (
        piece.kind == "noun"
        and before.tail.case in ("", "of")
        and (tail is not None and bool(tail.position))
    )


def _look_up(key: str, vocabulary: Vocabulary, english: Lexicon) -> LexiconEntry | None:
    for words in (vocabulary.nouns, english.nouns, english.verbs):
        for form in (key, key.removesuffix("s")):
            if form in words:
                return words[form]
    return None


def _merge_tails(pieces: list[Segment]) -> list[Segment]:
    """Gives particles to the role mark or foreign word before them, counters to their number."""
    result: list[Segment] = []
    for piece in pieces:
        before = result[-1] if result else None
        if (
            before
            and before.kind == "number"
            and before.end == piece.start
            and (piece.word.startswith(marks.UNITS) and piece.word not in marks.COUNTED)
        ):
            result.pop()
        elif piece.kind == "tail" and before and before.end == piece.start:
            result[-1] = replace(before, tail=piece.tail, end=piece.end)
        elif before and before.kind == "role" and _place_words(before, piece):
            tail = tails()[piece.word + piece.tail.text]
            result[-1] = replace(before, tail=tail, end=piece.end)
        elif piece.kind == "counter" and before and before.kind == "number":
            result[-1] = replace(before, end=piece.end, is_person=piece.is_person)
        elif (
            piece.kind == "noun"
            and before
            and before.kind == "number"
            and (piece.word in marks.COUNTED)
        ):
            result[-1] = replace(before, end=piece.end, is_person=marks.COUNTED[piece.word])
        else:
            result.append(piece)
    return result
