"""seccomp: system calls that a process may no longer make, enforced by the kernel."""

import errno
import importlib
import os
from typing import Any

_NETWORK = ("socket", "connect", "bind", "listen", "accept", "accept4")
_OTHER_PROCESSES = (
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "pidfd_open",
    "pidfd_getfd",
    "pidfd_send_signal",
    "rt_sigqueueinfo",
    "rt_tgsigqueueinfo",
    "kcmp",
    "setsid",
    "setpgid",
)
_KERNEL = (
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "io_uring_setup",
    "keyctl",
    "add_key",
    "request_key",
    "open_by_handle_at",
    "mount",
    "umount2",
    "move_mount",
    "pivot_root",
    "chroot",
    "setns",
    "unshare",
    "init_module",
    "finit_module",
    "delete_module",
    "kexec_load",
    "kexec_file_load",
)
_SHARED_MEMORY = (
    "memfd_create",
    "memfd_secret",
    "shmget",
    "shmat",
    "msgget",
    "semget",
    "mq_open",
)
"""Memory that does not count as the process's own."""
_NEW_PROCESS = ("fork", "vfork", "execve", "execveat")
_CLONE_THREAD = 0x00010000


def forbid_syscalls(may_execute: bool) -> bool:
    """From now on this process has no network, cannot reach into other processes and cannot change
    how the system is set up; with `may_execute` false, it cannot start programs either.

    A forbidden call fails with EPERM. Cannot be undone. Returns whether the kernel enforces it:
    False without seccomp or libseccomp.
    """
    try:
        seccomp: Any = importlib.import_module("pyseccomp")
    except (ImportError, RuntimeError, OSError):
        return False
    rules = seccomp.SyscallFilter(seccomp.ALLOW)
    refuse, unknown = seccomp.ERRNO(errno.EPERM), seccomp.ERRNO(errno.ENOSYS)
    forbidden = [*_NETWORK, *_OTHER_PROCESSES, *_KERNEL, *_SHARED_MEMORY]
    if not may_execute:
        forbidden += _NEW_PROCESS
        # A thread is a clone with this flag. clone3 hides its flags from filters: without it, the C
        # library uses clone.
        no_thread = seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_THREAD, 0)
        _add(rules, refuse, "clone", no_thread)
        _add(rules, unknown, "clone3")
        for name in ("kill", "tgkill"):
            _add(rules, refuse, name, seccomp.Arg(0, seccomp.NE, os.getpid()))
    for name in forbidden:
        _add(rules, refuse, name)
    try:
        rules.load()
    except OSError:
        return False
    return True


def _add(rules: Any, action: int, name: str, *conditions: object) -> None:
    try:
        rules.add_rule(action, name, *conditions)
    except (OSError, ValueError):
        return  # a call that this architecture or this libseccomp does not have
