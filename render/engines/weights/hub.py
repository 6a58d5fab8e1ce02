"""Asks the Hugging Face hub which files a revision has, and downloads them with resume.

Uses `huggingface_hub`, which respects HF_ENDPOINT and HF_TOKEN. Its `hf_hub_download` starts a file
over after a kill (since 1.x it writes to a new temporary file every time), so bytes are requested
with its `http_get` from where they stopped. Errors are MissingPiece: "hub-no-library",
"hub-no-network", "hub-gated", "hub-not-found", "hub-moved", "hub-failed", "weights-disk-filled".
"""

import errno
import hashlib
import importlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from render.contract.errors import MissingPiece
from render.engines.weights.lockfile import LockedFile, LockedSource, is_wanted
from render.engines.weights.registry import WeightSource

OnBytes = Callable[[int], None]
"""Called with the number of bytes received since the last call."""

_MAX_REASON_CHARACTERS = 400  # of the hub's error that are passed on


def lock_source(source: WeightSource) -> tuple[LockedSource, list[str]]:
    """Locks a repository at the source's revision, or at its newest one.

    Returns all files that are wanted, and the paths that match the patterns but are not allowed.
    Small files are downloaded for their digest: the hub gives digests of large files only. Raises
    MissingPiece.
    """
    hub = _hub()
    with _translate_errors(source.repository, source.revision):
        info = hub.HfApi(endpoint=_endpoint()).model_info(
            source.repository, revision=source.revision, files_metadata=True
        )
        revision = str(info.sha)
        if source.revision not in (None, revision):
            raise MissingPiece("hub-moved", {"repository": source.repository})
        siblings = {str(file.rfilename): file for file in info.siblings or []}
        wanted_paths = sorted(path for path in siblings if is_wanted(source, path))
        files = tuple(
            _lock_file(hub, source.repository, revision, siblings[path]) for path in wanted_paths
        )
    matching = {path for path in siblings if _is_named(source, path)}
    return LockedSource(source.repository, revision, files), sorted(matching - set(wanted_paths))


def download(locked: LockedSource, file: LockedFile, part: Path, on_bytes: OnBytes) -> None:
    """Appends the missing bytes of the file to `part`. Raises MissingPiece.

    The content is not checked here; a part that is longer than the file is started over.
    """
    hub = _hub()
    received = part.stat().st_size if part.exists() else 0
    if received > file.size:
        part.unlink()
        received = 0
    with _translate_errors(locked.repository, locked.revision), part.open("ab") as out:
        url, headers = _locate(hub, locked.repository, locked.revision, file.path)
        out.seek(received)
        hub.http_get(
            url,
            out,
            resume_size=received,
            headers=headers,
            expected_size=file.size,
            tqdm_class=_progress_bar(on_bytes),
        )


def _hub() -> Any:
    """The parts of the library that are used, imported when they are needed. Raises
    MissingPiece."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    try:
        hub = importlib.import_module("huggingface_hub")
        download = importlib.import_module("huggingface_hub.file_download")
        errors = importlib.import_module("huggingface_hub.errors")
    except ImportError as error:
        raise MissingPiece("hub-no-library", {"name": "huggingface_hub"}) from error
    return SimpleNamespace(
        HfApi=hub.HfApi,
        hf_hub_url=hub.hf_hub_url,
        get_hf_file_metadata=hub.get_hf_file_metadata,
        build_hf_headers=importlib.import_module("huggingface_hub.utils").build_hf_headers,
        http_get=download.http_get,
        errors=errors,
    )


def _endpoint() -> str | None:
    """The operator's mirror; None for the default of the library."""
    return os.environ.get("HF_ENDPOINT", "").rstrip("/") or None


def _locate(hub: Any, repository: str, revision: str, path: str) -> tuple[str, dict[str, str]]:
    """The URL and the headers to download a file with. Raises MissingPiece if the revision
    changed."""
    url = hub.hf_hub_url(repository, path, revision=revision, endpoint=_endpoint())
    metadata = hub.get_hf_file_metadata(url, endpoint=_endpoint())
    if metadata.commit_hash != revision:
        raise MissingPiece("hub-moved", {"repository": repository})
    headers = dict(hub.build_hf_headers())
    if urlsplit(metadata.location).netloc != urlsplit(url).netloc:
        headers.pop("authorization", None)  # the token belongs to the hub, not to its storage
    headers["Accept-Encoding"] = "identity"  # without compression, bytes count as on disk
    return str(metadata.location), headers


def _lock_file(hub: Any, repository: str, revision: str, sibling: Any) -> LockedFile:
    if sibling.lfs is not None:
        return LockedFile(sibling.rfilename, int(sibling.lfs.size), str(sibling.lfs.sha256))
    url, headers = _locate(hub, repository, revision, sibling.rfilename)
    digest = _Digest()
    hub.http_get(url, digest, headers=headers, tqdm_class=_progress_bar(lambda _: None))
    return LockedFile(sibling.rfilename, digest.size, digest.sha256.hexdigest())


class _Digest:
    """A file-like object that keeps only the size and the digest of what is written."""

    def __init__(self) -> None:
        self.size = 0
        self.sha256 = hashlib.sha256()

    def write(self, content: bytes) -> int:
        self.size += len(content)
        self.sha256.update(content)
        return len(content)

    def tell(self) -> int:
        return self.size


def _is_named(source: WeightSource, path: str) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in source.files)


def _progress_bar(on_bytes: OnBytes) -> type:
    """A progress bar class for the library that draws nothing and reports the bytes."""
    from tqdm import tqdm

    class Bar(tqdm):  # type: ignore[misc]
        def __init__(self, *_: object, **kwargs: Any) -> None:
            kwargs.pop("name", None)
            super().__init__(disable=True, total=kwargs.get("total"))

        def update(self, n: float | None = 1) -> None:
            on_bytes(int(n or 0))

    return Bar


@contextmanager
def _translate_errors(repository: str, revision: str | None) -> Iterator[None]:
    errors = _hub().errors
    data = {"repository": repository, "revision": revision or "main"}
    try:
        yield
    except errors.GatedRepoError as error:
        raise MissingPiece("hub-gated", data) from error
    except (
        errors.RepositoryNotFoundError,
        errors.RevisionNotFoundError,
        errors.EntryNotFoundError,
    ) as error:
        raise MissingPiece("hub-not-found", data) from error
    except errors.HfHubHTTPError as error:
        raise MissingPiece("hub-failed", data | {"why": _why(error)}) from error
    except errors.HfHubHTTPError.__bases__[
        0
    ] as error:  # of its HTTP client: not reached, or broken off
        raise MissingPiece("hub-no-network", data) from error
    except (OSError, ValueError) as error:  # a full disk, or a file that is too short
        raise _disk_or_network(error, data) from error


def _disk_or_network(error: Exception, data: dict[str, str]) -> MissingPiece:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return MissingPiece("weights-disk-filled", data)
    if isinstance(error, ConnectionError | TimeoutError):  # also HF_HUB_OFFLINE=1
        return MissingPiece("hub-no-network", data)
    return MissingPiece("hub-failed", data | {"why": _why(error)})


def _why(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return (lines[0] if lines else type(error).__name__)[:_MAX_REASON_CHARACTERS]
