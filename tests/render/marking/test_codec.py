"""The false positive rate holds by construction; what is decoded is right or nothing."""

import numpy as np
import pytest

from render.marking import codec, reader


def test_false_positive_bound() -> None:
    assert codec.FALSE_POSITIVES <= 1e-6
    assert reader.CANDIDATES * reader.SHIFTS <= codec.HYPOTHESES


@pytest.mark.parametrize(
    "soft",
    [
        np.ones(codec.CHIPS),
        np.arange(codec.CHIPS) - 100.0,
        np.sin(np.arange(codec.CHIPS)),
        np.eye(1, codec.CHIPS)[0],
        1.0 / (1 + np.arange(codec.CHIPS)),
    ],
    ids=["level", "ramp", "wave", "spike", "decay"],
)
def test_score_of_a_codeword_keeps_hoeffdings_bound(soft: np.ndarray) -> None:
    """For any values: over draws of the scrambler, P(score >= t) <= exp(-t**2 / 2)."""
    random = np.random.default_rng(5)
    draws = random.choice([-1.0, 1.0], (20_000, codec.CHIPS))
    scores = draws @ soft / np.linalg.norm(soft)
    for limit in (0.5, 1.5, 2.5, 3.5):
        assert (scores >= limit).mean() <= np.exp(-(limit**2) / 2)
    assert codec.decode(soft.astype(np.float32))[0] is None


def test_scrambler_is_balanced() -> None:
    drawn = codec.signs("scrambler", codec.CHIPS)
    assert set(drawn) == {-1.0, 1.0}
    assert abs(drawn.sum()) < 4 * np.sqrt(codec.CHIPS)


def test_noise_is_never_taken_for_an_id() -> None:
    random = np.random.default_rng(6)
    best = 0.0
    for _ in range(3000):
        number, score = codec.decode(random.normal(size=codec.CHIPS).astype(np.float32))
        assert number is None
        best = max(best, score)
    assert 0 < best < codec.ACCEPT  # codewords were found; their scores were too low


def test_weak_marks_are_read_right_or_not_at_all() -> None:
    random = np.random.default_rng(7)
    read = {0.2: 0, 0.4: 0}
    for strength in read:
        for _ in range(100):
            number = int(random.integers(0, 1 << 40))
            soft = codec.encode(number) * strength + random.normal(size=codec.CHIPS)
            found, _ = codec.decode(soft.astype(np.float32))
            assert found in (None, number)
            read[strength] += found == number
    assert read[0.4] >= 95
    assert read[0.2] <= 50


def test_two_lost_symbols_are_corrected() -> None:
    soft = codec.encode(0x123456789A)
    soft[: 2 * codec.CHIPS_PER_SYMBOL] *= -np.resize([1, 1, -1], 2 * codec.CHIPS_PER_SYMBOL)
    number, score = codec.decode(soft)
    assert number == 0x123456789A
    assert codec.ACCEPT < score < np.sqrt(codec.CHIPS)
