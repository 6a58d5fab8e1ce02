"""The shapes that a Korean stem takes before its endings, with the irregular classes.

A shape is written in whole syllables, so that an ending is a plain string behind it. Shapes:
"plain" before consonants (먹고), "nasal" before ㄴ and ㅅ (만드는), "linked" before 으 endings
(먹으며, 걸으며, 도우며), "adnominal" (먹은, 간, 도운), "future" (먹을, 갈), "noun" (먹음, 감),
"formal" (먹습, 갑), "open" for -아/-어 (먹어, 가, 도와), "past" (먹었, 갔).
"""

from functools import cache

_FIRST, _VOWELS, _FINALS = 19, 21, 28
_BASE = 0xAC00
_JONG = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
_JUNG = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_BRIGHT = frozenset("ㅏㅑㅗ")
_MELTED = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅚ": "ㅙ", "ㅡ": "ㅓ"}
_SWALLOWING = frozenset("ㅏㅓㅐㅔㅕㅑ")

# Most stems in ㅂ are irregular, most in ㄷ and ㅅ regular.
_REGULAR_B = ("입", "잡", "뽑", "씹", "접", "집", "업", "꼽", "좁", "굽신", "붙잡", "꼬집", "뒤집")
_IRREGULAR_D = ("걷", "듣", "싣", "깨닫", "묻", "일컫", "긷")
_IRREGULAR_S = ("짓", "붓", "긋", "잇", "낫", "젓", "퍼붓")
_REGULAR_REU = ("따르", "치르", "들르", "우러르")


def split(syllable: str) -> tuple[int, str, str]:
    """The index of the first consonant, the vowel and the final consonant ("" for none)."""
    number = ord(syllable) - _BASE
    return (
        number // (_VOWELS * _FINALS),
        _JUNG[number // _FINALS % _VOWELS],
        _JONG[number % _FINALS],
    )


def join(first: int, vowel: str, final: str = "") -> str:
    """The syllable of its parts, as `split` returns them."""
    return chr(_BASE + (first * _VOWELS + _JUNG.index(vowel)) * _FINALS + _JONG.index(final))


def is_syllable(letter: str) -> bool:
    """Whether a letter is a whole Hangul syllable."""
    return "가" <= letter <= "힣"


def has_final(word: str) -> bool:
    """Whether a word ends in a closed syllable."""
    return bool(word) and is_syllable(word[-1]) and split(word[-1])[2] != ""


@cache
def shapes_of(stem: str) -> tuple[tuple[str, str], ...]:
    """The shapes of a stem with their names. Irregular by rule; unknown finals count as regular."""
    head, (first, vowel, final) = stem[:-1], split(stem[-1])
    shapes = [("plain", stem)]
    if final in ("", "ㄹ"):
        bare = head + join(first, vowel)
        linked = stem
        shapes += [("nasal", bare)]
        shapes += [("adnominal", head + join(first, vowel, "ㄴ"))]
        shapes += [("future", head + join(first, vowel, "ㄹ"))]
        shapes += [("formal", head + join(first, vowel, "ㅂ"))]
        shapes += [("noun", head + join(first, vowel, "ㄻ" if final else "ㅁ"))]
        if final:
            shapes.append(("noun", head + join(first, vowel, "ㅁ")))
    else:
        linked = _link(stem)
        bare = linked[:-1] + _close(linked[-1], "")
        shapes += [("nasal", stem), ("formal", stem + "습")]
        shapes += [
            (name, linked[:-1] + _close(linked[-1], jong))
            for name, jong in (("adnominal", "ㄴ"), ("future", "ㄹ"), ("noun", "ㅁ"))
        ]
    shapes.append(("linked", linked))
    for opened in _open(stem):
        shapes += [("open", opened), ("past", opened[:-1] + _close(opened[-1], "ㅆ"))]
    return tuple(dict.fromkeys(shapes))


def _close(syllable: str, final: str) -> str:
    first, vowel, _ = split(syllable)
    return join(first, vowel, final)


def _link(stem: str) -> str:
    """A closed stem before 으: 먹으, 도우, 걸으, 지으, 빨가."""
    head, (first, vowel, final) = stem[:-1], split(stem[-1])
    if final == "ㅂ" and not stem.endswith(_REGULAR_B):
        return head + join(first, vowel) + "우"
    if final == "ㄷ" and stem.endswith(_IRREGULAR_D):
        return head + join(first, vowel, "ㄹ") + "으"
    if final == "ㅅ" and stem.endswith(_IRREGULAR_S):
        return head + join(first, vowel) + "으"
    if final == "ㅎ" and len(stem) > 1 and vowel in "ㅏㅓㅑㅕ":
        return head + join(first, vowel)
    return stem + "으"


def _open(stem: str) -> tuple[str, ...]:
    """A stem with -아/-어, contracted where people contract it."""
    head, (first, vowel, final) = stem[:-1], split(stem[-1])
    if stem.endswith("하"):
        return head + "해", head + "하여"
    if final:
        linked = _link(stem)
        if linked.endswith("우") and final == "ㅂ":
            return ((linked[:-1] + "와") if stem in ("돕", "곱") else (linked[:-1] + "워"),)
        if final == "ㅎ" and not linked.endswith("으"):
            return (head + join(first, "ㅐ"),)
        base = linked[:-1] if linked.endswith("으") else linked
        return (base + ("아" if vowel in _BRIGHT else "어"),)
    if stem[-1] == "르" and head and not stem.endswith(_REGULAR_REU):
        before, before_vowel, _ = split(head[-1])
        doubled = head[:-1] + join(before, before_vowel, "ㄹ")
        return (doubled + ("라" if before_vowel in _BRIGHT else "러"),)
    if vowel == "ㅡ":
        bright = bool(head) and split(head[-1])[1] in _BRIGHT
        return (head + join(first, "ㅏ" if bright else "ㅓ"),)
    if vowel in _SWALLOWING:
        return (stem, stem + ("아" if vowel in _BRIGHT else "어"))
    loose = stem + ("아" if vowel in _BRIGHT else "어")
    if vowel in _MELTED:
        return (head + join(first, _MELTED[vowel]), loose)
    return (loose,)
