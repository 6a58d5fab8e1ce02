"""Locking, pulling and verifying with the real library, against a hub on this machine."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.chat.words import Words
from render.contract.errors import MissingPiece
from render.engines.weights import hub, lockfile
from render.engines.weights.lockfile import Lock, LockedFile, LockedSource
from render.engines.weights.registry import MODELS_BY_NAME, Model, WeightSource
from render.engines.weights.store import WeightState, WeightStore
from tests.render.engines.weights.loopback_hub import Hub, running

engines = pytest.mark.engines

OLD, NEW = "a" * 40, "b" * 40
BIG = bytes(range(256)) * 4096 * 24  # 24 MiB: the library writes 10 MB at a time
FILES = {
    "model_index.json": b'{"_class_name": "Tiny"}',
    "vae/config.json": b"{}",
    "vae/weights.safetensors": BIG,
    "vae/weights.bin": b"pickled",
    "vae/code.py": b"print('run me')",
    "README.md": b"words",
}
MODEL = replace(
    MODELS_BY_NAME["vace-1.3b"],
    name="tiny",
    sources=(
        WeightSource("some/base", None, ("model_index.json", "vae/*")),
        WeightSource("other/lora", OLD, ("lora.safetensors",), "few-step"),
    ),
)
PLACES = [
    "model_index.json", "vae/config.json", "vae/weights.safetensors", "few-step/lora.safetensors",
]  # fmt: skip


class Shelf(NamedTuple):
    hub: Hub
    weights: WeightStore


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    pytest.importorskip("huggingface_hub", reason="the extra `gpu` is not installed")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    # Engines that other tests loaded in this process have switched the hub off for good.
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.delenv("HF_TOKEN", raising=False)
    with running() as hub:
        hub.repositories = {
            "some/base": {OLD: {"model_index.json": b"old"}, NEW: FILES},
            "other/lora": {OLD: {"lora.safetensors": b"lora" * 100, "lora2.safetensors": b"2"}},
        }
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        yield Shelf(hub, WeightStore(tmp_path / "models", tmp_path / "shipped"))
    assert hub.wrong == []


def refused(weights: WeightStore, model: Model = MODEL) -> MissingPiece:
    with pytest.raises(MissingPiece) as refusal:
        weights.pull(model)
    return refusal.value


@engines
def test_a_lock_pins_the_newest_revision_and_every_byte(shelf: Shelf) -> None:
    lock, left = shelf.weights.create_lock(MODEL)

    assert [source.revision for source in lock.sources] == [NEW, OLD]
    pinned = {file.path: file for source in lock.sources for file in source.files}
    assert set(pinned) == {
        "model_index.json", "vae/config.json", "vae/weights.safetensors", "lora.safetensors",
    }  # fmt: skip
    for path, file in pinned.items():
        content = FILES.get(path, b"lora" * 100)
        assert (file.size, file.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert left == ["vae/code.py", "vae/weights.bin"]
    assert shelf.weights.get_state(MODEL) is WeightState.LOCKED


@engines
def test_a_lock_is_made_once_and_stays_when_the_hub_moves_on(shelf: Shelf) -> None:
    first, _ = shelf.weights.create_lock(MODEL)
    shelf.hub.repositories["some/base"]["c" * 40] = FILES | {"vae/config.json": b"new"}
    assert shelf.weights.create_lock(MODEL) == (first, [])
    assert shelf.weights.pull(MODEL) == PLACES
    assert (shelf.weights.get_folder(MODEL) / "vae/config.json").read_bytes() == b"{}"


@engines
def test_a_shipped_lock_wins(shelf: Shelf) -> None:
    own, _ = shelf.weights.create_lock(MODEL)
    shelf.weights.shipped.mkdir()
    base = replace(own.sources[0], files=own.sources[0].files[:1])
    shipped = replace(own, sources=(base, own.sources[1]))
    (shelf.weights.shipped / "tiny.json").write_text(lockfile.dump_lock(shipped))
    assert shelf.weights.find_lock(MODEL) == shipped


@engines
def test_pull_brings_exactly_what_is_locked_and_verify_reads_it_all(shelf: Shelf) -> None:
    shelf.weights.create_lock(MODEL)
    shares: list[tuple[int, int]] = []

    assert shelf.weights.pull(MODEL, lambda *share: shares.append(share)) == PLACES

    folder = shelf.weights.get_folder(MODEL)
    assert sorted(str(path.relative_to(folder)) for path in folder.rglob("*.*")) == sorted(PLACES)
    assert (folder / "vae/weights.safetensors").read_bytes() == BIG
    total = sum(len(FILES[path]) for path in PLACES[:3]) + 400
    assert shares == sorted(shares)
    assert shares[-1] == (total, total)
    assert shelf.weights.list_wrong_files(MODEL) == []
    assert shelf.weights.get_state(MODEL) is WeightState.COMPLETE
    assert shelf.weights.pull(MODEL) == []


@engines
def test_a_changed_byte_is_found_and_pulled_again(shelf: Shelf) -> None:
    shelf.weights.create_lock(MODEL)
    shelf.weights.pull(MODEL)
    damaged = shelf.weights.get_folder(MODEL) / "vae/weights.safetensors"
    damaged.write_bytes(b"x" + BIG[1:])
    (shelf.weights.get_folder(MODEL) / "vae/config.json").unlink()
    assert shelf.weights.list_wrong_files(MODEL) == ["vae/config.json", "vae/weights.safetensors"]
    assert shelf.weights.get_state(MODEL) is WeightState.PARTIAL
    assert shelf.weights.pull(MODEL) == ["vae/config.json", "vae/weights.safetensors"]
    assert damaged.read_bytes() == BIG


@engines
def test_wrong_bytes_are_thrown_away(shelf: Shelf) -> None:
    shelf.weights.create_lock(MODEL)
    shelf.hub.tampered = {"vae/weights.safetensors"}
    refusal = refused(shelf.weights)
    assert (refusal.code, refusal.data["name"]) == ("weights-wrong-file", "vae/weights.safetensors")
    assert list(shelf.weights.folder.rglob("*.part")) == []
    assert not (shelf.weights.folder / "tiny/vae/weights.safetensors").exists()
    assert (shelf.weights.folder / "tiny/model_index.json").exists(), "what was right is kept"
    shelf.hub.tampered = set()
    assert shelf.weights.pull(MODEL) == PLACES[2:]


PULL = """
import sys
from pathlib import Path
from tests.render.engines.weights.test_store import MODEL
from render.engines.weights.store import WeightStore
print(WeightStore(Path(sys.argv[1]), Path(sys.argv[1]) / "none").pull(MODEL))
"""


def pulling(weights: WeightStore) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PULL, str(weights.folder)], stdout=subprocess.PIPE, text=True
    )


def part_of(weights: WeightStore) -> Path:
    return weights.folder / ".parts-tiny" / f"{hashlib.sha256(BIG).hexdigest()}.part"


def wait_for_bytes(weights: WeightStore) -> int:
    for _ in range(600):
        if part_of(weights).exists() and part_of(weights).stat().st_size:
            return part_of(weights).stat().st_size
        time.sleep(0.05)
    raise AssertionError("nothing came in")


@engines
def test_a_pull_that_was_killed_goes_on_where_it_stopped(shelf: Shelf) -> None:
    shelf.weights.create_lock(MODEL)
    shelf.hub.stop_after = len(BIG) - 10**6
    child = pulling(shelf.weights)
    assert shelf.hub.stopped.wait(60)
    wait_for_bytes(shelf.weights)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    come = part_of(shelf.weights).stat().st_size
    assert 0 < come < len(BIG)
    assert shelf.weights.get_state(MODEL) is WeightState.PARTIAL
    shelf.hub.stop_after = None
    shelf.hub.go.set()
    shares: list[int] = []

    assert shelf.weights.pull(MODEL, lambda done, _: shares.append(done)) == PLACES[2:]

    assert shelf.hub.bytes_asked("vae/weights.safetensors") == ["", f"bytes={come}-"]
    assert shares[0] >= come
    assert shelf.weights.list_wrong_files(MODEL) == []
    assert not part_of(shelf.weights).exists()


@engines
@pytest.mark.parametrize("no_ranges", [False, True])
@pytest.mark.parametrize("come", [BIG[:-3], b"other bytes", BIG, BIG + b"more"])
def test_parts_of_any_kind_end_as_the_locked_bytes_or_as_nothing(
    shelf: Shelf, come: bytes, no_ranges: bool
) -> None:
    """Also from a mirror that sends everything when it is asked for the rest."""
    shelf.weights.create_lock(MODEL)
    part_of(shelf.weights).parent.mkdir()
    part_of(shelf.weights).write_bytes(come)
    shelf.hub.no_ranges = no_ranges
    if come == b"other bytes" and not no_ranges:
        assert refused(shelf.weights).code == "weights-wrong-file"
    shelf.weights.pull(MODEL)
    assert (shelf.weights.get_folder(MODEL) / "vae/weights.safetensors").read_bytes() == BIG
    assert shelf.weights.list_wrong_files(MODEL) == []


@engines
def test_two_at_once_wait_for_each_other(shelf: Shelf) -> None:
    shelf.weights.create_lock(MODEL)
    shelf.hub.stop_after = 1000
    first = pulling(shelf.weights)
    assert shelf.hub.stopped.wait(60)
    second: list[list[str]] = []
    other = threading.Thread(target=lambda: second.append(shelf.weights.pull(MODEL)))
    other.start()
    other.join(0.3)
    assert other.is_alive(), "the second did not wait"
    shelf.hub.stop_after = None
    shelf.hub.go.set()
    assert first.wait(60) == 0
    other.join(60)
    assert second == [[]]
    assert len(shelf.hub.bytes_asked("vae/weights.safetensors")) == 1


@engines
def test_a_gated_repository_is_said_and_a_token_opens_it(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.weights.create_lock(MODEL)
    shelf.hub.gated = {"other/lora"}
    assert refused(shelf.weights).code == "hub-gated"
    monkeypatch.setenv("HF_TOKEN", "hf_of_the_operator")
    assert shelf.weights.pull(MODEL) == PLACES[3:]


@engines
def test_what_the_hub_does_not_have_is_said(shelf: Shelf) -> None:
    gone = replace(MODEL, sources=(replace(MODEL.sources[0], revision="d" * 40),))
    with pytest.raises(MissingPiece, match="hub-not-found"):
        shelf.weights.create_lock(gone)
    nowhere = replace(MODEL, sources=(WeightSource("no/where", None, ("*",)),))
    with pytest.raises(MissingPiece, match="hub-not-found"):
        shelf.weights.create_lock(nowhere)
    nothing = replace(MODEL, sources=(WeightSource("some/base", None, ("nothing/*",)),))
    with pytest.raises(MissingPiece, match="lock-nothing"):
        shelf.weights.create_lock(nothing)
    assert shelf.weights.get_state(MODEL) is WeightState.MISSING


@engines
def test_no_network_is_said(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(MissingPiece, match="hub-no-network"):
        shelf.weights.create_lock(MODEL)


@engines
def test_tensors_that_are_only_published_pickled_are_rewritten(shelf: Shelf) -> None:
    torch = pytest.importorskip("torch")
    from safetensors.torch import load_file

    pickled = shelf.weights.folder.parent / "t.pth"
    shared = torch.arange(6.0).reshape(2, 3)
    torch.save({"state_dict": {"a": shared, "b": shared.T}}, pickled)
    shelf.hub.repositories["voice/v"] = {OLD: {"t.pth": pickled.read_bytes()}}
    model = replace(MODEL, sources=(WeightSource("voice/v", None, (), tensors=("t.pth",)),))
    shelf.weights.create_lock(model)

    assert shelf.weights.pull(model) == ["t.safetensors"]

    made = shelf.weights.get_folder(model) / "t.safetensors"
    assert torch.equal(load_file(made)["b"], shared.T)
    assert list(shelf.weights.folder.rglob("*.pth")) == list(shelf.weights.folder.rglob("*.part"))
    assert shelf.weights.list_wrong_files(model) == []
    made.write_bytes(made.read_bytes()[:-1] + b"x")
    assert shelf.weights.list_wrong_files(model) == ["t.safetensors"]


class Trap:
    """Writes a file when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return open, (str(Path(os.environ["HF_HOME"]).parent / "trap"), "w")


