"""What a decoder might do that a hostile file has taken over. Runs in the child process."""

import ctypes
import mmap
import os
import resource
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


def link_to(path: Path, target: Path) -> str:
    """A result that is another file, for whoever follows links."""
    return attempt(lambda: path.symlink_to(target))


def link_hard(path: Path, target: Path) -> str:
    return attempt(lambda: os.link(target, path))


def make_pipe(path: Path) -> str:
    """A result that blocks whoever opens it."""
    return attempt(lambda: os.mkfifo(path))


def make_folder(path: Path) -> str:
    return attempt(path.mkdir)


def write_many(folder: Path, count: int, size: int) -> str:
    """Fills a file system with files that each are small enough."""
    for number in range(count):
        with (folder / str(number)).open("wb") as file:
            file.truncate(size)
    spin()
    return "done"


def hoard_memory(size: int) -> str:
    """Memory that does not count as the process's own."""

    def take() -> None:
        file = os.memfd_create("hoard")
        os.truncate(file, size)

    return attempt(take)


def share_memory(size: int) -> str:
    libc = ctypes.CDLL(None, use_errno=True)
    return "got it" if libc.shmget(0, size, 0o1600) >= 0 else "refused: shmget"


def connect_to_abstract(name: str) -> str:
    return connect_to_path(f"\0{name}")


def list_descriptors() -> list[str]:
    """What was left open for it."""
    found = []
    for file in os.listdir("/proc/self/fd"):
        try:
            found.append(os.readlink(f"/proc/self/fd/{file}"))
        except OSError:
            continue  # of the listing itself
    return found


def read_other_memory(pid: int, address: int) -> str:
    """Without /proc: process_vm_readv."""
    libc = ctypes.CDLL(None, use_errno=True)
    local = ctypes.create_string_buffer(16)

    class Vector(ctypes.Structure):
        _fields_ = (("base", ctypes.c_void_p), ("length", ctypes.c_size_t))

    here, there = Vector(ctypes.addressof(local), 16), Vector(address, 16)
    read = libc.process_vm_readv(pid, ctypes.byref(here), 1, ctypes.byref(there), 1, 0)
    return local.value.decode() if read > 0 else "refused: process_vm_readv"


def open_other_process(pid: int) -> str:
    """A descriptor of a process, for signals and for its files: pidfd_open."""
    libc = ctypes.CDLL(None, use_errno=True)
    return "opened" if libc.syscall(ctypes.c_long(434), pid, 0) >= 0 else "refused: pidfd_open"


def call_as_32_bit() -> str:
    """socket() in the system calls of 32-bit programs, whose numbers differ: int 0x80."""
    # push rbx; mov eax, 359; mov ebx, 1; mov ecx, 1; xor edx, edx; int 0x80; pop rbx; ret
    code = bytes.fromhex("53b867010000bb01000000b90100000031d2cd805bc3")
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    return str(ctypes.CFUNCTYPE(ctypes.c_int)(address)())


def call_as_x32() -> str:
    """socket() with the bit that marks system calls of the x32 interface."""
    libc = ctypes.CDLL(None, use_errno=True)
    return str(libc.syscall(ctypes.c_long(0x40000000 | 41), 1, 1, 0))


def fork_until_refused() -> tuple[int, int]:
    """A fork bomb: how many processes it got, and its limit. As another account, where it is
    root's, for whom the kernel does not count."""
    limit = resource.getrlimit(resource.RLIMIT_NPROC)[0]
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    for number in range(limit + 64):
        try:
            child = os.fork()
        except BlockingIOError:
            return number, limit
        if child == 0:
            signal.pause()
    return limit + 64, limit


def read_face(kit: Path) -> tuple[float, ...]:
    """Numbers with which every comparison is false."""
    return tuple([float("nan")] * 128)


def answer_nan() -> float:
    return float("nan")


def answer_nested_nan() -> dict[str, list[float]]:
    return {"plan": [1.0, float("inf")]}


def answer_much(count: int) -> list[list[int]]:
    """A byte each on the wire, and fifty in memory."""
    return [[] for _ in range(count)]
