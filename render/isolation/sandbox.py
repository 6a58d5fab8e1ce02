"""What a child process may still do while it handles media that came from outside.

The child gets a clean environment in any case (`clean_environment`). `enter` adds what the kernel
enforces: it reads the program, the model files and the files of its call, writes where its result
goes, and has no network.
"""

import ctypes
import os
import resource
import site
import sys
import sysconfig
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from render.isolation.landlock import restrict_files
from render.isolation.seccomp import forbid_syscalls

MAX_FILE_BYTES = 256 * 2**20
MAX_FILES = 64
"""More than any call writes."""
MAX_OPEN_FILES = 256
SPARE_THREADS = 512
"""Threads and processes that the account may have beyond those of now, so that no child uses up all
of the system. The kernel counts them for the whole account, and not at all for root."""
_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 4, 38
_PRODUCT = Path(__file__).parents[1]
_SYSTEM_FILES = (
    "/bin",
    "/lib",
    "/lib32",
    "/lib64",
    "/usr",
    "/etc/alternatives",
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/self",
    "/proc/stat",
    "/sys/devices/system/cpu",
    "/sys/fs/cgroup",
    "/dev/urandom",
    "/dev/zero",
)
_WRITABLE_DEVICES = ("/dev/null",)
_INHERITED = frozenset({"PATH", "HOME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "LD_LIBRARY_PATH"})
_INHERITED_PREFIXES = (
    "CUDA_",
    "GOMP_",
    "HF_",
    "HIP_",
    "LC_",
    "MKL_",
    "NVIDIA_",
    "OMP_",
    "OPENBLAS_",
    "PYTHON",
    "PYTORCH_",
    "ROCR_",
    "TORCH",
    "XDG_",
)
_SECRETS = frozenset({"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"})


@dataclass(frozen=True)
class Sandbox:
    """`reads`, `writes`: files and folders of the call, beside the program's own. `programs`:
    whether it may start other programs, such as the speech synthesizer; they inherit its limits.
    `cpu_seconds`: processor time of all its threads together; None for as much as fits into the
    time limit of the call."""

    reads: tuple[Path, ...] = ()
    writes: tuple[Path, ...] = ()
    programs: bool = False
    cpu_seconds: float | None = None


@dataclass(frozen=True)
class Protections:
    """What this system enforces. `files`: by Landlock. `syscalls`: by seccomp."""

    files: bool
    syscalls: bool


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The variables that a child needs: where programs and libraries are, languages, GPUs. Tokens,
    keys and addresses of services are not among them."""
    return {
        name: value
        for name, value in environment.items()
        if name not in _SECRETS and (name in _INHERITED or name.startswith(_INHERITED_PREFIXES))
    }


def hide_memory() -> None:
    """Keeps the memory and the environment of this process from core dumps and from the other
    processes of its account, which on Linux could read them in /proc, until it runs a program."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def enter(sandbox: Sandbox, cpu_seconds: float) -> Protections:
    """Restricts this process for good. `cpu_seconds`: of all its threads together."""
    limit = round(cpu_seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MAX_FILE_BYTES, MAX_FILE_BYTES))
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    most = min(MAX_OPEN_FILES, hard) if hard != resource.RLIM_INFINITY else MAX_OPEN_FILES
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    hide_memory()
    if sandbox.writes:
        first = sandbox.writes[0]
        tempfile.tempdir = str(first if first.is_dir() else first.parent)
        os.environ["TMPDIR"] = tempfile.tempdir
    if not sys.platform.startswith("linux"):
        return Protections(False, False)
    threads = _count_threads() + SPARE_THREADS
    hard = resource.getrlimit(resource.RLIMIT_NPROC)[1]
    most = min(threads, hard) if hard != resource.RLIM_INFINITY else threads
    resource.setrlimit(resource.RLIMIT_NPROC, (most, most))
    ctypes.CDLL(None).prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    reads = [*_program_files(), *map(Path, _SYSTEM_FILES), *sandbox.reads]
    writes = [*map(Path, _WRITABLE_DEVICES), *sandbox.writes]
    has_syscalls = forbid_syscalls(sandbox.programs)  # first: it looks for its library
    return Protections(restrict_files(reads, writes, sandbox.programs), has_syscalls)


def _count_threads() -> int:
    """Threads of all processes of this account."""
    count = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if process.stat().st_uid == os.geteuid():
                # After the name, which may contain anything, the 18th field.
                count += int((process / "stat").read_bytes().rpartition(b")")[2].split()[17])
        except (OSError, ValueError, IndexError):
            continue  # it has ended
    return count


def _program_files() -> list[Path]:
    """The interpreter, its packages and `render`. Not the folder of the project: secrets may lie
    beside the packages."""
    libraries = {
        sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")
    }
    prefixes = {sys.prefix, sys.base_prefix, sys.exec_prefix}
    return [_PRODUCT, *(Path(path) for path in {*libraries, *prefixes, *site.getsitepackages()})]
