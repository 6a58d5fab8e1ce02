"""A line is read aloud, in both languages, at the pitch that was asked for."""

import numpy as np
import pytest

from render.contract.errors import BadOrder
from render.sound.pitch import measure_pitch
from render.sound.speech import (
    MAX_CHARACTERS,
    RATE,
    detect_language,
    find_synthesizer,
    speak,
    to_readable,
)

LINES = {
    "en": "Hello there, this wave is huge!",
    "ko": "안녕하세요, 파도가 정말 커요!",
}


def vowel(hertz: float, seconds: float = 1.0, rate: int = 16000) -> np.ndarray:
    """A buzz through three formants, drifting by a few percent like a voice."""
    time = np.arange(int(seconds * rate)) / rate
    drift = 1 + 0.03 * np.sin(2 * np.pi * 2.3 * time)
    phase = 2 * np.pi * np.cumsum(hertz * drift) / rate
    sound = np.zeros_like(time)
    for harmonic in range(1, int(4000 / hertz)):
        at = harmonic * hertz
        weight = sum(1 / (1 + ((at - formant) / 120) ** 2) for formant in (600, 1100, 2500))
        sound += weight / harmonic * np.sin(harmonic * phase)
    return (0.3 * sound / np.abs(sound).max()).astype(np.float32)


@pytest.mark.parametrize("hertz", [70, 95, 130, 180, 240, 330, 450])
def test_pitch_of_a_vowel(hertz: float) -> None:
    noise = np.random.default_rng(hertz).normal(0, 0.005, 16000).astype(np.float32)
    found = measure_pitch(vowel(hertz) + noise, 16000)
    assert found == pytest.approx(hertz, rel=0.02)


def test_noise_and_silence_have_no_pitch() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, 16000).astype(np.float32)
    assert measure_pitch(noise, 16000) is None
    assert measure_pitch(np.zeros(16000, np.float32), 16000) is None
    assert measure_pitch(np.zeros(0, np.float32), 16000) is None


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("hertz", [80.0, 118.0, 205.0, 290.0])
def test_a_line_comes_out_at_the_asked_pitch(language: str, hertz: float) -> None:
    spoken = speak(LINES[language], hertz)
    assert spoken.language == language
    assert measure_pitch(spoken.samples, RATE) == pytest.approx(hertz, rel=0.06)
    assert 1.2 < spoken.seconds < 4.5
    assert np.abs(spoken.samples).max() < 1
    assert abs(spoken.samples[0]) < 0.01
    assert abs(spoken.samples[-1]) < 0.01


def test_the_same_line_gives_the_same_samples() -> None:
    assert np.array_equal(speak("Again!", 150).samples, speak("Again!", 150).samples)


def test_different_lines_sound_different() -> None:
    one, other = speak("yes", 120).samples, speak("no", 120).samples
    assert len(one) != len(other) or not np.allclose(one, other)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("-v whisper hello", "v whisper hello"),
        ("<voice name='x'>hi</voice>", "voice name 'x' hi voice"),
        ("[[h@l'oU]] you", "h l'oU you"),
        ("a\nb\tc\0d", "a b c d"),
        ("서핑, 가자!", "서핑, 가자!"),
    ],
)
def test_a_line_is_text_and_nothing_else(text: str, read: str) -> None:
    assert to_readable(text) == read


def test_markup_and_options_are_read_as_words() -> None:
    assert np.array_equal(speak("[[hi]] <b>you</b>", 120).samples, speak("hi b you b", 120).samples)


def test_lines_that_cannot_be_read() -> None:
    with pytest.raises(BadOrder, match="line-empty"):
        speak(" ?! ", 120)
    with pytest.raises(BadOrder, match="line-too-long"):
        speak("a" * (MAX_CHARACTERS + 1), 120)


def test_the_language_follows_the_script() -> None:
    assert detect_language("오늘은 surfing 가는 날") == "ko"
    assert detect_language("Hello, 1 2 3") == "en"
    assert detect_language("!!!") == "en"


def test_where_speech_comes_from_is_known() -> None:
    assert find_synthesizer() is not None