@engines
def test_a_pickle_that_would_run_something_does_not(shelf: Shelf, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    torch.save({"state_dict": Trap()}, tmp_path / "t.pth")
    shelf.hub.repositories["voice/v"] = {OLD: {"t.pth": (tmp_path / "t.pth").read_bytes()}}
    model = replace(MODEL, sources=(WeightSource("voice/v", None, (), tensors=("t.pth",)),))
    shelf.weights.create_lock(model)
    assert refused(shelf.weights, model).code == "weights-not-tensors"
    assert not (tmp_path / "trap").exists()


def written(folder: Path, size: int) -> WeightStore:
    """A store with a lock that nobody made with the hub."""
    folder.mkdir()
    digest = hashlib.sha256(b"").hexdigest()
    sources = tuple(
        LockedSource(source.repository, OLD, (LockedFile(path, size, digest),))
        for source, path in zip(
            MODEL.sources, ("model_index.json", "lora.safetensors"), strict=True
        )
    )
    (folder / "tiny.lock.json").write_text(lockfile.dump_lock(Lock("tiny", sources)))
    return WeightStore(folder, folder / "none")


def test_no_room_on_the_disk_is_said_before_anything_is_fetched(tmp_path: Path) -> None:
    refusal = refused(written(tmp_path / "models", 10**17))
    assert refusal.code == "weights-disk-full"
    assert int(refusal.data["needed"]) > int(refusal.data["free"])


@engines
def test_a_disk_that_fills_up_on_the_way_is_said_for_what_it_is(shelf: Shelf) -> None:
    locked = shelf.weights.create_lock(MODEL)[0].sources[0]
    with pytest.raises(MissingPiece, match="weights-disk-filled") as refusal:
        hub.download(locked, locked.files[0], Path("/dev/full"), lambda _: None)
    for language in ("en", "ko"):
        assert locked.repository in Words(language)(refusal.value.code, refusal.value.data)


def test_without_a_lock_nothing_is_pulled_or_verified(tmp_path: Path) -> None:
    weights = WeightStore(tmp_path / "models")
    assert refused(weights).code == "lock-missing"
    with pytest.raises(MissingPiece, match="lock-missing"):
        weights.list_wrong_files(MODEL)
    with pytest.raises(MissingPiece, match="weights-missing"):
        weights.get_folder(MODEL)


def test_a_broken_lock_is_said(tmp_path: Path) -> None:
    weights = written(tmp_path / "models", 1)
    text = (weights.folder / "tiny.lock.json").read_text()
    (weights.folder / "tiny.lock.json").write_text(json.dumps(json.loads(text) | {"model": "x"}))
    assert refused(weights).code == "lock-broken"


def test_a_folder_somebody_put_there_is_used_unless_it_could_run_something(tmp_path: Path) -> None:
    model = MODELS_BY_NAME["vace-1.3b"]
    weights = WeightStore(tmp_path)
    (tmp_path / model.name / "vae").mkdir(parents=True)
    (tmp_path / model.name / "vae/weights.safetensors").write_bytes(b"tiny")
    assert weights.get_state(model) is WeightState.UNLOCKED
    assert weights.get_folder(model) == tmp_path / model.name
    (tmp_path / model.name / "vae/extra.bin").write_bytes(b"pickle")
    with pytest.raises(MissingPiece) as refusal:
        weights.get_folder(model)
    assert refusal.value.data["which"] == "vae/extra.bin"


def test_without_the_library_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(MissingPiece, match="hub-no-library"):
        WeightStore(tmp_path).create_lock(MODEL)


def test_nothing_but_the_command_reaches_for_the_hub() -> None:
    root = Path(__file__).parents[4]
    reaching = {
        str(path.relative_to(root))
        for folder in ("bot", "render", "storage")
        for path in (root / folder).rglob("*.py")
        if 'import_module("huggingface_hub' in (text := path.read_text("utf-8"))
        or "import huggingface_hub" in text
        or "from huggingface_hub" in text
        or ".create_lock(" in text
        or "weights.pull(" in text
    }
    assert reaching == {"render/engines/weights/hub.py", "bot/cli/models.py"}
