"""Temporary folders for decrypted files, in memory where that is possible, so that no plaintext is
left on a disk."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

_MEMORY_FOLDER = Path("/dev/shm")
_MIN_FREE_BYTES = 256 * 2**20
_PREFIX = "walkon-scratch-"  # followed by the process id of its owner


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """An empty folder that is deleted at the end of the block.

    It is in memory where at least 256 MiB are free there, otherwise in the system's temporary
    folder. Folders that killed processes left behind are deleted first.
    """
    parent = _parent_folder()
    _remove_abandoned(parent)
    with tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-", dir=parent) as folder:
        yield Path(folder)


def _parent_folder() -> Path:
    try:
        free = shutil.disk_usage(_MEMORY_FOLDER).free
        if free >= _MIN_FREE_BYTES and os.access(_MEMORY_FOLDER, os.W_OK):
            return _MEMORY_FOLDER
    except OSError:
        pass  # this system has no such folder
    return Path(tempfile.gettempdir())


def _remove_abandoned(parent: Path) -> None:
    for folder in parent.glob(f"{_PREFIX}*"):
        pid = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not psutil.pid_exists(int(pid)):
            shutil.rmtree(folder, ignore_errors=True)
