"""Clips are whole or not there, equal for equal input, right in colour, marked from the start."""

import struct
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from pathlib import Path

import av
import numpy as np
import psutil
import pytest

from render.contract.errors import MissingPiece
from render.marking.label import Label
from render.models.store import ModelStore
from render.output.clip_writer import ClipWriter
from render.video.encoder import Samples, encode_only_seconds
from tests.render.marking.clips import Frame, flat

CLIP = "K7Q2M9XD"
SIZE = (640, 360)
TONE = (0.3 * np.sin(2 * np.pi * 440 * np.arange(48000) / 48000)).astype(np.float32)
SOUND = np.stack([TONE, np.zeros_like(TONE)], axis=1)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "clip.mp4"


def write(
    out: Path, frames: Iterable[Frame], models: ModelStore, sound: Samples | None = None
) -> None:
    with ClipWriter(out, SIZE, 30, CLIP, models, sound) as writer:
        for frame in frames:
            writer.write(frame)


def solid(colour: tuple[int, int, int]) -> Frame:
    return np.full((SIZE[1], SIZE[0], 3), colour, np.uint8)


def pictures(path: Path) -> list[Frame]:
    with av.open(str(path)) as clip:
        return [frame.to_ndarray(format="rgb24") for frame in clip.decode(video=0)]


def test_equal_input_gives_equal_bytes(tmp_path: Path, models: ModelStore) -> None:
    frames = list(flat(SIZE, 1))
    write(tmp_path / "a.mp4", frames, models, SOUND)
    write(tmp_path / "b.mp4", frames, models, SOUND)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_sound_that_is_made_beside_the_pictures_gives_the_same_clip(
    tmp_path: Path, models: ModelStore
) -> None:
    frames = list(flat(SIZE, 1))
    write(tmp_path / "a.mp4", frames, models, SOUND)
    late: Future[Samples] = Future()
    with ClipWriter(tmp_path / "b.mp4", SIZE, 30, CLIP, models, late) as writer:
        for number, frame in enumerate(frames):
            writer.write(frame)
            if number == len(frames) - 2:
                late.set_result(SOUND)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_without_its_sound_there_is_no_clip(out: Path, models: ModelStore) -> None:
    failed: Future[Samples] = Future()
    failed.set_exception(MissingPiece("model-missing", {"name": "voice"}))
    with (
        pytest.raises(MissingPiece, match="model-missing"),
        ClipWriter(out, SIZE, 30, CLIP, models, failed) as writer,
    ):
        writer.write(solid((0, 0, 0)))
    assert list(out.parent.iterdir()) == []


def test_equal_input_gives_equal_bytes_at_the_cap_on_a_busy_machine(
    tmp_path: Path, models: ModelStore
) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (48, SIZE[1], SIZE[0], 3), np.uint8)
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(3)]
    try:
        clips = set()
        for _ in range(8):
            write(tmp_path / "a.mp4", noise, models, SOUND)
            clips.add((tmp_path / "a.mp4").read_bytes())
    finally:
        for process in busy:
            process.kill()
            process.wait()
    assert len(clips) == 1


def test_label_is_there_from_the_first_frame_to_the_last(out: Path, models: ModelStore) -> None:
    for background in (0, 128, 255):
        write(out, [solid((background,) * 3)] * 12, models)
        left, top, right, bottom = Label(CLIP, SIZE, models).box
        for picture in (pictures(out)[0], pictures(out)[-1]):
            label = picture[top:bottom, left:right].astype(int)
            beside = picture[top:bottom, right + 4 :].astype(int)
            assert abs(beside.mean() - background) < 4
            assert label.max() > 200  # its letters are white ...
            assert np.median(label) < 110  # ... on dark, whatever is behind
            letters = (label.mean(axis=2) > 170).any(axis=0)
            strokes = np.count_nonzero(np.diff(letters.astype(int)) == 1)
            assert 12 <= strokes <= 30  # one letter beside the other


def test_label_stays_inside_every_shape(models: ModelStore) -> None:
    for width, height in ((1280, 720), (720, 1280), (720, 720), (180, 320), (1920, 180)):
        left, top, right, bottom = Label(CLIP, (width, height), models).box
        assert left >= 0.05 * width - 1
        assert top >= 0.05 * height - 1
        assert right <= width
        assert bottom <= height


def test_colours_arrive_as_they_were_drawn(out: Path, models: ModelStore) -> None:
    for colour in ((200, 30, 30), (30, 180, 60), (30, 60, 200), (250, 240, 60), (128, 128, 128)):
        write(out, [solid(colour)] * 3, models)
        middle = pictures(out)[1][150:300, 200:500].reshape(-1, 3).mean(axis=0)
        assert np.abs(middle - colour).max() < 5
    with av.open(str(out)) as clip:
        codec = clip.streams.video[0].codec_context
        tags = codec.colorspace, codec.color_primaries, codec.color_trc, codec.color_range
        assert tags == (1, 1, 1, 1)  # BT.709 three times, video levels (ITU-T H.273)


