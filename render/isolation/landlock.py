"""Landlock: what a process may do with files and the network, enforced by the kernel.

The numbers are those of the kernel's interface, https://docs.kernel.org/userspace-api/landlock.html.
"""

import ctypes
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_VERSION_FLAG = 1
_RULE_PATH_BENEATH = 1

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_RIGHTS_BY_VERSION = {1: 13, 2: 14, 3: 15, 5: 16}
"""How many rights over files each version knows; the rest of them create, remove and change."""
_TCP = 0b11  # bind and connect, since version 4
_SCOPES = 0b11  # abstract sockets and signals stay within the sandbox, since version 6

_READ = _READ_FILE | _READ_DIR
_REMOVE_FILE, _MAKE_FILE, _TRUNCATE, _IOCTL = 1 << 5, 1 << 8, 1 << 14, 1 << 15
_WRITE = _READ | _WRITE_FILE | _REMOVE_FILE | _MAKE_FILE | _TRUNCATE | _IOCTL
"""Regular files only: no folders, links, pipes or sockets, which whoever reads a result could
follow or wait for."""
_FILE_RIGHTS = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL
"""The rights that a rule on a file, rather than on a folder, may carry."""


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scopes", ctypes.c_uint64),
    )


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def landlock_version() -> int:
    """The version of Landlock that this kernel enforces; 0 without it."""
    if not sys.platform.startswith("linux"):
        return 0
    with suppress(OSError):
        return _call(_CREATE_RULESET, None, 0, _VERSION_FLAG)
    return 0


def restrict_files(reads: Iterable[Path], writes: Iterable[Path], may_execute: bool) -> bool:
    """From now on this process reads files beneath `reads` only, and writes regular files beneath
    `writes` only. It cannot use TCP, nor signal other processes, where the kernel can enforce that.

    `may_execute`: whether programs beneath `reads` may be started. Paths that do not exist are
    skipped. Cannot be undone. Returns whether the kernel enforces it. Needs `no_new_privs`.
    """
    version = landlock_version()
    if not version:
        return False
    known = max(count for since, count in _RIGHTS_BY_VERSION.items() if since <= version)
    every = (1 << known) - 1
    ruleset = _Ruleset(every, _TCP if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    rules = _call(_CREATE_RULESET, ctypes.byref(ruleset), size, 0)
    try:
        for path in reads:
            _allow(rules, path, _READ | (_EXECUTE if may_execute else 0))
        for path in writes:
            _allow(rules, path, every & _WRITE)
        _call(_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)
    return True


def _allow(rules: int, path: Path, rights: int) -> None:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        allowed = rights if os.path.isdir(path) else rights & _FILE_RIGHTS
        rule = _PathBeneath(allowed, parent)
        _call(_ADD_RULE, rules, _RULE_PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(parent)


def _call(number: int, *arguments: object) -> int:
    result = int(ctypes.CDLL(None, use_errno=True).syscall(ctypes.c_long(number), *arguments))
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
