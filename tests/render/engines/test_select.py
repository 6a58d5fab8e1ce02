"""Which engine a worker runs."""

from dataclasses import replace
from pathlib import Path

import pytest

from render.contract.errors import MissingPiece
from render.contract.order import RenderedClip
from render.engines.planning.limits import Tier
from render.engines.select import (
    AUTO,
    Engine,
    list_clip_notes,
    select_engine,
)
from render.engines.weights.licence_gate import LicensedOperator, Refused
from render.engines.weights.lockfile import (
    Lock,
    LockedFile,
    LockedSource,
    dump_lock,
)
from render.engines.weights.registry import MODELS_BY_NAME
from render.engines.weights.store import WeightStore

NOBODY = LicensedOperator()
KOREA = LicensedOperator(frozenset({"minimax-h3-community"}), "KR")
LTX = LicensedOperator(frozenset({"ltx-2-community", "gemma"}))


def folder(at: Path, *models: str) -> WeightStore:
    for model in models:
        (at / model).mkdir()
        (at / model / "model_index.json").write_text("{}")
    return WeightStore(at, at / "no-locks")


def test_the_studio_needs_nothing(tmp_path: Path) -> None:
    assert select_engine("studio", NOBODY, folder(tmp_path)) == Engine()
    assert not Engine().is_generative


def test_an_engine_that_is_there_and_allowed(tmp_path: Path) -> None:
    weights = folder(tmp_path, "vace-1.3b")
    found = select_engine("vace", NOBODY, weights, Tier.DRAFT, "GPU-1")
    assert found == Engine("vace", tmp_path / "vace-1.3b", Tier.DRAFT, "GPU-1")


def test_a_voice_and_a_pack_of_faces_come_along_where_they_may(tmp_path: Path) -> None:
    weights = folder(tmp_path, "vace-1.3b", "h3", "voice", "identity")
    plain = select_engine("vace", NOBODY, weights)
    assert isinstance(plain, Engine)
    assert (plain.voice, plain.pack) == (tmp_path / "voice", None)
    accepted = replace(NOBODY, accepted=frozenset({"insightface-models"}))
    assert plain.verifies_cast
    assert not select_engine("vace", NOBODY, weights, verifies_cast=False).verifies_cast
    better = select_engine("vace", accepted, weights)
    assert isinstance(better, Engine)
    assert better.pack == tmp_path / "identity"
    paid = select_engine("vace", replace(accepted, commercial=True), weights)
    assert isinstance(paid, Engine)
    assert paid.pack is None
    japan = replace(accepted, accepted=frozenset({"minimax-h3-community"}), territory="JP")
    own = select_engine("h3", japan, weights)
    assert isinstance(own, Engine)
    assert own.voice is None, "it speaks after the samples itself"


def test_the_best_of_its_models_comes_first(tmp_path: Path) -> None:
    found = select_engine("vace", NOBODY, folder(tmp_path, "vace-1.3b", "vace-14b"))
    assert isinstance(found, Engine)
    assert found.weights == tmp_path / "vace-14b"


def test_weights_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingPiece) as missing:
        select_engine("vace", NOBODY, folder(tmp_path))
    assert missing.value.data["name"] == "vace-1.3b"


def test_a_licence_stands_against_it_and_the_next_engine_is_named(tmp_path: Path) -> None:
    refused = select_engine("h3", KOREA, folder(tmp_path, "h3"))
    assert isinstance(refused, Refused)
    assert (refused.code, refused.next) == ("gate-territory", "vace")


@pytest.mark.parametrize(
    ("operator", "there", "name"),
    [
        (LTX, ("ltx", "vace-14b"), "ltx"),
        (NOBODY, ("ltx", "vace-14b"), "vace"),
        (LTX, ("vace-14b",), "vace"),
        (KOREA, ("h3",), "studio"),
        (LTX, (), "studio"),
    ],
)
def test_auto_is_the_first_that_is_allowed_and_there(
    tmp_path: Path, operator: LicensedOperator, there: tuple[str, ...], name: str
) -> None:
    found = select_engine(AUTO, operator, folder(tmp_path, *there))
    assert isinstance(found, Engine)
    assert found.name == name


def test_weights_that_came_in_partly_are_named_for_what_they_are(tmp_path: Path) -> None:
    source = MODELS_BY_NAME["vace-14b"].sources
    files = (
        LockedFile("model_index.json", 2, "0" * 64),
        LockedFile("vae/config.json", 2, "0" * 64),
    )
    lora = (LockedFile(source[1].files[0], 2, "0" * 64),)
    sources = tuple(
        LockedSource(one.repository, str(one.revision), held)
        for one, held in zip(source, (files, lora), strict=True)
    )
    (tmp_path / "vace-14b.lock.json").write_text(dump_lock(Lock("vace-14b", sources)))
    weights = WeightStore(tmp_path, tmp_path / "no-locks")
    with pytest.raises(MissingPiece) as locked:
        select_engine("vace", NOBODY, weights)
    assert (locked.value.code, locked.value.data) == ("weights-missing", {"name": "vace-14b"})
    (tmp_path / "vace-14b").mkdir()
    (tmp_path / "vace-14b" / "model_index.json").write_text("{}")
    with pytest.raises(MissingPiece) as part:
        select_engine("vace", NOBODY, weights)
    assert (part.value.code, part.value.data) == ("weights-part", {"name": "vace-14b"})


@pytest.mark.parametrize(
    ("engine", "lines", "synthetic", "cloned", "noted"),
    [
        ("vace", [{"text": "Hi"}], True, False, ("prompt-cut", "voice-not-cloned")),
        ("vace", [{"text": "Hi"}], True, True, ("prompt-cut",)),
        ("vace", [{"text": "Hi"}], False, False, ("prompt-cut",)),
        ("ltx", [], True, False, ("prompt-cut",)),
        ("h3", [{"text": "Hi"}], True, False, ("prompt-cut",)),
        ("studio", [{"text": "Hi"}], True, False, ("prompt-cut",)),
    ],
)
def test_a_voice_that_is_not_their_own_is_said(
    engine: str,
    lines: list[object],
    synthetic: bool,
    cloned: bool,
    noted: tuple[str, ...],
    tmp_path: Path,
) -> None:
    plan: dict[str, object] = {"lines": lines, "notes": ["prompt-cut"]}
    clip = RenderedClip(tmp_path, engine, (64, 48), 2.0, plan, {}, synthetic, cloned)
    assert list_clip_notes(clip) == noted
