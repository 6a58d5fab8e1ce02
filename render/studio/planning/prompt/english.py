"""English inflection and function words, as far as matching a lexicon needs them."""

from functools import cache

_IRREGULAR = {
    "sat": "sit", "sang": "sing", "sung": "sing", "rode": "ride", "ridden": "ride",
    "flew": "fly", "flown": "fly", "ran": "run", "swam": "swim", "drove": "drive",
    "stood": "stand", "fought": "fight", "found": "find", "caught": "catch", "wore": "wear",
    "went": "go", "gone": "go", "took": "take", "sought": "seek", "threw": "throw",
    "men": "man", "women": "woman", "people": "person", "children": "child", "wolves": "wolf",
}  # fmt: skip
_NO_INFLECTION = frozenset({"parking", "staging", "building"})
_VOWELS = frozenset("aeiouy")

_DETERMINERS = "a an the this that these those some any his her their my our your its"
_PLACING = "on in at inside into onto through across over under above around near by to along"
_SIZES = "giant big huge enormous massive small little tiny very really"
_NEGATORS = """
no not without never nor except minus dont don't doesn't didn't isn't aren't won't can't cannot
avoid
"""
_BE = "be is are am was were being do does did have has want wants there"
_ASKING = "put go take make let show send set place be me us you him her it them to"

DETERMINERS = frozenset(_DETERMINERS.split())
PLACING = frozenset(_PLACING.split())
SIZES = frozenset(_SIZES.split())
NEGATORS = frozenset(_NEGATORS.split())
FILL = DETERMINERS | PLACING | SIZES | frozenset(_BE.split() + _ASKING.split())
"""Words that may stand between a negator or preposition and the word it refers to."""


@cache
def base_forms(word: str) -> frozenset[str]:
    """The dictionary forms that a lower-case word may be an inflection of, itself included.

    Over-generates: "surfing" gives surf, surfe and surfing; only forms in a lexicon ever match.
    """
    if word in _NO_INFLECTION:
        return frozenset({word})
    candidates = {word, _IRREGULAR.get(word, word)}
    if word.endswith(("ies", "ied")) and len(word) > 4:
        candidates |= {word[:-3] + "y", word[:-1]}
    elif word.endswith("es") and word[:-2].endswith(("s", "x", "z", "ch", "sh", "o")):
        candidates |= {word[:-2], word[:-1]}
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        candidates.add(word[:-1])
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and _VOWELS.intersection(stem):
            candidates |= {stem, stem + "e"}
            if stem[-1] == stem[-2]:
                candidates.add(stem[:-1])
            if ending == "ing" and stem.endswith("y"):
                candidates.add(stem[:-1] + "ie")
    return frozenset(candidates)
