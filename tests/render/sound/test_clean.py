"""A clean voice sample has less noise than it was given, and a clean one stays what it was."""

import numpy as np
import pytest

from render.kit.kit import Floats
from render.sound.clean import clean_speech, normalise

RATE = 24000


def speech(seconds: float = 3.0, seed: int = 1) -> Floats:
    """Syllables: harmonics of 140 Hz that come and go, with pauses."""
    times = np.arange(round(seconds * RATE)) / RATE
    tone = sum(np.sin(2 * np.pi * 140 * n * times) / n for n in range(1, 20))
    comes = np.clip(np.sin(2 * np.pi * 2.5 * times), 0, 1) ** 0.5
    return (0.1 * tone * comes).astype(np.float32)


def apart_db(one: Floats, other: Floats) -> float:
    """How far below the wanted sound lies whatever is not part of it, at the best level."""
    count = min(len(one), len(other))
    one, other = one[:count].astype(float), other[:count].astype(float)
    share = one @ other / (one @ one)
    return float(10 * np.log10((share * one) @ (share * one) / np.sum((other - share * one) ** 2)))


def pauses(samples: Floats) -> float:
    frames = samples[: len(samples) // 240 * 240].reshape(-1, 240)
    level = np.sqrt((frames**2).mean(axis=1))
    return float(20 * np.log10(np.percentile(level, 10) / np.percentile(level, 90)))


def test_noise_is_turned_down() -> None:
    noise = np.random.default_rng(1).normal(0, 0.01, round(3 * RATE)).astype(np.float32)
    noisy = speech() + noise
    cleaned = clean_speech(noisy, RATE)
    assert pauses(cleaned) < pauses(noisy) - 6


def test_clean_speech_stays_what_it_is() -> None:
    start = np.flatnonzero(np.abs(speech()) > 0.01 * np.abs(speech()).max())[0]
    cleaned = clean_speech(speech(), RATE)
    kept = speech()[max(0, start - round(0.008 * RATE)) :]
    assert apart_db(kept, cleaned) > 15


def test_rumble_goes() -> None:
    times = np.arange(3 * RATE) / RATE
    rumbling = speech() + (0.2 * np.sin(2 * np.pi * 40 * times)).astype(np.float32)
    bands = np.abs(np.fft.rfft(clean_speech(rumbling, RATE)))
    hertz = np.fft.rfftfreq(len(clean_speech(rumbling, RATE)), 1 / RATE)
    assert bands[hertz < 60].max() < bands[(hertz > 130) & (hertz < 150)].max() / 10


@pytest.mark.parametrize("loud", [0.01, 0.3, 5.0])
def test_the_level_is_always_the_same(loud: float) -> None:
    out = normalise(speech() * np.float32(loud), RATE)
    power = out**2
    assert np.abs(out).max() <= 0.951
    assert np.sqrt(power[power > 0.01 * power.max()].mean()) == pytest.approx(0.1, rel=0.05)


@pytest.mark.parametrize(
    "samples", [np.zeros(0), np.zeros(RATE), np.full(RATE, np.nan), np.full(10, 1e-6)]
)
def test_no_sound_gives_none(samples: Floats) -> None:
    assert len(normalise(samples.astype(np.float32), RATE)) == 0
