"""The folder of pulled model files, and the check that they are the pinned ones."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from render.contract.errors import MissingPiece
from render.models.pins import FILES, ModelFile


class ModelStore:
    """A folder of pinned files. Cheap to create: files are only opened when they are asked for."""

    def __init__(self, folder: Path, files: Sequence[ModelFile] = FILES) -> None:
        self.folder = folder
        self.pins = {pin.name: pin for pin in files}

    def path(self, name: str) -> Path:
        """The path of the file `name`. Digests are checked by `pull` and `is_verified`, not here.

        Raises MissingPiece "model-missing" when the file is not there, KeyError for a name that
        is not pinned.
        """
        if not self.has(name):
            raise MissingPiece("model-missing", {"name": name})
        return self.folder / name

    def has(self, name: str) -> bool:
        """Whether the file is there, whatever its content."""
        return (self.folder / self.pins[name].name).is_file()

    def is_verified(self, name: str) -> bool:
        """Whether the file is there and is byte for byte the pinned one, or its spare.

        A program must also be executable.
        """
        pin, path = self.pins[name], self.folder / name
        return (
            self.has(name)
            and file_sha256(path) in pin.digests
            and (not pin.executable or os.access(path, os.X_OK))
        )


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file, hexadecimal."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
