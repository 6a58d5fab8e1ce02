"""Korean text as Kokoro's phonemes, by the rules of standard pronunciation (표준 발음법).

Kokoro was not trained on Korean. Its symbols for other languages come near enough for a recogniser
to understand it; `docs/studio.md` has the figures.
"""

import re
import unicodedata
from dataclasses import dataclass

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINAL_LETTERS = (
    "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ "
    "ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"
)
_FINALS = ("", *_FINAL_LETTERS.split())
_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_SILENT = "ㅇ"  # as an initial

_ASPIRATED = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅂ": "ㅍ", "ㅈ": "ㅊ"}
_TENSE = {"ㄱ": "ㄲ", "ㄷ": "ㄸ", "ㅂ": "ㅃ", "ㅅ": "ㅆ", "ㅈ": "ㅉ"}
_NASAL = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_PALATAL = {"ㄷ": "ㅈ", "ㅌ": "ㅊ"}  # before ㅣ
_CLOSED = {
    **dict.fromkeys("ㄱㄲㅋ", "ㄱ"),
    **dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "ㄷ"),
    **dict.fromkeys("ㅂㅍ", "ㅂ"),
    **{sonorant: sonorant for sonorant in "ㄴㄹㅁㅇ"},
}
"""The seven sounds that a syllable can end in, by how it is written."""
_PAIRS = "ㄱㅅ ㄴㅈ ㄴㅎ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅂㅅ"
_CLUSTERS = dict(zip(_PAIRS.split(), "ㄱㄴㄴㄱㅁㄹㄹㄹㅂㄹㅂ", strict=True))
"""Which of two finals is heard before a consonant."""
_HARD = frozenset("ㄱㅂㅅㅈㅌㅍ")  # as the second of two finals they tense the next consonant

_VOWEL_IPA = "a ɛ ja jɛ ɔ e jɔ je o wa wɛ we jo u wɔ we wi ju ɯ ɯi i"
_VOWEL_SYMBOLS = dict(zip(_VOWELS, _VOWEL_IPA.split(), strict=True))
_INITIAL_IPA = "k n t ɾ m p s s ʨ ʨʰ kʰ tʰ pʰ h"
_INITIAL_SYMBOLS = dict(zip("ㄲㄴㄸㄹㅁㅃㅅㅆㅉㅊㅋㅌㅍㅎ", _INITIAL_IPA.split(), strict=True))
_INITIAL_SYMBOLS[_SILENT] = ""
_VOICED_BETWEEN = {"ㄱ": ("k", "ɡ"), "ㄷ": ("t", "d"), "ㅂ": ("p", "b"), "ㅈ": ("ʨ", "ʥ")}
"""At the start of a phrase, and between voiced sounds."""
_FINAL_SYMBOLS = dict(zip("ㄱㄴㄷㄹㅁㅂㅇ", "kntlmpŋ", strict=True)) | {"": ""}
_BEFORE_I = frozenset("ㅣㅑㅕㅛㅠㅖㅒㅟ")  # vowels that make ㅅ sound like "sh"

_DIGITS = "영일이삼사오육칠팔구"
_TENS = ("", "십", "백", "천")
_GROUPS = ("", "만", "억", "조")
_NUMBER = re.compile(r"\d+")


@dataclass
class _Syllable:
    initial: str
    vowel: str
    final: str


def to_korean_symbols(text: str) -> str:
    """Kokoro's symbols for Korean text. Digits are read as Sino-Korean numbers; whatever is
    neither Hangul nor plain punctuation is left out."""
    spelled = _NUMBER.sub(lambda number: read_number(number.group()), text)
    composed = unicodedata.normalize("NFC", spelled)
    words = "".join(sign if _is_hangul(sign) or sign in ".,!?" else " " for sign in composed)
    return " ".join(_word_symbols(word) for word in words.split())


def read_number(digits: str) -> str:
    """A number in words: "2025" is "이천이십오". Longer than 16 digits it is read one by one."""
    digits = digits.lstrip("0") or "0"
    if digits == "0" or len(digits) > 4 * len(_GROUPS):
        return "".join(_DIGITS[int(digit)] for digit in digits)
    words = ""
    for place, digit in enumerate(digits):
        group, rest = divmod(len(digits) - 1 - place, 4)
        if digit != "0":
            is_bare = digit == "1" and rest > 0  # 십, not 일십
            words += ("" if is_bare else _DIGITS[int(digit)]) + _TENS[rest]
        if rest == 0 and digits[max(0, place - 3) : place + 1].strip("0"):
            words += _GROUPS[group]
    return words.removeprefix("일") if words.startswith("일만") else words


