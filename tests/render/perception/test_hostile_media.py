"""What strangers upload: every outcome is a clip or a reason, in bounded time and memory."""

import os
import random
import socket
import struct
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from render.contract.errors import LimitExceeded, RenderError, Unreadable
from render.isolation.child import Child
from render.perception.media import probe, read_frames, read_sound
from tests.support.video_clips import card, tone, write_clip

SECONDS = 10.0
MEMORY_MB = 1500


def read_all(path: str) -> tuple[int, int]:
    """Looks at everything in a clip, as an inspection does: frames and sound samples seen."""
    info = probe(Path(path))
    seen = sum(1 for _ in read_frames(Path(path), 10, 160))
    return seen, len(read_sound(Path(path), 16000)) if info.has_sound else 0


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    with Child() as child:
        yield child


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Small valid clips of several containers."""
    folder = tmp_path_factory.mktemp("clips")
    small, heard = card(64, 48), tone(0.6)
    made = {
        "h264.mp4": {},
        "hevc.mov": {"codec": "libx265"},
        "vp9.webm": {"codec": "libvpx-vp9"},
        "av1.mp4": {"codec": "libsvtav1", "picture": card(64, 64)},
        "mpeg2.mpg": {"codec": "mpeg2video"},
        "stream.ts": {},
        "mpeg4.3gp": {"codec": "mpeg4", "rate": 8000, "sound": tone(0.6, rate=8000)},
        "fragments.mp4": {"container_options": {"movflags": "frag_keyframe+empty_moov"}},
        "front.mp4": {"container_options": {"movflags": "faststart"}},
    }
    for name, options in made.items():
        chosen: dict[str, object] = {"picture": small, "sound": heard, "fps": 25, **options}
        write_clip(folder / name, seconds=0.6, **chosen)  # type: ignore[arg-type]
    return {name: folder / name for name in made}


def outcome(child: Child, path: Path) -> str:
    """ "read", or the code of the refusal."""
    try:
        child.call(
            f"{__name__}:read_all",
            str(path),
            returns=tuple[int, int],
            seconds=SECONDS,
            memory_mb=MEMORY_MB,
        )
    except (Unreadable, LimitExceeded) as refusal:
        return refusal.code
    return "read"


def mutants(content: bytes, dice: random.Random) -> Iterator[bytes]:
    """Copies with flipped bytes, wild lengths, missing, doubled and cut pieces."""
    size = len(content)
    for _ in range(30):
        changed = bytearray(content)
        for _ in range(dice.choice((1, 3, 10, 100))):
            changed[dice.randrange(size)] = dice.randrange(256)
        yield bytes(changed)
    for _ in range(30):
        changed = bytearray(content)
        at = dice.randrange(min(size, 1200) - 4)
        wild = dice.choice((0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x00FFFFFF))
        changed[at : at + 4] = struct.pack(">I", wild)
        yield bytes(changed)
    for _ in range(15):
        start = dice.randrange(size)
        end = min(size, start + dice.randrange(1, 400))
        yield content[:start] + content[end:]
        yield content[:end] + content[start:]
    for _ in range(10):
        yield content[: dice.randrange(1, size)]


CONTAINERS = [
    "h264.mp4", "hevc.mov", "vp9.webm", "av1.mp4", "mpeg2.mpg", "stream.ts", "mpeg4.3gp",
    "fragments.mp4",
]  # fmt: skip


@pytest.mark.parametrize("name", CONTAINERS)
def test_damaged_clips_are_read_or_refused(
    name: str, clips: dict[str, Path], child: Child, tmp_path: Path
) -> None:
    assert outcome(child, clips[name]) == "read"
    path = tmp_path / name
    seen: Counter[str] = Counter()
    for mutant in mutants(clips[name].read_bytes(), random.Random(name)):
        path.write_bytes(mutant)
        seen[outcome(child, path)] += 1
    assert 0 < seen["read"] < seen.total() == 100, seen


def png() -> bytes:
    return cv2.imencode(".png", np.zeros((64, 64, 3), np.uint8))[1].tobytes()


def jpeg() -> bytes:
    return cv2.imencode(".jpg", np.zeros((64, 64, 3), np.uint8))[1].tobytes()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "media-empty"),
        (b"\0", "media-unknown"),
        (b"hello, this is no clip\n" * 100, "media-unknown"),
        (b"<!DOCTYPE html><html><video src=a.mp4></video></html>", "media-unknown"),
        (b"%PDF-1.7\n" + bytes(1000), "media-unknown"),
        (random.Random(1).randbytes(50_000), "media-unknown"),
        (png(), "media-still"),
        (jpeg(), "media-still"),
        (b"GIF89a" + bytes(500), "media-still"),
        (struct.pack(">I8s", 24, b"ftypheic") + bytes(500), "media-still"),
        (struct.pack(">I4s", 8, b"free") * 1_000_000, "media-truncated"),
        (struct.pack(">I4s4sI", 16, b"ftyp", b"isom", 0), "media-truncated"),
        (struct.pack(">I4s4sI", 16, b"ftyp", b"isom", 0) + bytes(9000), "media-truncated"),
        (b"\x1aE\xdf\xa3" + bytes(5000), "media-broken"),
        (b"\x00\x00\x01\xba" + bytes(5000), "media-broken"),
    ],
)
def test_what_is_no_clip_has_a_reason(
    content: bytes, code: str, child: Child, tmp_path: Path
) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)
    assert outcome(child, path) == code


def test_archives_are_no_clips(child: Child, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "clip.mp4", "w") as archive:
        archive.writestr("a.mp4", bytes(1000))
    assert outcome(child, tmp_path / "clip.mp4") == "media-unknown"


def test_paths_that_are_no_files_do_not_hang(child: Child, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
    for name in ("pipe", "socket", "."):
        assert outcome(child, tmp_path / name) == "media-not-a-file"
    assert outcome(child, Path("/dev/zero")) == "media-not-a-file"
    for name in ("missing.mp4", "loop", "nul\0byte", "n" * 5000):
        assert outcome(child, tmp_path / name) == "media-missing"
    assert outcome(child, Path("http://127.0.0.1/a.mp4")) == "media-missing"


@pytest.mark.parametrize(
    "listing",
    [
        "ffconcat version 1.0\nfile {file}\n",
        "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10,\n{address}\n#EXT-X-ENDLIST\n",
        "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10,\nconcat:{file}|{file}\n#EXT-X-ENDLIST\n",
        '<?xml version="1.0"?><MPD><Period><BaseURL>{address}</BaseURL></Period></MPD>',
        "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video {port} RTP/AVP 96\n",
        "[playlist]\nFile1={address}\n",
    ],
)
@pytest.mark.parametrize("name", ["clip.mp4", "clip.m3u8", "clip.ffconcat", "clip%01d.mp4"])
def test_lists_of_files_and_addresses_are_refused_unread(
    listing: str, name: str, clips: dict[str, Path], tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        port = server.getsockname()[1]
        address = f"http://127.0.0.1:{port}/stream.ts"
        text = listing.format(file=clips["stream.ts"], address=address, port=port)
        (tmp_path / name).write_text(text)
        with pytest.raises(Unreadable) as refused:
            probe(tmp_path / name)
        assert refused.value.code == "media-unknown"
        with pytest.raises(BlockingIOError):
            server.accept()


def test_sound_alone_is_no_clip(child: Child, tmp_path: Path) -> None:
    for name, codec in (("a.m4a", "aac"), ("a.mp3", "libmp3lame"), ("a.ogg", "libopus")):
        with av.open(str(tmp_path / name), "w") as out:
            heard = out.add_stream(codec, rate=48000, layout="mono")
            block = av.AudioFrame.from_ndarray(tone(0.5)[None, :], "fltp", "mono")
            block.sample_rate = 48000
            out.mux(heard.encode(block))
            out.mux(heard.encode(None))
        assert outcome(child, tmp_path / name) == "media-no-picture"


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
@pytest.mark.parametrize("name", ["h264.mp4", "front.mp4", "hevc.mov"])
def test_clips_cut_short_say_so(
    name: str, share: float, clips: dict[str, Path], child: Child, tmp_path: Path
) -> None:
    content = clips[name].read_bytes()
    (tmp_path / name).write_bytes(content[: int(len(content) * share)])
    assert outcome(child, tmp_path / name) == "media-truncated"


def test_a_recording_cut_short_is_read_as_far_as_it_goes(child: Child, tmp_path: Path) -> None:
    """Its header may be right about the length, or count the pauses of the recording."""
    path = write_clip(tmp_path / "long.webm", seconds=8, codec="libvpx-vp9")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert outcome(child, path) == "read"
    assert 1 < probe(path).seconds < 7


@pytest.mark.parametrize(
    ("width", "height"), [(4104, 64), (64, 4104), (4000, 3000)], ids=["wide", "high", "large"]
)
def test_pictures_beyond_4k_are_refused_undecoded(
    width: int, height: int, child: Child, tmp_path: Path
) -> None:
    path = write_clip(tmp_path / "large.mp4", card(width, height), times=[0, 0.1])
    assert outcome(child, path) == "media-too-large-picture"
    lying = path.read_bytes().replace(struct.pack(">HH", width, height), struct.pack(">HH", 64, 64))
    path.write_bytes(lying)
    assert outcome(child, path) == "media-too-large-picture"


def shorter(content: bytes) -> bytes:
    """An MP4 or WebM whose header says that it lasts one second."""
    changed = bytearray(content)
    for kind, clock, length in ((b"mvhd", 16, 20), (b"mdhd", 16, 20), (b"tkhd", None, 24)):
        at = content.find(kind)
        while at >= 0:
            rate = content[at + clock : at + clock + 4] if clock else struct.pack(">I", 1000)
            changed[at + length : at + length + 4] = rate
            at = content.find(kind, at + 4)
    at = content.find(b"\x44\x89\x88")
    if at >= 0:
        changed[at + 3 : at + 11] = struct.pack(">d", 1000.0)
    return bytes(changed)


@pytest.mark.parametrize("name", ["hour.mp4", "hour.webm"])
@pytest.mark.parametrize("lie", [lambda content: content, shorter], ids=["honest", "lying"])
def test_an_hour_in_a_kilobyte_is_too_long(
    name: str, lie: Callable[[bytes], bytes], child: Child, tmp_path: Path
) -> None:
    codec = "libvpx-vp9" if name.endswith("webm") else "libx264"
    path = write_clip(tmp_path / name, card(64, 48), times=[0.0, 0.1, 3600.0], codec=codec)
    content = path.read_bytes()
    assert len(content) < 8000
    path.write_bytes(lie(content))
    assert outcome(child, path) == "media-too-long"


def test_protected_clips_are_refused(child: Child, tmp_path: Path) -> None:
    path = write_clip(
        tmp_path / "locked.mp4",
        sound=tone(1.0),
        container_options={
            "encryption_scheme": "cenc-aes-ctr",
            "encryption_key": "00112233445566778899aabbccddeeff",
            "encryption_kid": "ffeeddccbbaa99887766554433221100",
        },
    )
    assert outcome(child, path) == "media-protected"


@pytest.mark.parametrize("kind", [b"stsz", b"stts", b"stsc", b"stco", b"ctts", b"elst"])
def test_tables_that_promise_billions_cost_little(
    kind: bytes, clips: dict[str, Path], child: Child, tmp_path: Path
) -> None:
    content = bytearray(clips["h264.mp4"].read_bytes())
    at = content.find(kind) + 4
    for offset in (4, 8, 12):
        changed = bytes(content[: at + offset]) + b"\x7f\xff\xff\xff"
        path = tmp_path / f"{offset}.mp4"
        path.write_bytes(changed + bytes(content[at + offset + 4 :]))
        outcome(child, path)  # returns: neither crash nor hang
    assert child.call("os:getpid", returns=int, seconds=SECONDS, memory_mb=MEMORY_MB) > 0


def test_a_hole_in_the_middle_is_passed_over_or_refused(child: Child, tmp_path: Path) -> None:
    path = write_clip(tmp_path / "hole.mp4", seconds=4, sound=tone(4.0))
    content = bytearray(path.read_bytes())
    start = content.find(b"mdat") + 4
    length = struct.unpack(">I", content[start - 8 : start - 4])[0] - 8
    content[start + length // 4 : start + length // 4 + 300] = bytes(300)
    path.write_bytes(bytes(content))
    assert outcome(child, path) == "read"
    content[start + length // 10 : start + length] = bytes(length - length // 10)
    path.write_bytes(bytes(content))
    assert outcome(child, path) == "media-broken"


def test_refusals_never_carry_a_traceback(clips: dict[str, Path]) -> None:
    for name, path in clips.items():
        broken = path.with_name("broken-" + name)
        broken.write_bytes(path.read_bytes()[:200])
        with pytest.raises(RenderError) as refused:
            probe(broken)
        assert str(refused.value).startswith("media-")
