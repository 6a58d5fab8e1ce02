"""Reads nouns: chooses among their meanings by grammar and mentions them."""

from dataclasses import replace

from render.studio.planning.emoji_moods import find_mood
from render.studio.planning.english import function_words as words
from render.studio.planning.english.agents import (
    are_the_cast,
    describes_thing,
    follows_role,
    is_agent,
    subject_or_next,
)
from render.studio.planning.english.matcher import Piece
from render.studio.planning.english.sentence import Sentence
from render.studio.planning.english.things import add_clothes, add_thing
from render.studio.planning.lexicon_entry import LexiconEntry, Meaning
from render.studio.planning.lexicon_table import is_drawn
from render.studio.planning.mention import EVERYBODY, PromptMention
from render.studio.planning.nature import nature_of, plain_emoji


def read_emoji(sentence: Sentence, place: int, piece: Piece) -> None:
    """An emoji is a mood, a thing, or left out."""
    emoji = plain_emoji(piece.key)
    mood = find_mood(emoji)
    if mood:
        subject = EVERYBODY if sentence.subject_is_thing() else sentence.subject
        sentence.add(PromptMention("mood", mood, piece.start, piece.end, subject=subject))
    elif is_drawn(emoji):
        add_thing(sentence, place, piece, emoji)
    else:
        sentence.loose.append((piece.start, piece.end))


def read_noun(sentence: Sentence, place: int, piece: Piece, entry: LexiconEntry) -> None:
    """A noun: mentions what it means at this place of the sentence."""
    if sentence.prep == "size":
        _apply_size_of(sentence, piece)
        return
    choice = _choose(sentence, place, piece, entry)
    kinds = {meaning.kind for meaning in choice}
    if "wear" in kinds and not kinds & {"thing"}:
        add_clothes(sentence, place, piece, choice)
        return
    for meaning in choice:
        if meaning.kind == "thing":
            comes_along = "place" in kinds and sentence.prep not in ("in", "on")
            sentence.scale *= meaning.scale
            if comes_along:
                sentence.prep, sentence.prep_word = "", ""
            add_thing(
                sentence, place, piece, meaning.name, "beside" if comes_along else meaning.relation
            )
        elif meaning.kind == "place":
            marked = _marks_place(sentence) or piece.key.split()[0] in words.PREPOSITIONS
            relation = "in" if marked else ""
            relation = "backdrop" if meaning.relation == "backdrop" else relation
            _drop_place_before(sentence, piece, entry)
            sentence.add(PromptMention("place", meaning.name, piece.start, piece.end, relation))
        elif meaning.kind == "action" and _is_watched(sentence):
            pass  # "watches a cooking show": somebody else cooks
        elif meaning.kind == "action":
            subject = sentence.subject if not sentence.subject_is_thing() else EVERYBODY
            sentence.add(
                PromptMention("action", meaning.name, piece.start, piece.end, subject=subject)
            )
            if sentence.verb is None or sentence.verb_at < 0:
                sentence.verb = replace(meaning, relation=meaning.relation)
                sentence.verb_at = len(sentence.mentions) - 1
                sentence.object_seen = False
                sentence.prep = ""
        elif meaning.kind == "mood" and describes_thing(sentence, place):
            pass  # "angry bees": the cast is not angry
        elif meaning.kind in ("mood", "wear"):
            sentence.add(PromptMention(meaning.kind, meaning.name, piece.start, piece.end,
                              subject=subject_or_next(sentence, place)))  # fmt: skip
        elif meaning.kind:
            sentence.add(PromptMention(meaning.kind, meaning.name, piece.start, piece.end))
    if not kinds & {"thing", "mood", "look", "camera", "weather", "hour"}:
        sentence.prep, sentence.prep_word = "", ""
    if "thing" not in kinds:
        sentence.clear_modifiers()


def _drop_place_before(sentence: Sentence, piece: Piece, entry: LexiconEntry) -> None:
    """In "medieval tavern" the last word is the place; the first only describes it."""
    last = sentence.mentions[-1] if sentence.mentions else None
    if last and last.kind == "place" and sentence.text[last.end : piece.start].isspace():
        if entry.has("place") and last.name == entry.choose("place")[0].name:
            return
        sentence.mentions.pop()
        sentence.loose.append((last.start, last.end))


