"""The same voice is alike, another is less so, and a crafted weights file can do nothing."""

import io
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest

from render.contract.errors import MissingPiece
from render.kit.kit import Floats
from render.models.store import ModelStore
from render.perception.ge2e import SpeakerNetwork, spectrogram
from render.perception.speech import RATE
from render.perception.voice import VoiceEncoder, voice_similarity
from render.sound.resample import resample
from render.sound.speech import RATE as SPOKEN_RATE
from render.sound.speech import speak


@pytest.fixture(scope="module")
def voices(models: ModelStore) -> VoiceEncoder:
    return VoiceEncoder(models)


def heard(text: str, hertz: float) -> Floats:
    return resample(speak(text, hertz).samples, SPOKEN_RATE, RATE)


def embedded(voices: VoiceEncoder, sound: Floats) -> Floats:
    found = voices.embed(sound, ((0.0, len(sound) / RATE),))
    assert found is not None
    return found


def test_a_voice_is_alike_itself_and_less_alike_another(voices: VoiceEncoder) -> None:
    one = embedded(voices, heard("The quick brown fox jumps over the lazy dog.", 110))
    again = embedded(voices, heard("Nobody move, I have found the missing cookie.", 112))
    other = embedded(voices, heard("Nobody move, I have found the missing cookie.", 220))
    assert one.shape == (256,)
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-5)
    assert voice_similarity(one, again) > 0.72
    assert voice_similarity(one, again) > voice_similarity(one, other) + 0.1


def test_how_quiet_somebody_speaks_does_not_matter(voices: VoiceEncoder) -> None:
    sound = heard("The quick brown fox jumps over the lazy dog.", 130)
    assert voice_similarity(embedded(voices, sound * 0.2), embedded(voices, sound * 0.02)) > 0.999


def test_only_the_spans_count(voices: VoiceEncoder) -> None:
    sound = heard("The quick brown fox jumps over the lazy dog.", 130)
    noise = np.random.default_rng(1).normal(0, 0.1, RATE).astype(np.float32)
    within = voices.embed(np.concatenate([noise, sound]), ((1.0, 1 + len(sound) / RATE),))
    assert within is not None
    assert voice_similarity(within, embedded(voices, sound)) > 0.999


def test_no_speech_has_no_voice(voices: VoiceEncoder) -> None:
    assert voices.embed(np.zeros(RATE, np.float32), ()) is None
    assert voices.embed(np.zeros(RATE, np.float32), ((0.0, 1.0),)) is None


def test_the_spectrogram_peaks_where_the_tone_is() -> None:
    time = np.arange(RATE) / RATE
    bands = [
        int(np.argmax(spectrogram(np.sin(2 * np.pi * hertz * time).astype(np.float32))[50]))
        for hertz in (200, 400, 1000, 3000)
    ]
    assert bands == sorted(bands)
    assert bands[1] - bands[0] == pytest.approx(bands[0], abs=2)  # linear below 1 kHz


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("executed",)


@pytest.mark.parametrize("kind", ["pickle", "late", "cut", "zip", "text"])
def test_other_files_are_refused_and_run_nothing(
    kind: str, tmp_path: Path, models: ModelStore, capsys: pytest.CaptureFixture[str]
) -> None:
    real = models.path("resemblyzer.pt").read_bytes()
    evil = pickle.dumps(Evil(), 2)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("archive/data.pkl", evil)
    crafted = {
        "pickle": evil,
        "late": real[: real.index(b"\x80\x02}")] + evil,
        "cut": real[: len(real) // 2],
        "zip": archive.getvalue(),
        "text": b"hello",
    }[kind]
    path = tmp_path / "resemblyzer.pt"
    path.write_bytes(crafted)
    with pytest.raises(MissingPiece, match="model-broken"):
        SpeakerNetwork(path)
    assert capsys.readouterr().out == ""
