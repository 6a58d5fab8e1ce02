"""The words of a prompt as keys by which rules are found, whatever their spelling and word form.

Every step visits each character a bounded number of times, so reading takes linear time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.text import fold

MAX_SYLLABLES = 10
"""Syllables of a Korean stem, and letters of a spelled-out word; longer ones are not looked up."""
MAX_LETTERS = 24
"""Letters of a Latin word: the rest is cut."""

_LAUGHS = re.compile(r"(?<![ㄱ-ㅣ])(?:[ㅋㅎㄷ]{2,}|[ㅠㅜ]{2,})+(?![ㄱ-ㅣ])")
"""Laughter and tears, and not the letters of a word that is written apart ("ㄴㅜㄷㅡ")."""
_TOKEN = re.compile(
    r"(?P<role>\{[A-F]\})"
    r"|(?P<latin>[$@]?[A-Za-z0-9][A-Za-z0-9$@]*)"
    r"|(?P<korean>[가-힣ᄀ-ᇿ]+)"
    r"|(?P<sign>[\u2600-\u27bf\U0001f300-\U0001faff])"
)
_LEET = str.maketrans("0134578$@", "oieastbsa")
# fmt: off
_NUMBERS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
]
# fmt: on
_MINOR_AGES = frozenset([*map(str, range(1, 18)), *_NUMBERS])
# fmt: off
_PARTICLES = [
    "을", "를", "이", "가", "은", "는", "의", "에", "에서", "로", "으로", "와", "과", "랑",
    "이랑", "하고", "도", "만", "처럼", "같이", "같은", "한테", "에게", "께", "께서", "들",
    "들이", "들을", "들과", "들은", "들이랑", "들의", "들도", "이다", "다", "이에요", "예요",
    "입니다", "이야", "야", "인", "이고", "고", "인데", "였던", "이었던", "라고", "이라고",
    "까지", "부터", "보다", "나", "이나", "든", "씩", "님", "씨", "놀이", "으로서", "로서",
    "으로부터", "된", "되는",
]
# fmt: on
_ENDINGS = frozenset(["", *_PARTICLES])


@dataclass(frozen=True)
class WordToken:
    """One word: as it was written, and every key that finds it."""

    written: str
    keys: frozenset[str]


def tokenize(text: str, names: frozenset[str] = frozenset()) -> tuple[WordToken, ...]:
    """The words of one reading of a text. `names`: given names, in lower case.

    Keys of an English word: "kiss" is its dictionary form, "=kissed" exactly this form, "IU" a
    word in capitals, "^" any word with a capital, "^name" a given name with a capital. Keys of a
    Korean word: "총" with any particle, "키스*" a word that begins so, "*폭행*" one that contains
    it. "@" is a role, "#" an age under 18.
    """
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if match.lastgroup == "role":
            keys = {"@"}
        elif match.lastgroup == "latin":
            keys = set(_latin(word, names))
        elif match.lastgroup == "korean":
            keys = set(_korean(word))
        else:
            keys = {word}
        tokens.append(WordToken(word, frozenset(keys)))
    return tuple(_spelled(tokens))


def list_readings(text: str) -> tuple[str, ...]:
    """The text as it may be read: without laughter, and folded (`bot.text.fold`). More than one
    only when it hides something."""
    return fold.list_readings(_LAUGHS.sub(" ", text))


def _latin(word: str, names: frozenset[str]) -> Iterator[str]:
    low = word[:MAX_LETTERS].lower()
    if word.isupper() and len(word) > 1:
        yield word[:MAX_LETTERS]
    if word[0].isupper() and not word[1:].isupper():
        yield "^"
        if low in names:
            yield "^name"
    if low in _MINOR_AGES:
        yield "#"
    spellings = {low, low.strip("$@")}
    if not low.isdecimal():
        spellings.add(low.translate(_LEET))
    for spelling in spellings:
        yield f"={spelling}"
        yield from _dictionary_forms(spelling)


def _dictionary_forms(word: str) -> Iterator[str]:
    """ "kissing" may be a form of "kiss", "kisse" or "kissing". Wrong guesses match no rule."""
    yield word
    for ending in ("s", "es", "ed", "d", "ing", "er", "ers", "in"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        yield stem
        if ending in ("ing", "in", "er", "ers"):
            yield stem + "e"
        if ending not in ("s", "d") and stem[-1] == stem[-2]:
            yield stem[:-1]
    if word.endswith(("ies", "ied")):
        yield word[:-3] + "y"


def _korean(word: str) -> Iterator[str]:
    for end in range(1, min(len(word), MAX_SYLLABLES) + 1):
        yield word[:end] + "*"
        if word[end : end + 5] in _ENDINGS:
            yield word[:end]
    yield f"={word[:MAX_SYLLABLES]}"
    for start in range(len(word)):
        for end in range(start + 2, min(len(word), start + 5) + 1):
            yield f"*{word[start:end]}*"


def _spelled(tokens: list[WordToken]) -> Iterator[WordToken]:
    """The words; each run of single letters ("n.u.d.e", "섹 스") is followed by what it spells."""
    run: list[str] = []
    for token in [*tokens, WordToken("", frozenset())]:
        if len(token.written) == 1:
            run.append(token.written)
        else:
            word = fold.join_jamo("".join(run))
            if len(run) > 1 and len(word) <= MAX_SYLLABLES:
                korean = "가" <= word[-1] <= "힣"
                if korean or len(run) > 2:
                    keys = _korean(word) if korean else _latin(word.lower(), frozenset())
                    yield WordToken(word, frozenset(keys))
            run = []
        if token.written:
            yield token
