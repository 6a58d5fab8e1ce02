"""Checks the files that a child wrote, before its parent opens them.

A decoder that was taken over may leave anything under the name of its result: a link to a key file,
a pipe that blocks whoever opens it, or a file that fills the memory.
"""

import os
import stat
from pathlib import Path

from render.contract.errors import Crashed


def check_output(path: Path, max_bytes: int) -> None:
    """Raises Crashed "process-crashed" unless the child wrote a regular file of its own there, of
    at most `max_bytes`. Called after the child has ended, when nobody can replace the file."""
    try:
        about = path.lstat()
    except OSError as error:
        raise _bad_output(str(error)) from error
    if not stat.S_ISREG(about.st_mode) or about.st_nlink != 1:
        raise _bad_output(f"{path.name} is no regular file of its own")
    if about.st_size > max_bytes:
        raise _bad_output(f"{path.name} has {about.st_size} bytes")


def measure_folders(folders: tuple[Path, ...], max_files: int) -> tuple[int, int]:
    """How many files lie in folders, and their bytes; counts no further than `max_files`."""
    files = size = 0
    for folder in filter(Path.is_dir, folders):
        with os.scandir(folder) as entries:
            for entry in entries:
                files += 1
                if files > max_files:
                    return files, size
                try:
                    size += entry.stat(follow_symlinks=False).st_size
                except FileNotFoundError:
                    continue  # removed meanwhile
    return files, size


def _bad_output(details: str) -> Crashed:
    return Crashed("process-crashed", {"how": "a result that cannot be used"}, details)
