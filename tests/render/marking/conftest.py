"""Marked clips, written once a run."""

from pathlib import Path

import pytest

from render.models.store import ModelStore
from render.output.clip_writer import ClipWriter
from tests.render.marking import clips
from tests.support.shared_files import share_folder

CLIP = "K7Q2M9XD"
KINDS = {"drawn": clips.flat, "filmed": clips.textured}


@pytest.fixture(scope="session")
def marked(tmp_path_factory: pytest.TempPathFactory, models: ModelStore) -> dict[str, Path]:
    """A drawn and a filmed 720p clip of 2.5 s at 30 fps, label and mark included."""

    def write_all(folder: Path) -> None:
        for kind in KINDS:
            write(folder / f"{kind}.mp4", kind, (1280, 720), 2.5, models)

    folder = share_folder(tmp_path_factory, "marked", write_all)
    return {kind: folder / f"{kind}.mp4" for kind in KINDS}


def write(out: Path, kind: str, size: tuple[int, int], seconds: float, models: ModelStore) -> Path:
    """Writes a marked clip."""
    with ClipWriter(out, size, 30, CLIP, models) as writer:
        for frame in KINDS[kind](size, seconds, 30):
            writer.write(frame)
    return out
