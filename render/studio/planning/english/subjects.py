"""Reads roles, pronouns and small words: of whom an English sentence speaks."""

from dataclasses import replace

from render.studio.planning.english import function_words as words
from render.studio.planning.english.agents import (
    begins_predicate,
    is_noun_here,
    meet_person,
    role_before,
)
from render.studio.planning.english.clauses import begin_after
from render.studio.planning.english.matcher import Piece
from render.studio.planning.english.sayings import is_saying, read_unquoted
from render.studio.planning.english.sentence import Sentence
from render.studio.planning.mention import EVERYBODY, PromptMention

_TOGETHER = ("and", "vs", "versus", "or", "plus", "n")
_SINGULAR_PRONOUNS = ("he", "she", "him", "her", "his")


def read_role(sentence: Sentence, place: int, piece: Piece) -> None:
    """A role mark: subject, object or who else does it."""
    role = piece.key
    if _is_owner(sentence, place):
        if sentence.verb is not None and not sentence.subject_is_thing():
            _aim_at(sentence, role)
        return
    previous = sentence.piece_before(place)
    before = sentence.pieces[place - 2] if place > 1 else None
    joins = previous is not None and (
        previous.key in _TOGETHER or (previous.kind == "break" and previous.key == ",")
    )
    if joins and _begins_group(sentence, place):
        sentence.start_clause()
        sentence.subject = sentence.last_roles = (role,)
        return
    grouped = joins and before is not None and before.kind == "role"
    if previous is not None and previous.key == "and" and before is not None:
        grouped = grouped or (before.kind == "break" and role_before(sentence, place - 2))
    if sentence.sized:
        sentence.add(PromptMention("size", "", *(sentence.size_span or (piece.start, piece.end)),
                          scale=sentence.scale, subject=(role,)))  # fmt: skip
        sentence.clear_modifiers()
    if grouped and sentence.last_roles:
        if sentence.last_roles == sentence.subject and not sentence.object_seen:
            sentence.subject = (*sentence.subject, role)
        sentence.last_roles = (*sentence.last_roles, role)
        return
    sentence.last_roles = (role,)
    if sentence.verb is None and sentence.prep in ("", "to", "of", "for", "about", "at", "versus"):
        sentence.subject = (role,)
        return
    if sentence.verb is None and sentence.prep == "with" and sentence.subject_is_thing():
        return
    following = sentence.piece_after(place)
    governed = sentence.prep in ("with", "by", "to", "at", "for", "of", "about", "from")
    if following is not None and (joins or not governed) and begins_predicate(sentence, place + 1):
        sentence.start_clause()
        sentence.subject = (role,)
        return
    _take_role_as_object(sentence, role)
    if (
        following is not None
        and following.kind == "known"
        and following.verb is not None
        and following.inflection in ("ing", "")
        and not is_noun_here(sentence, place + 1, following)
    ):
        sentence.start_clause()
        sentence.subject = (role,)  # "{A} watches {B} dance"


def _begins_group(sentence: Sentence, place: int) -> bool:
    """ "{A} bows and {B} and {C} clap": a new clause with several subjects."""
    before = sentence.piece_before(place - 1)
    if before is None or before.kind in ("role", "break") or sentence.verb is None:
        return False
    ahead = sentence.pieces[place + 1 : place + 4]
    return (
        len(ahead) == 3
        and ahead[0].key in _TOGETHER
        and ahead[1].kind == "role"
        and ahead[2].verb is not None
    )


def _is_owner(sentence: Sentence, place: int) -> bool:
    """ "{B}'s cake", but not "{B}'s dancing"."""
    ahead = sentence.pieces[place + 1 : place + 3]
    return len(ahead) == 2 and ahead[0].key == "s" and ahead[1].inflection not in ("ing", "ed")


def _aim_at(sentence: Sentence, role: str) -> None:
    if sentence.verb_at >= 0 and role not in sentence.mentions[sentence.verb_at].subject:
        action = sentence.mentions[sentence.verb_at]
        sentence.mentions[sentence.verb_at] = replace(action, target=role)


