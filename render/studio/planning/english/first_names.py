"""First names that are words too: "rose bakes a cake", "jack and lily dance"."""

from collections.abc import Sequence
from dataclasses import replace

from render.studio.planning.english import function_words
from render.studio.planning.english.matcher import Piece


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NAMES = _set(
    """
belle bill bob buzz cassie chad charlotte clementine daisy dean finn frank gale harry hazel
holly jack jasmine jay jimmy john jonathan kelvin kirk leo lily marge marguerite martin mavis
mei merle mina murphy nick penny peter phoenix rob robin rocky rose rosita ruby tom violet
willow wolfgang woody
"""
)
_BEFORE = frozenset(("and", "or", "when", "while", "then", "that", "because", "so", "but", "with",
                     "at", "to", "by", "from", "for", "after", "before", "if"))  # fmt: skip


def forget_names(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces in which names of persons are no flowers, cities or fabrics.

    A name stands without an article, alone or beside another one, and somebody of that name does
    something, or something is done to them.
    """
    result = list(pieces)
    for place, piece in enumerate(pieces):
        named = piece.kind == "known" and piece.key in _NAMES and not piece.plural
        if not named or not _named_alone(pieces, place):
            continue
        if _acts(pieces, place) or _is_done_to(pieces, place):
            result[place] = replace(piece, kind="unknown", noun=None, verb=None)
    return result


def _named_alone(pieces: Sequence[Piece], place: int) -> bool:
    before = pieces[place - 1] if place else None
    return before is None or before.kind in ("break", "then") or before.key in _BEFORE


def _acts(pieces: Sequence[Piece], place: int) -> bool:
    """ "rose bakes", "rose and lily dance", "rose is"."""
    if place + 1 >= len(pieces):
        return False
    behind = pieces[place + 1]
    if place > 1 and pieces[place - 2].key in _NAMES and behind.verb is not None:
        return True
    if behind.key == "and" and place + 3 < len(pieces):
        partner = pieces[place + 2]
        named = partner.key in _NAMES or partner.kind in ("role", "unknown")
        return named and pieces[place + 3].verb is not None
    predicate = behind.verb is not None and behind.inflection in ("s", "ed")
    return predicate or behind.key in function_words.BE - {"s"}


def _is_done_to(pieces: Sequence[Piece], place: int) -> bool:
    """ "throws a pie at rose", at the end of a clause."""
    before = pieces[place - 1] if place else None
    ends = place + 1 == len(pieces) or pieces[place + 1].kind == "break"
    return ends and before is not None and before.key in ("at", "to", "by", "with", "from", "for")
