"""Nouns that only describe: "cherry red", "strawberry jam", "heart shaped", "busy as a bee"."""

from collections.abc import Sequence
from dataclasses import replace

from render.studio.planning.english import function_words
from render.studio.planning.english.inflection import noun_forms
from render.studio.planning.english.matcher import Piece
from render.studio.planning.english.senses import SHOWS_NOTHING
from render.studio.planning.nature import nature_of


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COLOURS = _set(
    """
red orange yellow green blue purple pink white black brown grey gray gold silver beige tan teal
violet blonde blond crimson scarlet turquoise coloured colored hued tinted cold hot soft sweet
"""
)
_GIVE_COLOURS = _set(
    """
cherry rose chocolate lemon mint olive salmon peach coral sky navy ivory emerald ruby sapphire
midnight fire blood snow milk coal jet apple lime mustard honey caramel cream sand forest ocean sea
baby bubblegum banana canary tomato brick rust slime grass moss pea ice ghost bone pearl silver
steel charcoal ash wine plum raspberry strawberry pumpkin tangerine carrot coffee cinnamon chestnut
butter avocado lobster flamingo peacock blueberry grape eggplant lavender lilac sunflower corn sun
moon leaf gold candy neon rainbow piping stone flame crow raven
"""
)
_DESCRIBED_BY = _set(
    """
shaped flavored flavoured scented themed print printed patterned colored coloured style styled
inspired powered sized flavor flavour proof free resistant motif emblem logo sticker tattoo pattern
wallpaper allergy allergies season lover lovers hater enthusiast fanatic
"""
)
"""Behind a noun, these make it an attribute."""
_COSTUMES = _set("mask costume onesie outfit suit")
_HOLDERS = _set(
    """
bowl cup mug plate box basket bag jar bottle glass pot vase tank cage bucket can truck cart wagon
tray crate barrel sack bin costume onesie suit mask outfit hat party shop stand store farm kingdom
army parade race show contest festival fight battle chase hunt statue balloon plush toy doll puppet
"""
)
"""Heads of compounds in which the first noun is seen too: they hold it or look like it."""


def settle_compounds(pieces: Sequence[Piece], text: str) -> list[Piece]:
    """The pieces in which nouns that only describe their neighbour show nothing."""
    result = list(pieces)
    for place in range(len(result)):
        if result[place].kind != "known" or result[place].noun is None:
            continue
        if _is_compared(result, place):
            result[place] = _empty(result[place])
        elif place + 1 < len(result) and _touch(result[place], result[place + 1], text):
            _settle(result, place, text)
    return result


def _settle(pieces: list[Piece], place: int, text: str) -> None:
    """A noun with a word right behind it."""
    piece, behind = pieces[place], pieces[place + 1]
    if piece.noun is None or not piece.noun.has("thing"):
        return
    if behind.key in _DESCRIBED_BY or (
        behind.key in _COLOURS and piece.key.split()[-1] in _GIVE_COLOURS
    ):
        pieces[place] = _empty(piece)
        if behind.noun is not None or behind.kind == "unknown":
            pieces[place + 1] = _empty(behind)
    elif behind.key in _COSTUMES and behind.noun is not None:
        pieces[place + 1] = _empty(behind)  # the animal itself is worn
    elif (
        "'" not in text[piece.start : piece.end]
        and _is_attribute(piece, behind)
        and _is_noun(pieces, place + 1)
    ):
        pieces[place] = _empty(piece)
        pieces[place + 1] = replace(behind, start=piece.start)


def _is_attribute(piece: Piece, behind: Piece) -> bool:
    """ "paper map": two things side by side are one thing, the second."""
    if piece.plural or piece.verb is not None:
        return False
    if behind.kind != "known" or behind.noun is None or piece.noun is None:
        return False
    alone = len(piece.noun.first) == 1 and piece.noun.first[0].kind == "thing"
    headed = behind.noun.first[0].kind in ("thing", "wear")
    lives = nature_of(piece.noun.first[0].name) & {"animal", "opponent"}
    if lives and behind.noun.first[0].kind == "wear":
        return False  # "robot bartender"
    head = {form for form, _ in noun_forms(behind.key.split()[-1])}
    return alone and headed and head.isdisjoint(_HOLDERS)


def _is_noun(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a word that may be a verb too ends a phrase: "strawberry jam on toast"."""
    piece = pieces[place]
    if piece.verb is None:
        return True
    ends = place + 1 == len(pieces) or pieces[place + 1].kind in ("break", "preposition", "small")
    return ends and piece.inflection == ""


def _is_compared(pieces: Sequence[Piece], place: int) -> bool:
    """ "as busy as a bee", "as red as tomatoes"."""
    back = place - 1
    if back >= 0 and pieces[back].key in function_words.ARTICLES:
        back -= 1
    return back >= 2 and pieces[back].key == "as" and pieces[back - 2].key == "as"


def _touch(first: Piece, second: Piece, text: str) -> bool:
    return text[first.end : second.start] in (" ", "-")


def _empty(piece: Piece) -> Piece:
    return replace(piece, kind="known", noun=SHOWS_NOTHING, verb=None, plural=False)
