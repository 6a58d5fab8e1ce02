"""Kits as plain arrays: the same person, and nothing that is not checked."""

import dataclasses
import json
import struct
from pathlib import Path

import cv2
import numpy as np
import pytest

from render.contract.errors import Unreadable
from render.kit.kit import Kit
from render.kit.plain import SUFFIX, load_plain, open_kit, write_plain
from render.perception.heads import MAX_HEADS, MAX_STILLS
from render.tasks import _PLAIN_SUFFIX, MAX_KIT_BYTES, MAX_PLAIN_BYTES


def test_it_is_the_same_person(sunny_kit: Path, tmp_path: Path) -> None:
    plain = tmp_path / f"A{SUFFIX}"
    write_plain(sunny_kit, plain)
    assert plain.stat().st_size < MAX_PLAIN_BYTES
    before, after = Kit.load(sunny_kit), open_kit(plain)
    assert dataclasses.asdict(before).keys() == dataclasses.asdict(after).keys()
    for old, new in zip(before.heads, after.heads, strict=True):
        np.testing.assert_array_equal(old.image, new.image)
        np.testing.assert_array_equal(old.landmarks, new.landmarks)
        assert (old.yaw, old.pitch, old.mouth, old.eyes) == (
            new.yaw,
            new.pitch,
            new.mouth,
            new.eyes,
        )
    for old_still, new_still in zip(before.stills, after.stills, strict=True):
        np.testing.assert_array_equal(old_still, new_still)
    np.testing.assert_array_equal(before.face, after.face)
    np.testing.assert_array_equal(before.speech, after.speech)
    assert (before.pitch_hz, before.speech_rate) == (after.pitch_hz, after.speech_rate)
    assert _PLAIN_SUFFIX == SUFFIX


def test_the_largest_kit_fits(sunny_kit: Path, tmp_path: Path) -> None:
    """Of a clip in 1080p: the most heads and stills, with faces 300 pixels wide."""
    kit = Kit.load(sunny_kit)
    image = cv2.resize(kit.heads[0].image, (800, 850))
    still = cv2.resize(kit.stills[0], (900, 850))
    heads = (dataclasses.replace(kit.heads[0], image=image),) * MAX_HEADS
    large = dataclasses.replace(kit, heads=heads, stills=(still,) * MAX_STILLS)
    large.save(tmp_path / "A.kit")
    assert (tmp_path / "A.kit").stat().st_size < MAX_KIT_BYTES
    write_plain(tmp_path / "A.kit", tmp_path / f"A{SUFFIX}")
    assert (tmp_path / f"A{SUFFIX}").stat().st_size < MAX_PLAIN_BYTES
    assert len(open_kit(tmp_path / f"A{SUFFIX}").heads) == MAX_HEADS


@pytest.mark.parametrize(
    "change",
    [
        {"heads": []},
        {"face": [0.0]},
        {"face": [1e300] * 128},
        {"speech_rate": 0},
        {"stills": [[4096, 4096]]},
        {"stills": [[-1, 5]]},
        {"voice": "none"},
    ],
)
def test_what_is_no_kit_is_refused(
    sunny_kit: Path, tmp_path: Path, change: dict[str, object]
) -> None:
    plain = tmp_path / f"A{SUFFIX}"
    write_plain(sunny_kit, plain)
    content = plain.read_bytes()
    (length,) = struct.unpack("<I", content[:4])
    header = json.dumps(json.loads(content[4 : 4 + length]) | change).encode()
    plain.write_bytes(struct.pack("<I", len(header)) + header + content[4 + length :])
    with pytest.raises(Unreadable):
        load_plain(plain)


@pytest.mark.parametrize("content", [b"", b"\xff" * 100, b"PK\x03\x04" + bytes(100)])
def test_other_files_are_refused_whatever_they_are(tmp_path: Path, content: bytes) -> None:
    """A kit under this name is not opened as one: its pictures are what must not be decoded."""
    path = tmp_path / f"A{SUFFIX}"
    path.write_bytes(content)
    with pytest.raises(Unreadable):
        open_kit(path)


def test_a_real_kit_under_this_name_is_not_decoded(sunny_kit: Path, tmp_path: Path) -> None:
    path = tmp_path / f"A{SUFFIX}"
    path.write_bytes(sunny_kit.read_bytes())
    with pytest.raises(Unreadable):
        open_kit(path)
