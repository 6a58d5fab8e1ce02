"""Beds sound like a place, voices stand out of them, lips follow the voice."""

import numpy as np
import pyloudnorm
import pytest

from render.kit.kit import Floats
from render.sound import beds
from render.sound.lip_sync import mouth_openings
from render.sound.loudness import RATE, measure_loudness
from render.sound.mix import mix
from render.sound.recorded_speech import extract_phrase, find_phrases
from render.sound.resample import resample
from render.sound.speech import speak
from render.studio import catalog

BEDS = beds.names()


@pytest.fixture(scope="module")
def line() -> Floats:
    return speak("Hello there, this wave is huge!", 130).samples


def made(name: str, seconds: float = 4.0, seed: int = 1) -> Floats:
    return beds.load(name)(seconds, seed)


def true_peak(sound: Floats) -> float:
    return float(np.abs(resample(sound, RATE, 4 * RATE)).max())


def bursts(seconds: float = 4.0) -> Floats:
    """A buzz that comes and goes: half a second on, half a second off."""
    time = np.arange(round(seconds * RATE)) / RATE
    buzz = sum(np.sin(2 * np.pi * 140 * n * time) / n for n in range(1, 20))
    return np.asarray(0.1 * buzz * (time % 1.0 < 0.5), np.float32)


def test_every_scene_has_a_bed() -> None:
    for name in catalog.list_names("places"):
        assert catalog.load_part("places", name, object).bed in BEDS  # type: ignore[attr-defined]


def test_a_bed_that_does_not_exist_is_said() -> None:
    with pytest.raises(KeyError, match="beds/moon"):
        beds.load("moon")


@pytest.mark.parametrize("name", BEDS)
def test_a_bed(name: str) -> None:
    sound = made(name)
    assert sound.shape == (4 * RATE, 2)
    assert sound.dtype == np.float32
    assert -30 < measure_loudness(sound) < -17
    assert np.abs(sound).max() < 0.8
    # No click at either end, none in between, no direct current, both sides alive and different.
    assert np.abs(sound[[0, -1]]).max() < 1e-3
    assert np.abs(sound.mean(axis=0)).max() < 5e-3
    assert 0.4 < sound[:, 0].std() / sound[:, 1].std() < 2.5
    assert np.corrcoef(sound.T)[0, 1] < 0.97
    # A place, not a test tone: a few lines of the spectrum never hold most of its energy.
    power = np.abs(np.fft.rfft(sound[:, 0])) ** 2
    assert np.sort(power)[-10:].sum() < 0.6 * power.sum()


@pytest.mark.parametrize("name", BEDS)
def test_a_bed_depends_on_its_seed_alone(name: str) -> None:
    assert np.array_equal(made(name, 2.0, 5), made(name, 2.0, 5))
    assert not np.array_equal(made(name, 2.0, 5), made(name, 2.0, 6))