def _take_role_as_object(sentence: Sentence, role: str) -> None:
    """A role behind a verb or a preposition."""
    if sentence.prep == "with" and not sentence.subject_is_thing() and role not in sentence.subject:
        sentence.subject = (*sentence.subject, role) if sentence.subject else sentence.subject
        if sentence.verb_at >= 0 and sentence.subject:
            action = sentence.mentions[sentence.verb_at]
            relation = sentence.verb.relation if sentence.verb else ""
            if relation != "versus":
                sentence.mentions[sentence.verb_at] = replace(action, subject=sentence.subject)
            else:
                sentence.mentions[sentence.verb_at] = replace(action, target=role)
        return
    if sentence.verb_at < 0:
        sentence.object_seen = True
        return
    action = sentence.mentions[sentence.verb_at]
    if sentence.passive and sentence.prep_word == "by":
        name = {"flee": "chase"}.get(action.name, action.name)
        patient = action.subject[0] if len(action.subject) == 1 else ""
        if name != action.name:
            sentence.mentions[sentence.verb_at] = replace(action, target=role)
        if name == action.name:
            sentence.mentions[sentence.verb_at] = replace(action, subject=(role,), target=patient)
        else:
            sentence.mentions.append(replace(action, name=name, subject=(role,), target=patient))
    elif sentence.subject_is_thing():
        relation = sentence.verb.passive if sentence.verb else ""
        index = int(sentence.subject[0][1:])
        if relation:
            sentence.update_thing(index, relation=relation, target=role)
    elif role not in action.subject:
        sentence.mentions[sentence.verb_at] = replace(action, target=role)
        if action.name == "chase":
            _flees(sentence, role, action)
        if sentence.verb and sentence.verb.relation == "versus" and action.name != "argue":
            pass
    sentence.object_seen = True


def _flees(sentence: Sentence, role: str, action: PromptMention) -> None:
    """Who is chased runs away."""
    subject = action.subject[0] if len(action.subject) == 1 else ""
    sentence.mentions.append(replace(action, name="flee", subject=(role,), target=subject))


def read_small(sentence: Sentence, place: int, piece: Piece) -> None:
    """A word without content of its own: pronouns, negation, conjunctions."""
    key = piece.key.removesuffix("'s").removesuffix("'re").removesuffix("'m")
    following = sentence.piece_after(place)
    if piece.key in words.NEGATORS or piece.key.endswith("n't"):
        exempt = following is not None and following.key in words.NOT_NEGATING
        sentence.negated = not exempt
    elif key in ("but", "just", "only"):
        sentence.negated = False
        if key == "but":
            sentence.start_clause()
    elif key in ("while", "as", "when", "because", "so", "who", "that", "which", "where"):
        if key in ("while", "when", "because", "so", "where"):
            sentence.start_clause()
            sentence.subject = sentence.subject if not sentence.subject_is_thing() else EVERYBODY
    elif key == "after":
        begin_after(sentence, place)
    elif key in words.EVERYONE and not sentence.takes_object():
        sentence.subject = EVERYBODY
        sentence.start_clause()
    elif key in ("he", "she") and not sentence.takes_object():
        if sentence.subject_is_thing() or not sentence.subject:
            sentence.subject = sentence.last_roles[-1:]
        sentence.start_clause()
    elif key in words.OBJECTS and sentence.takes_object():
        _take_pronoun(sentence, key)
    elif _is_person(key):
        _take_person(sentence, place, piece, key)
    elif key in words.SAYING or is_saying(key):
        read_unquoted(sentence, place)
    elif key in ("first", "firstly") and sentence.mentions:
        pass
    if key not in words.DETERMINERS and key not in ("and", "or"):
        sentence.gap = True


def _take_pronoun(sentence: Sentence, key: str) -> None:
    """ "him" is who was spoken of before; "us" everybody; "it" the last thing."""
    with_them = sentence.prep == "with" or sentence.verb_word.endswith(" with")
    if sentence.subject_is_thing() and with_them and sentence.verb_at >= 0 and key != "it":
        action = sentence.mentions[sentence.verb_at]
        sentence.mentions.append(replace(action, subject=EVERYBODY))  # "penguins dance with us"
    elif (
        key in ("it", "them")
        and sentence.thing_at >= 0
        and sentence.verb is not None
        and not sentence.subject_is_thing()
    ):
        if sentence.verb.relation and not sentence.prep:
            sentence.update_thing(sentence.thing_at, relation=sentence.verb.relation)
    elif sentence.subject_is_thing() and sentence.verb is not None and sentence.verb.passive:
        sentence.update_thing(int(sentence.subject[0][1:]), relation=sentence.verb.passive)
    elif key in _SINGULAR_PRONOUNS and sentence.verb_at >= 0:
        others = [role for role in sentence.all_roles() if role not in sentence.subject]
        if others:
            action = sentence.mentions[sentence.verb_at]
            sentence.mentions[sentence.verb_at] = replace(action, target=others[-1])
    sentence.object_seen = True


def _is_person(key: str) -> bool:
    """Whether a word is a general noun for people."""
    return key in words.PEOPLE or key.removesuffix("s") in words.PEOPLE


def _take_person(sentence: Sentence, place: int, piece: Piece, key: str) -> None:
    """ "three friends": how many people; "tiny man": how big they are."""
    if sentence.count > 1 and not sentence.takes_object() and sentence.count <= 6:
        start = sentence.count_span[0] if sentence.count_span else piece.start
        sentence.add(PromptMention("people", str(sentence.count), start, piece.end))
    if sentence.sized and not sentence.all_roles():
        sentence.add(PromptMention("size", "", *(sentence.size_span or (piece.start, piece.end)),
                          scale=sentence.scale))  # fmt: skip
    meet_person(sentence)
    sentence.clear_modifiers()
