"""Folds a text for a reader that knows words in Latin letters and in Hangul: whatever looks like
such a letter becomes that letter. For reading only: what it returns is never shown or stored."""

import re
import unicodedata
from collections.abc import Set
from functools import lru_cache

import disarm

from bot.text.code_points import INVISIBLE, is_mark

_SEEMS_EMPTY = re.compile(f"(?:{INVISIBLE.pattern})+")
_EMOJI_PARTS = re.compile("[\u200d\ufe0e\ufe0f]")
_TAG = re.compile("[\U000e0020-\U000e007e]")
_REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)
_HANGUL = re.compile("[가-힣\u1100-\u11ff]")
_LEADS, _TAILS = 0x1100, 0x11A7
_TAIL_OF_LEAD = "ᆨᆩᆫᆮ ᆯᆷᆸ ᆺᆻᆼᆽ ᆾᆿᇀᇁᇂ"
_PLAIN = re.compile("[\x20-\x7e가-힣“”‘’…·–—]*")
"""What needs no folding: most English and Korean."""
_REVERSED = "\u202e"
_IDENTICAL = frozenset(
    "асеорхуѕіјһԁԛԝӏѵԍАВЕКМНОРСТХУЅІЈԌԚԜӀοναικτρυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"  # Cyrillic, Greek
)
"""Letters that nobody can tell from a Latin one. Others only resemble it ("ш" and "w")."""
_MIN_FOREIGN = 3
"""Letters of the shortest word in another script that is read as a Latin one: Russian says "ах"."""


def list_readings(text: str) -> tuple[str, ...]:
    """The text as it may be read, folded. More than one only when it holds invisible characters:
    they hide a word by splitting it, by joining it with the next one, by spelling it in tags or by
    showing it from its end, so each of these is read."""
    if _PLAIN.fullmatch(text):
        return (text,)
    joined = fold(INVISIBLE.sub("", text))
    if not INVISIBLE.search(_EMOJI_PARTS.sub("", text)):
        return (joined,)
    readings = [joined, fold(_SEEMS_EMPTY.sub(" ", text))]
    if _TAG.search(text):
        readings.append(fold(INVISIBLE.sub("", _TAG.sub(_read_tag, text))))
        readings.append("".join(map(_read_tag, _TAG.finditer(text))))
    if _REVERSED in text:
        readings.append(fold(INVISIBLE.sub("", text)[::-1]))
    return tuple(dict.fromkeys(readings))


def fold(text: str) -> str:
    """The text in letters of ASCII and syllables of Hangul, as far as it looks like them.

    A word that holds a Latin letter is folded letter by letter. A word in another script is folded
    only when all of it looks Latin: exactly so, or more or less so in a text that holds nothing
    else of that script. Ordinary Russian and Greek stay what they are ("шаг", "орган").
    """
    text = unicodedata.normalize("NFKC", text)
    decomposed = unicodedata.normalize("NFD", text)
    if len(decomposed) != len(text) or any(is_mark(character) for character in text):
        text = "".join(character for character in decomposed if not is_mark(character))
        text = unicodedata.normalize("NFC", text)
    if not text.isascii():
        in_use = {_get_script(character) for character in text if _is_foreign(character)}
        text = "".join(_fold_word(word, in_use) for word in _split_words(text))
    return join_jamo(text)


def _read_tag(tag: re.Match[str]) -> str:
    return chr(ord(tag[0]) - 0xE0000)


def join_jamo(text: str) -> str:
    """The text with separate Korean letters joined into syllables: "세ᄀ" becomes "섹"."""
    if not _HANGUL.search(text):
        return text
    out: list[str] = []
    text = unicodedata.normalize("NFC", text)
    for position, letter in enumerate(text):
        before = ord(out[-1]) - 0xAC00 if out else -1
        open_syllable = 0 <= before < 11172 and before % 28 == 0
        vowel_follows = position + 1 < len(text) and 0x1161 <= ord(text[position + 1]) <= 0x1175
        lead = ord(letter) - _LEADS
        if open_syllable and 0 <= lead < 19 and not vowel_follows and _TAIL_OF_LEAD[lead] != " ":
            out[-1] = chr(ord(out[-1]) + ord(_TAIL_OF_LEAD[lead]) - _TAILS)
        else:
            out.append(letter)
    return "".join(out)


def _split_words(text: str) -> list[str]:
    """The text cut where words begin and end, and where Hangul meets another script."""
    words: list[str] = []
    last_kind = ""
    for character in text:
        kind = _get_kind(character)
        if kind == last_kind:
            words[-1] += character
        else:
            words.append(character)
        last_kind = kind
    return words


def _fold_word(word: str, in_use: Set[str]) -> str:
    """The word, folded. `in_use`: the scripts that the text holds more of."""
    if word.isascii() or _HANGUL.match(word):
        return word
    folded = "".join(map(_fold_character, word))
    if folded != folded.lower() and (capitals := folded.replace("l", "I")).isupper():
        folded = capitals  # a stroke among capitals
    if any(map(_is_latin, word)):
        return folded
    if not folded.isascii() or (word.isalpha() and len(word) < _MIN_FOREIGN):
        return word
    is_exact = all(character in _IDENTICAL for character in word if character.isalpha())
    return folded if is_exact or in_use.isdisjoint(map(_get_script, word)) else word


@lru_cache(maxsize=8192)
def _get_kind(character: str) -> str:
    if _HANGUL.match(character):
        return "hangul"
    is_letter = character.isalnum() or _fold_character(character) != character
    return "word" if is_letter else "between"


@lru_cache(maxsize=8192)
def _get_script(character: str) -> str:
    """The first word of a letter's name, which is its script: "CYRILLIC"; "" for no letter."""
    return unicodedata.name(character, "").partition(" ")[0] if character.isalpha() else ""


def _is_latin(character: str) -> bool:
    return _get_script(character) == "LATIN"


@lru_cache(maxsize=8192)
def _is_foreign(character: str) -> bool:
    """Whether it is a letter that looks like none of ASCII."""
    return character.isalpha() and not _fold_character(character).isascii()


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    """The letters or the digit of ASCII that a character looks like; itself when it is none."""
    if character.isascii():
        return character
    if ord(character) in _REGIONAL_INDICATORS:
        return chr(ord("a") + ord(character) - _REGIONAL_INDICATORS.start)
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    folded = disarm.normalize_confusables(character)
    return folded if folded.isascii() and folded.isalnum() else character
