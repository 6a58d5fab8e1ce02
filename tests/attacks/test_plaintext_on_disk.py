"""Somebody who gets hold of the disk, or kills a worker, looks for faces in the clear."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import aiohttp
import psutil
import pytest

from bot.clip_shrinker import ClipShrinker
from bot.core.errors import Temporary
from bot.scratch import JOB_BYTES, MEMORY_FOLDER, Scratch
from render.models.store import ModelStore
from tests.journeys.stories import allow
from tests.support.capture_page import upload_url
from tests.support.patience import PATIENCE_SECONDS
from tests.support.stack import Stack, prepared

KEEPER = """
import sys, time
from pathlib import Path
from bot.scratch import Scratch
with Scratch(Path(sys.argv[1])).open_folder(0) as folder:
    (folder / "clip").write_bytes(b"a face")
    print(folder, flush=True)
    time.sleep(600)
"""

WATCHER = """
import json, sys, time
from pathlib import Path
from tests.attacks.test_plaintext_on_disk import holders, plain_files
home, temporary, planted = Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3])
pieces = [bytes.fromhex(piece) for piece in planted]
while True:
    for found in [*plain_files(home, pieces), *holders(home, temporary)]:
        print(found, flush=True)
    print(flush=True)
    time.sleep(0.05)
"""


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory of this test's own."""
    with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER, prefix="attack-") as folder:
        yield Path(folder)


def keep(parent: Path) -> tuple[subprocess.Popen[str], Path]:
    """A process that has decrypted something, and where."""
    process = subprocess.Popen(
        [sys.executable, "-c", KEEPER, str(parent)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def holders(home: Path, folder: Path) -> list[str]:
    """Open files below a folder, also deleted ones, of all processes of the stack with a home."""
    mark = f"WALKON_HOME={home}".encode()
    found = []
    for process in psutil.process_iter():
        try:
            if mark not in Path(f"/proc/{process.pid}/environ").read_bytes().split(b"\0"):
                continue
            for link in Path(f"/proc/{process.pid}/fd").iterdir():
                found.append(os.readlink(link))
        except OSError:
            continue  # it has ended, or closed the file
    return [path for path in found if path.startswith(str(folder))]


def plain_files(folder: Path, planted: list[bytes]) -> list[Path]:
    """The files below a folder in which something planted can be read."""
    found = []
    for path in folder.rglob("*"):
        try:
            content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        except OSError:
            continue  # deleted meanwhile
        if any(piece in content for piece in planted):
            found.append(path)
    return found


class Watcher:
    """Looks again and again for what is in the clear, in a process of its own: one that closes a
    file of a SQLite database loses every lock that it holds on it, so the process that uses the
    database of a stack (`Stack.inside`) must not read its files."""

    def __init__(self, home: Path, temporary: Path, planted: list[bytes]) -> None:
        pieces = json.dumps([piece.hex() for piece in planted])
        self._process = subprocess.Popen(
            [sys.executable, "-c", WATCHER, str(home), str(temporary), pieces],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self._found = list(iter(self._process.stdout.readline, "\n"))  # until it has looked once

    def stop(self) -> list[str]:
        """What it found."""
        assert self._process.poll() is None, "it has ended by itself"
        self._process.terminate()
        lines = [*self._found, *self._process.communicate()[0].splitlines()]
        return [line.strip() for line in lines if line.strip()]


def test_the_watcher_finds_what_is_in_the_clear(tmp_path: Path) -> None:
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    for folder in (home, temporary):
        folder.mkdir()
    (home / "face").write_bytes(b"... a face ...")
    environment = {**os.environ, "WALKON_HOME": str(home)}
    opened = f"f = open({str(temporary / 'open')!r}, 'w'); print(flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", opened],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        watcher = Watcher(home, temporary, [b"a face"])
        holder.kill()
    assert set(watcher.stop()) == {str(home / "face"), str(temporary / "open")}


def test_what_a_killed_process_left_is_deleted_and_a_living_ones_is_kept(memory: Path) -> None:
    dead, left = keep(memory)
    alive, kept = keep(memory)
    try:
        dead.send_signal(signal.SIGKILL)
        dead.wait()
        assert (left / "clip").read_bytes() == b"a face"
        assert Scratch(memory).sweep() == 1
        assert not left.exists()
        assert (kept / "clip").read_bytes() == b"a face", "of a neighbour that is alive"
    finally:
        alive.kill()
        alive.wait()


def test_a_process_that_starts_deletes_it_before_it_does_anything_else(
    memory: Path, tmp_path: Path
) -> None:
    dead, left = keep(memory)
    dead.kill()
    dead.wait()
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("WALKON_")},
        "WALKON_HOME": str(tmp_path),
        "WALKON_SCRATCH": str(memory),
    }
    started = subprocess.Popen([sys.executable, "-m", "bot", "run", "web"], env=environment)
    try:
        end = time.monotonic() + PATIENCE_SECONDS
        while left.exists():
            assert time.monotonic() < end, "it is still there"
            assert started.poll() is None
            time.sleep(0.05)
    finally:
        started.kill()
        started.wait()


