"""Spoken phonemes, their timing, and how far each opens the mouth."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from render.kit.kit import Floats


@dataclass(frozen=True)
class PhonemeSpan:
    """A phoneme, one IPA character, and when it is spoken, seconds. " " is a pause."""

    symbol: str
    start: float
    end: float


_OPENINGS = {
    **dict.fromkeys("aɑæɐIW", 1.0),
    **dict.fromkeys("ɔɒʌɛAYOQɜ", 0.8),
    **dict.fromkeys("eoəɚᵊɤø", 0.6),
    **dict.fromkeys("iɪɨᵻuʊɯy", 0.42),
    **dict.fromkeys("hkɡŋqxjlɾɹrɭ", 0.35),
    **dict.fromkeys("tdnTθðszʃʒʧʤʨʥɕçʦʣ", 0.22),
    **dict.fromkeys("wfvɸβ", 0.12),
    **dict.fromkeys("mbp .,!?", 0.0),
}
"""1 is the widest. After the visemes of MPEG-4 face animation, put in order by jaw height."""

_SHUT = frozenset("mbp")


def phoneme_openings(spans: Sequence[PhonemeSpan], times: Floats) -> Floats:
    """How far the phonemes open the mouth at `times` (seconds), 0-1; 0.3 for unknown ones.

    Marks such as stress belong to the sound before them. Lips are shut for at least 50 ms at m, b
    and p, which is what people see.
    """
    out = np.zeros(len(times), np.float32)
    opening = 0.0
    for span in spans:
        if span.symbol.isalpha() or span.symbol in _OPENINGS:
            opening = _OPENINGS.get(span.symbol, 0.3)
        out[(times >= span.start) & (times < span.end)] = opening
    for span in spans:
        if span.symbol in _SHUT:
            middle = (span.start + span.end) / 2
            half = max(0.025, (span.end - span.start) / 2)
            out[np.abs(times - middle) <= half] = 0.0
    return out
