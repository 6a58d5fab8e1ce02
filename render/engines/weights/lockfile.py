"""The lock of a model: the revision of each repository, and each file with its size and digest.

`walkon models lock` writes it once; pull and verify hold the files to it. Only safetensors, text
and ONNX are allowed: files that run nothing when they are opened.
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
"""Locks that come with the program and win over an operator's own. There are none yet."""

_SAFE_SUFFIXES = (".safetensors", ".json", ".txt", ".model", ".onnx", ".jinja")
_EXECUTABLE_SUFFIXES = (".py", ".pyc", ".so", ".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle")
_REVISION = re.compile(r"[0-9a-f]{40}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class LockedFile:
    """`path`: in the repository. `size`: bytes. `sha256`: hexadecimal."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True)
class LockedSource:
    """A repository at a revision, and the files that are taken from it."""

    repository: str
    revision: str
    files: tuple[LockedFile, ...]


@dataclass(frozen=True)
class Lock:
    """The lock of `model`. `sources`: in the order of the model's sources."""

    model: str
    sources: tuple[LockedSource, ...]

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(file.size for source in self.sources for file in source.files)


def is_safe(path: str) -> bool:
    """Whether a file with this name runs nothing when it is opened."""
    return path.endswith(_SAFE_SUFFIXES)


def check_safe(folder: Path) -> None:
    """Raises MissingPiece "weights-unsafe" (`data["which"]`) if a file in the folder can run code
    when it is opened. Follows links."""
    visited: set[str] = set()
    for place, folders, files in os.walk(folder, followlinks=True):
        folders.sort()
        if os.path.realpath(place) in visited:
            folders.clear()  # a link to a parent folder
            continue
        visited.add(os.path.realpath(place))
        for name in sorted(files):
            if name.lower().endswith(_EXECUTABLE_SUFFIXES):
                which = str((Path(place) / name).relative_to(folder))
                raise MissingPiece("weights-unsafe", {"name": folder.name, "which": which})


def is_wanted(source: WeightSource, path: str) -> bool:
    """Whether a file of the repository belongs to the model and is allowed."""
    if path in source.tensors:
        return True
    return is_safe(path) and any(fnmatchcase(path, pattern) for pattern in source.files)


def download_path(source: WeightSource, path: str) -> str:
    """The path of a file of the repository in the model's folder, with forward slashes.

    A file that is named without a pattern (models/buffalo_l/a.onnx) loses its folders.
    """
    name = PurePosixPath(path).name if path in source.files else path
    return f"{source.folder}/{name}" if source.folder else name


def stored_path(source: WeightSource, path: str) -> str:
    """Like `download_path`, but with the name of rewritten tensors for pickled ones."""
    place = download_path(source, path)
    if path in source.tensors:
        return str(PurePosixPath(place).with_suffix(".safetensors"))
    return place


def dump_lock(lock: Lock) -> str:
    """The lock as JSON text."""
    return json.dumps(asdict(lock), indent=1) + "\n"


def parse_lock(text: str, model: Model) -> Lock:
    """Parses a lock and checks it against the model. Raises MissingPiece "lock-broken"."""
    try:
        raw = json.loads(text)
        sources = tuple(
            LockedSource(
                str(source["repository"]),
                str(source["revision"]),
                tuple(
                    LockedFile(str(file["path"]), int(file["size"]), str(file["sha256"]))
                    for file in source["files"]
                ),
            )
            for source in raw["sources"]
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
