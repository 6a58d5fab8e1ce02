"""Where pulled model files lie, and the check that they are the pinned ones."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from render.contract.errors import MissingPiece
from render.models.pins import FILES, ModelFile


class ModelStore:
    """A folder of pinned files. Cheap to make: files are looked at when they are asked for."""

    def __init__(self, folder: Path, files: Sequence[ModelFile] = FILES) -> None:
        self.folder = folder
        self.pins = {pin.name: pin for pin in files}

    def path(self, name: str) -> Path:
        """The file called `name`. Raises MissingPiece "model-missing" when it is not there.

        Digests are checked when a file is pulled and by `verified`, not at every start. Raises
        KeyError for a name that no pin has.
        """
        if not self.has(name):
            raise MissingPiece("model-missing", {"name": name})
        return self.folder / name

    def has(self, name: str) -> bool:
        """Whether the file is there; says nothing about its content."""
        return (self.folder / self.pins[name].name).is_file()

    def is_verified(self, name: str) -> bool:
        """Whether the file is there and is byte for byte the pinned one; a program also runs."""
        pin, path = self.pins[name], self.folder / name
        return (
            self.has(name)
            and file_sha256(path) == pin.sha256
            and (not pin.executable or os.access(path, os.X_OK))
        )


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