@pytest.mark.parametrize("where", ["a disk", "nowhere"])
async def test_a_disk_is_never_used_instead(tmp_path: Path, where: str) -> None:
    scratch = Scratch(tmp_path if where == "a disk" else tmp_path / "missing")
    if not _is_disk(tmp_path):
        pytest.skip("temporary files are in memory on this machine")
    with pytest.raises(Temporary, match="in memory only"), scratch.open_folder():
        pass
    assert list(tmp_path.iterdir()) == []
    clip = b"\0" * 100
    assert await ClipShrinker(lambda: pytest.fail("signed"), scratch)(clip, 10) is None


def test_a_folder_without_room_is_not_used(memory: Path) -> None:
    scratch = Scratch(memory)
    far_too_much = scratch.free_bytes() + JOB_BYTES
    with pytest.raises(Temporary, match="are free"), scratch.open_folder(far_too_much):
        pass
    assert list(memory.iterdir()) == []


def test_a_worker_does_not_start_without_memory(tmp_path: Path) -> None:
    if not _is_disk(tmp_path):
        pytest.skip("temporary files are in memory on this machine")
    environment = {**os.environ, "WALKON_HOME": str(tmp_path), "WALKON_SCRATCH": str(tmp_path)}
    command = [sys.executable, "-m", "bot", "run", "worker", "render"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "WALKON_SCRATCH" in ended.stderr


@pytest.mark.slow
async def test_nothing_is_in_the_clear_on_a_disk(
    models: ModelStore, sunny_clip: Path, sunny_kit: Path, memory: Path, tmp_path: Path
) -> None:
    """Watches every folder on a disk that a running Walk-On can write to, while it inspects and
    renders; kills all of it in the middle of each, and looks at what is left after a start."""
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temporary.mkdir()
    clip, kit = sunny_clip.read_bytes(), sunny_kit.read_bytes()
    planted = [clip[len(clip) // 2 :][:64], kit[len(kit) // 2 :][:64], b"heads/00.webp"]
    stack = prepared(home, models.folder)
    stack.environment |= {"WALKON_SCRATCH": str(memory), "TMPDIR": str(temporary)}
    untouched = temporary.stat().st_mtime_ns
    stack.start()
    watcher = Watcher(home, temporary, planted)
    try:
        async with stack.friend("Asker") as asker, stack.friend("Owner") as owner:
            await stack.give_cameo(owner, sunny_kit)
            named = await asker.mention("Owner")
            await asker.command("cameo", "surfing a wave length:15s ", named)
            await allow(owner, "surfing a wave")
            await _until(lambda: bool(list(memory.glob("*/A.kit"))), "for it to be rendered")
        await _kill_and_start(stack, memory)
        # Last: an inspection that is taken up again would keep a render waiting.
        async with (
            stack.friend("Mina") as mina,
            aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser,
        ):
            reply = await mina.command("enroll", room=mina.private)
            link = reply["card"]["rows"][0][0]["url"]
            async with browser.post(f"{link}/open") as answer:
                assert answer.status == 200
            async with browser.put(await upload_url(browser, link), data=clip) as answer:
                assert answer.status == 200
            await _until(lambda: bool(plain_files(memory, planted)), "for it to be inspected")
        await _kill_and_start(stack, memory)
    finally:
        seen = watcher.stop()
        assert stack.stop() == 0, "".join(stack.output)
    assert seen == []
    assert temporary.stat().st_mtime_ns == untouched, "something was there for a while"
    assert list(memory.glob("walkon-scratch-*")) == []


async def _kill_and_start(stack: Stack, memory: Path) -> None:
    """Everything dies; after a start nothing is left of what was decrypted."""
    stack.kill()
    left = [path for path in memory.rglob("*") if path.is_file()]
    assert left, "killed too late to prove anything"
    stack.start()
    await _until(lambda: not any(path.exists() for path in left), "for a sweep")


async def _until(true: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not await asyncio.to_thread(true):
        assert time.monotonic() < end, f"waited in vain {what}"
        await asyncio.sleep(0.02)


def _is_disk(folder: Path) -> bool:
    return Scratch(folder).find_problem(0) is not None
