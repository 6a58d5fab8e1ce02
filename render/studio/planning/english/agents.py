"""What a word is at its place in an English sentence: a verb, who acts, an attribute."""

from render.studio.planning.english import function_words as words
from render.studio.planning.english.matcher import Piece
from render.studio.planning.english.sentence import Sentence
from render.studio.planning.mention import EVERYBODY
from render.studio.planning.nature import nature_of


def role_before(sentence: Sentence, place: int) -> bool:
    """Whether a role mark stands before a piece."""
    return place > 0 and sentence.pieces[place - 1].kind == "role"


def begins_predicate(sentence: Sentence, place: int) -> bool:
    """Whether a predicate of the role before it begins here."""
    piece = sentence.pieces[place]
    if piece.kind == "known" and piece.verb is not None and piece.inflection != "":
        return True
    return (
        piece.key in words.BE
        or piece.key in ("as", "like", "in")
        or (piece.kind == "small" and piece.key in ("just", "is", "finally", "keeps", "starts"))
    )


def is_participle_of_noun(sentence: Sentence, place: int, piece: Piece) -> bool:
    """ "a haunted lift", "burnt toast": an adjective, nobody does it."""
    following, previous = sentence.piece_after(place), sentence.piece_before(place)
    return (
        piece.inflection == "ed"
        and following is not None
        and following.noun is not None
        and following.verb is None
        and (previous is None or previous.key in words.ARTICLES or previous.kind == "preposition")
    )


def is_noun_here(sentence: Sentence, place: int, piece: Piece) -> bool:
    """Whether a word that can be both is a noun at this place."""
    if piece.noun is None:
        return False
    if piece.verb is None:
        return True
    previous = sentence.piece_before(place)
    before = previous.key if previous else ""
    if before in words.BEFORE_VERBS:
        if before == "and" and piece.inflection in ("", "s"):
            # "A and B fish" / "cats and ducks": a noun after a noun.
            other = sentence.pieces[place - 2] if place > 1 else None
            return other is None or (other.kind != "role" and other.verb is None)
        return False
    if piece.inflection == "ing":
        return before in words.DETERMINERS or sentence.sized
    if previous is not None and previous.kind == "role":
        return piece.inflection == ""
    if piece.inflection == "ed":
        return before in words.DETERMINERS
    if before in words.DETERMINERS or sentence.count or sentence.sized or sentence.prep:
        return True
    if piece.inflection == "s" and sentence.thing_at >= 0 and sentence.verb is None:
        return sentence.gap
    if previous is None or previous.kind == "break":
        return piece.inflection != ""
    return True


def is_passive(sentence: Sentence, place: int) -> bool:
    """Whether a participle is passive: "is chased", "chased by"."""
    following = sentence.piece_after(place)
    previous = sentence.piece_before(place)
    return (following is not None and following.key == "by") or (
        previous is not None and previous.key in words.BE
    )


def describes_thing(sentence: Sentence, place: int) -> bool:
    """Whether a thing follows, which an adjective describes."""
    following = sentence.piece_after(place)
    return following is not None and following.noun is not None and following.noun.has("thing")


def subject_or_next(sentence: Sentence, place: int) -> tuple[str, ...]:
    """Who is meant by a mood or a garment: the role behind it, or the subject."""
    following = sentence.piece_after(place)
    if following is not None and following.kind == "role":
        return (following.key,)
    return EVERYBODY if sentence.subject_is_thing() else sentence.subject


def are_the_cast(sentence: Sentence, place: int) -> bool:
    """Whether creatures who do something are the cast: nobody else is spoken of."""
    if sentence.takes_object() or sentence.count or sentence.sized or sentence.all_roles():
        return False
    return not any(
        piece.key in words.EVERYONE for piece in sentence.pieces if piece.kind == "small"
    )


def follows_role(sentence: Sentence, place: int) -> bool:
    """ "{A} the wizard", "{A} is a mime"."""
    for back in range(place - 1, max(place - 4, -1), -1):
        piece = sentence.pieces[back]
        if piece.kind == "role":
            return True
        if piece.key not in words.DETERMINERS and piece.key not in words.BE and piece.key != ",":
            return False
    return False


def is_agent(sentence: Sentence, place: int) -> bool:
    """Whether a noun does what the next verb says: "a horse walks into a bar"."""
    if sentence.takes_object() and not _begins_clause(sentence, place):
        return False
    if _is_agent_after_phrase(sentence, place):
        return True
    for piece in sentence.pieces[place + 1 : place + 5]:
        if piece.key == "and":
            return _is_agent_with(sentence, place + 1)
        if piece.kind in ("role", "break", "then", "preposition"):
            return False
        if piece.key in words.BE or piece.key in ("that", "who"):
            return True
        if piece.kind == "known":
            return (
                piece.verb is not None
                and piece.inflection in ("s", "ing", "", "ed")
                and (piece.noun is None or piece.inflection != "")
            )
        if piece.kind == "unknown" and piece.key.endswith(("s", "ed", "ing")):
            return True
    return False


def _begins_clause(sentence: Sentence, place: int) -> bool:
    """ "we open a present and a monkey jumps out": a noun behind a pause, then a verb."""
    following = sentence.piece_after(place)
    forms = ("s", "") if sentence.pieces[place].plural else ("s",)
    acts = following is not None and following.verb is not None and following.inflection in forms
    back = place - 1
    while back >= 0 and (
        sentence.pieces[back].key in words.DETERMINERS
        or sentence.pieces[back].kind in ("number", "size")
    ):
        back -= 1
    if back < 0 or not acts:
        return False
    before = sentence.pieces[back]
    return before.kind in ("break", "then") or before.key in ("and", "but", "so", "while", "when")


def meet_person(sentence: Sentence) -> None:
    """ "a goose chases my brother": what a thing does to somebody, it does to the cast."""
    if not sentence.subject_is_thing() or not sentence.takes_object() or sentence.prep:
        return
    if sentence.verb is not None and sentence.verb.passive:
        sentence.update_thing(int(sentence.subject[0][1:]), relation=sentence.verb.passive)
    sentence.object_seen = True


def _is_agent_with(sentence: Sentence, place: int) -> bool:
    """ "a wizard and a witch argue": whether the second noun acts, and is a person."""
    for ahead in range(place + 1, min(place + 4, len(sentence.pieces))):
        piece = sentence.pieces[ahead]
        if piece.noun is not None and piece.noun.first[0].kind:
            return piece.noun.has("wear") and is_agent(sentence, ahead)
    return False


def _is_agent_after_phrase(sentence: Sentence, place: int) -> bool:
    """ "a penguin in a tuxedo dances": a creature, a phrase, a verb right behind it."""
    entry = sentence.pieces[place].noun
    first = entry.choose("thing")[0].name if entry and entry.has("thing") else ""
    ahead = sentence.pieces[place + 1 : place + 7]
    if not nature_of(first) & {"animal", "opponent"} or len(ahead) < 3:
        return False
    if ahead[0].kind != "preposition" or ahead[0].key not in ("in", "with", "wearing", "on"):
        return False
    for position, piece in enumerate(ahead[1:], 1):
        if piece.kind in ("break", "role", "then", "preposition"):
            return False
        if piece.verb is not None and piece.noun is None:
            return piece.inflection in ("s", "ing") and position > 1
    return False
