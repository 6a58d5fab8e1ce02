"""Whether the asked digits were read aloud, in English.

Free recognition of digits is too unreliable to compare with the asked ones. Instead the same sound
is decoded twice: once as the best sequence of that many digits, once as exactly the asked ones.
They count as read when their likelihood comes close to that of the best sequence.
"""

import math
import tempfile
from dataclasses import dataclass

import pocketsphinx

from render.kit.kit import Floats
from render.perception.speech import RATE, Span
from render.perception.thresholds import DIGITS_EDITS, DIGITS_GAP

MAX_DIGITS = 12
"""Most digits that a challenge may ask for."""

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
    """The result of listening for digits.

    `heard_digits`: the most likely ones. `distance`: edit distance from them to the asked digits.
    `gap`: log-likelihood per frame of speech by which the asked digits fit worse than the most
    likely ones; 0 when they are the same, infinite when the asked digits do not fit at all.
    """

    heard_digits: str
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
                    # Frame scores are relative to the best senone: evaluate all of them, or the
                    # scores of two decodings could not be compared.
                    compallsen=True,
                    # Pauses cost nothing, before, between and after the digits.
                    silprob=0.5,
                    # The grammar does not weigh against the acoustic score.
                    lw=1.0,
                )
            )

    def compare(self, samples: Floats, expected: str, spans: tuple[Span, ...]) -> DigitsHeard:
        """Compares the speech in `spans` with the digits `expected`, 1 to `MAX_DIGITS` of "0"-"9".

        `samples`: mono at 16 kHz. "zero" and "oh" are both 0. Raises ValueError for `expected`
        that are not such digits.
        """
        if not (expected.isascii() and expected.isdigit() and len(expected) <= MAX_DIGITS):
            raise ValueError(f"not digits to ask for: {expected!r}")
        if not spans:
            return DigitsHeard("", False, math.inf, len(expected))
        start = max(0, round((spans[0][0] - _ROOM) * RATE))
        sound = samples[start : round((spans[-1][1] + _ROOM) * RATE)]
        pcm = (sound.clip(-1, 1) * 32767).astype("<i2").tobytes()
        best_digits, best = self._read(
            pcm, "<d> = " + "|".join(_SPOKEN) + ";", ["<d>"] * len(expected)
        )
        if best_digits == expected:
            return DigitsHeard(best_digits, True, 0.0, 0)
        forced, score = self._read(pcm, "", [_alternatives(digit) for digit in expected])
        frames = sum(end - start for start, end in spans) * RATE / _FRAME
        gap = max(0.0, (best - score) / frames) if len(forced) == len(expected) else math.inf
        distance = edit_distance(best_digits, expected)
        accepted = gap <= DIGITS_GAP and distance <= DIGITS_EDITS
        return DigitsHeard(best_digits, accepted, gap, distance)

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


def edit_distance(first: str, second: str) -> int:
    """Least number of digits to add, drop or change (Levenshtein)."""
    row = list(range(len(second) + 1))
    for position, digit in enumerate(first, 1):
        diagonal, row[0] = row[0], position
        for index, second_digit in enumerate(second, 1):
            diagonal, row[index] = (
                row[index],
                min(row[index] + 1, row[index - 1] + 1, diagonal + (digit != second_digit)),
            )
    return row[-1]


def _alternatives(digit: str) -> str:
    names = [word for word, (meant, _) in _SPOKEN.items() if meant == digit]
    return f"({'|'.join(names)})"


def _dictionary() -> str:
    """One line per pronunciation, in the format of CMUdict."""
    return "".join(
        f"{word}{f'({index})' if index > 1 else ''} {phones}\n"
        for word, (_, ways) in _SPOKEN.items()
        for index, phones in enumerate(ways, 1)
    )
