"""Whether the asked digits were read aloud, in English.

An open recognition of digits is not good enough to compare with what was asked. Two readings of
the same sound are: the best one of as many digits, and the asked one. The asked digits were read
when their likelihood comes close to the best.
"""

import math
import tempfile
from dataclasses import dataclass

import pocketsphinx

from render.kit.kit import Floats
from render.perception.speech import RATE, Span
from render.perception.thresholds import DIGITS_EDITS, DIGITS_GAP

MAX_DIGITS = 12
"""Digits that can be asked for."""

_SPOKEN = {
    "zero": ("0", ("Z IH R OW", "Z IY R OW")),
    "oh": ("0", ("OW",)),
    "one": ("1", ("W AH N", "HH W AH N")),
    "two": ("2", ("T UW",)),
    "three": ("3", ("TH R IY",)),
    "four": ("4", ("F AO R",)),
    "five": ("5", ("F AY V",)),
    "six": ("6", ("S IH K S",)),
    "seven": ("7", ("S EH V AH N",)),
    "eight": ("8", ("EY T",)),
    "nine": ("9", ("N AY N",)),
}
_ROOM = 0.3  # seconds kept around the speech
_FRAME = RATE // 100
_IMPOSSIBLE = -745.0  # below the logarithm of the smallest double


@dataclass(frozen=True)
class DigitsHeard:
    """`heard`: the best reading. `distance`: edit distance of it from the asked digits.

    `gap`: log-likelihood a frame of speech that the asked digits lie below the best reading,
    0 when they are the best, infinite when they cannot be read into the sound at all.
    """

    heard: str
    is_accepted: bool
    gap: float
    distance: int


class DigitListener:
    """pocketsphinx with its model of US English."""

    def __init__(self) -> None:
        with tempfile.NamedTemporaryFile("w", suffix=".dict") as words:
            words.write(_dictionary())
            words.flush()
            self._decoder = pocketsphinx.Decoder(
                pocketsphinx.Config(
                    hmm=pocketsphinx.get_model_path("en-us/en-us"),
                    dict=words.name,
                    lm=None,
                    loglevel="FATAL",
                    # Scores of a frame are relative to its best sound: to the best of all,
                    # or those of two readings could not be compared.
                    compallsen=True,
                    # Pauses cost nothing, before, between and after the digits.
                    silprob=0.5,
                    # What may be said weighs nothing against how it sounds.
                    lw=1.0,
                )
            )

    def hear(self, samples: Floats, asked: str, spans: tuple[Span, ...]) -> DigitsHeard:
        """Compares the speech in `spans` with the digits `asked`, 1 to `LONGEST` of "0"-"9".

        `samples`: mono at 16 kHz. "zero" and "oh" are both 0. Raises ValueError for `asked`
        that are not such digits.
        """
        if not (asked.isascii() and asked.isdigit() and len(asked) <= MAX_DIGITS):
            raise ValueError(f"not digits to ask for: {asked!r}")
        if not spans:
            return DigitsHeard("", False, math.inf, len(asked))
        start = max(0, round((spans[0][0] - _ROOM) * RATE))
        sound = samples[start : round((spans[-1][1] + _ROOM) * RATE)]
        pcm = (sound.clip(-1, 1) * 32767).astype("<i2").tobytes()
        heard, best = self._read(pcm, "<d> = " + "|".join(_SPOKEN) + ";", ["<d>"] * len(asked))
        if heard == asked:
            return DigitsHeard(heard, True, 0.0, 0)
        forced, score = self._read(pcm, "", [_alternatives(digit) for digit in asked])
        frames = sum(end - start for start, end in spans) * RATE / _FRAME
        gap = max(0.0, (best - score) / frames) if len(forced) == len(asked) else math.inf
        distance = edit_distance(heard, asked)
        accepted = gap <= DIGITS_GAP and distance <= DIGITS_EDITS
        return DigitsHeard(heard, accepted, gap, distance)

    def _read(self, pcm: bytes, rules: str, phrase: list[str]) -> tuple[str, float]:
        """Digits and summed log-likelihood of the best path through a grammar."""
        grammar = f"#JSGF V1.0;\ngrammar g;\n{rules}\npublic <s> = {' '.join(phrase)};\n"
        self._decoder.add_jsgf_string("digits", grammar)
        self._decoder.activate_search("digits")
        self._decoder.start_utt()
        self._decoder.process_raw(pcm, full_utt=True)
        self._decoder.end_utt()
        digits, score = "", 0.0
        # The score of the whole hypothesis underflows; those of its parts do not.
        for part in self._decoder.seg() or ():
            score += math.log(part.ascore) if part.ascore > 0 else _IMPOSSIBLE
            digits += _SPOKEN.get(part.word.split("(")[0], ("",))[0]
        return digits, score


def edit_distance(one: str, other: str) -> int:
    """Least number of digits to add, drop or change (Levenshtein)."""
    row = list(range(len(other) + 1))
    for at, digit in enumerate(one, 1):
        before, row[0] = row[0], at
        for index, wanted in enumerate(other, 1):
            before, row[index] = (
                row[index],
                min(row[index] + 1, row[index - 1] + 1, before + (digit != wanted)),
            )
    return row[-1]


def _alternatives(digit: str) -> str:
    names = [word for word, (meant, _) in _SPOKEN.items() if meant == digit]
    return f"({'|'.join(names)})"


def _dictionary() -> str:
    """One line a pronunciation, in the format of CMUdict."""
    return "".join(
        f"{word}{f'({index})' if index > 1 else ''} {phones}\n"
        for word, (_, ways) in _SPOKEN.items()
        for index, phones in enumerate(ways, 1)
    )
