"""A line in a person's own voice: the real VoxCPM2 classes on tiny random weights, offline."""

import importlib.util
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from render.contract.errors import BadOrder, Cancelled, MissingPiece
from render.contract.renderer import IsCancelled
from render.engines.voice import cloned_voice as voices
from render.engines.voice.cloned_voice import NOT_CLONED, ClonedVoice
from render.isolation.child import Child
from render.kit.kit import Kit
from render.sound.loudness import RATE
from render.sound.voice import SpokenLine
from tests.render.kit.test_kit import made


def person(hertz: float, seconds: float = 2.0) -> Kit:
    """Somebody whose voice is a hum."""
    times = np.arange(round(seconds * 24000)) / 24000
    comes = np.clip(np.sin(2 * np.pi * 3 * times), 0, 1)
    tone = sum(np.sin(2 * np.pi * hertz * n * times) / n for n in range(1, 9))
    return replace(made(), speech=(0.2 * tone * comes).astype(np.float32))


class Studio:
    """Reads everything as a tone."""

    def __init__(self, note: str = "") -> None:
        self.note = note
        self.read: list[str] = []

    def say(self, text: str, kit: Kit, mood: str = "") -> SpokenLine:
        self.read.append(text)
        return SpokenLine(np.full(480, 0.1, np.float32), True, self.note)


