"""Keeps treated pictures on the disk between renders: bounded, shared by processes, dispensable."""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from render.studio.art.picture import ThingPicture, pack, unpack

MAX_BYTES = 192 * 2**20
"""Of one folder: about 1,500 pictures."""
_KEPT_SHARE = 0.8  # of the limit that is left when a full folder is thinned out
_WRITES_BETWEEN_CHECKS = 24
_DAY = 86400
"""Resolution of the time of use, in seconds: the folder does not tell when clips were made."""
_SUFFIX = ".thing"


class PictureFolder:
    """A folder of pictures by key, the least recently used of which go first.

    Every failure to read or write means that the picture is not kept, never an error: another
    process may thin the folder out, and a sandbox may forbid it.
    """

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._writes = 0

    def get(self, key: str) -> ThingPicture | None:
        """The kept picture, or None."""
        path = self._path(key)
        try:
            picture = unpack(path.read_bytes())
        except (OSError, ValueError):
            return None
        with suppress(OSError):
            _mark_used(path)
        return picture

    def put(self, key: str, picture: ThingPicture) -> None:
        """Keeps a picture; readers see all of it or nothing."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as part:
                try:
                    part.write(pack(picture))
                    part.flush()
                    os.replace(part.name, self._path(key))
                except OSError:
                    os.unlink(part.name)
                    raise
            _mark_used(self._path(key))
        if self._writes % _WRITES_BETWEEN_CHECKS == 0:
            with suppress(OSError):
                self._thin_out()
        self._writes += 1

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}{_SUFFIX}"

    def _thin_out(self) -> None:
        """Removes the least recently used files of a folder that is too large."""
        files: list[tuple[float, str, int]] = []
        with os.scandir(self._folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    known = entry.stat(follow_symlinks=False)
                    files.append((known.st_mtime, entry.path, known.st_size))
        total = sum(size for _, _, size in files)
        if total <= self._max_bytes:
            return
        for _, path, size in sorted(files):
            if total <= self._max_bytes * _KEPT_SHARE:
                break
            with suppress(OSError):
                os.unlink(path)
            total -= size


def _mark_used(path: Path) -> None:
    day = time.time() // _DAY * _DAY
    os.utime(path, (day, day))
