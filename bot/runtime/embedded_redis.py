"""The Redis that `walkon up` starts: which program, and with which arguments.

Its data may be lost at any time: everything that waits is also in the database.
"""

import hashlib
import os
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bot.core.errors import Broken
from render.models.pins import VALKEY_SERVER
from render.models.store import ModelStore

_PROGRAMS = ("redis-server", "valkey-server")
_MAX_SOCKET_PATH_BYTES = 100  # Linux allows 107
NO_SERVER = (
    "There is no Redis here. `walkon models pull base` brings one for Linux on x86-64; "
    "else install redis-server or valkey-server, or name a Redis that runs already with "
    "WALKON_REDIS_URL=redis://HOST:PORT."
)


@dataclass(frozen=True)
class EmbeddedRedis:
    """`folder`: holds its data and log. `socket`: the Unix socket it listens on; it has no port."""

    program: Path
    folder: Path
    socket: Path

    @property
    def url(self) -> str:
        """The URL of the socket."""
        return f"unix://{self.socket}"

    @property
    def command(self) -> tuple[str, ...]:
        """The program and its arguments."""
        return (
            str(self.program),
            *("--port", "0", "--unixsocket", str(self.socket), "--unixsocketperm", "600"),
            *("--dir", str(self.folder), "--save", "", "--appendonly", "yes"),
            *("--appendfsync", "everysec", "--maxmemory-policy", "noeviction"),
            *("--loglevel", "warning", "--logfile", str(self.folder / "redis.log")),
        )

    def prepare(self) -> None:
        """Creates its folders, readable for this account only, and removes a stale socket.

        Raises Broken when a folder exists and belongs to another account.
        """
        for folder in (self.folder, self.socket.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            status = folder.lstat()
            if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.geteuid():
                raise Broken(f"{folder} belongs to somebody else: remove it.")
            folder.chmod(0o700)
        self.socket.unlink(missing_ok=True)

    def wipe(self) -> None:
        """Deletes its data, which the dispatcher restores from the database."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.prepare()


def make_embedded_redis(home: Path, models: ModelStore) -> EmbeddedRedis:
    """The Redis of a home folder. Raises Broken when no server program is found."""
    folder = home.absolute() / "redis"
    return EmbeddedRedis(find_server(models), folder, _socket_path(folder))


def find_server(models: ModelStore) -> Path:
    """The server program on PATH, else the pulled one if its digest is right. Raises Broken."""
    for program in _PROGRAMS:
        path = shutil.which(program)
        if path:
            return Path(path)
    if models.is_verified(VALKEY_SERVER):
        return models.path(VALKEY_SERVER).absolute()
    raise Broken(NO_SERVER)


def _socket_path(folder: Path) -> Path:
    socket = folder / "redis.sock"
    if len(os.fsencode(socket)) <= _MAX_SOCKET_PATH_BYTES:
        return socket
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"walkon-{os.geteuid()}-{name}" / "redis.sock"
