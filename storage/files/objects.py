"""Named bytes in a folder or an S3 bucket. Callers encrypt them first."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import obstore
from obstore.exceptions import NotFoundError
from obstore.store import LocalStore, ObjectStore, from_url

if TYPE_CHECKING:
    from obstore.store import ClientConfig

from storage.files.errors import NotThere

_NAME = re.compile(r"[a-z0-9]+(/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)+")


class Objects:
    """A folder or a bucket; build it with `open_objects`. `folder`: None for a bucket."""

    def __init__(self, store: ObjectStore, folder: Path | None = None) -> None:
        self._store = store
        self._folder = folder

    async def put(self, name: str, data: bytes) -> None:
        """Stores bytes under a name such as "clips/1f.2", in place of older content.

        Raises ValueError for a name of another shape.
        """
        await obstore.put_async(self._store, _validate_name(name), data)
        if self._folder is not None:
            _sync_to_disk(self._folder / name)

    async def get(self, name: str) -> bytes:
        """The bytes under a name. Raises NotThere."""
        try:
            result = await obstore.get_async(self._store, _validate_name(name))
        except (NotFoundError, FileNotFoundError) as error:
            raise NotThere(name) from error
        return bytes(await result.bytes_async())

    async def delete(self, name: str) -> None:
        """Deletes a name, if it exists."""
        try:
            await obstore.delete_async(self._store, _validate_name(name))
        except (NotFoundError, FileNotFoundError):
            return

    async def list_names(self, prefix: str) -> list[str]:
        """The names under a prefix such as "clips", sorted."""
        batches = obstore.list(self._store, prefix)
        return sorted([str(entry["path"]) async for batch in batches for entry in batch])


def open_objects(url: str) -> Objects:
    """The objects of a folder (a path, or file:///…) or a bucket (s3://BUCKET/PREFIX).

    A bucket takes its credentials and endpoint from the standard AWS_… variables; its secret key
    may be in the file that AWS_SECRET_ACCESS_KEY_FILE names.
    """
    if url.startswith("s3://"):
        local = os.environ.get("AWS_ENDPOINT_URL", "").startswith("http://")
        file = os.environ.get("AWS_SECRET_ACCESS_KEY_FILE")
        key = Path(file).read_text("utf-8").strip() if file else ""
        options: ClientConfig = {"allow_http": local}
        if key:
            return Objects(from_url(url, client_options=options, secret_access_key=key))
        return Objects(from_url(url, client_options=options))
    folder = Path(url.removeprefix("file://"))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Objects(LocalStore(folder), folder)


def _sync_to_disk(path: Path) -> None:
    """Waits until the file is on the disk, which obstore does not: a finished clip must survive a
    power failure."""
    path.chmod(0o600)
    for location in (path, path.parent):
        handle = os.open(location, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _validate_name(name: str) -> str:
    """The name itself. Raises ValueError for one that `put` does not take."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"not a name of a file: {name!r}")
    return name
