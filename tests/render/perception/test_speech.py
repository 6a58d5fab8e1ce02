"""Speech is found where it is, measured, and its cleanest stretch kept."""

import numpy as np
import pytest

from render.kit.kit import Floats
from render.models.store import ModelStore
from render.perception.speech import (
    RATE,
    SpeechFinder,
    extract_cleanest,
    find_spans,
    measure_snr_db,
)
from render.sound.resample import resample
from render.sound.speech import RATE as SPOKEN_RATE
from render.sound.speech import speak


@pytest.fixture(scope="module")
def finder(models: ModelStore) -> SpeechFinder:
    return SpeechFinder(models)


@pytest.fixture(scope="module")
def line() -> Floats:
    return resample(speak("Hello there, this wave is huge!", 120).samples, SPOKEN_RATE, RATE)


def silence(seconds: float, noise: float = 0.0005) -> Floats:
    rng = np.random.default_rng(1)
    return rng.normal(0, noise, round(seconds * RATE)).astype(np.float32)


def test_speech_is_found_where_it_is(finder: SpeechFinder, line: Floats) -> None:
    found = finder.find(np.concatenate([silence(2), line, silence(1.5)]))
    start, end = found.spans[0][0], found.spans[-1][1]
    assert start == pytest.approx(2.0, abs=0.15)
    assert end == pytest.approx(2.0 + len(line) / RATE, abs=0.35)
    assert found.seconds == pytest.approx(len(line) / RATE, rel=0.35)
    assert found.share == pytest.approx(found.seconds / (3.5 + len(line) / RATE), abs=0.01)


def test_silence_noise_and_a_tone_are_no_speech(finder: SpeechFinder) -> None:
    time = np.arange(3 * RATE) / RATE
    for sound in (np.zeros(3 * RATE), silence(3, 0.05), 0.2 * np.sin(2 * np.pi * 440 * time)):
        found = finder.find(sound.astype(np.float32))
        assert (found.spans, found.share, found.snr_db) == ((), 0.0, None)


def test_very_short_sound(finder: SpeechFinder) -> None:
    assert finder.find(np.zeros(0, np.float32)).spans == ()
    assert finder.find(np.zeros(10, np.float32)).spans == ()


def test_pauses_and_clicks_in_the_likelihood() -> None:
    step = 512 / RATE
    likelihood = np.array([0, 1, 0, 0, 0, 0, *[0.9] * 12, 0.2, 0.2, *[0.6] * 8, *[0.0] * 8])
    ((start, end),) = find_spans(likelihood.astype(np.float32), 10.0)
    assert start == pytest.approx(6 * step - 0.03)
    assert end == pytest.approx(28 * step + 0.03)


@pytest.mark.parametrize("db", [10, 20, 30])
def test_snr(db: float, line: Floats) -> None:
    level = float(np.sqrt(np.mean(line[line**2 > 1e-4] ** 2)))
    noise = silence(2 + len(line) / RATE, level / 10 ** (db / 20))
    sound = noise.copy()
    sound[RATE : RATE + len(line)] += line
    found = measure_snr_db(sound, ((1.0, 1 + len(line) / RATE),))
    assert found == pytest.approx(db, abs=3)


def test_the_cleanest_stretch_is_kept(finder: SpeechFinder, line: Floats) -> None:
    shouted = np.clip(line * 20, -1, 1)
    sound = np.concatenate([silence(1), shouted, silence(12), line, silence(1)])
    kept = extract_cleanest(sound, RATE, finder.find(sound), seconds=5.0)
    assert 0.8 * len(line) / RATE < len(kept) / 24000 <= 5.0
    assert np.abs(kept).max() < 0.99


def test_no_speech_keeps_nothing(finder: SpeechFinder) -> None:
    quiet = silence(2)
    assert len(extract_cleanest(quiet, RATE, finder.find(quiet))) == 0
