"""The master key that encrypts the keys of people, in a file of its own."""

import contextlib
import os
import secrets
from pathlib import Path

KEY_BYTES = 32


def load_master_key(path: Path) -> bytes:
    """The key in a file, which is created at first use, readable by this account alone.

    Raises OSError, and ValueError when the file has another length.
    """
    with contextlib.suppress(FileExistsError):
        _create(path)
    key = path.read_bytes()
    if len(key) != KEY_BYTES:
        raise ValueError(f"{path} does not hold a master key of {KEY_BYTES} bytes")
    return key


def _create(path: Path) -> None:
    """Creates the file whole or not at all, also when two processes try at once.

    Raises FileExistsError when there is one.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists():
        raise FileExistsError
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        os.link(temporary, path)  # fails if another process was first; a rename would not
    finally:
        temporary.unlink(missing_ok=True)