def _marks_place(sentence: Sentence) -> bool:
    """Whether the preposition before a noun marks a place."""
    return sentence.prep in words.PLACING


def _choose(
    sentence: Sentence, place: int, piece: Piece, entry: LexiconEntry
) -> tuple[Meaning, ...]:
    """The alternative that fits the grammar: clothes of the cast, a place, or a thing."""
    following = sentence.piece_after(place)
    if entry.has("wear"):
        worn = sentence.prep in ("as", "wear", "like") or (
            sentence.verb is not None and sentence.verb.relation == "wear" and not sentence.prep
        )
        costume = following is not None and following.key in (
            "costume", "costumes", "outfit", "outfits", "suit", "suits", "cosplay", "uniform",
            "uniforms", "onesie", "onesies", "clothes", "mask",
        )  # fmt: skip
        named = following is not None and following.kind == "role"
        if worn or costume or named or follows_role(sentence, place):
            return entry.choose("wear")
        if entry.has("thing") and not (is_agent(sentence, place) and are_the_cast(sentence, place)):
            return entry.choose("thing")
    if entry.has("place") and entry.has("thing"):
        rides = sentence.verb is not None and sentence.verb.relation == "ride" and not sentence.prep
        if rides and nature_of(entry.choose("thing")[0].name) & {"vehicle"}:
            return entry.choose("thing" if sentence.sized else "place")
        if sentence.prep_word in ("on top of", "atop"):
            return entry.choose("thing")
        if sentence.prep in ("in", "at", "through", "past", "to", "from") and not sentence.sized:
            return entry.choose("place")
        if sentence.prep in ("on", "over") and entry.first[0].kind == "place":
            return entry.first
        if sentence.takes_object() or is_agent(sentence, place) or _is_counted(sentence, place):
            return entry.choose("thing")
    return entry.first


def _is_watched(sentence: Sentence) -> bool:
    return sentence.verb_word.startswith(("watch", "see")) and not sentence.prep


def _is_counted(sentence: Sentence, place: int) -> bool:
    """ "a plane", "two planes": not the place that is inside."""
    previous = sentence.piece_before(place)
    indefinite = previous is not None and previous.key in ("a", "an")
    return sentence.count > 1 or (indefinite and not sentence.prep)


def _apply_size_of(sentence: Sentence, piece: Piece) -> None:
    """ "the size of a house": scales what was mentioned last."""
    scale = words.SIZES_OF_THINGS.get(piece.key, 3.0)
    if sentence.thing_at >= 0:
        sentence.mentions[sentence.thing_at] = replace(
            sentence.mentions[sentence.thing_at], scale=scale
        )
        sentence.mentions.append(
            PromptMention("size", "", piece.start, piece.end, step=sentence.step)
        )
    else:
        sentence.add(
            PromptMention("size", "", piece.start, piece.end, scale=scale, subject=sentence.subject)
        )
    sentence.prep, sentence.prep_word = "", ""


def read_unknown(sentence: Sentence, place: int, piece: Piece) -> None:
    """A word that means nothing known will not be drawn, unless it is refused anyway."""
    if not sentence.negated:
        sentence.loose.append((piece.start, piece.end))
        sentence.is_elsewhere |= _names_place(sentence, place, piece)
    sentence.gap = True


def _names_place(sentence: Sentence, place: int, piece: Piece) -> bool:
    """ "in narnia", "at the zorbodrome": an unknown name right behind a preposition of place."""
    before = sentence.pieces[max(place - 2, 0) : place]
    behind = [each for each in before if each.key != "the"][-1:]
    stands = bool(behind) and behind[0].kind == "preposition" and behind[0].key in ("in", "at")
    following = sentence.piece_after(place)
    ends = following is None or following.kind in ("break", "then", "preposition")
    is_name = len(piece.key) > 3 and not piece.key.endswith(("s", "ed", "ing", "ly"))
    return stands and ends and is_name and piece.key.isalpha()
