"""Clips as phones, browsers and programs leave them: what is odd and still fine, and what
cannot be read and says why."""

import struct
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from render.contract.errors import Unreadable
from render.kit.kit import Floats, Pixels
from render.models.store import ModelStore
from render.perception.media import probe, read_channels, read_frames, read_sound
from render.perception.sound_choice import SoundChoice, choose_sound, mix
from render.perception.upright import find_quarter_turns, turn_picture
from tests.support.video_clips import card, tone, write_clip

RATE = 16000
Rewrite = Callable[[int, av.Packet], bool]


def rewrite(source: Path, to: Path, keep: Rewrite) -> Path:
    """Copies the packets of a clip for which `keep(number of the picture packet, packet)`."""
    with av.open(str(source)) as clip, av.open(str(to), "w") as out:
        streams = {each.index: out.add_stream_from_template(each) for each in clip.streams}
        number = -1
        for packet in clip.demux():
            number += packet.stream.type == "video"
            if packet.dts is None or not keep(number, packet):
                continue
            packet.stream = streams[packet.stream.index]
            out.mux(packet)
    return to


def write_tracks(path: Path, tracks: Iterable[tuple[Floats, str, bool]], codec: str) -> Path:
    """A second of pictures with several sound tracks: samples (channels, n) at 48 kHz, the name of
    their layout, and whether the track is the default one."""
    with av.open(str(path), "w") as out:
        shown = out.add_stream("libx264", rate=10, options={"preset": "ultrafast"})
        shown.width, shown.height, shown.pix_fmt = 160, 120, "yuv420p"
        streams = []
        for samples, layout, is_default in tracks:
            heard = out.add_stream(codec, rate=48000, layout=layout)
            heard.disposition = av.stream.Disposition.default if is_default else 0
            streams.append((heard, samples, layout))
        for n in range(10):
            frame = av.VideoFrame.from_ndarray(card()(n / 10), format="rgb24")
            frame.pts, frame.time_base = n, Fraction(1, 10)
            out.mux(shown.encode(frame))
        out.mux(shown.encode(None))
        for heard, samples, layout in streams:
            for at in range(0, samples.shape[1], 1024):
                block = np.ascontiguousarray(samples[:, at : at + 1024])
                frame = av.AudioFrame.from_ndarray(block, "fltp", layout)
                frame.sample_rate, frame.pts = 48000, at
                frame.time_base = Fraction(1, 48000)
                out.mux(heard.encode(frame))
            out.mux(heard.encode(None))
    return path


def loudness(samples: Floats) -> float:
    return float(np.sqrt(np.mean(np.square(samples[2000:-2000]))))


def count_loud(samples: Floats) -> float:
    """Stands for seconds of speech: seconds in which the tone is heard."""
    return float(np.mean(np.abs(samples) > 0.02)) * len(samples) / RATE


@pytest.mark.parametrize("told", [0.3, 1.6, 8.0, 1000.0])
def test_a_length_that_the_header_gets_wrong(tmp_path: Path, told: float) -> None:
    """A recorder that was paused writes the time on the wall; the packets decide."""
    path = write_clip(tmp_path / "a.webm", seconds=2, codec="libvpx", sound=tone(2.0))
    data = path.read_bytes()
    at = data.index(b"\x44\x89\x88") + 3
    (ticks,) = struct.unpack(">d", data[at : at + 8])
    path.write_bytes(data[:at] + struct.pack(">d", ticks * told) + data[at + 8 :])
    assert probe(path).seconds == pytest.approx(2, abs=0.1)


