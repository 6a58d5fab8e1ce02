"""The code that turns a clip id into chips (signs) and soft chips back into a clip id. Pure.

Outer code: Reed-Solomon (10, 5) over GF(256), the id being its five message bytes. Inner code:
each of the ten symbols is one of 256 biorthogonal words of 128 chips, a row of the Hadamard
matrix or its negative, read by correlation with all of them at once. Last, every chip is
multiplied by a fixed pseudo-random sign, the scrambler.

Why a reading can be trusted. Let x be any real vector of 1280 soft chips that does not carry a
mark, and s the scrambler's signs. For one codeword c, the score  sum(x * s * c) / |x|  is a
weighted sum of independent signs; by Hoeffding's inequality it reaches t with probability at
most exp(-t**2 / 2) over the draw of the scrambler, whatever the picture. There are 2**40
codewords, and a clip is read under at most HYPOTHESES geometries, chosen without the
scrambler's help. With the union bound, the chance that anything at all is found in an
unmarked clip is at most

    HYPOTHESES * 2**40 * exp(-ACCEPT**2 / 2)  =  FALSE_POSITIVES  <=  1e-6

How codewords are searched for does not enter: only the score of the one that is found does.
"""

import hashlib
import math

import numpy as np
from numpy.typing import NDArray
from reedsolo import ReedSolomonError, RSCodec

from render.marking.clip_id import BITS, BYTES

Chips = NDArray[np.float32]

SYMBOLS = 10
CHIPS_PER_SYMBOL = 128
CHIPS = SYMBOLS * CHIPS_PER_SYMBOL
HYPOTHESES = 4096
"""More geometries than the reader ever tries to decode in one clip."""
ACCEPT = 10.0
"""Lowest score of a reading; the docstring above derives it."""
FALSE_POSITIVES = HYPOTHESES * 2.0**BITS * math.exp(-(ACCEPT**2) / 2)
_OUTER = RSCodec(SYMBOLS - BYTES)
_ERASURES = (0, 2, 3, 4)  # how many of the least certain symbols to give up, tried in turn


def signs(purpose: str, count: int) -> Chips:
    """Fixed pseudo-random signs, +1 or -1, from SHAKE-256: the same on every machine."""
    data = hashlib.shake_256(f"walk-on mark 1: {purpose}".encode()).digest((count + 7) // 8)
    bits = np.unpackbits(np.frombuffer(data, np.uint8))[:count]
    return bits.astype(np.float32) * 2 - 1


def _hadamard(size: int) -> Chips:
    """Sylvester's matrix, (size, size), rows orthogonal; `size` is a power of two."""
    matrix = np.ones((1, 1), np.float32)
    while len(matrix) < size:
        matrix = np.block([[matrix, matrix], [matrix, -matrix]])
    return np.asarray(matrix, np.float32)


_WORDS = _hadamard(CHIPS_PER_SYMBOL)
_SCRAMBLER = signs("scrambler", CHIPS)


def encode(number: int) -> Chips:
    """The 1280 chips, +1 or -1, of a clip id given as a number of 40 bits."""
    symbols = _OUTER.encode(number.to_bytes(BYTES, "big"))
    words = np.stack([_word(symbol) for symbol in symbols])
    return np.asarray(words.reshape(-1) * _SCRAMBLER, np.float32)


def decode(soft: Chips) -> tuple[int | None, float]:
    """The id that the soft chips carry, and its score; (None, best score) when none is sure.

    `soft`: (1280,), any scale, positive where a chip looks like +1.
    """
    energy = float(np.linalg.norm(soft))
    if energy == 0:
        return None, 0.0
    correlations = (soft * _SCRAMBLER).reshape(SYMBOLS, CHIPS_PER_SYMBOL) @ _WORDS
    strength = np.abs(correlations)
    row = strength.argmax(axis=1)
    negative = correlations[np.arange(SYMBOLS), row] < 0
    symbols = bytes((row + CHIPS_PER_SYMBOL * negative).astype(np.uint8))
    two_best = np.partition(strength, -2, axis=1)[:, -2:]
    uncertain = np.argsort(two_best[:, 1] - two_best[:, 0])
    best = 0.0
    for erased in _ERASURES:
        try:
            message, _, _ = _OUTER.decode(symbols, erase_pos=uncertain[:erased].tolist())
        except ReedSolomonError:
            continue
        number = int.from_bytes(message, "big")
        score = float(soft @ encode(number)) / energy
        if score >= ACCEPT:
            return number, score
        best = max(best, score)
    return None, best


def _word(symbol: int) -> Chips:
    negative, row = divmod(symbol, CHIPS_PER_SYMBOL)
    return np.asarray(-_WORDS[row] if negative else _WORDS[row], np.float32)
