"""Splits a prompt into words, numbers, role marks, emoji and breaks, with their positions."""

import re
from dataclasses import dataclass
from unicodedata import normalize

_EMOJI = "[©®‼⁉™ℹ←-⯿〰〽㊗㊙\U0001f000-\U0001f3fa\U0001f400-\U0001faff]"
_AFTER = "[\ufe0f\U0001f3fb-\U0001f3ff]"
_TOKEN = re.compile(
    r"\{(?P<role>[A-F])\}"
    r"|(?P<number>\d+(?:[.,]\d+)?)"
    r"|(?P<hangul>[가-힣ㄱ-ㅎㅏ-ㅣ]+)"
    r"|(?P<word>[^\W\d_가-힣ㄱ-ㅎㅏ-ㅣ]+(?:['’][^\W\d_가-힣]+)*)"
    r"|(?P<break>[.,;:!?\n。，！？…/()|]+|\s[-–—]+\s)"
    rf"|(?P<emoji>{_EMOJI}{_AFTER}*(?:\u200d{_EMOJI}{_AFTER}*)*)"
)
_SENTENCE_END = re.compile(r"[.;!?\n。！？…]")


@dataclass(frozen=True)
class Token:
    """A piece of a prompt. `kind`: "word", "hangul", "number", "role", "emoji" or "break".

    `key`: lower case, with straight apostrophes; the letter of a role. `start`, `end`: characters
    of the prompt. A break is punctuation; spaces are none.
    """

    kind: str
    text: str
    key: str
    start: int
    end: int

    @property
    def ends_sentence(self) -> bool:
        """Whether it is a break stronger than a comma."""
        return self.kind == "break" and _SENTENCE_END.search(self.text) is not None


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text. Characters that are none of them are skipped."""
    tokens = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "word"
        key = match.group("role") or match.group().lower().replace("’", "'")
        if kind == "hangul":
            key = normalize("NFC", key)
        tokens.append(Token(kind, match.group(), key, match.start(), match.end()))
    return tuple(tokens)
