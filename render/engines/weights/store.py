"""A folder of model weights: locked once, pulled with resume, verified byte for byte.

`FOLDER/NAME/…` are the files of a model, `FOLDER/NAME.lock.json` is its lock. A model's folder
that somebody put there without a lock is used as it is, as long as nothing in it runs when opened.
Refusals are MissingPiece: "weights-missing", "weights-unsafe", "lock-missing", "lock-broken",
"lock-nothing", "weights-disk-full", "weights-wrong-file", and those of `hub` and `tensors`.
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
"""Called with the bytes that are there and the bytes that will be."""

_SPARE_BYTES = 500 * 10**6  # bytes that stay free on the disk


class WeightState(Enum):
    """How much of a model is there. PUT: whole files, but no lock to hold them to."""

    COMPLETE = "have"
    UNLOCKED = "put"
    PARTIAL = "part"
    LOCKED = "locked"
    MISSING = "lack"


@dataclass(frozen=True)
class _Piece:
    """One locked file and where it lies. `place`: as it is kept; `part`: while it comes in."""

    source: WeightSource
    locked: LockedSource
    file: LockedFile
    place: Path
    part: Path


class WeightStore:
    """Cheap to make: files are looked at when they are asked for."""

    def __init__(self, folder: Path, shipped: Path = lockfile.SHIPPED) -> None:
        self.folder = folder
        self.shipped = shipped

    def find_lock(self, model: Model) -> Lock | None:
        """The lock that holds for a model; None when there is none. One that came with the
        program wins. Raises MissingPiece "lock-broken"."""
        for path in (self.shipped / f"{model.name}.json", self._lock_file(model)):
            if path.is_file():
                return lockfile.parse_lock(path.read_text("utf-8"), model)
        return None

    def get_state(self, model: Model) -> WeightState:
        """By names and sizes; says nothing about content. Raises MissingPiece "lock-broken"."""
        lock = self.find_lock(model)
        if lock is None:
            there = self.folder / model.name
            return (
                WeightState.UNLOCKED
                if there.is_dir() and any(there.iterdir())
                else WeightState.MISSING
            )
        pieces = self._pieces(model, lock)
        there_are = sum(_has_right_size(piece) for piece in pieces)
        if there_are == len(pieces):
            return WeightState.COMPLETE
        return WeightState.PARTIAL if there_are else WeightState.LOCKED

    def get_folder(self, model: Model) -> Path:
        """The folder with a model's files, whole. Raises MissingPiece "weights-missing" or
        "weights-unsafe". Digests are checked when a file is pulled and by `wrong`."""
        if self.get_state(model) not in (WeightState.COMPLETE, WeightState.UNLOCKED):
            raise MissingPiece("weights-missing", {"name": model.name})
        folder = self.folder / model.name
        lockfile.check_safe(folder)
        return folder

    def create_lock(self, model: Model) -> tuple[Lock, list[str]]:
        """Asks the hub and writes the lock down, once: a lock that is there is only read.

        Also gives the files that may not be taken. Raises MissingPiece.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._exclusive(model):
            kept = self.find_lock(model)
            if kept is not None:
                return kept, []
            found = [hub.lock_source(source) for source in model.sources]
            lock = Lock(model.name, tuple(locked for locked, _ in found))
            for locked in lock.sources:
                if not locked.files:
                    raise MissingPiece("lock-nothing", {"repository": locked.repository})
            text = lockfile.dump_lock(lock)
            lockfile.parse_lock(text, model)  # the hub's words are held to the same rules
            part = self._lock_file(model).with_suffix(".part")
            part.write_text(text, "utf-8")
            part.replace(self._lock_file(model))
            return lock, [path for _, left in found for path in left]

    def pull(self, model: Model, on_progress: OnProgress | None = None) -> list[str]:
        """Fetches every locked file that is missing or wrong; returns their places in the folder.

        Goes on where one that was killed stopped. Two at once wait for each other. Wrong bytes are
        thrown away. Raises MissingPiece; what came in before that is kept.
        """
        with self._exclusive(model):
            lock = self.find_lock(model)
            if lock is None:
                raise MissingPiece("lock-missing", {"name": model.name})
            pieces = self._pieces(model, lock)
            lacking = [piece for piece in pieces if not self._is_intact(model, piece)]
            self._check_disk(model, lacking)
            done = lock.size - sum(piece.file.size - _downloaded_bytes(piece) for piece in lacking)
            if on_progress is not None:
                on_progress(done, lock.size)
            for piece in lacking:

                def came(more: int) -> None:
                    nonlocal done
                    done += more
                    if on_progress is not None:
                        on_progress(min(done, lock.size), lock.size)

                self._download(model, piece, came)
            shutil.rmtree(self._parts_folder(model), ignore_errors=True)
        return [str(piece.place.relative_to(self.folder / model.name)) for piece in lacking]

    def list_wrong_files(self, model: Model, on_progress: OnProgress | None = None) -> list[str]:
        """The places of files that are missing or not the locked ones, every byte read.

        Raises MissingPiece "lock-missing".
        """
        lock = self.find_lock(model)
        if lock is None:
            raise MissingPiece("lock-missing", {"name": model.name})
        bad, read = [], 0
        for piece in self._pieces(model, lock):
            if not self._is_intact(model, piece):
                bad.append(str(piece.place.relative_to(self.folder / model.name)))
            read += piece.file.size
            if on_progress is not None:
                on_progress(read, lock.size)
        return bad

    def _download(self, model: Model, piece: _Piece, came: Callable[[int], None]) -> None:
        piece.part.parent.mkdir(parents=True, exist_ok=True)
        piece.place.parent.mkdir(parents=True, exist_ok=True)
        if _downloaded_bytes(piece) < piece.file.size or not piece.part.exists():
            hub.download(piece.locked, piece.file, piece.part, came)
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
        made = piece.part.with_suffix(".made")
        to_safetensors.rewrite(piece.part, made)
        receipt = {"from": piece.file.sha256, "sha256": file_sha256(made)}
        self._receipt_file(model, piece).write_text(json.dumps(receipt), "utf-8")
        made.replace(piece.place)
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

    def _check_disk(self, model: Model, lacking: list[_Piece]) -> None:
        needed = sum(piece.file.size - _downloaded_bytes(piece) for piece in lacking) + _SPARE_BYTES
        free = shutil.disk_usage(self.folder).free
        if lacking and free < needed:
            megabytes = {"needed": needed // 10**6, "free": free // 10**6}
            raise MissingPiece("weights-disk-full", {"name": model.name, **megabytes})

    def _lock_file(self, model: Model) -> Path:
        return self.folder / f"{model.name}.lock.json"

    def _parts_folder(self, model: Model) -> Path:
        return self.folder / f".parts-{model.name}"

    def _receipt_file(self, model: Model, piece: _Piece) -> Path:
        """Which bytes were made here out of which locked ones."""
        return self.folder / f"{model.name}.{piece.place.stem}.made.json"

    @contextmanager
    def _exclusive(self, model: Model) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / f".lock-{model.name}").open("w") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield


def _has_right_size(piece: _Piece) -> bool:
    """By size, except for what was rewritten here: its size is its own."""
    if piece.file.path in piece.source.tensors:
        return piece.place.is_file()
    return piece.place.is_file() and piece.place.stat().st_size == piece.file.size


def _downloaded_bytes(piece: _Piece) -> int:
    size = piece.part.stat().st_size if piece.part.exists() else 0
    return size if size <= piece.file.size else 0
