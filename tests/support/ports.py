"""Ports for servers that are started as a program and must be told theirs."""

import random
import socket
from pathlib import Path

_FIRST, _LAST = 10_000, 32_768
_TRIES = 100
_EPHEMERAL = Path("/proc/sys/net/ipv4/ip_local_port_range")


def find_free_port() -> int:
    """A port of 127.0.0.1 that nobody listens at, and that the kernel gives to nobody meanwhile:
    those that it gives to connections begin above."""
    last = int(_EPHEMERAL.read_text().split()[0]) if _EPHEMERAL.exists() else _LAST
    if last < _FIRST + _TRIES:  # this kernel leaves none: any may do
        last = _LAST
    for port in random.sample(range(_FIRST, last), _TRIES):
        with socket.socket() as free:
            try:
                free.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError("no free port was found")
