"""The key that wraps people's keys, in a file of its own."""

import contextlib
import os
import secrets
from pathlib import Path

BYTES = 32


def master_key(path: Path) -> bytes:
    """The key in a file; made at first use, readable by this account alone.

    Raises ValueError for a file that holds something else, OSError.
    """
    with contextlib.suppress(FileExistsError):
        _make(path)
    key = path.read_bytes()
    if len(key) != BYTES:
        raise ValueError(f"{path} does not hold a master key of {BYTES} bytes")
    return key


def _make(path: Path) -> None:
    """Raises FileExistsError when there is one. Whole or not at all, whoever else tries."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists():
        raise FileExistsError
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(BYTES))
            file.flush()
            os.fsync(file.fileno())
        os.link(part, path)  # fails when somebody was quicker; a rename would not
    finally:
        part.unlink(missing_ok=True)
