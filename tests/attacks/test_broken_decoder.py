"""A hostile clip takes over the process that decodes it, and reaches for everything else."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from render.contract.errors import Crashed
from render.isolation.child import Child
from render.isolation.landlock import landlock_version
from render.isolation.sandbox import Sandbox
from tests.attacks import broken_decoder

LIMITS: dict[str, Any] = {"seconds": 60.0, "memory_mb": 1000}
TESTS = Path(__file__).parents[1]
REFUSED = "refused: PermissionError"
pytestmark = pytest.mark.skipif(
    landlock_version() == 0, reason="this kernel has no Landlock; `walkon doctor` says so"
)


@pytest.fixture
def child() -> Iterator[Child]:
    with Child() as child:
        yield child


def run(child: Child, function: Any, *args: object, **box: Any) -> Any:
    """Runs an attack; `box`: what its sandbox allows."""
    return child.call(
        f"{function.__module__}:{function.__name__}",
        *args,
        returns=get_type_hints(function)["return"],
        sandbox=Sandbox(reads=(TESTS, *box.pop("reads", ())), **box),
        **LIMITS,
    )


def test_the_environment_holds_no_secret(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WALKON_TELEGRAM_TOKEN", "WALKON_MASTER_KEY", "AWS_SECRET_ACCESS_KEY", "HF_TOKEN"):
        monkeypatch.setenv(name, "secret")
    seen = run(child, broken_decoder.read_environment)
    assert "secret" not in seen.values()
    assert seen["PATH"] == os.environ["PATH"]


def test_files_beside_the_clip_cannot_be_read(child: Child, tmp_path: Path) -> None:
    key = tmp_path / "master_key"
    key.write_text("secret")
    assert run(child, broken_decoder.read_file, key) == REFUSED
    assert run(child, broken_decoder.list_folder, tmp_path) == REFUSED
    assert run(child, broken_decoder.read_file, key, reads=(key,)) == "secret"


@pytest.mark.parametrize("path", ["/etc/passwd", "/etc/shadow", "/root", "/home", "/tmp", "/run"])
def test_the_system_is_hidden(child: Child, path: str) -> None:
    reach = broken_decoder.list_folder if os.path.isdir(path) else broken_decoder.read_file
    assert run(child, reach, Path(path)).startswith("refused")


def test_the_projects_own_folder_is_hidden(child: Child) -> None:
    assert run(child, broken_decoder.list_folder, TESTS.parent) == REFUSED


def test_nothing_is_written_or_removed_but_the_result(child: Child, tmp_path: Path) -> None:
    clip, results = tmp_path / "clip", tmp_path / "results"
    clip.write_text("clip")
    results.mkdir()
    box = {"reads": (clip,), "writes": (results,)}
    assert run(child, broken_decoder.write_file, clip, **box) == REFUSED
    assert run(child, broken_decoder.remove_file, clip, **box) == REFUSED
    assert run(child, broken_decoder.write_file, tmp_path / "more", **box) == REFUSED
    assert run(child, broken_decoder.write_file, results / "kit", **box) == "5"
    assert clip.read_text() == "clip"


def test_no_network(child: Child, tmp_path: Path) -> None:
    path = str(tmp_path / "socket")
    with socket.create_server(("127.0.0.1", 0)) as tcp, socket.socket(socket.AF_UNIX) as local:
        local.bind(path)
        local.listen()
        _, port = tcp.getsockname()
        assert run(child, broken_decoder.connect, "127.0.0.1", port) == REFUSED
        assert run(child, broken_decoder.connect_to_path, path, reads=(tmp_path,)) == REFUSED


def test_no_other_process_is_started(child: Child) -> None:
    assert run(child, broken_decoder.start_program) == REFUSED
    assert run(child, broken_decoder.fork) == REFUSED
    assert run(child, broken_decoder.start_thread) == "done", "decoders need threads"


def test_programs_that_are_allowed_inherit_the_limits(child: Child, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("secret")
    assert "returncode=0" in run(child, broken_decoder.start_program, programs=True)
    read = run(child, broken_decoder.read_file, tmp_path / "key", programs=True)
    assert read == REFUSED


def test_other_processes_are_out_of_reach(child: Child) -> None:
    received: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, frame: received.append(number))
    try:
        for programs in (False, True):
            assert run(child, broken_decoder.send_signal, os.getpid(), programs=programs) == REFUSED
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert received == []
    assert run(child, broken_decoder.read_environment_of, os.getpid()) == REFUSED
    assert run(child, broken_decoder.read_memory_of, os.getpid()) == REFUSED
    assert run(child, broken_decoder.trace, os.getpid()) == "refused: ptrace"
    assert run(child, broken_decoder.leave_group) == REFUSED


def test_the_disk_is_not_filled(child: Child, tmp_path: Path) -> None:
    huge = run(child, broken_decoder.fill_disk, tmp_path / "huge", 2**32, writes=(tmp_path,))
    assert huge == "refused: OSError"
    assert run(child, broken_decoder.open_many, Path("/dev/null"), 1000) == "refused: OSError"


def test_processor_time_is_limited(child: Child) -> None:
    """A decoder that hides its work in threads ends when its processor time is over."""
    with pytest.raises(Crashed, match="SIGXCPU"):
        child.call(
            "tests.attacks.broken_decoder:spin",
            returns=type(None),
            seconds=60.0,
            memory_mb=1000,
            sandbox=Sandbox(reads=(TESTS,), cpu_seconds=1.0),
        )


def test_nothing_of_one_clip_outlives_it(child: Child) -> None:
    for clip in ("first", "second"):
        assert run(child, broken_decoder.remember, clip) == "nothing"
