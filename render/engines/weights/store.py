"""The folder of model weights: locked once, pulled with resume, verified byte for byte.

`FOLDER/NAME/…` holds the files of a model, `FOLDER/NAME.lock.json` its lock. A model's folder that
an operator put there without a lock is used as it is, if no file in it can run code. Errors are
MissingPiece: "weights-missing", "weights-unsafe", "lock-missing", "lock-broken", "lock-nothing",
"weights-disk-full", "weights-wrong-file", and those of `hub` and `to_safetensors`.
"""

import fcntl
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from render.contract.errors import MissingPiece
from render.engines.weights import hub, lockfile, to_safetensors
from render.engines.weights.lockfile import Lock, LockedFile, LockedSource
from render.engines.weights.registry import Model, WeightSource
from render.models.store import file_sha256

OnProgress = Callable[[int, int], None]
"""Called with the bytes that are there and the bytes in all."""

_SPARE_BYTES = 500 * 10**6  # that stay free on the disk


class WeightState(Enum):
    """How much of a model is there.

    COMPLETE: all files. UNLOCKED: a folder without a lock. PARTIAL: some files. LOCKED: a lock and
    no files. MISSING: nothing.
    """

    COMPLETE = "have"
    UNLOCKED = "put"
    PARTIAL = "part"
    LOCKED = "locked"
    MISSING = "lack"


@dataclass(frozen=True)
class _Piece:
    """A locked file and its paths. `place`: of the finished file; `part`: during the download."""

    source: WeightSource
    locked: LockedSource
    file: LockedFile
    place: Path
    part: Path