def test_the_band_keeps_its_beat() -> None:
    """Bass drum onsets are 60/112 s apart."""
    sound = made("stage", 6.0).mean(axis=1)
    frames = np.abs(sound[: len(sound) // 480 * 480].reshape(-1, 480))
    onsets = np.maximum(0, np.diff(frames.mean(axis=1)))
    onsets -= onsets.mean()
    match = np.correlate(onsets, onsets, "full")[len(onsets) - 1 :]
    best = 30 + int(np.argmax(match[30:90]))
    assert best * 0.01 == pytest.approx(60 / 112, abs=0.02)


@pytest.mark.parametrize("channels", [1, 2])
def test_loudness_agrees_with_a_reference_meter(channels: int) -> None:
    rng = np.random.default_rng(3)
    sound = rng.normal(0, 0.1, (4 * RATE, channels)).astype(np.float32)
    sound *= np.linspace(0.01, 1, len(sound), dtype=np.float32)[:, None]
    assert measure_loudness(sound) == pytest.approx(
        pyloudnorm.Meter(RATE).integrated_loudness(sound.astype(np.float64)), abs=0.1
    )


@pytest.mark.parametrize("name", ["wave", "stage", "studio"])
@pytest.mark.parametrize("spoken", [False, True])
def test_a_mix_is_loud_enough_and_never_too_loud(name: str, spoken: bool, line: Floats) -> None:
    out = mix(made(name), [(0.8, line, -0.3)] if spoken else [])
    assert out.shape == (4 * RATE, 2)
    assert measure_loudness(out) == pytest.approx(-16, abs=1)
    assert true_peak(out) <= 10 ** (-1 / 20)
    assert np.abs(out[[0, -1]]).max() < 1e-3


def test_the_bed_makes_room_for_a_voice() -> None:
    rng = np.random.default_rng(1)
    bed = rng.normal(0, 0.02, (6 * RATE, 2)).astype(np.float32)
    whisper = np.zeros(2 * RATE, np.float32)
    whisper[RATE] = 1e-4  # nothing to hear, so that what is left is the bed
    out = mix(bed, [(2.0, whisper, 0.0)])
    before, during = out[RATE : 3 * RATE // 2], out[5 * RATE // 2 : 7 * RATE // 2 - RATE // 2]
    assert 20 * np.log10(before.std() / during.std()) == pytest.approx(10, abs=1)


def test_a_voice_stands_out_and_stands_where_its_person_is(line: Floats) -> None:
    out = mix(made("wave", 5.0), [(1.5, line, -1.0)])
    plain = mix(made("wave", 5.0), [])
    during = slice(round(1.7 * RATE), round(2.9 * RATE))
    assert measure_loudness(out[during]) > measure_loudness(plain[during]) - 3
    assert out[during, 0].std() > 1.3 * out[during, 1].std()


def test_a_line_longer_than_the_clip_is_cut_off(line: Floats) -> None:
    out = mix(made("park", 2.0), [(1.5, line, 0.0)])
    assert len(out) == 2 * RATE
    assert np.abs(out[-1]).max() < 1e-3


def test_silence_stays_silent() -> None:
    assert not mix(np.zeros((RATE, 2), np.float32), []).any()


def test_lips_are_shut_in_silence() -> None:
    assert not mouth_openings(np.zeros(RATE, np.float32), RATE, 24, 24).any()
    assert not mouth_openings(np.zeros(0, np.float32), RATE, 24, 24).any()


def test_lips_open_with_the_sound_and_shut_with_it() -> None:
    found = mouth_openings(bursts(), RATE, 24, 96)
    at = (np.arange(96) + 0.5) / 24 % 1.0
    assert found[(at > 0.1) & (at < 0.45)].min() > 0.8
    assert found[at > 0.85].max() < 0.05
    assert found.max() == pytest.approx(1.0)


def test_lips_follow_a_real_line(line: Floats) -> None:
    padded = np.pad(line, (RATE // 2, RATE))
    frames = int(len(padded) / RATE * 24)
    found = mouth_openings(padded, RATE, 24, frames)
    size = RATE // 24
    level = np.sqrt(np.mean(padded[: frames * size].reshape(frames, size) ** 2, axis=1))
    assert np.corrcoef(found, np.sqrt(level))[0, 1] > 0.7
    assert not found[:11].any()
    assert not found[-12:].any()
    # It is a mouth that talks, not one that is open.
    assert np.diff(np.sign(np.diff(found[12:-24]))).astype(bool).sum() >= 6


def test_hissed_consonants_close_the_mouth() -> None:
    rng = np.random.default_rng(2)
    hiss = np.diff(rng.normal(0, 0.1, RATE // 2 + 1)).astype(np.float32)
    found = mouth_openings(np.concatenate([bursts(0.5), hiss]), RATE, 24, 24)
    assert found[14:23].mean() < 0.6 * found[2:11].mean()


def test_own_speech_is_a_phrase_of_the_recording(line: Floats) -> None:
    speech = resample(np.concatenate([line, np.zeros(RATE, np.float32), line]), RATE, 24000)
    assert len(find_phrases(speech, 24000)) >= 2
    cut = extract_phrase(speech, 24000)
    assert 1.5 < len(cut) / RATE <= 4.0
    assert len(cut) / RATE < 1.15 * len(line) / RATE
    assert abs(cut[0]) < 0.01
    assert abs(cut[-1]) < 0.01


def test_speech_without_a_pause_is_cut_to_length() -> None:
    time = np.arange(8 * 24000) / 24000
    drone = (0.2 * np.sin(2 * np.pi * 200 * time)).astype(np.float32)
    assert len(extract_phrase(drone, 24000)) == 4 * RATE
    assert len(extract_phrase(np.zeros(24000, np.float32), 24000)) == 0
    assert len(extract_phrase(np.zeros(0, np.float32), 24000)) == 0
