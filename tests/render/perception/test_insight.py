"""InsightFace on a tiny pack: offline, from a folder anywhere, or a clear refusal."""

import shutil
import socket
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from render.contract.errors import MissingPiece
from render.kit.kit import Kit
from render.perception.insight import InsightEmbedder
from render.perception.recognise import recognise_cast
from tests.render.kit.test_kit import made
from tests.support.video_clips import write_clip

pytest.importorskip("insightface", reason="comes with the engines, see docs/gpu.md")
pytest.importorskip("onnx")

from tests.render.perception import tiny_pack

pytestmark = pytest.mark.engines

RED, ORANGE = (250, 60, 20), (255, 200, 10)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_pack.write(tmp_path_factory.mktemp("packs") / "tiny")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def embedder(pack: Path) -> InsightEmbedder:
    return InsightEmbedder(pack, (tiny_pack.SIDE, tiny_pack.SIDE))


def person(colour: tuple[int, int, int]) -> Kit:
    return replace(made(), stills=(tiny_pack.picture((1, 1, colour)),) * 2)


def test_every_face_is_embedded(pack: Path) -> None:
    found = embedder(pack).embed_faces(tiny_pack.picture((0, 0, RED), (2, 2, ORANGE)))
    assert len(found) == 2
    assert all(float(np.linalg.norm(face)) == pytest.approx(1, abs=1e-5) for face in found)
    assert embedder(pack).embed_faces(tiny_pack.picture()) == ()


def test_a_person_is_told_from_another(pack: Path) -> None:
    eyes = embedder(pack)
    red, orange = eyes.embed_kit(person(RED)), eyes.embed_kit(person(ORANGE))
    assert red is not None
    assert orange is not None
    (seen,) = eyes.embed_faces(tiny_pack.picture((2, 1, RED)))
    assert eyes.distance(red, seen) < eyes.distance(orange, seen)
    assert eyes.distance(red, seen) < 0.05


def test_a_kit_without_a_face_in_its_stills_has_no_embedding(pack: Path) -> None:
    assert embedder(pack).embed_kit(replace(made(), stills=())) is None
    assert embedder(pack).embed_kit(replace(made(), stills=(tiny_pack.picture(),))) is None


def test_a_clip(pack: Path, tmp_path: Path) -> None:
    clip = write_clip(
        tmp_path / "clip.mp4", lambda time: tiny_pack.picture((1, 1, RED)), seconds=1.0, fps=12
    )
    eyes = embedder(pack)
    assert recognise_cast(clip, {"A": person(RED)}, {}, eyes, eyes).seen == {"A": 1.0}
    both = {"A": person(RED), "B": person(ORANGE)}
    assert recognise_cast(clip, both, {}, eyes, eyes).missing == ("B",)


def test_a_pack_may_be_moved(pack: Path, tmp_path: Path) -> None:
    moved = Path(shutil.copytree(pack, tmp_path / "elsewhere"))
    assert len(embedder(moved).embed_faces(tiny_pack.picture((0, 0, RED)))) == 1


def test_no_pack_is_never_fetched(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "buffalo_l", tmp_path / "empty"):
        with pytest.raises(MissingPiece, match="weights-missing"):
            InsightEmbedder(folder)


@pytest.mark.parametrize("damage", ["detector gone", "recogniser gone", "broken"])
def test_a_broken_pack_is_refused(pack: Path, tmp_path: Path, damage: str) -> None:
    folder = Path(shutil.copytree(pack, tmp_path / "pack"))
    if damage == "broken":
        (folder / "det_tiny.onnx").write_bytes(b"no model")
    else:
        (folder / f"{damage[:3]}_tiny.onnx").unlink()
    with pytest.raises(MissingPiece, match="weights-broken"):
        embedder(folder)
