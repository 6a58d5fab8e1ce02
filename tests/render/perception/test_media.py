"""Reading clips: every container and codec a phone writes, upright, on time, within limits."""

import os
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from render.contract.errors import Unreadable
from render.perception.intake import IntakeLimits
from render.perception.media import Frame, MediaInfo, probe, read_frames, read_sound
from tests.support.video_clips import (
    CORNERS,
    card,
    tone,
    write_clip,
)

PHONE_CLIPS = {
    "h264.mp4": {},
    "h264.mov": {},
    "fragmented.mp4": {"container_options": {"movflags": "frag_keyframe+empty_moov"}},
    "high10.mp4": {"pixels": "yuv420p10le"},
    "hevc.mov": {"codec": "libx265"},
    "hevc10.mp4": {"codec": "libx265", "pixels": "yuv420p10le"},
    "vp8.webm": {"codec": "libvpx"},
    "vp9.webm": {"codec": "libvpx-vp9"},
    "av1.mp4": {"codec": "libsvtav1"},
    "av1-10.webm": {"codec": "libsvtav1", "pixels": "yuv420p10le"},
    "mpeg2.mpg": {"codec": "mpeg2video"},
    "stream.ts": {},
    "mpeg4.3gp": {"codec": "mpeg4", "rate": 8000},
    "pcm.mov": {"sound_codec": "pcm_s16le"},
    "odd.webm": {"codec": "libvpx-vp9", "picture": card(161, 121)},
}


