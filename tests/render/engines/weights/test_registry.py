"""What is written down about every model, and the locks that hold to it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from render.contract.errors import MissingPiece
from render.engines import h3, ltx, vace
from render.engines.planning.limits import EngineLimits
from render.engines.planning.plan import frame_count
from render.engines.weights import lockfile
from render.engines.weights.lockfile import Lock, LockedFile, LockedSource
from render.engines.weights.registry import (
    ENGINE_ORDER,
    MODELS,
    MODELS_BY_NAME,
    STUDIO,
    WeightSource,
    list_models,
)

DIGEST = "0123456789abcdef" * 4
REVISION = "0123456789" * 4
PLAIN = replace(
    MODELS_BY_NAME["vace-1.3b"],
    name="plain",
    sources=(WeightSource("some/where", None, ("a/*", "c.json"), tensors=("t.pth",)),),
)


def lock(path: str = "a/b.safetensors", **changed: object) -> Lock:
    source = LockedSource("some/where", REVISION, (LockedFile(path, 3, DIGEST),))
    return Lock("plain", (replace(source, **changed),))  # type: ignore[arg-type]


def test_every_model_is_described_in_full() -> None:
    assert len(MODELS_BY_NAME) == len(MODELS)
    for model in MODELS:
        assert model.licences
        assert model.memory_gb > 0
        assert model.sources[0].role == "base"
        assert len({source.folder for source in model.sources}) == len(model.sources)
        for source in model.sources:
            assert re.fullmatch(r"[\w.-]+/[\w.-]+", source.repository)
            assert source.revision is None or re.fullmatch(r"[0-9a-f]{40}", source.revision)
            assert source.files


def test_every_engine_has_models_with_limits() -> None:
    for engine in ENGINE_ORDER:
        assert bool(list_models(engine)) == (engine != STUDIO)
        for model in list_models(engine):
            assert model.people >= 1
            assert model.seconds > 2


@pytest.mark.parametrize("limits", [h3.LIMITS, ltx.LIMITS, vace.LIMITS], ids=lambda one: one.engine)
def test_what_is_written_down_is_what_the_engine_makes(limits: EngineLimits) -> None:
    for model in list_models(limits.engine):
        assert model.people == limits.max_people
        assert model.seconds == frame_count(1000, limits) / limits.fps


def test_a_lock_comes_back_as_it_was_written() -> None:
    assert lockfile.parse_lock(lockfile.dump_lock(lock()), PLAIN) == lock()
    assert lock().size == 3


@pytest.mark.parametrize(
    "broken",
    [
        lock("a/run.py"),
        lock("a/weights.bin"),
        lock("a/weights.ckpt"),
        lock("elsewhere/b.safetensors"),
        lock("a/../../b.safetensors"),
        lock("/a/b.safetensors"),
        lock(revision="main"),
        lock(repository="other/place"),
        lock(files=()),
        lock(files=(LockedFile("a/b.safetensors", 3, "0"),)),
        replace(lock(), model="other"),
        replace(lock(), sources=()),
    ],
)
def test_a_lock_that_is_off_is_refused(broken: Lock) -> None:
    with pytest.raises(MissingPiece, match="lock-broken"):
        lockfile.parse_lock(lockfile.dump_lock(broken), PLAIN)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sources": 3}', '{"sources": [{}]}'])
def test_text_that_is_no_lock_is_refused(text: str) -> None:
    with pytest.raises(MissingPiece, match="lock-broken"):
        lockfile.parse_lock(text, PLAIN)


def test_a_revision_of_the_registry_is_the_only_one_a_lock_can_have() -> None:
    pinned = replace(PLAIN, sources=(replace(PLAIN.sources[0], revision="f" * 40),))
    with pytest.raises(MissingPiece, match="lock-broken"):
        lockfile.parse_lock(lockfile.dump_lock(lock()), pinned)


def test_what_runs_when_opened_is_never_taken_but_named_tensors_are() -> None:
    source = PLAIN.sources[0]
    takes = ("a/b.safetensors", "a/x.json", "c.json", "t.pth")
    leaves = ("a/b.py", "a/b.bin", "a/b.pt", "a/b.pkl", "d.json", "other.pth")
    assert [path for path in (*takes, *leaves) if lockfile.is_wanted(source, path)] == list(takes)
    assert lockfile.stored_path(source, "t.pth") == "t.safetensors"
    assert lockfile.download_path(source, "t.pth") == "t.pth"


def test_files_lie_by_role_and_packs_lie_flat() -> None:
    few = next(source for source in MODELS_BY_NAME["ltx"].sources if source.role == "few-step")
    assert lockfile.download_path(few, few.files[0]) == f"few-step/{few.files[0]}"
    pack = MODELS_BY_NAME["identity"].sources[0]
    assert lockfile.download_path(pack, "models/buffalo_l/det_10g.onnx") == "det_10g.onnx"
    base = MODELS_BY_NAME["ltx"].sources[0]
    assert lockfile.download_path(base, "vae/config.json") == "vae/config.json"


def test_shipped_locks_fit_their_models() -> None:
    for path in Path(lockfile.SHIPPED).glob("*.json"):
        lockfile.parse_lock(path.read_text("utf-8"), MODELS_BY_NAME[path.stem])
