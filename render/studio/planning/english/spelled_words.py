"""Words as chats write them, in their usual spelling: "thru", "dancin", "teh", misspelt phrases."""

from collections.abc import Sequence
from dataclasses import replace

from render.studio.planning.english import function_words
from render.studio.planning.english.inflection import noun_forms, verb_forms
from render.studio.planning.english.typos import correct_spelling
from render.studio.planning.lexicon_table import Lexicon
from render.studio.planning.tokens import Token

_PAIRS = """
thru=through tho=though teh=the tha=the da=the dat=that dis=this dem=them dey=they wit=with
w/=with nite=night tonite=tonight luv=love bday=birthday ppl=people rn=now tmrw=tomorrow
bc=because cuz=because coz=because becuz=because gf=girlfriend bf=boyfriend sis=sister
brotha=brother bruv=brother fam=family sum=some sumthing=something nuthin=nothing ofc=course
thicc=thick pic=picture pics=pictures vid=video vids=videos fone=phone choc=chocolate
burd=bird snek=snake birb=bird smol=small kitteh=kitty puppo=puppy pupper=puppy hooman=human
danger_noodle=snake wanna=want gonna=going lotta=many sorta=sort kinda=kind outta=from
abt=about b4=before l8r=later gr8=great m8=mate ya=you yall=you y'all=you whatcha=what
xmas=christmas
"""
_SPELLINGS = dict(pair.split("=") for pair in _PAIRS.split())


def respell(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens with the keys of usual spelling; positions and texts stay."""
    return tuple(
        replace(token, key=_respell(tokens, place, lexicon)) if token.kind == "word" else token
        for place, token in enumerate(tokens)
    )


def _respell(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> str:
    key = tokens[place].key
    if key in _SPELLINGS and key not in lexicon.nouns:
        return _SPELLINGS[key]
    if key.endswith("in") and _is_verb(key + "g", lexicon) and not _is_known(key, lexicon):
        return key + "g"
    near = {tokens[other].key for other in (place - 1, place + 1) if 0 <= other < len(tokens)}
    if len(key) > 4 and not near.isdisjoint(lexicon.phrase_words) and not _is_known(key, lexicon):
        return correct_spelling(key, lexicon) or key  # it may be part of a phrase
    return key


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    return any(form in lexicon.verbs for form, inflection in verb_forms(word) if inflection)


def _is_known(word: str, lexicon: Lexicon) -> bool:
    forms = {form for form, _ in (*noun_forms(word), *verb_forms(word))}
    return not forms.isdisjoint(lexicon.phrase_words | function_words.FILLERS) or any(
        form in lexicon.nouns or form in lexicon.verbs or form in lexicon.not_typos
        for form in forms
    )
