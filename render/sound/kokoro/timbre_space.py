"""The space of timbres: mixes of the published voices, along the directions in which these differ
most. Any point near the middle is a voice that Kokoro speaks well with."""

from functools import cache

import numpy as np

from render.kit.kit import Floats
from render.sound.kokoro.styles import TIMBRE, load_stock_voices

DIMENSIONS = 24
"""They hold 94 % of the variance between the published voices."""

_REFERENCE_KNOT = 3  # lines of 38 phonemes, the usual length
_SHARPNESS = 25.0  # how much nearer voices weigh more in the start, per unit of cosine


class TimbreSpace:
    """Points are (`DIMENSIONS`,), in standard deviations of the published voices."""

    def __init__(self) -> None:
        voices = load_stock_voices()
        self._tables = voices.tables[:, :, :TIMBRE]
        self._embeddings = voices.embeddings
        reference = self._tables[:, _REFERENCE_KNOT]
        left, sizes, right = np.linalg.svd(reference - reference.mean(axis=0), full_matrices=False)
        scales = sizes[:DIMENSIONS] / np.sqrt(len(reference) - 1)
        self._points = (reference - reference.mean(axis=0)) @ right[:DIMENSIONS].T / scales
        self._weights = left[:, :DIMENSIONS] * (scales / sizes[:DIMENSIONS])

    def start(self, embedding: Floats) -> Floats:
        """The mix of the published voices that are nearest to a speaker embedding."""
        likeness = self._embeddings @ embedding
        weights = np.exp((likeness - likeness.max()) * _SHARPNESS)
        return np.asarray(weights @ self._points / weights.sum(), np.float32)

    def timbre(self, point: Floats) -> Floats:
        """The timbre (knots, 128) of a point."""
        weights = 1 / len(self._tables) + self._weights @ point
        return np.asarray(np.tensordot(weights, self._tables, 1), np.float32)


@cache
def load_space() -> TimbreSpace:
    """The space, built once."""
    return TimbreSpace()
