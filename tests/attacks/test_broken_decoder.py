"""A hostile clip takes over the process that decodes it, and reaches for everything else."""

import ctypes
import os
import platform
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from render.contract.errors import Crashed, LimitExceeded
from render.contract.order import RenderedClip, RenderOrder
from render.isolation.child import Child
from render.isolation.landlock import landlock_version
from render.isolation.output import check_output
from render.isolation.sandbox import MAX_FILE_BYTES, MAX_FILES, SPARE_THREADS, Sandbox
from render.tasks import MAX_KIT_BYTES, render_in
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


def test_results_are_regular_files(child: Child, tmp_path: Path) -> None:
    """Else whoever reads the result reads what it links to, or waits at a pipe for ever."""
    key, results = tmp_path / "master_key", tmp_path / "results"
    key.write_text("secret")
    results.mkdir()
    box = {"writes": (results,)}
    attacks = (broken_decoder.link_to, broken_decoder.link_hard)
    for attack in attacks:
        assert run(child, attack, results / "kit", key, **box) in (
            REFUSED,
            "refused: OSError",  # from one folder to another
        )
    assert run(child, broken_decoder.make_pipe, results / "kit", **box) == REFUSED
    assert run(child, broken_decoder.make_folder, results / "kit", **box) == REFUSED
    assert list(results.iterdir()) == []


@pytest.mark.parametrize("kind", ["link", "hard link", "pipe", "folder", "nothing", "huge"])
def test_a_result_that_is_none_is_not_opened(tmp_path: Path, kind: str) -> None:
    """Where the kernel did not refuse it."""
    key, result = tmp_path / "master_key", tmp_path / "kit"
    key.write_text("secret")
    if kind == "link":
        result.symlink_to(key)
    elif kind == "hard link":
        os.link(key, result)
    elif kind == "pipe":
        os.mkfifo(result)
    elif kind == "folder":
        result.mkdir()
    elif kind == "huge":
        result.touch()
        os.truncate(result, MAX_KIT_BYTES + 1)
    with pytest.raises(Crashed):
        check_output(result, MAX_KIT_BYTES)
    result = tmp_path / "real"
    result.write_text("kit")
    check_output(result, MAX_KIT_BYTES)


@pytest.mark.parametrize(("count", "size"), [(4, MAX_FILE_BYTES), (MAX_FILES + 1, 1)])
def test_many_files_do_not_fill_the_memory(
    child: Child, tmp_path: Path, count: int, size: int
) -> None:
    with pytest.raises(LimitExceeded, match="over-memory"):
        run(child, broken_decoder.write_many, tmp_path, count, size, writes=(tmp_path,))


def test_no_memory_is_hidden(child: Child) -> None:
    assert run(child, broken_decoder.hoard_memory, 2**30) == REFUSED
    assert run(child, broken_decoder.share_memory, 2**30) == "refused: shmget"


def test_nothing_is_left_open_for_it(child: Child, tmp_path: Path) -> None:
    with (tmp_path / "master_key").open("w"):
        files = run(child, broken_decoder.list_descriptors)
    kinds = {file.split(":")[0] for file in files} - {"/memfd", "socket"}
    assert {file.partition(" ")[0] for file in kinds} <= {"/dev/null"}


def test_sockets_without_a_path_are_out_of_reach(child: Child) -> None:
    name = f"walkon-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as local:
        local.bind(f"\0{name}")
        local.listen()
        for programs in (False, True):
            reached = run(child, broken_decoder.connect_to_abstract, name, programs=programs)
            assert reached == REFUSED


def test_the_memory_of_other_processes_is_out_of_reach(child: Child) -> None:
    secret = ctypes.create_string_buffer(b"secret")
    address = ctypes.addressof(secret)
    for programs in (False, True):
        box = {"programs": programs}
        read = run(child, broken_decoder.read_other_memory, os.getpid(), address, **box)
        assert read == "refused: process_vm_readv"
        opened = run(child, broken_decoder.open_other_process, os.getpid(), **box)
        assert opened == "refused: pidfd_open"


@pytest.mark.skipif(platform.machine() != "x86_64", reason="other processors have no such calls")
@pytest.mark.parametrize("attack", [broken_decoder.call_as_32_bit, broken_decoder.call_as_x32])
def test_other_sets_of_system_calls_are_closed(child: Child, attack: Any) -> None:
    with pytest.raises(Crashed, match="SIGSYS"):
        run(child, attack)


def test_a_fork_bomb_ends(child: Child) -> None:
    """Programs may be started by what draws clips, so the number of processes is limited."""
    started, limit = run(child, broken_decoder.fork_until_refused, programs=True)
    assert limit > SPARE_THREADS
    assert 0 < started <= limit


def test_keys_are_hidden_from_processes_of_the_same_account() -> None:
    """Where Landlock is missing too: the process with the keys hides its memory."""
    drop = "import os, sys, time; os.geteuid() or os.setuid(65534)"
    hide = "from render.isolation.sandbox import hide_memory"
    script = f"{hide}; {drop}; hide_memory(); print('hidden', flush=True); time.sleep(600)"
    environment = {**os.environ, "WALKON_MASTER_KEY": "secret"}
    holder = subprocess.Popen(
        [sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "hidden\n"
        for file in ("environ", "mem"):
            read = f"{drop}; print(open('/proc/{holder.pid}/{file}', 'rb').read(9))"
            ended = subprocess.run(
                [sys.executable, "-c", read], capture_output=True, text=True, check=False
            )
            assert "PermissionError" in ended.stderr
    finally:
        holder.kill()
        holder.wait()


def test_numbers_that_are_none_are_not_believed(child: Child) -> None:
    """The length of a clip sets the time that its inspection may take."""
    for answer in (broken_decoder.answer_nan, broken_decoder.answer_nested_nan):
        with pytest.raises(Crashed):
            run(child, answer)
    with pytest.raises(Crashed):
        run(child, broken_decoder.read_face, Path("kit"))


def test_replies_are_small(child: Child) -> None:
    """A reply of a few megabytes that takes gigabytes once it is read."""
    with pytest.raises(Crashed, match="cannot be read"):
        run(child, broken_decoder.answer_much, 4 * 2**20)
    assert len(run(child, broken_decoder.answer_much, 1000)) == 1000


@pytest.mark.parametrize(
    "said",
    [{"seconds": 1e9}, {"seconds": -1.0}, {"size": (10**9, 2)}, {"engine": "x" * 10**5}],
)
def test_a_clip_that_was_not_ordered_is_not_taken(tmp_path: Path, said: dict[str, Any]) -> None:
    order = RenderOrder("K7Q2M9XD", "{A} waves", (), tmp_path / "clip.mp4", seconds=4.0)
    honest = RenderedClip(order.out, "studio", (320, 180), 4.0, {})

    class Liar(Child):
        def call(self, *args: Any, **limits: Any) -> Any:
            order.out.write_bytes(b"clip")
            return replace(honest, **said)

    with pytest.raises(Crashed):
        render_in(Liar(), order, Path("models"), lambda share: None)


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
