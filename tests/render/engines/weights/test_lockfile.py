"""Folders of weights with files that could run code."""

from pathlib import Path

import pytest

from render.contract.errors import MissingPiece
from render.engines.runtime.pipeline_loader import check_folder


@pytest.mark.parametrize("name", ["pytorch_model.bin", "pipeline.py", "deep/er/x.PKL"])
def test_a_folder_with_anything_that_could_run_code_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "model_index.json").write_text("{}")
    check_folder(tmp_path)
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"")
    with pytest.raises(MissingPiece) as refused:
        check_folder(tmp_path)
    assert (refused.value.code, refused.value.data["which"]) == ("weights-unsafe", name)


def test_links_of_a_folder_are_followed_and_end(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "weights", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "vae").mkdir(parents=True)
    (folder / "model_index.json").write_text("{}")
    (folder / "transformer").symlink_to(elsewhere)
    (folder / "vae" / "again").symlink_to(folder)
    check_folder(folder)
    (elsewhere / "model.ckpt").write_bytes(b"")
    with pytest.raises(MissingPiece, match="weights-unsafe") as refused:
        check_folder(folder)
    assert refused.value.data["which"] in (
        "transformer/model.ckpt",
        "vae/again/transformer/model.ckpt",
    )
