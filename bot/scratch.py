"""A folder for files that are open for a moment only: in memory, so that nothing stays on disk."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

_MEMORY = Path("/dev/shm")
_ROOM = 256 * 2**20
_PREFIX = "walkon-scratch-"


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """An empty folder, gone at the end; what killed workers left behind goes first.

    It lies in memory where the system has room for it there, else in the temporary folder.
    """
    parent = _parent()
    _sweep(parent)
    with tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-", dir=parent) as made:
        yield Path(made)


def _parent() -> Path:
    try:
        if shutil.disk_usage(_MEMORY).free >= _ROOM and os.access(_MEMORY, os.W_OK):
            return _MEMORY
    except OSError:
        pass  # there is none
    return Path(tempfile.gettempdir())


def _sweep(parent: Path) -> None:
    for left in parent.glob(f"{_PREFIX}*"):
        pid = left.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not psutil.pid_exists(int(pid)):
            shutil.rmtree(left, ignore_errors=True)