def _is_hangul(sign: str) -> bool:
    return _FIRST_SYLLABLE <= ord(sign) <= _LAST_SYLLABLE


def _word_symbols(word: str) -> str:
    out, syllables = "", list[_Syllable]()
    for sign in word:
        if _is_hangul(sign):
            syllables.append(_split(sign))
        else:
            out += _spoken(syllables) + sign
            syllables = []
    return out + _spoken(syllables)


def _split(sign: str) -> _Syllable:
    rest, final = divmod(ord(sign) - _FIRST_SYLLABLE, len(_FINALS))
    initial, vowel = divmod(rest, len(_VOWELS))
    return _Syllable(_INITIALS[initial], _VOWELS[vowel], _FINALS[final])


def _spoken(syllables: list[_Syllable]) -> str:
    for index, syllable in enumerate(syllables):
        after = syllables[index + 1] if index + 1 < len(syllables) else None
        if after is None:
            syllable.final = _closed(syllable.final)
        elif after.initial == _SILENT:
            _link(syllable, after)
        else:
            _meet(syllable, after)
    return "".join(
        _symbols(syllable, syllables[index - 1] if index else None)
        for index, syllable in enumerate(syllables)
    )


def _closed(final: str) -> str:
    return _CLOSED[_CLUSTERS.get(final, final)] if final else ""


def _link(before: _Syllable, after: _Syllable) -> None:
    """A final moves on to a following vowel: 음악 is spoken 으막."""
    final = before.final
    if final in ("", "ㅇ"):
        return
    moved, before.final = final[-1], final[:-1]
    if moved == "ㅎ":  # silent before a vowel; of a cluster the other one moves on
        moved, before.final = (final[0], "") if len(final) == 2 else (_SILENT, "")
    elif moved == "ㅅ" and before.final:
        moved = "ㅆ"
    if after.vowel == "ㅣ" or (after.vowel == "ㅕ" and moved == "ㅌ"):
        moved = _PALATAL.get(moved, moved)
    before.final = _closed(before.final)
    after.initial = moved


def _meet(before: _Syllable, after: _Syllable) -> None:
    """What a final and the consonant after it do to each other."""
    final, initial = before.final, after.initial
    if final.endswith("ㅎ"):
        if initial in _ASPIRATED:
            after.initial, final = _ASPIRATED[initial], final[:-1]
        elif initial == "ㅅ":
            after.initial, final = "ㅆ", final[:-1]
    elif initial == "ㅎ" and final:
        last = "ㄷ" if _CLOSED.get(final[-1]) == "ㄷ" and final[-1] != "ㅈ" else final[-1]
        if last in _ASPIRATED:
            after.initial, final = _ASPIRATED[last], final[:-1]
    closed = before.final = _closed(final)
    initial = after.initial
    if len(final) == 2 and final[1] in _HARD:
        initial = after.initial = _TENSE.get(initial, initial)
    if closed in _NASAL:
        if initial in "ㄴㅁ":
            before.final = _NASAL[closed]
        elif initial == "ㄹ":
            before.final, after.initial = _NASAL[closed], "ㄴ"
        else:
            after.initial = _TENSE.get(initial, initial)
    elif closed in ("ㅁ", "ㅇ") and initial == "ㄹ":
        after.initial = "ㄴ"
    elif (closed, initial) in (("ㄴ", "ㄹ"), ("ㄹ", "ㄴ")):
        before.final = after.initial = "ㄹ"


def _symbols(syllable: _Syllable, before: _Syllable | None) -> str:
    initial, vowel = syllable.initial, syllable.vowel
    is_between = before is not None and before.final in ("", "ㄴ", "ㄹ", "ㅁ", "ㅇ")
    if initial in _VOICED_BETWEEN:
        start = _VOICED_BETWEEN[initial][is_between]
    elif initial == "ㄹ" and before is not None and before.final == "ㄹ":
        start = "l"
    elif initial in "ㅅㅆ" and vowel in _BEFORE_I:
        start = "ɕ"
    else:
        start = _INITIAL_SYMBOLS[initial]
    middle = _VOWEL_SYMBOLS[vowel]
    if vowel == "ㅢ" and (initial != _SILENT or before is not None):
        middle = "i"
    elif initial in "ㅅㅆㅈㅉㅊ":
        middle = middle.removeprefix("j")
    return start + middle + _FINAL_SYMBOLS[syllable.final]