def test_tracks_that_are_not_used_do_not_make_it_long(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as out:
        streams = [out.add_stream("libx264", rate=10) for _ in range(2)]
        for stream in streams:
            stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        for stream, ends in zip(streams, (20, 1000), strict=True):
            for n in (*range(20), ends):
                frame = av.VideoFrame.from_ndarray(card()(n / 10), format="rgb24")
                frame.pts, frame.time_base = n, Fraction(1, 10)
                out.mux(stream.encode(frame))
            out.mux(stream.encode(None))
    assert probe(path).seconds == pytest.approx(2, abs=0.2)


def test_a_sound_track_that_is_not_used_does_not_make_it_long(tmp_path: Path) -> None:
    long = np.repeat(tone(20.0)[None], 2, axis=0)
    tracks = [(VOICE, "stereo", True), (long, "stereo", False)]
    assert probe(write_tracks(tmp_path / "a.mp4", tracks, "aac")).seconds < 2


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_picture_on_its_side_is_turned_by_the_face(
    models: ModelStore, portrait: Pixels, quarters: int
) -> None:
    lying = turn_picture(portrait, quarters)
    turns = find_quarter_turns([lying] * 3, models)
    assert np.array_equal(turn_picture(lying, turns), portrait)


def test_a_picture_without_a_face_stays_as_it_is(models: ModelStore) -> None:
    assert find_quarter_turns([card(160, 120)(0.0)] * 3, models) == 0


@pytest.mark.parametrize(("name", "codec"), [("a.webm", "libvpx"), ("a.ts", "libx264")])
@pytest.mark.parametrize("cut", [1, 5, 19])
def test_a_recording_that_begins_between_key_frames(
    tmp_path: Path, name: str, codec: str, cut: int
) -> None:
    """It is read from the first whole picture on, and the sound keeps its place beside it."""
    options = {"g": "20", "keyint_min": "20", "sc_threshold": "0", "deadline": "realtime"}
    chosen = options if codec == "libvpx" else {**options, "preset": "ultrafast", "bf": "0"}
    chosen = {key: value for key, value in chosen.items() if codec == "libvpx" or key != "deadline"}
    whole = write_clip(
        tmp_path / name, seconds=4, fps=20, codec=codec, options=chosen, sound=tone(4.0)
    )
    path = rewrite(
        whole,
        tmp_path / f"cut-{name}",
        lambda number, packet: packet.stream.type != "video" or number >= cut,
    )
    info = probe(path)
    assert info.seconds == pytest.approx(3, abs=0.15)
    frames = list(read_frames(path, 10))
    assert len(frames) == pytest.approx(30, abs=2)
    first = float(frames[0].rgb[60, 80].mean()) * 4 / 255
    assert first == pytest.approx(1.0, abs=0.15), "the first whole picture is shown after a second"
    assert len(read_sound(path, RATE)) / RATE == pytest.approx(3, abs=0.15)


def test_pictures_that_change_size(tmp_path: Path) -> None:
    """Browsers begin small and grow with the connection."""
    small = write_clip(tmp_path / "a.ts", card(80, 60), seconds=1, fps=10)
    large = write_clip(tmp_path / "b.ts", card(160, 120), times=[1 + n / 10 for n in range(10)])
    path = tmp_path / "both.ts"
    path.write_bytes(small.read_bytes() + large.read_bytes())
    shapes = [frame.rgb.shape[:2] for frame in read_frames(path, 10)]
    assert shapes[0] == (60, 80)
    assert shapes[-1] == (120, 160)


VOICE = np.repeat(tone(1.0)[None], 2, axis=0)
SILENT = np.zeros_like(VOICE)
AGAINST = np.stack([tone(1.0), -tone(1.0)])


@pytest.mark.parametrize(
    ("tracks", "choice"),
    [
        ([(VOICE, "stereo", True)], SoundChoice(0)),
        ([(AGAINST, "stereo", True)], SoundChoice(0, 0)),
        ([(SILENT, "stereo", True), (VOICE, "stereo", False)], SoundChoice(1)),
        ([(SILENT, "stereo", False), (VOICE, "stereo", True)], SoundChoice(0)),
        ([(VOICE, "stereo", False), (VOICE, "stereo", True)], SoundChoice(0)),
        ([(SILENT, "stereo", True), (AGAINST, "stereo", False)], SoundChoice(1, 0)),
        ([(np.stack([SILENT[0], VOICE[0]]), "stereo", True)], SoundChoice(0)),
    ],
)
@pytest.mark.parametrize(("name", "codec"), [("a.mov", "pcm_s16le"), ("a.mp4", "aac")])
def test_the_track_and_channel_with_a_voice(
    tmp_path: Path,
    tracks: list[tuple[Floats, str, bool]],
    choice: SoundChoice,
    name: str,
    codec: str,
) -> None:
    path = write_tracks(tmp_path / name, tracks, codec)
    found, samples = choose_sound(
        lambda track: read_channels(path, RATE, track), probe(path).sound_tracks, count_loud, 0.5
    )
    assert found == choice
    assert loudness(samples) == pytest.approx(0.25 / np.sqrt(2), rel=0.1)
    assert loudness(read_sound(path, RATE, found)) == pytest.approx(loudness(samples), rel=0.01)


@pytest.mark.parametrize(
    ("layout", "voiced"),
    [("5.1", 2), ("quad", 0), ("2.1", 1), ("mono", 0)],
)
def test_a_voice_on_one_of_many_channels_is_as_loud_as_it_was(
    tmp_path: Path, layout: str, voiced: int
) -> None:
    channels = np.zeros((av.AudioLayout(layout).nb_channels, 48000), np.float32)
    channels[voiced] = tone(1.0)
    path = write_tracks(tmp_path / "a.mov", [(channels, layout, True)], "pcm_s16le")
    assert loudness(read_sound(path, RATE)) == pytest.approx(0.25 / np.sqrt(2), rel=0.05)


def test_what_is_silent_is_mixed_as_silence() -> None:
    assert np.array_equal(mix(np.zeros((2, 5), np.float32)), np.zeros(5))


@pytest.mark.parametrize(
    ("name", "codec"),
    [("a.mkv", "flac"), ("a.mp4", "flac"), ("a.mov", "adpcm_ima_qt"), ("a.3gp", None)],
)
def test_sound_that_few_programs_write(tmp_path: Path, name: str, codec: str | None) -> None:
    rate = 8000 if codec is None else 48000
    path = write_clip(
        tmp_path / name,
        seconds=1,
        codec="mpeg4" if codec is None else "libx264",
        sound=tone(1.0, rate=rate),
        rate=rate,
        sound_codec=codec,
    )
    assert loudness(read_sound(path, RATE)) == pytest.approx(0.25 / np.sqrt(2), rel=0.3)


def test_sound_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "a.mkv", seconds=1, sound=tone(1.0), sound_codec="wavpack")
    with pytest.raises(Unreadable) as refused:
        read_sound(path, RATE)
    assert refused.value.code == "media-sound-codec"
    assert refused.value.data == {"codec": "wavpack"}