def test_rgb_and_rgba_are_the_same_picture(tmp_path: Path, models: ModelStore) -> None:
    frames = list(flat(SIZE, 0.2))
    write(tmp_path / "rgba.mp4", frames, models)
    write(tmp_path / "rgb.mp4", [np.ascontiguousarray(f[..., :3]) for f in frames], models)
    assert (tmp_path / "rgba.mp4").read_bytes() == (tmp_path / "rgb.mp4").read_bytes()


def test_a_frame_is_left_as_it_was_drawn(out: Path, models: ModelStore) -> None:
    frames = list(flat(SIZE, 0.3))
    before = [frame.copy() for frame in frames]
    write(out, frames, models)
    assert all((frame == old).all() for frame, old in zip(frames, before, strict=True))


def test_sound_is_heard_in_step_and_the_index_comes_first(out: Path, models: ModelStore) -> None:
    write(out, list(flat(SIZE, 1)), models, SOUND)
    with av.open(str(out)) as clip:
        sound = clip.streams.audio[0]
        assert (sound.codec_context.name, sound.rate, sound.channels) == ("aac", 48000, 2)
        heard = np.concatenate([f.to_ndarray() for f in clip.decode(sound)], axis=1)
    assert heard.shape[1] == pytest.approx(48000, abs=1024)
    left, right = heard[:, 2000:46000]
    assert np.corrcoef(left, TONE[2000:46000])[0, 1] > 0.99
    assert np.abs(right).max() < 0.01
    assert boxes(out).index("moov") < boxes(out).index("mdat")


def test_clip_is_as_long_as_its_frames(out: Path, models: ModelStore) -> None:
    write(out, list(flat(SIZE, 1.5)), models)
    assert len(pictures(out)) == 45
    with av.open(str(out)) as clip:
        assert clip.duration == pytest.approx(1.5 * av.time_base, rel=0.01)
        assert not clip.streams.audio


def test_nothing_is_left_when_drawing_fails(out: Path, models: ModelStore) -> None:
    def failing() -> Iterator[Frame]:
        yield solid((1, 2, 3))
        raise RuntimeError("out of paint")

    with pytest.raises(RuntimeError, match="out of paint"):
        write(out, failing(), models, SOUND)
    assert list(out.parent.iterdir()) == []


def test_an_older_clip_stays_when_drawing_fails(out: Path, models: ModelStore) -> None:
    write(out, [solid((9, 9, 9))] * 3, models)
    before = out.read_bytes()
    with pytest.raises(ValueError, match="a frame of"):
        write(out, [solid((1, 2, 3)), np.zeros((10, 10, 3), np.uint8)], models)
    assert out.read_bytes() == before
    assert list(out.parent.iterdir()) == [out]


def test_no_clip_without_its_label(out: Path) -> None:
    with pytest.raises(MissingPiece):
        ClipWriter(out, SIZE, 30, CLIP, ModelStore(out.parent))
    assert list(out.parent.iterdir()) == []


def test_frames_stream(out: Path, models: ModelStore) -> None:
    process = psutil.Process()
    with ClipWriter(out, (1280, 720), 30, CLIP, models) as writer:
        for _ in range(20):
            writer.write(np.zeros((720, 1280, 4), np.uint8))  # 3.7 MB
        settled = process.memory_info().rss
        for _ in range(100):
            writer.write(np.zeros((720, 1280, 4), np.uint8))
        assert process.memory_info().rss - settled < 150e6
    assert writer.spent.encode > 0
    assert writer.spent.mark > 0
    assert writer.spent.label > 0
    assert writer.spent.convert > 0


def test_no_picture_makes_a_clip_too_large_to_send(out: Path, models: ModelStore) -> None:
    random = np.random.default_rng(1)
    noise = [random.integers(0, 256, (SIZE[1], SIZE[0], 3), np.uint8) for _ in range(90)]
    write(out, noise, models)
    assert out.stat().st_size / 3 * 15 < 10 * 2**20  # 15 s within Discord's smallest limit


def test_encoding_alone_is_measured(out: Path, models: ModelStore) -> None:
    write(out, list(flat(SIZE, 1)), models)
    assert 0 < encode_only_seconds(out) < 60


def boxes(path: Path) -> list[str]:
    """Names of the boxes of an MP4 at its top level."""
    data, names, at = path.read_bytes(), [], 0
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        names.append(name.decode())
        at += length
    return names
