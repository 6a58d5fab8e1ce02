"""Decrypted files, while a job works on them: in memory only, and gone with the process.

A folder belongs to the process that holds its lock (flock), which the kernel lets go of when the
process ends, however it ends. Whoever starts next deletes the folders that nobody holds.
"""

import contextlib
import ctypes
import fcntl
import logging
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil

from bot.chat.words import Words
from bot.core.errors import Temporary

MEMORY_FOLDER = Path("/dev/shm")
JOB_BYTES = 256 * 2**20
"""What one job may need at once: an upload of 100 MiB and the kit made from it, or the kits of four
people (32 MiB each), their clip and its signed copy (64 MiB each)."""
ENGINE_JOB_BYTES = JOB_BYTES + 4 * 96 * 2**20
"""With a generating engine, which reads the four kits as plain arrays of 96 MiB at most."""
_TMPFS, _RAMFS = 0x01021994, 0x858458F6  # linux/magic.h
_PREFIX = "walkon-scratch-"
_NEW_PREFIX = "walkon-new-"  # empty, and not locked yet
_NEW_SECONDS = 60.0
_RETRY_SECONDS = 60.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ScratchProblem:
    """Why decrypted files cannot be written. `code`, `data`: its sentence in `bot/chat/locale`."""

    code: str
    data: Mapping[str, str | int]

    def __str__(self) -> str:
        return Words("en")(self.code, self.data)


class Scratch:
    """Folders for decrypted files. `parent`: where they are made, on a file system in memory."""

    def __init__(self, parent: Path = MEMORY_FOLDER) -> None:
        self.parent = parent

    def find_problem(self, needed: int = JOB_BYTES, free: bool = True) -> ScratchProblem | None:
        """Why `needed` bytes cannot be written there; None when they can be.

        `free`: whether they must be free now, rather than when no other job is running.
        """
        data: dict[str, str | int] = {"folder": str(self.parent), "needed": needed // 2**20}
        if not os.access(self.parent, os.R_OK | os.W_OK | os.X_OK):
            return ScratchProblem("scratch-missing", data)
        if not _is_in_memory(self.parent):
            return ScratchProblem("scratch-on-disk", data)
        there = self.free_bytes() if free else _size(self.parent)
        if there < needed:
            code = "scratch-full" if free else "scratch-small"
            return ScratchProblem(code, {**data, "there": there // 2**20})
        return None

    def free_bytes(self) -> int:
        """How much can be written there now."""
        about = os.statvfs(self.parent)
        memory = int(psutil.virtual_memory().available)
        return min(about.f_bavail * about.f_frsize, memory) if about.f_blocks else memory

    @contextlib.contextmanager
    def open_folder(self, needed: int = JOB_BYTES) -> Iterator[Path]:
        """An empty folder that is deleted at the end of the block. Those that dead processes left
        are deleted first.

        Raises Temporary where there is no room in memory: nothing is ever written to a disk.
        """
        problem = self.find_problem(0)
        if problem is None:
            self.sweep()
            problem = self.find_problem(needed)
        if problem is not None:
            _log.error("%s", problem)
            raise Temporary(str(problem), _RETRY_SECONDS, nothing_done=True)
        folder, lock = _make_locked_folder(self.parent)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)

    @contextlib.contextmanager
    def hold_temporary_files(self) -> Iterator[None]:
        """Within the block, temporary files of this process and of its children are in memory,
        those of libraries too; where memory has no room for them, they are where they were."""
        if self.find_problem(0) is not None:
            yield
            return
        before = os.environ.get("TMPDIR"), tempfile.tempdir
        with self.open_folder(0) as folder:
            os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
            try:
                yield
            finally:
                tempfile.tempdir = before[1]
                if before[0] is None:
                    del os.environ["TMPDIR"]
                else:
                    os.environ["TMPDIR"] = before[0]

    def sweep(self) -> int:
        """Deletes the folders whose process has ended; how many it was."""
        with contextlib.suppress(OSError):
            for folder in self.parent.glob(f"{_NEW_PREFIX}*"):
                _remove_if_forgotten(folder)
            return sum(map(_remove_if_abandoned, self.parent.glob(f"{_PREFIX}*")))
        return 0


def _make_locked_folder(parent: Path) -> tuple[Path, int]:
    """A folder and the descriptor that holds its lock. It gets its name once it is locked, so that
    nobody takes it for one that was left behind."""
    while True:
        new = Path(tempfile.mkdtemp(prefix=_NEW_PREFIX, dir=parent))
        lock = -1
        try:
            lock = os.open(new, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            fcntl.flock(lock, fcntl.LOCK_EX)
            return new.rename(parent / f"{_PREFIX}{new.name.removeprefix(_NEW_PREFIX)}"), lock
        except FileNotFoundError:  # removed by another process, after a very long pause of this one
            if lock >= 0:
                os.close(lock)


def _remove_if_forgotten(folder: Path) -> None:
    with contextlib.suppress(OSError):
        if time.time() - folder.lstat().st_mtime > _NEW_SECONDS:
            folder.rmdir()


def _remove_if_abandoned(folder: Path) -> bool:
    try:
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return False  # deleted meanwhile, or of another account
    try:
        if os.fstat(lock).st_uid != os.geteuid():
            return False
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False  # its process is alive
    else:
        shutil.rmtree(folder, ignore_errors=True)
        return True
    finally:
        os.close(lock)


def _size(folder: Path) -> int:
    about = os.statvfs(folder)
    memory = int(psutil.virtual_memory().total)
    return min(about.f_blocks * about.f_frsize, memory) if about.f_blocks else memory


def _is_in_memory(folder: Path) -> bool:
    """Whether a file system in memory is mounted there. Only Linux can tell; elsewhere a folder
    other than the default one is what the operator says it is."""
    if not sys.platform.startswith("linux"):
        return True
    about = ctypes.create_string_buffer(256)  # struct statfs, whose first field is the type
    if ctypes.CDLL(None).statfs(os.fsencode(folder), about) != 0:
        return False
    return ctypes.c_long.from_buffer(about).value & 0xFFFFFFFF in (_TMPFS, _RAMFS)


def find_swap() -> str:
    """The first place on a disk that memory may be written to, "" when there is none. Compressed
    memory (zram) and encrypted devices do not count."""
    try:
        lines = Path("/proc/swaps").read_text("utf-8").splitlines()[1:]
    except OSError:
        return ""
    for name in (line.split()[0] for line in lines if line.strip()):
        device = os.path.basename(os.path.realpath(name))
        mapping = Path("/sys/class/block", device, "dm/uuid")
        is_encrypted = mapping.exists() and mapping.read_text("utf-8").startswith("CRYPT-")
        if not device.startswith("zram") and not is_encrypted:
            return name
    return ""
