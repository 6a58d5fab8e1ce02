"""The real network, as `walkon models pull base` brings it."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from render.contract.errors import BadOrder, MissingPiece
from render.kit.timbre import Timbre
from render.models.store import ModelStore
from render.sound.kokoro.kokoro_voice import KokoroVoice, find_voice
from render.sound.kokoro.styles import nearest_timbre
from render.sound.lip_sync import mouth_openings
from render.sound.loudness import RATE
from render.sound.neutral import without_own_voice
from render.sound.pitch import measure_pitch
from render.sound.pitched_voice import PitchedVoice
from render.sound.voice import SpokenLine
from tests.support.drawn_kit import kit

FPS = 24
WOMAN = replace(kit(), pitch_hz=210.0)
MAN = replace(kit(), pitch_hz=105.0)


@pytest.fixture(scope="module")
def voice(models: ModelStore) -> KokoroVoice:
    return KokoroVoice(models)


@pytest.fixture(scope="module")
def line(voice: KokoroVoice) -> SpokenLine:
    return voice.say("My mother baked a pie!", WOMAN)


@pytest.fixture(scope="module")
def low_line(voice: KokoroVoice) -> SpokenLine:
    return voice.say("My mother baked a pie!", MAN, "sad")


def test_a_line_is_spoken_at_the_pitch_of_the_person(
    line: SpokenLine, low_line: SpokenLine
) -> None:
    assert measure_pitch(line.samples, RATE) == pytest.approx(210, rel=0.1)
    assert measure_pitch(low_line.samples, RATE) == pytest.approx(0.95 * 105, rel=0.1)
    assert line.synthetic
    assert not line.cloned
    assert 0.1 < np.abs(line.samples).max() <= 0.96


def test_a_sad_line_is_slower(line: SpokenLine, low_line: SpokenLine) -> None:
    assert len(low_line.samples) > 1.05 * len(line.samples)


def test_phonemes_are_timed_and_fill_the_line(line: SpokenLine) -> None:
    spans = line.phonemes
    assert "".join(span.symbol for span in spans).startswith("maɪ")
    assert all(a.end == pytest.approx(b.start) for a, b in pairwise(spans))
    assert spans[0].start < 0.1
    assert spans[-1].end == pytest.approx(len(line.samples) / RATE, abs=0.1)


def test_mouths_follow_the_sound_and_shut_at_m_b_and_p(line: SpokenLine) -> None:
    frames = len(line.samples) * FPS // RATE
    openings = mouth_openings(line.samples, RATE, FPS, frames, line.phonemes)
    blocks = line.samples[: frames * RATE // FPS].reshape(frames, -1)
    level = np.sqrt(np.mean(blocks**2, axis=1))
    assert np.corrcoef(openings, level)[0, 1] >= 0.6
    fine = mouth_openings(line.samples, RATE, 100, frames * 100 // FPS, line.phonemes)
    (baked,) = [span for span in line.phonemes if span.symbol == "b"]
    around = fine[round(baked.start * 100) - 15 : round(baked.end * 100) + 20]
    shut = fine[round(baked.start * 100) : round(baked.end * 100) + 6]
    assert shut.min() < 0.35 * around.max()


def test_a_fitted_timbre_is_heard_and_declared_as_a_copy(
    voice: KokoroVoice, line: SpokenLine
) -> None:
    numbers = nearest_timbre(np.ones(256, np.float32) / 16).astype(np.float16)
    fitted = voice.say("My mother baked a pie!", replace(WOMAN, timbre=Timbre(numbers, 0.7)))
    assert fitted.cloned
    size = min(len(fitted.samples), len(line.samples))
    assert np.abs(fitted.samples[:size] - line.samples[:size]).max() > 0.05


def test_korean_is_spoken(voice: KokoroVoice) -> None:
    spoken = voice.say("안녕!", WOMAN)
    assert "".join(span.symbol for span in spoken.phonemes) == "annjɔŋ!"
    assert len(spoken.samples) > 0.3 * RATE


def test_a_neutral_voice_keeps_nothing_of_the_person(voice: KokoroVoice) -> None:
    theirs = replace(MAN, pitch_hz=88.0, timbre=Timbre(np.zeros((8, 128), np.float16), 0.5))
    other = replace(MAN, pitch_hz=140.0, voice=-np.ones(256, np.float32) / 16)
    lines = [voice.say("Hi!", without_own_voice(kit)) for kit in (theirs, other)]
    assert np.array_equal(lines[0].samples, lines[1].samples)
    assert not lines[0].cloned


def test_odd_lines_are_refused(voice: KokoroVoice) -> None:
    with pytest.raises(BadOrder, match="line-empty"):
        voice.say("…", WOMAN)
    with pytest.raises(BadOrder, match="line-too-long"):
        voice.say("a" * 201, WOMAN)


def test_without_its_files_another_voice_speaks(
    models: ModelStore, tmp_path_factory: pytest.TempPathFactory
) -> None:
    bare = ModelStore(tmp_path_factory.mktemp("bare"))
    assert isinstance(find_voice(models), KokoroVoice)
    assert isinstance(find_voice(bare), PitchedVoice)
    with pytest.raises(MissingPiece, match="model-missing"):
        KokoroVoice(bare).say("Hi!", WOMAN)
