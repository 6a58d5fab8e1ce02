"""The hub, through `huggingface_hub`: which files a revision has, and their bytes, resumed.

HF_ENDPOINT and HF_TOKEN are respected, as everywhere in that library. Its own `hf_hub_download`
starts a file over after a kill (since 1.x it writes to a file of its own every time), so bytes are
asked for with its `http_get`, from where they stopped. Refusals are MissingPiece: "hub-no-library",
"hub-no-network", "hub-gated", "hub-not-found", "hub-moved", "hub-failed",
"weights-disk-filled".
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
"""Called with how many bytes came in since the last call."""

_MAX_REASON_CHARACTERS = 400  # characters of the hub's words that are passed on


def lock_source(source: WeightSource) -> tuple[LockedSource, list[str]]:
    """A repository at the source's revision, or at its newest, with every file that is wanted;
    and the files that patterns name but that may not be taken. Small files are fetched for their
    digest: the hub gives digests of large ones only. Raises MissingPiece.
    """
    hub = _hub()
    with _translate_errors(source.repository, source.revision):
        info = hub.HfApi(endpoint=_endpoint()).model_info(
            source.repository, revision=source.revision, files_metadata=True
        )
        revision = str(info.sha)
        if source.revision not in (None, revision):
            raise MissingPiece("hub-moved", {"repository": source.repository})
        siblings = {str(one.rfilename): one for one in info.siblings or []}
        taken = sorted(path for path in siblings if is_wanted(source, path))
        files = tuple(
            _lock_file(hub, source.repository, revision, siblings[path]) for path in taken
        )
    named = {path for path in siblings if _is_named(source, path)}
    return LockedSource(source.repository, revision, files), sorted(named - set(taken))


def download(locked: LockedSource, file: LockedFile, part: Path, came: OnBytes) -> None:
    """Writes the file's bytes to `part`, after those that are there already. Raises MissingPiece.

    What has come is not looked at here; a part that is longer than the file starts over.
    """
    hub = _hub()
    there = part.stat().st_size if part.exists() else 0
    if there > file.size:
        part.unlink()
        there = 0
    with _translate_errors(locked.repository, locked.revision), part.open("ab") as out:
        place, headers = _locate(hub, locked.repository, locked.revision, file.path)
        out.seek(there)
        hub.http_get(
            place,
            out,
            resume_size=there,
            headers=headers,
            expected_size=file.size,
            tqdm_class=_progress_bar(came),
        )


def _hub() -> Any:
    """What is used of the library, imported only when it is needed."""
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
    """The operator's mirror; None for the library's own."""
    return os.environ.get("HF_ENDPOINT", "").rstrip("/") or None


def _locate(hub: Any, repository: str, revision: str, path: str) -> tuple[str, dict[str, str]]:
    """Where the bytes are and what to ask for them with; checks that it is the same revision."""
    url = hub.hf_hub_url(repository, path, revision=revision, endpoint=_endpoint())
    found = hub.get_hf_file_metadata(url, endpoint=_endpoint())
    if found.commit_hash != revision:
        raise MissingPiece("hub-moved", {"repository": repository})
    headers = dict(hub.build_hf_headers())
    if urlsplit(found.location).netloc != urlsplit(url).netloc:
        headers.pop("authorization", None)  # the token is for the hub, not for its storage
    headers["Accept-Encoding"] = "identity"  # bytes are counted as they are on disk
    return str(found.location), headers


def _lock_file(hub: Any, repository: str, revision: str, sibling: Any) -> LockedFile:
    if sibling.lfs is not None:
        return LockedFile(sibling.rfilename, int(sibling.lfs.size), str(sibling.lfs.sha256))
    place, headers = _locate(hub, repository, revision, sibling.rfilename)
    counted = _Digest()
    hub.http_get(place, counted, headers=headers, tqdm_class=_progress_bar(lambda _: None))
    return LockedFile(sibling.rfilename, counted.size, counted.sha256.hexdigest())


class _Digest:
    """A file that keeps nothing but its size and digest."""

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


def _progress_bar(came: OnBytes) -> type:
    """A progress bar for the library that draws nothing and passes the bytes on."""
    from tqdm import tqdm

    class Bar(tqdm):  # type: ignore[misc]
        def __init__(self, *_: object, **given: Any) -> None:
            given.pop("name", None)
            super().__init__(disable=True, total=given.get("total"))

        def update(self, n: float | None = 1) -> None:
            came(int(n or 0))

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
    ] as error:  # its HTTP client's: not reached, broken off
        raise MissingPiece("hub-no-network", data) from error
    except (OSError, ValueError) as error:  # a full disk, or the library's refusal of a short file
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
