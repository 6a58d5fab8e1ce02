"""Which names a reader takes for each other: UTS 39, Unicode Security Mechanisms."""

import unicodedata
from functools import lru_cache

import disarm

from bot.text.code_points import is_mark
from bot.text.fold import join_jamo

_PAIRS = (("rn", "m"), ("vv", "w"))
"""Pairs of letters that look like another one. UTS 39 has the first."""


def resembles(name: str, other: str) -> bool:
    """Whether a reader may take one name for the other: they are the same, or differ only in
    look-alike letters, capitals, accents, spaces, signs, emojis and what is invisible."""
    return not get_skeletons(name).isdisjoint(get_skeletons(other))


@lru_cache(maxsize=8192)
def get_skeletons(name: str) -> frozenset[str]:
    """What two names that resemble each other have in common. Several, because "I" looks like "l"
    and "i" does not: the name as it is written, in small letters and in capitals."""
    skeletons = {_get_skeleton(form) for form in (name, name.lower(), name.upper())}
    return frozenset(skeleton for skeleton in skeletons if skeleton)


def _get_skeleton(name: str) -> str:
    key = disarm.skeleton_key(name, digit_policy="tr39")
    key = "".join(letter for letter in unicodedata.normalize("NFD", key) if not is_mark(letter))
    key = join_jamo(unicodedata.normalize("NFC", key))
    for pair, letter in _PAIRS:
        key = key.replace(pair, letter)
    # Without letters, the emojis are the name.
    return "".join(filter(str.isalnum, key)) or key.strip()
