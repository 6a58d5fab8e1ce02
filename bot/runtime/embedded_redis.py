"""A Redis of our own: which program, and how it is started. Nothing is lost with it."""

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
_LONGEST = 100  # bytes; a socket's path may have 107
NO_SERVER = (
    "There is no Redis here. `walkon models pull base` brings one for Linux on x86-64; "
    "else install redis-server or valkey-server, or name a Redis that runs already with "
    "WALKON_REDIS_URL=redis://HOST:PORT."
)


@dataclass(frozen=True)
class EmbeddedRedis:
    """`folder`: where it keeps its file. `socket`: where it listens; there is no port."""

    program: Path
    folder: Path
    socket: Path

    @property
    def url(self) -> str:
        """How to reach it."""
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
        """Makes its folders, for this account alone. Raises Broken when somebody else's are there.

        The socket of a server that was killed goes.
        """
        for folder in (self.folder, self.socket.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            found = folder.lstat()
            if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
                raise Broken(f"{folder} belongs to somebody else: remove it.")
            folder.chmod(0o700)
        self.socket.unlink(missing_ok=True)

    def wipe(self) -> None:
        """Forgets everything; what waits is still in the database."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.prepare()


def make_embedded_redis(home: Path, models: ModelStore) -> EmbeddedRedis:
    """The Redis of a home. Raises Broken when there is no program for it."""
    folder = home.absolute() / "redis"
    return EmbeddedRedis(find_server(models), folder, _socket(folder))


def find_server(models: ModelStore) -> Path:
    """The server on PATH, else the pulled one, once its digest is checked. Raises Broken."""
    for program in _PROGRAMS:
        found = shutil.which(program)
        if found:
            return Path(found)
    if models.verified(VALKEY_SERVER):
        return models.path(VALKEY_SERVER).absolute()
    raise Broken(NO_SERVER)


def _socket(folder: Path) -> Path:
    here = folder / "redis.sock"
    if len(os.fsencode(here)) <= _LONGEST:
        return here
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"walkon-{os.geteuid()}-{name}" / "redis.sock"