def corner_names(frame: Frame) -> list[str]:
    """Colours at top left, top right, bottom left, bottom right."""
    height, width = frame.rgb.shape[:2]
    found = []
    for y in (height // 8, height * 7 // 8):
        for x in (width // 8, width * 7 // 8):
            away = {
                name: np.abs(frame.rgb[y, x] - np.array(rgb)).max() for name, rgb in CORNERS.items()
            }
            name = min(away, key=lambda name: away[name])
            assert away[name] <= 25, f"{frame.rgb[y, x]} is no corner colour"
            found.append(name)
    return found


def shown_at(frame: Frame) -> float:
    """The time that the brightness of the card's middle stands for."""
    height, width = frame.rgb.shape[:2]
    return float(frame.rgb[height // 2, width // 2].mean()) * 4 / 255


def refusal(path: Path, limits: IntakeLimits | None = None) -> Unreadable:
    with pytest.raises(Unreadable) as refused:
        probe(path, limits or IntakeLimits())
    return refused.value


@pytest.mark.parametrize("name", PHONE_CLIPS)
def test_writing_it_leaves_the_priority_of_later_tests_alone(name: str, tmp_path: Path) -> None:
    write_clip(tmp_path / name, **PHONE_CLIPS[name])  # type: ignore[arg-type]
    assert os.sched_getscheduler(0) == os.SCHED_OTHER


@pytest.mark.parametrize("name", PHONE_CLIPS)
def test_every_phone_clip_is_read(name: str, tmp_path: Path) -> None:
    options: dict[str, object] = {"fps": 25, "rate": 48000} | PHONE_CLIPS[name]
    samples = tone(2.0, rate=int(str(options["rate"])))
    path = write_clip(tmp_path / name, seconds=2, sound=samples, **options)  # type: ignore[arg-type]

    info = probe(path)
    assert info.seconds == pytest.approx(2, abs=0.1)
    assert info.fps == pytest.approx(25, abs=0.5)
    assert info.frames == 50
    assert (info.width, info.height) == ((161, 121) if name == "odd.webm" else (160, 120))
    assert (info.rotation, info.mirrored, info.has_sound) == (0, False, True)

    seen = list(read_frames(path, 10))
    assert [frame.time for frame in seen[:20]] == [n / 10 for n in range(20)]
    assert len(seen) <= 21  # a fragmented file may start a frame late
    assert seen[0].rgb.shape == (info.height, info.width, 3)
    assert corner_names(seen[0]) == list(CORNERS)
    for frame in seen:
        assert shown_at(frame) == pytest.approx(frame.time, abs=0.1)

    heard = read_sound(path, 16000)
    assert heard.dtype == np.float32
    assert len(heard) == pytest.approx(32000, abs=1600)
    middle = heard[8000:24000]
    assert np.abs(middle).max() == pytest.approx(0.25, abs=0.04)
    assert np.abs(np.fft.rfft(middle)).argmax() == pytest.approx(440, abs=2)


@pytest.mark.parametrize("container", ["mp4", "mov"])
@pytest.mark.parametrize(
    ("rotation", "mirrored", "corners"),
    [
        (90, False, ["green", "grey", "red", "blue"]),
        (180, False, ["grey", "blue", "green", "red"]),
        (270, False, ["blue", "red", "grey", "green"]),
        (0, True, ["green", "red", "grey", "blue"]),
        (90, True, ["grey", "green", "blue", "red"]),
        (180, True, ["blue", "grey", "red", "green"]),
        (270, True, ["red", "blue", "green", "grey"]),
    ],
)
def test_pictures_are_turned_and_unmirrored_as_players_do(
    tmp_path: Path, container: str, rotation: int, mirrored: bool, corners: list[str]
) -> None:
    path = write_clip(
        tmp_path / f"turned.{container}", seconds=0.2, rotation=rotation, mirrored=mirrored
    )
    info = probe(path)
    assert info.mirrored == mirrored
    assert (info.width, info.height) == ((160, 120) if rotation in (0, 180) else (120, 160))
    frame = next(read_frames(path, 10))
    assert corner_names(frame) == corners
    assert frame.rgb.shape == (info.height, info.width, 3)


def test_frames_are_the_ones_on_screen_at_each_tick(tmp_path: Path) -> None:
    times = [0.0, 0.1, 0.15, 0.62, 0.9, 0.91, 0.92, 1.4]
    path = write_clip(tmp_path / "variable.mp4", times=times)
    seen = list(read_frames(path, 10))
    assert [frame.time for frame in seen[:14]] == [n / 10 for n in range(14)]
    for frame in seen:
        expected = max(time for time in times if time <= frame.time + 1e-4)
        assert shown_at(frame) == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize("name", ["late.mp4", "late.webm", "late.ts", "late.mov"])
def test_sound_keeps_its_place_beside_the_picture(tmp_path: Path, name: str) -> None:
    codec = "libvpx-vp9" if name.endswith("webm") else "libx264"
    path = write_clip(tmp_path / name, seconds=1.5, sound=tone(1.0), sound_starts=0.5, codec=codec)
    heard = read_sound(path, 16000)
    assert np.abs(heard[: int(0.45 * 16000)]).max() < 0.01
    assert np.abs(heard[int(0.6 * 16000) : int(1.4 * 16000)]).max() > 0.2
    assert probe(path).fps == pytest.approx(24, abs=0.5)


def test_sound_before_the_picture_is_left_out(tmp_path: Path) -> None:
    times = [0.5 + n / 25 for n in range(25)]
    samples = np.concatenate([tone(0.5, 440), tone(1.0, 1000)])
    path = write_clip(tmp_path / "early.ts", times=times, sound=samples)
    heard = read_sound(path, 16000)
    assert len(heard) == pytest.approx(16000, abs=800)
    assert np.abs(np.fft.rfft(heard[:16000], 16000)).argmax() == pytest.approx(1000, abs=3)
    assert [frame.time for frame in read_frames(path, 5)] == [0, 0.2, 0.4, 0.6, 0.8]


def test_large_pictures_are_scaled_and_small_ones_left(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "wide.mp4", card(640, 360), seconds=0.2, rotation=90)
    assert next(read_frames(path, 10, max_side=320)).rgb.shape == (320, 180, 3)
    assert next(read_frames(path, 10, max_side=2000)).rgb.shape == (640, 360, 3)


def test_pixels_become_square(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "wide.mp4", seconds=0.2, pixel_shape=Fraction(4, 3))
    assert (probe(path).width, probe(path).height) == (213, 120)
    assert next(read_frames(path, 10)).rgb.shape == (120, 213, 3)
    absurd = write_clip(tmp_path / "absurd.mp4", seconds=0.2, pixel_shape=Fraction(200, 1))
    assert (probe(absurd).width, probe(absurd).height) == (160, 120)


@pytest.mark.parametrize(("curve", "grey"), [("arib-std-b67", 137), ("smpte2084", 181)])
def test_hdr_is_brought_into_the_range_of_a_screen(tmp_path: Path, curve: str, grey: int) -> None:
    colours = f"transfer={curve}:colorprim=bt2020:colormatrix=bt2020nc:log-level=none"
    path = write_clip(
        tmp_path / "hdr.mp4",
        lambda time: np.full((128, 128, 3), 128, np.uint8),
        seconds=0.2,
        codec="libx265",
        pixels="yuv420p10le",
        options={"preset": "ultrafast", "x265-params": colours},
    )
    middle = next(read_frames(path, 10)).rgb[64, 64]
    assert middle == pytest.approx(np.full(3, grey), abs=8)


def test_a_clip_without_sound_is_read_and_says_so(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "silent.mp4")
    assert not probe(path).has_sound
    assert len(list(read_frames(path, 10))) == 10
    with pytest.raises(Unreadable) as refused:
        read_sound(path, 16000)
    assert refused.value.code == "media-no-sound"


def test_a_clip_of_unknown_length_is_measured(tmp_path: Path) -> None:
    path = write_clip(
        tmp_path / "recorded.webm",
        seconds=2,
        codec="libvpx-vp9",
        sound=tone(2.0),
        container_options={"live": "1"},
    )
    assert probe(path).seconds == pytest.approx(2, abs=0.1)


def test_limits_are_held_with_a_reason_each(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "clip.mp4", seconds=2, sound=tone(2.0))
    info = probe(path, IntakeLimits(seconds=2, frames=48, side=160, pixels=160 * 128))
    assert isinstance(info, MediaInfo)
    size = path.stat().st_size
    for limits, code in (
        (IntakeLimits(seconds=1), "media-too-long"),
        (IntakeLimits(frames=47), "media-too-many-frames"),
        (IntakeLimits(side=159), "media-too-large-picture"),
        (IntakeLimits(pixels=19_000), "media-too-large-picture"),
        (IntakeLimits(bytes=size - 1), "media-too-many-bytes"),
    ):
        assert refusal(path, limits).code == code
    assert refusal(path, IntakeLimits(seconds=1)).data == {"seconds": 2, "limit": 1}


def test_limits_also_hold_while_decoding(tmp_path: Path) -> None:
    path = write_clip(
        tmp_path / "live.webm", seconds=3, codec="libvpx-vp9", sound=tone(3.0),
        container_options={"live": "1"},
    )  # fmt: skip
    for limits, code in (
        (IntakeLimits(seconds=1), "media-too-long"),
        (IntakeLimits(frames=10), "media-too-many-frames"),
    ):
        with pytest.raises(Unreadable) as refused:
            list(read_frames(path, 10, limits=limits))
        assert refused.value.code == code
    with pytest.raises(Unreadable) as refused:
        read_sound(path, 16000, limits=IntakeLimits(seconds=1))
    assert refused.value.code == "media-too-long"