def test_pictures_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "a.mkv", seconds=1, codec="ffv1")
    with pytest.raises(Unreadable) as refused:
        probe(path)
    assert (refused.value.code, refused.value.data) == ("media-codec", {"codec": "ffv1"})


def test_dolby_vision_without_a_picture_for_others(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "a.mp4", seconds=1, codec="libx265")
    data = path.read_bytes()
    assert b"hev1" in data
    path.write_bytes(data.replace(b"hev1", b"dvhe"))
    with pytest.raises(Unreadable) as refused:
        probe(path)
    assert refused.value.code == "media-dolby-vision"


@pytest.mark.parametrize("fps", [120, 240])
def test_slow_motion(tmp_path: Path, fps: int) -> None:
    path = write_clip(tmp_path / "a.mp4", card(64, 48), seconds=1, fps=fps)
    assert probe(path).seconds == pytest.approx(1, abs=0.05)
    assert len(list(read_frames(path, 10))) == pytest.approx(10, abs=1)


def test_a_picture_with_transparency(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "a.webm", seconds=1, codec="libvpx-vp9", pixels="yuva420p")
    assert len(list(read_frames(path, 10))) == pytest.approx(10, abs=1)


def test_a_single_frame_is_a_picture(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "a.mp4", times=[0.0], sound=tone(1.0))
    with pytest.raises(Unreadable) as refused:
        probe(path)
    assert refused.value.code == "media-still"