class TestWithoutWeights:
    """Whatever is in the way, somebody reads the line, and it is said who."""

    def test_too_little_speech_to_copy(self, tmp_path: Path) -> None:
        studio = Studio()
        with ClonedVoice(tmp_path, fallback=studio) as voice:
            for kit in (made(voice=False), person(150, 0.5)):
                assert voice.say("hello", kit).note == NOT_CLONED
        assert studio.read == ["hello", "hello"]

    def test_no_weights(self, tmp_path: Path) -> None:
        with ClonedVoice(tmp_path, fallback=Studio()) as voice:
            with pytest.raises(MissingPiece, match="weights-missing"):
                voice.load()
            said = voice.say("hello", person(150))
        assert (said.synthetic, said.cloned, said.note) == (True, False, NOT_CLONED)

    def test_the_studio_has_a_note_of_its_own(self, tmp_path: Path) -> None:
        with ClonedVoice(tmp_path, fallback=Studio("own-speech")) as voice:
            assert voice.say("hello", made(voice=False)).note == "own-speech"

    @pytest.mark.parametrize("file", ["audiovae.pth", "tokenization_voxcpm2.py"])
    def test_nothing_that_runs_when_opened(self, tmp_path: Path, file: str) -> None:
        (tmp_path / "config.json").write_text("{}")
        (tmp_path / file).write_bytes(b"")
        with ClonedVoice(tmp_path) as voice, pytest.raises(MissingPiece, match="weights-unsafe"):
            voice.load()

    @pytest.mark.parametrize(("text", "code"), [("*", "line-empty"), ("a" * 201, "line-too-long")])
    def test_what_cannot_be_read(self, tmp_path: Path, text: str, code: str) -> None:
        with (
            ClonedVoice(tmp_path, fallback=Studio()) as voice,
            pytest.raises(BadOrder, match=code),
        ):
            voice.say(text, person(150))

    def test_a_process_that_dies(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(voices, "SPEAK", f"{__name__}:dies")
        with ClonedVoice(tmp_path, fallback=Studio()) as voice:
            assert voice.say("hello", person(150)).note == NOT_CLONED

    def test_a_clip_taken_back_while_a_line_is_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(voices, "SPEAK", f"{__name__}:reads_for_long")
        reading = tmp_path / "reading"
        studio = Studio()
        with ClonedVoice(tmp_path, fallback=studio) as voice:
            with voice.cancellable(reading.exists), pytest.raises(Cancelled):
                voice.say("hello", person(150))
            assert time.time() - reading.stat().st_mtime < 5
            monkeypatch.setattr(voices, "SPEAK", f"{__name__}:as_long_as_the_text")
            assert voice.say("hello", person(150)).cloned, "the next line starts another process"
            with voice.cancellable(lambda: True), pytest.raises(Cancelled):
                voice.say("hello", made(voice=False))
        assert studio.read == []

    def test_the_engine_stays_when_its_voice_is_ended(self, tmp_path: Path) -> None:
        """A line read by a child of the engine's child, as `render.resident_engine` has it."""
        reading = tmp_path / "reading"

        def at_work() -> bool:
            return reading.exists() and bool(reading.read_text())

        with Child() as engine:
            limits = {"seconds": 60.0, "memory_mb": 1500}
            before = engine.call("os:getpid", returns=int, **limits)
            with pytest.raises(Cancelled):
                engine.call(
                    f"{__name__}:clip_with_a_long_line",
                    tmp_path,
                    returns=type(None),
                    **limits,
                    is_cancelled=at_work,
                    stop_seconds=60.0,
                    capped=False,
                )
            assert time.time() - reading.stat().st_mtime < 5
            assert engine.call("os:getpid", returns=int, **limits) == before
            with pytest.raises(ProcessLookupError):
                os.kill(int(reading.read_text()), 0)

    @pytest.mark.parametrize("answer", ["silent", "not_numbers"])
    def test_a_model_that_says_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
    ) -> None:
        monkeypatch.setattr(voices, "SPEAK", f"{__name__}:{answer}")
        with ClonedVoice(tmp_path, fallback=Studio()) as voice:
            assert voice.say("hello", person(150)).note == NOT_CLONED

    def test_brackets_do_not_direct_the_voice(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(voices, "SPEAK", f"{__name__}:as_long_as_the_text")
        with ClonedVoice(tmp_path, fallback=Studio()) as voice:
            said = voice.say("(whispering) <b>hi</b>", person(150))
        assert said.cloned
        assert len(said.samples) == pytest.approx(len("whispering b hi b") * 4800, rel=0.01)


def dies(*_: object) -> tuple[bytes, int]:
    os._exit(9)


def reads_for_long(folder: Path, *_: object) -> tuple[bytes, int]:
    (folder / "reading").write_text(str(os.getpid()))
    time.sleep(60)
    return silent()


def clip_with_a_long_line(folder: Path, is_cancelled: IsCancelled) -> None:
    voices.SPEAK = f"{__name__}:reads_for_long"
    with ClonedVoice(folder, fallback=Studio()) as voice, voice.cancellable(is_cancelled):
        voice.say("hello", person(150))


def silent(*_: object) -> tuple[bytes, int]:
    return np.zeros(48000, np.float32).tobytes(), 48000


def not_numbers(*_: object) -> tuple[bytes, int]:
    return np.full(48000, np.nan, np.float32).tobytes(), 48000


def as_long_as_the_text(folder: Path, device: str, text: str, *_: object) -> tuple[bytes, int]:
    times = np.arange(len(text) * 4800) / 48000
    return np.cos(2 * np.pi * 200 * times).astype(np.float32).tobytes(), 48000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny weights."""
    if importlib.util.find_spec("voxcpm") is None:
        pytest.skip("voxcpm comes with the engines, see docs/gpu.md")
    from tests.render.engines.voice import tiny_voice

    return tiny_voice.write(tmp_path_factory.mktemp("voice") / "tiny")


@pytest.fixture(scope="module")
def voice(folder: Path) -> Iterator[ClonedVoice]:
    """One process for all: importing torch takes longer than everything it does here."""
    with ClonedVoice(folder, "cpu", Studio(), steps=3) as voice:
        voice.load()
        yield voice


@pytest.mark.engines
class TestTinyWeights:
    """The real classes, loaded from a folder and run in their own process."""

    def test_a_line_is_said_in_a_copied_voice(self, voice: ClonedVoice) -> None:
        said = voice.say("hello there", person(150))
        assert (said.synthetic, said.cloned, said.note) == (True, True, "")
        assert said.samples.dtype == np.float32
        assert 0.1 * RATE < len(said.samples) < 15 * RATE
        assert 0 < np.abs(said.samples).max() <= 0.951

    def test_the_same_line_sounds_the_same(self, voice: ClonedVoice) -> None:
        first, again = (voice.say("hello", person(150)).samples for _ in range(2))
        assert np.array_equal(first, again)

    def test_another_voice_sounds_different(self, voice: ClonedVoice) -> None:
        one, other = (voice.say("hello", person(hertz)).samples for hertz in (110, 240))
        assert not np.array_equal(one, other)

    def test_korean_is_passed_as_korean(self, voice: ClonedVoice) -> None:
        one, other = (voice.say(text, person(150)).samples for text in ("안녕", "잘가"))
        assert not np.array_equal(one, other)

    @pytest.mark.parametrize("damage", ["part gone", "names gone", "another model", "no weights"])
    def test_a_damaged_folder_is_refused(self, folder: Path, tmp_path: Path, damage: str) -> None:
        broken = Path(shutil.copytree(folder, tmp_path / "moved"))
        if damage == "part gone":
            (broken / "audiovae.safetensors").unlink()
        elif damage == "names gone":
            shutil.copy(broken / "audiovae.safetensors", broken / "model.safetensors")
        elif damage == "another model":
            (broken / "config.json").write_text('{"architecture": "voxcpm"}')
        else:
            (broken / "model.safetensors").write_bytes(b"no weights")
        code = "weights-missing" if damage == "part gone" else "weights-broken"
        from render.engines.voice.voxcpm import load_model

        with pytest.raises(MissingPiece, match=code):
            load_model(broken, "cpu")
