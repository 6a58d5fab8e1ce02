"""A lock: which revision of a model's repositories, and every file with its size and digest.

Written once by `walkon models lock`, held to byte for byte by pull and verify. Safetensors, text
and ONNX only: nothing that runs when it is opened.
"""

import json
import os
import re
from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from render.contract.errors import MissingPiece
from render.engines.weights.registry import Model, WeightSource

SHIPPED = Path(__file__).with_name("locked")
"""Locks that come with the program; they win over an operator's own. There is none yet."""

_SAFE_SUFFIXES = (".safetensors", ".json", ".txt", ".model", ".onnx", ".jinja")
_EXECUTABLE_SUFFIXES = (".py", ".pyc", ".so", ".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle")
_REVISION = re.compile(r"[0-9a-f]{40}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class LockedFile:
    """`path` in the repository. `size` in bytes. `sha256`: hexadecimal."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True)
class LockedSource:
    """One repository at one revision, and what is taken from it."""

    repository: str
    revision: str
    files: tuple[LockedFile, ...]


@dataclass(frozen=True)
class Lock:
    """`sources`: in the order of the model's own."""

    model: str
    sources: tuple[LockedSource, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for source in self.sources for file in source.files)


def is_safe(path: str) -> bool:
    """Whether a file of this name runs nothing when it is opened."""
    return path.endswith(_SAFE_SUFFIXES)


def check_safe(folder: Path) -> None:
    """Raises MissingPiece "weights-unsafe" (`data["which"]`) for a folder with anything in it that
    can run code when it is opened; links are followed."""
    seen: set[str] = set()
    for place, folders, files in os.walk(folder, followlinks=True):
        folders.sort()
        if os.path.realpath(place) in seen:
            folders.clear()  # a link back up
            continue
        seen.add(os.path.realpath(place))
        for name in sorted(files):
            if name.lower().endswith(_EXECUTABLE_SUFFIXES):
                which = str((Path(place) / name).relative_to(folder))
                raise MissingPiece("weights-unsafe", {"name": folder.name, "which": which})


def is_wanted(source: WeightSource, path: str) -> bool:
    """Whether a file of the repository belongs to the model and may be taken."""
    if path in source.tensors:
        return True
    return is_safe(path) and any(fnmatchcase(path, pattern) for pattern in source.files)


def download_path(source: WeightSource, path: str) -> str:
    """Where a file of the repository lies in the model's folder, with forward slashes.

    Folders that a pattern spells out in full (models/buffalo_l/a.onnx) are left out.
    """
    name = PurePosixPath(path).name if path in source.files else path
    return f"{source.folder}/{name}" if source.folder else name


def stored_path(source: WeightSource, path: str) -> str:
    """Like `put_as`, by the name that pickled tensors have once they are rewritten."""
    place = download_path(source, path)
    if path in source.tensors:
        return str(PurePosixPath(place).with_suffix(".safetensors"))
    return place


def dump_lock(lock: Lock) -> str:
    """The lock as text."""
    return json.dumps(asdict(lock), indent=1) + "\n"


def parse_lock(text: str, model: Model) -> Lock:
    """The lock out of its text. Raises MissingPiece "lock-broken" for anything that is off."""
    try:
        raw = json.loads(text)
        sources = tuple(
            LockedSource(
                str(one["repository"]),
                str(one["revision"]),
                tuple(
                    LockedFile(str(file["path"]), int(file["size"]), str(file["sha256"]))
                    for file in one["files"]
                ),
            )
            for one in raw["sources"]
        )
        lock = Lock(str(raw["model"]), sources)
    except (ValueError, KeyError, TypeError) as error:
        raise MissingPiece("lock-broken", {"name": model.name}) from error
    if not _matches_model(lock, model):
        raise MissingPiece("lock-broken", {"name": model.name})
    return lock


def _matches_model(lock: Lock, model: Model) -> bool:
    pairs = list(zip(lock.sources, model.sources, strict=False))
    return (
        lock.model == model.name
        and len(lock.sources) == len(model.sources)
        and all(
            locked.repository == source.repository
            and _REVISION.fullmatch(locked.revision)
            and source.revision in (None, locked.revision)
            and locked.files
            and all(_is_valid_file(file, source) for file in locked.files)
            for locked, source in pairs
        )
    )


def _is_valid_file(file: LockedFile, source: WeightSource) -> bool:
    path = PurePosixPath(file.path)
    return bool(
        _DIGEST.fullmatch(file.sha256)
        and file.size >= 0
        and not path.is_absolute()
        and ".." not in path.parts
        and "\\" not in file.path
        and is_wanted(source, file.path)
    )