class WeightStore:
    """A folder of weights. Cheap to create: files are only opened when they are asked for.

    `shipped`: locks that come with the program.
    """

    def __init__(self, folder: Path, shipped: Path = lockfile.SHIPPED) -> None:
        self.folder = folder
        self.shipped = shipped

    def find_lock(self, model: Model) -> Lock | None:
        """The lock of a model, or None. A lock that comes with the program wins. Raises
        MissingPiece "lock-broken"."""
        for path in (self.shipped / f"{model.name}.json", self._lock_file(model)):
            if path.is_file():
                return lockfile.parse_lock(path.read_text("utf-8"), model)
        return None

    def get_state(self, model: Model) -> WeightState:
        """The state by names and sizes, not by content. Raises MissingPiece "lock-broken"."""
        lock = self.find_lock(model)
        if lock is None:
            folder = self.folder / model.name
            return (
                WeightState.UNLOCKED
                if folder.is_dir() and any(folder.iterdir())
                else WeightState.MISSING
            )
        pieces = self._pieces(model, lock)
        count = sum(_has_right_size(piece) for piece in pieces)
        if count == len(pieces):
            return WeightState.COMPLETE
        return WeightState.PARTIAL if count else WeightState.LOCKED

    def get_folder(self, model: Model) -> Path:
        """The folder of a complete model. Digests are checked by `pull` and `list_wrong_files`.

        Raises MissingPiece "weights-missing" or "weights-unsafe".
        """
        if self.get_state(model) not in (WeightState.COMPLETE, WeightState.UNLOCKED):
            raise MissingPiece("weights-missing", {"name": model.name})
        folder = self.folder / model.name
        lockfile.check_safe(folder)
        return folder

    def create_lock(self, model: Model) -> tuple[Lock, list[str]]:
        """Asks the hub and writes the lock; an existing lock is only read.

        Also returns the files that are not allowed. Raises MissingPiece.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._exclusive(model):
            lock = self.find_lock(model)
            if lock is not None:
                return lock, []
            answers = [hub.lock_source(source) for source in model.sources]
            lock = Lock(model.name, tuple(locked for locked, _ in answers))
            for locked in lock.sources:
                if not locked.files:
                    raise MissingPiece("lock-nothing", {"repository": locked.repository})
            text = lockfile.dump_lock(lock)
            lockfile.parse_lock(text, model)  # the hub's answer must pass the same checks
            part = self._lock_file(model).with_suffix(".part")
            part.write_text(text, "utf-8")
            part.replace(self._lock_file(model))
            return lock, [path for _, refused in answers for path in refused]

    def pull(self, model: Model, on_progress: OnProgress | None = None) -> list[str]:
        """Downloads all locked files that are missing or wrong; returns their paths in the folder.

        Resumes where a killed pull stopped. Concurrent calls wait for each other. Wrong bytes are
        discarded. Raises MissingPiece; files that were pulled before the error are kept.
        """
        with self._exclusive(model):
            lock = self.find_lock(model)
            if lock is None:
                raise MissingPiece("lock-missing", {"name": model.name})
            pieces = self._pieces(model, lock)
            missing = [piece for piece in pieces if not self._is_intact(model, piece)]
            self._check_disk(model, missing)
            bytes_done = lock.size - sum(
                piece.file.size - _downloaded_bytes(piece) for piece in missing
            )
            if on_progress is not None:
                on_progress(bytes_done, lock.size)
            for piece in missing:

                def add_bytes(count: int) -> None:
                    nonlocal bytes_done
                    bytes_done += count
                    if on_progress is not None:
                        on_progress(min(bytes_done, lock.size), lock.size)

                self._download(model, piece, add_bytes)
            shutil.rmtree(self._parts_folder(model), ignore_errors=True)
        return [str(piece.place.relative_to(self.folder / model.name)) for piece in missing]

    def list_wrong_files(self, model: Model, on_progress: OnProgress | None = None) -> list[str]:
        """The paths of files that are missing or differ from the lock; reads every byte.

        Raises MissingPiece "lock-missing".
        """
        lock = self.find_lock(model)
        if lock is None:
            raise MissingPiece("lock-missing", {"name": model.name})
        wrong_files, bytes_read = [], 0
        for piece in self._pieces(model, lock):
            if not self._is_intact(model, piece):
                wrong_files.append(str(piece.place.relative_to(self.folder / model.name)))
            bytes_read += piece.file.size
            if on_progress is not None:
                on_progress(bytes_read, lock.size)
        return wrong_files

    def _download(self, model: Model, piece: _Piece, on_bytes: Callable[[int], None]) -> None:
        piece.part.parent.mkdir(parents=True, exist_ok=True)
        piece.place.parent.mkdir(parents=True, exist_ok=True)
        if _downloaded_bytes(piece) < piece.file.size or not piece.part.exists():
            hub.download(piece.locked, piece.file, piece.part, on_bytes)
        if (
            piece.part.stat().st_size != piece.file.size
            or file_sha256(piece.part) != piece.file.sha256
        ):
            piece.part.unlink()
            data = {"name": piece.file.path, "repository": piece.locked.repository}
            raise MissingPiece("weights-wrong-file", data)
        if piece.file.path not in piece.source.tensors:
            piece.part.replace(piece.place)
            return
        rewritten = piece.part.with_suffix(".made")
        to_safetensors.rewrite(piece.part, rewritten)
        receipt = {"from": piece.file.sha256, "sha256": file_sha256(rewritten)}
        self._receipt_file(model, piece).write_text(json.dumps(receipt), "utf-8")
        rewritten.replace(piece.place)
        piece.part.unlink()

    def _is_intact(self, model: Model, piece: _Piece) -> bool:
        if not _has_right_size(piece):
            return False
        expected = piece.file.sha256
        if piece.file.path in piece.source.tensors:
            try:
                receipt = json.loads(self._receipt_file(model, piece).read_text("utf-8"))
            except (OSError, ValueError):
                return False
            if receipt.get("from") != expected:
                return False
            expected = receipt.get("sha256")
        return file_sha256(piece.place) == expected

    def _pieces(self, model: Model, lock: Lock) -> list[_Piece]:
        folder, parts = self.folder / model.name, self._parts_folder(model)
        return [
            _Piece(
                source,
                locked,
                file,
                folder / lockfile.stored_path(source, file.path),
                parts / f"{file.sha256}.part",
            )
            for source, locked in zip(model.sources, lock.sources, strict=True)
            for file in locked.files
        ]

    def _check_disk(self, model: Model, missing: list[_Piece]) -> None:
        needed = sum(piece.file.size - _downloaded_bytes(piece) for piece in missing) + _SPARE_BYTES
        free = shutil.disk_usage(self.folder).free
        if missing and free < needed:
            megabytes = {"needed": needed // 10**6, "free": free // 10**6}
            raise MissingPiece("weights-disk-full", {"name": model.name, **megabytes})

    def _lock_file(self, model: Model) -> Path:
        return self.folder / f"{model.name}.lock.json"

    def _parts_folder(self, model: Model) -> Path:
        return self.folder / f".parts-{model.name}"

    def _receipt_file(self, model: Model, piece: _Piece) -> Path:
        """The file that records the digests of rewritten tensors and of their locked source."""
        return self.folder / f"{model.name}.{piece.place.stem}.made.json"

    @contextmanager
    def _exclusive(self, model: Model) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / f".lock-{model.name}").open("w") as lock_file:
            fcntl.flock(lock_file, fcntl.LOCK_EX)
            yield


def _has_right_size(piece: _Piece) -> bool:
    """Whether the file is there with its locked size; a rewritten file may have any size."""
    if piece.file.path in piece.source.tensors:
        return piece.place.is_file()
    return piece.place.is_file() and piece.place.stat().st_size == piece.file.size


def _downloaded_bytes(piece: _Piece) -> int:
    size = piece.part.stat().st_size if piece.part.exists() else 0
    return size if size <= piece.file.size else 0
