"""What a decoder might do that a hostile file has taken over. Runs in the child process."""

import ctypes
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path


def attempt(what: Callable[[], object]) -> str:
    """What came of it."""
    try:
        return str(what())
    except (OSError, subprocess.SubprocessError, RuntimeError) as error:
        return f"refused: {type(error).__name__}"


def read_file(path: Path) -> str:
    return attempt(path.read_text)


def list_folder(path: Path) -> str:
    return attempt(lambda: os.listdir(path))


def write_file(path: Path) -> str:
    return attempt(lambda: path.write_text("owned"))


def remove_file(path: Path) -> str:
    return attempt(path.unlink)


def read_environment() -> dict[str, str]:
    return dict(os.environ)


def read_environment_of(pid: int) -> str:
    return read_file(Path(f"/proc/{pid}/environ"))


def read_memory_of(pid: int) -> str:
    return attempt(lambda: open(f"/proc/{pid}/mem", "rb").close())


def connect(host: str, port: int) -> str:
    return attempt(lambda: socket.create_connection((host, port), 5).close())


def connect_to_path(path: str) -> str:
    def dial() -> None:
        with socket.socket(socket.AF_UNIX) as near:
            near.connect(path)

    return attempt(dial)


def start_program() -> str:
    return attempt(lambda: subprocess.run(["/bin/true"], check=True))


def fork() -> str:
    def split() -> None:
        if os.fork() == 0:
            os._exit(0)

    return attempt(split)


def start_thread() -> str:
    done: list[str] = []
    thread = threading.Thread(target=lambda: done.append("done"))
    thread.start()
    thread.join()
    return done[0]


def leave_group() -> str:
    return attempt(os.setsid)


def send_signal(pid: int) -> str:
    return attempt(lambda: os.kill(pid, signal.SIGUSR1))


def trace(pid: int) -> str:
    libc = ctypes.CDLL(None, use_errno=True)
    return "attached" if libc.ptrace(16, pid, 0, 0) == 0 else "refused: ptrace"


def fill_disk(path: Path, size: int) -> str:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    return attempt(lambda: os.truncate(os.open(path, os.O_CREAT | os.O_WRONLY), size))


def open_many(path: Path, count: int) -> str:
    files: list[int] = []

    def open_all() -> None:
        files.extend(os.open(path, os.O_RDONLY) for _ in range(count))

    return attempt(open_all)


def spin() -> None:
    while True:
        pass


def remember(value: str) -> str:
    """What an earlier call in this process left here."""
    earlier = os.environ.get("LEFT", "nothing")
    os.environ["LEFT"] = value
    return earlier
