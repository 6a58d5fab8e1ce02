"""A kit is what it was after a trip through its file, and crafted files are refused."""

import json
import zipfile
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from render.contract.errors import Unreadable
from render.kit.kit import Head, Kit, read_face, write_timbre
from render.kit.plain import load_plain, write_plain
from render.kit.timbre import Timbre, encode_timbre


def made(seed: int = 1, voice: bool = True) -> Kit:
    random = np.random.default_rng(seed)
    alpha = np.zeros((90, 70), np.uint8)
    alpha[10:80, 10:60] = 255
    soft = np.linspace(60, 200, 70, dtype=np.uint8) * np.ones((90, 1), np.uint8)
    head = Head(
        image=np.dstack([soft, soft // 2 + 40, 255 - soft, alpha]),
        landmarks=random.uniform(0, 70, (468, 3)).astype(np.float32),
        yaw=-3.5,
        pitch=2.25,
        mouth=0.031,
        eyes=0.9,
    )
    return Kit(
        heads=(head, replace(head, yaw=12.0, eyes=0.0)),
        stills=(np.dstack([soft] * 3),),
        face=random.normal(0, 0.1, 128).astype(np.float32),
        voice=random.normal(0, 0.1, 256).astype(np.float32) if voice else None,
        pitch_hz=198.5 if voice else None,
        speech=(0.3 * np.sin(np.arange(24000) / 20)).astype(np.float32)
        if voice
        else np.zeros(0, "f4"),
    )


@pytest.mark.parametrize("voice", [True, False])
def test_there_and_back(tmp_path: Path, voice: bool) -> None:
    kit = made(voice=voice)
    kit.save(tmp_path / "a.kit")
    back = Kit.load(tmp_path / "a.kit")
    assert len(back.heads) == 2
    for one, other in zip(kit.heads, back.heads, strict=True):
        assert np.array_equal(one.image[..., 3], other.image[..., 3])
        solid = one.image[..., 3] == 255
        assert np.abs(one.image[solid, :3].astype(int) - other.image[solid, :3]).mean() < 4
        assert other.landmarks == pytest.approx(one.landmarks, abs=0.006)
        assert (one.yaw, one.pitch, one.mouth, one.eyes) == (
            *(other.yaw, other.pitch, other.mouth, other.eyes),
        )
    assert np.abs(back.stills[0].astype(int) - kit.stills[0]).mean() < 4
    assert np.array_equal(back.face, kit.face)
    assert (back.voice is None) == (kit.voice is None)
    assert back.pitch_hz == kit.pitch_hz
    assert back.speech.dtype == np.float32
    assert back.speech == pytest.approx(kit.speech, abs=1e-4)
    assert {field.name for field in fields(kit)} == set(vars(back))


def test_the_same_kit_gives_the_same_bytes(tmp_path: Path) -> None:
    made().save(tmp_path / "a.kit")
    made().save(tmp_path / "b.kit")
    made(2).save(tmp_path / "c.kit")
    first = (tmp_path / "a.kit").read_bytes()
    assert (tmp_path / "b.kit").read_bytes() == first
    assert (tmp_path / "c.kit").read_bytes() != first


def repacked(path: Path, **members: bytes) -> Path:
    """The kit with members replaced or, empty, left out."""
    out = path.with_name("crafted.kit")
    with zipfile.ZipFile(path) as kit, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as crafted:
        for name in kit.namelist():
            if members.get(name.split(".")[0].replace("/", "_"), b"x"):
                crafted.writestr(
                    name, members.get(name.split(".")[0].replace("/", "_")) or kit.read(name)
                )
    return out


def test_another_schema_is_named(tmp_path: Path) -> None:
    made().save(tmp_path / "a.kit")
    with zipfile.ZipFile(tmp_path / "a.kit") as kit:
        about = json.loads(kit.read("kit.json"))
    crafted = repacked(tmp_path / "a.kit", kit=json.dumps(about | {"schema": 99}).encode())
    with pytest.raises(Unreadable, match="kit-schema") as refused:
        Kit.load(crafted)
    assert refused.value.data["found"] == 99


@pytest.mark.parametrize(
    "members",
    [
        {"kit": b"{}"},
        {"kit": b"not json"},
        {"kit": b"[]"},
        {"kit": b'{"schema": 1, "heads": [], "stills": 0}'},
        {"heads_00": b"no picture"},
        {"heads_01": b""},
        {"speech": b"RIFF"},
        {"stills_00": b"\0" * (33 * 2**20)},  # a small file that unpacks into a large one
    ],
)
def test_broken_and_crafted_kits_are_refused(tmp_path: Path, members: dict[str, bytes]) -> None:
    made().save(tmp_path / "a.kit")
    with pytest.raises(Unreadable, match="kit-broken"):
        Kit.load(repacked(tmp_path / "a.kit", **members))


def test_a_face_alone_is_read_without_its_pictures(tmp_path: Path) -> None:
    kit = made()
    kit.save(tmp_path / "a.kit")
    pictures = repacked(tmp_path / "a.kit", heads_00=b"no picture", stills_00=b"")
    assert np.array_equal(np.array(read_face(pictures), np.float32), kit.face)
    for broken in (tmp_path / "none.kit", repacked(tmp_path / "a.kit", kit=b"{}")):
        with pytest.raises(Unreadable, match="kit-broken"):
            read_face(broken)


def test_no_kit_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.kit").write_bytes(b"PK\x03\x04 and then nothing")
    for path in (tmp_path / "a.kit", tmp_path / "b.kit"):
        with pytest.raises(Unreadable, match="kit-broken"):
            Kit.load(path)


def _timbre(search: str = "") -> Timbre:
    numbers = np.random.default_rng(3).normal(0, 0.2, (8, 128)).astype(np.float16)
    return Timbre(numbers, 0.73, search)


def test_a_fitted_timbre_is_added_and_everything_else_stays_byte_for_byte(tmp_path: Path) -> None:
    made().save(tmp_path / "a.kit")
    assert Kit.load(tmp_path / "a.kit").timbre is None  # as in kits of earlier versions
    write_timbre(tmp_path / "a.kit", _timbre("half way"), tmp_path / "b.kit")
    write_timbre(tmp_path / "b.kit", _timbre(), tmp_path / "c.kit")
    with zipfile.ZipFile(tmp_path / "a.kit") as old, zipfile.ZipFile(tmp_path / "c.kit") as new:
        assert set(new.namelist()) == {*old.namelist(), "timbre.json"}
        assert len(new.namelist()) == len(set(new.namelist()))
        assert all(new.read(name) == old.read(name) for name in old.namelist())
        assert new.getinfo("timbre.json").file_size < 4096
    assert (found := Kit.load(tmp_path / "b.kit").timbre) is not None
    assert found.search == "half way"
    write_plain(tmp_path / "c.kit", tmp_path / "c.plain")
    for back in (Kit.load(tmp_path / "c.kit"), load_plain(tmp_path / "c.plain")):
        assert back.timbre is not None
        assert np.array_equal(back.timbre.numbers, _timbre().numbers)
        assert (back.timbre.similarity, back.timbre.search) == (0.73, "")


@pytest.mark.parametrize(
    "crafted",
    [
        b"{}",
        encode_timbre(replace(_timbre(), similarity=7.0)),
        encode_timbre(replace(_timbre(), search="x" * 20_000)),
        encode_timbre(replace(_timbre(), numbers=np.full((8, 128), np.inf, np.float16))),
        encode_timbre(replace(_timbre(), numbers=np.zeros((8, 127), np.float16))),
    ],
)
def test_a_crafted_timbre_is_refused(tmp_path: Path, crafted: bytes) -> None:
    made().save(tmp_path / "a.kit")
    with zipfile.ZipFile(tmp_path / "a.kit", "a") as kit:
        kit.writestr("timbre.json", crafted)
    with pytest.raises(Unreadable, match="kit-broken"):
        Kit.load(tmp_path / "a.kit")
