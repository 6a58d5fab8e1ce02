"""The digits that were asked for are heard, others are not."""

import math

import numpy as np
import pytest

from render.kit.kit import Floats
from render.models.store import ModelStore
from render.perception.digits import MAX_DIGITS, DigitListener, edit_distance
from render.perception.speech import RATE, Span, SpeechFinder
from render.sound.resample import resample
from render.sound.speech import RATE as SPOKEN_RATE
from render.sound.speech import speak

NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@pytest.fixture(scope="module")
def listener() -> DigitListener:
    return DigitListener()


@pytest.fixture(scope="module")
def finder(models: ModelStore) -> SpeechFinder:
    return SpeechFinder(models)


def read(digits: str, hertz: float, noise: float = 0.001, names: tuple[str, ...] = NAMES) -> Floats:
    """Digits read aloud, between a second of silence on either side."""
    text = ", ".join(names[int(digit)] for digit in digits)
    spoken = resample(speak(text, hertz, "en").samples, SPOKEN_RATE, RATE)
    padded = np.pad(spoken, RATE)
    return padded + np.random.default_rng(1).normal(0, noise, len(padded)).astype(np.float32)


@pytest.mark.parametrize(
    ("digits", "hertz"), [("49217", 110.0), ("83065", 140.0), ("17492", 205.0), ("60538", 240.0)]
)
def test_asked_digits_are_accepted_and_others_refused(
    digits: str, hertz: float, listener: DigitListener, finder: SpeechFinder
) -> None:
    sound = read(digits, hertz)
    spans = finder.find(sound).spans
    heard = listener.compare(sound, digits, spans)
    assert heard.is_accepted
    assert heard.distance <= 1
    for wrong in (digits[::-1], "".join(str((int(digit) + 3) % 10) for digit in digits)):
        refused = listener.compare(sound, wrong, spans)
        assert not refused.is_accepted
        assert refused.heard_digits == heard.heard_digits
        assert refused.gap > heard.gap


def test_digits_are_heard_in_noise(listener: DigitListener, finder: SpeechFinder) -> None:
    sound = read("49217", 120.0, noise=0.01)
    assert listener.compare(sound, "49217", finder.find(sound).spans).is_accepted


def test_oh_is_zero(listener: DigitListener, finder: SpeechFinder) -> None:
    sound = read("30817", 120.0, names=("oh", *NAMES[1:]))
    assert listener.compare(sound, "30817", finder.find(sound).spans).is_accepted


def test_listening_twice_hears_the_same(listener: DigitListener, finder: SpeechFinder) -> None:
    sound = read("4921", 130.0)
    spans = finder.find(sound).spans
    assert listener.compare(sound, "1234", spans) == listener.compare(sound, "1234", spans)


def test_nothing_is_heard_where_nobody_speaks(listener: DigitListener) -> None:
    heard = listener.compare(np.zeros(RATE, np.float32), "123", ())
    assert (heard.heard_digits, heard.is_accepted, heard.gap, heard.distance) == (
        "",
        False,
        math.inf,
        3,
    )


def test_talk_is_no_digits(listener: DigitListener, finder: SpeechFinder) -> None:
    spoken = speak("Good morning everybody, what a lovely day at the beach", 120.0, "en").samples
    sound = resample(spoken, SPOKEN_RATE, RATE)
    for asked in ("49217", "83065", "12345"):
        assert not listener.compare(sound, asked, finder.find(sound).spans).is_accepted


@pytest.mark.parametrize("asked", ["", "12a", "١٢٣", "-1", "1" * (MAX_DIGITS + 1)])
def test_only_digits_can_be_asked_for(asked: str, listener: DigitListener) -> None:
    spans: tuple[Span, ...] = ((0.0, 1.0),)
    with pytest.raises(ValueError, match="digits"):
        listener.compare(np.zeros(RATE, np.float32), asked, spans)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("", "", 0), ("123", "123", 0), ("123", "", 3), ("123", "13", 1), ("123", "321", 2)],
)
def test_edit_distance(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other) == edit_distance(other, one) == distance
