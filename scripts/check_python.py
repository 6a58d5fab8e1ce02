"""Says whether Walk-On can be set up with this Python on this machine; make runs it first.

Exit code 0, or 1 with the reason and a way out on standard error. Standard library only, and
syntax that Python 3.6 reads, so that an old Python is told the same.
"""

import os
import platform
import sys
import sysconfig

OLDEST, NEWEST = (3, 11), (3, 13)
"""The Python versions that every pinned package has a wheel for, the first and the last."""
OLDEST_GLIBC = (2, 28)
"""The newest C library that a wheel of a pinned package asks for."""

_PYTHONS = "Walk-On runs on Python 3.11, 3.12 and 3.13"
_MACHINES = (
    "Walk-On runs on Linux on x86-64 with glibc 2.28 or newer"
    " (Debian 10, Ubuntu 20.04, RHEL 8 and later)"
)
_ANOTHER_PYTHON = """\
Name another one, for example: make run PYTHON=python3.13
Without root, uv or pyenv brings one:
  uv python install 3.13 && make run PYTHON="$(uv python find 3.13)"
  pyenv install 3.13 && make run PYTHON="$(pyenv prefix 3.13)/bin/python"
With root, the distribution's package does: python3.13, python3.12 or python3.11, on Debian and
Ubuntu together with the one that ends in -venv."""
_SYSTEMS = {"darwin": "macOS", "win32": "Windows", "cygwin": "Windows"}
_MACHINE_NAMES = {"amd64": "x86_64", "arm64": "aarch64"}


def problem(version, implementation, free_threaded, bits, system, machine, glibc):
    """Why Walk-On cannot be set up here and what to do about it; None when it can.

    `version`, `glibc`: major and minor; `glibc` is None where the C library is another one.
    `implementation`, `system`, `machine`: as in sys.implementation.name, sys.platform and
    platform.machine(). `free_threaded`: built without the global lock. `bits`: 32 or 64, of Python.
    """
    why = _problem_of_machine(bits, system, machine.lower(), glibc)
    if why:
        return f"{_MACHINES}. {why}."
    why = _problem_of_python(version, implementation, free_threaded)
    if why:
        return f"{_PYTHONS}. {why}.\n{_ANOTHER_PYTHON}"
    return None


def _problem_of_machine(bits, system, machine, glibc):
    if not system.startswith("linux"):
        return f"This is {_SYSTEMS.get(system, system)}"
    machine = _MACHINE_NAMES.get(machine, machine)
    if machine == "aarch64":
        return (
            "This is an aarch64 machine: the Redis server that Walk-On brings, and what lets skia"
            " load where there is no OpenGL, are for x86-64 alone"
        )
    if machine != "x86_64":
        return f"This is a machine of another kind ({machine or 'unknown'})"
    if bits != 64:
        return f"This Python has {bits} bits: name one that has 64, make run PYTHON=/path/to/python"
    if glibc is None:
        return (
            "The C library here is another one (musl on Alpine): some packages have no wheel for it"
        )
    if glibc < OLDEST_GLIBC:
        return "The glibc here is {}.{}".format(*glibc)
    return None


def _problem_of_python(version, implementation, free_threaded):
    name = "Python {}.{}".format(*version)
    if implementation != "cpython":
        return f"This is {implementation}, which many of its packages have no wheel for"
    if version < OLDEST:
        return f"This is {name}, which is too old"
    if version > NEWEST:
        return f"This is {name}: not every package has a wheel for it yet, pocketsphinx for one"
    if free_threaded:
        return f"This is {name} without the global lock, which many packages have no wheel for"
    return None


def glibc_version():
    """Major and minor version of the GNU C library; None where there is another one."""
    try:
        name, _, version = os.confstr("CS_GNU_LIBC_VERSION").partition(" ")
        return tuple(int(part) for part in version.split(".")[:2]) if name == "glibc" else None
    except (AttributeError, OSError, ValueError):
        return None


def main():
    """Looks at the Python that runs this; the exit code."""
    why = problem(
        version=sys.version_info[:2],
        implementation=sys.implementation.name,
        free_threaded=bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        bits=64 if sys.maxsize > 2**32 else 32,
        system=sys.platform,
        machine=platform.machine(),
        glibc=glibc_version(),
    )
    if why:
        sys.stderr.write(why + "\n")
    return 1 if why else 0


if __name__ == "__main__":
    sys.exit(main())
