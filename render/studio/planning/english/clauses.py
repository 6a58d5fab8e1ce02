"""Reads punctuation, steps, prepositions and numbers of an English sentence."""

from dataclasses import replace

from render.studio.planning.english import function_words as words
from render.studio.planning.english.matcher import Piece
from render.studio.planning.english.predicates import read_known
from render.studio.planning.english.sentence import Sentence
from render.studio.planning.mention import EVERYBODY, PromptMention

_STEP = 10  # leaves room for what happens before: "after drinking a potion"


def read_break(sentence: Sentence, piece: Piece) -> None:
    """Punctuation: ends what prepositions and, at a full stop, verbs say."""
    ends = any(mark in piece.key for mark in ".;!?\n…")
    sentence.negated = False
    sentence.clear_modifiers()
    if sentence.is_after:
        sentence.is_after = False
        sentence.step += _STEP // 2
    if ends:
        sentence.start_sentence()
        sentence.subject = EVERYBODY if sentence.subject_is_thing() else sentence.subject
    elif sentence.prep in ("of", "for", "about", "to", "from", "through", "at", "not", "size"):
        sentence.prep, sentence.prep_word = "", ""
    sentence.gap = True


def next_step(sentence: Sentence) -> None:
    """What follows happens later; no effect before anything happened."""
    if any(
        m.kind in ("action", "thing", "line") and m.step == sentence.step for m in sentence.mentions
    ):
        sentence.step += _STEP
    sentence.is_after = False
    sentence.start_sentence()
    if sentence.subject_is_thing():
        sentence.subject = EVERYBODY


def begin_after(sentence: Sentence, place: int) -> None:
    """ "after drinking a potion": what follows happened before what was read."""
    following = sentence.piece_after(place)
    if following is None or following.inflection != "ing":
        return
    sentence.mentions = [
        replace(m, step=m.step + _STEP) if m.step == sentence.step else m for m in sentence.mentions
    ]
    sentence.step += _STEP // 2
    sentence.is_after = True
    sentence.start_clause()


def read_preposition(sentence: Sentence, place: int, piece: Piece) -> None:
    """A preposition says how the next noun takes part."""
    value = words.PREPOSITIONS[piece.key]
    following = sentence.piece_after(place)
    if value == "front" and piece.key == "before":
        if (
            following is not None
            and (
                following.inflection == "ing" or following.kind == "role" or following.key == "the"
            )
            and sentence.mentions
            and following.inflection == "ing"
        ):
            next_step(sentence)
        return
    if value == "not":
        sentence.negated = True
        return
    if (
        piece.key == "as"
        and following is not None
        and (following.kind == "role" or following.key in words.SUBJECTS)
    ):
        sentence.start_clause()
        return
    if piece.noun is not None and sentence.count:
        read_known(sentence, place, replace(piece, kind="known"))
        return
    if piece.key == "like" and _wants_to(sentence, place):
        return
    sentence.prep, sentence.prep_word = value, piece.key
    sentence.clear_modifiers()
    sentence.gap = False


def _wants_to(sentence: Sentence, place: int) -> bool:
    """Whether "like" is a verb here: "we would like"."""
    previous = sentence.piece_before(place)
    return previous is not None and previous.key in ("would", "i'd", "i", "we", "you")


def read_number(sentence: Sentence, place: int, piece: Piece) -> None:
    """A number counts the next noun, or tells the time."""
    following = sentence.piece_after(place)
    if piece.key in words.NUMBERS:
        sentence.count = words.NUMBERS[piece.key]
        if piece.key == "one":
            sentence.count = 0
    else:
        number = float(piece.key.replace(",", "."))
        after = following.key if following else ""
        if after in ("am", "pm", "o'clock", "oclock", "a.m", "p.m"):
            _add_clock(sentence, number, after, piece, following)
            return
        sentence.count = min(int(number), 999) if number == int(number) and number < 1e6 else 60
    sentence.count_span = (piece.start, piece.end)
    if sentence.prep == "" and sentence.verb is None:
        sentence.gap = True


def _add_clock(
    sentence: Sentence, number: float, after: str, piece: Piece, following: Piece | None
) -> None:
    """Mentions the time of day of "3 am"."""
    hour = int(number) % 12 + (12 if after.startswith("p") else 0)
    if after.startswith("o"):
        hour = int(number)
    name = "night" if hour < 5 or hour >= 20 else "dawn" if hour < 7 else "day"
    name = "sunset" if 18 <= hour < 20 else name
    end = following.end if following else piece.end
    sentence.add(PromptMention("hour", name, piece.start, end))
    sentence.prep, sentence.prep_word = "", ""
