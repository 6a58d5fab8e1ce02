"""Reads known words of an English sentence as verbs; all others are nouns."""

from render.studio.planning.english.agents import (
    is_noun_here,
    is_participle_of_noun,
    is_passive,
    meet_person,
)
from render.studio.planning.english.function_words import DETERMINERS, RELATIVES
from render.studio.planning.english.matcher import Piece
from render.studio.planning.english.nouns import read_noun
from render.studio.planning.english.sayings import is_saying, read_unquoted
from render.studio.planning.english.sentence import Sentence
from render.studio.planning.lexicon_entry import LexiconEntry, Meaning
from render.studio.planning.mention import EVERYBODY, UNASSIGNED, PromptMention


def read_known(sentence: Sentence, place: int, piece: Piece) -> None:
    """A word of the lexicon: a verb or a noun."""
    if piece.verb is not None and not is_noun_here(sentence, place, piece):
        if not is_participle_of_noun(sentence, place, piece):
            _read_verb(sentence, place, piece)
        return
    entry = piece.noun
    if entry is None:
        return
    if entry.first[0].kind == "":
        if piece.key in RELATIVES:
            meet_person(sentence)
        return  # shows nothing
    read_noun(sentence, place, piece, entry)


def _read_verb(sentence: Sentence, place: int, piece: Piece) -> None:
    """A verb: mentions what it shows, and waits for its object."""
    entry = piece.verb
    if entry is None:
        return
    previous = sentence.piece_before(place)
    meaning = entry.first[0]
    passive = piece.inflection == "ed" and is_passive(sentence, place)
    if sentence.subject_is_thing() and sentence.verb is not None and piece.inflection == "ing":
        sentence.subject = sentence.last_roles or EVERYBODY
    if (previous is not None and previous.kind == "break"
            and piece.inflection == "ing" and sentence.subject_is_thing()):  # fmt: skip
        sentence.subject = sentence.last_roles or EVERYBODY
    sentence.prep, sentence.prep_word = "", ""
    sentence.verb, sentence.verb_word, sentence.passive = meaning, piece.key, passive
    sentence.object_seen = False
    sentence.verb_at = -1
    sentence.gap = False
    sentence.clear_modifiers()
    for index, each in enumerate(entry.first):
        if each.kind == "" or (each.kind == "thing" and _has_own_object(sentence, place, entry)):
            continue
        name = each.name
        if passive and name == "chase":
            name = "flee"
        subject = sentence.subject
        if each.kind == "wear" and subject == EVERYBODY:
            subject = UNASSIGNED  # bride and groom
        sentence.add(
            PromptMention(each.kind, name, piece.start, piece.end,
                          *_relation_in_phrase(sentence, each), subject=subject)
        )  # fmt: skip
        if each.kind == "thing":
            sentence.thing_at = len(sentence.mentions) - 1
        if index == 0 or sentence.verb_at < 0:
            sentence.verb_at = len(sentence.mentions) - 1 if each.kind == "action" else -1
    if is_saying(piece.key) or piece.key.split()[0] in ("shout", "whisper", "yell"):
        read_unquoted(sentence, place)
    sentence.negated = False if sentence.negated else sentence.negated


def _has_own_object(sentence: Sentence, place: int, entry: LexiconEntry) -> bool:
    """ "kicks the door": what is kicked is no ball, when a noun follows that is none."""
    if entry.first[0].relation != "play" or " " in sentence.pieces[place].key:
        return False
    ahead = sentence.pieces[place + 1 : place + 4]
    if not ahead or ahead[0].key not in DETERMINERS:
        return False
    noun = next((piece for piece in ahead[1:] if piece.noun is not None), None)
    return noun is not None and noun.noun is not None and noun.noun.has("thing")


def _relation_in_phrase(sentence: Sentence, meaning: Meaning) -> tuple[str, str]:
    """Relation and target of what is part of a verb phrase: "walk the dog", "play drums"."""
    if meaning.kind == "place":
        return "in", ""
    if meaning.kind != "thing":
        return "", ""
    if sentence.subject_is_thing():
        return "beside", sentence.subject[0]
    told = meaning.relation in ("lead", "play", "ride", "eat", "use")
    return meaning.relation if told else "", ""
