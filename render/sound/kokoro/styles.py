"""Styles of speech: a table of 256 numbers for lines of different lengths. The first half makes the
timbre, the second the melody and the rhythm.

`voices.npz` holds the 54 published voices, in half precision at the lengths `KNOTS` (between them
they hardly differ from a straight line), and the speaker embedding of each as
`render.perception.voice` hears it.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from render.kit.kit import Floats

KNOTS = (8, 13, 23, 38, 63, 107, 179, 300)
"""Numbers of phonemes at which a style is given."""

WIDTH, TIMBRE = 256, 128
"""Numbers of a style, and how many of them make the timbre."""

BORDER_HZ = 160.0
"""Between the usual pitches of men and women."""

_FILE = Path(__file__).with_name("voices.npz")
# By language for low and high pitches: the voices whose melody and rhythm everybody gets. English:
# the most natural ones. Korean: those that a recogniser understands best, which speak Spanish.
_MELODIES = {"en": ("am_michael", "af_heart"), "ko": ("em_alex", "ef_dora")}


@dataclass(frozen=True)
class StockVoices:
    """`names`: by language, sex and name, such as "af_heart". `tables`: (voices, knots, 256).
    `embeddings`: unit vectors (voices, 256)."""

    names: tuple[str, ...]
    tables: Floats
    embeddings: Floats


@cache
def load_stock_voices() -> StockVoices:
    """The published voices."""
    with np.load(_FILE) as file:
        embeddings = file["embeddings"].astype(np.float32)
        return StockVoices(
            tuple(str(name) for name in file["names"]),
            file["tables"].astype(np.float32),
            embeddings / np.linalg.norm(embeddings, axis=1, keepdims=True),
        )


def neutral_timbre(pitch_hz: float) -> Floats:
    """The timbre (knots, 128) of a natural published voice in the range of `pitch_hz`."""
    return _table(_MELODIES["en"][pitch_hz >= BORDER_HZ])[:, :TIMBRE]


def nearest_timbre(embedding: Floats) -> Floats:
    """The timbre (knots, 128) of the published voice that sounds most like a person.

    `embedding`: of the person's voice, a unit vector (256,).
    """
    voices = load_stock_voices()
    nearest = int(np.argmax(voices.embeddings @ embedding))
    return np.asarray(voices.tables[nearest, :, :TIMBRE])


def make_style(timbre: Floats, pitch_hz: float, language: str = "en") -> Floats:
    """A style (knots, 256): a timbre (knots, 128) with the melody that suits a language, "en" or
    "ko", and the pitch."""
    melody = _table(_MELODIES[language][pitch_hz >= BORDER_HZ])[:, TIMBRE:]
    return np.concatenate([timbre, melody], axis=1).astype(np.float32)


def at_length(style: Floats, symbols: int) -> Floats:
    """The numbers (256,) of a style (knots, 256) for a line of so many symbols."""
    place = float(np.interp(symbols, KNOTS, np.arange(len(KNOTS))))
    first = min(int(place), len(KNOTS) - 2)
    share = np.float32(place - first)
    return np.asarray(style[first] * (1 - share) + style[first + 1] * share, np.float32)


def _table(name: str) -> Floats:
    voices = load_stock_voices()
    return np.asarray(voices.tables[voices.names.index(name)])
