"""Each process of docker-compose.yml runs with the settings and the secrets of its container alone,
against a Redis and databases that demand their passwords."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import select

from bot.app.ports import WorkKind
from bot.runtime.supervisor import READY_LINE
from storage.database.tables import work
from storage.store import open_store
from storage.work_queue.work import DONE
from tests.support.containers import (
    ROOT,
    make_role,
    make_secrets,
    redis_of_containers,
    redis_url,
    services,
)
from tests.support.patience import PATIENCE_SECONDS
from tests.support.ports import find_free_port
from tests.support.servers import running_postgres

HEALTH = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


@dataclass(frozen=True)
class Machine:
    """What the containers share. `secrets`: the files of `make secrets`, with local addresses."""

    folder: Path
    secrets: Path

    def start(self, name: str, folder: str = "") -> "Container":
        """Starts the process of a service with its environment, and nothing of ours."""
        service = services()[name]
        home = self.folder / (folder or name)
        home.mkdir()
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
        for variable, given in service["environment"].items():
            value = str(given or "")
            if variable.endswith("_FILE") and value.startswith("/run/secrets/"):
                secret = value.removeprefix("/run/secrets/")
                assert secret in service["secrets"]
                value = str(self.secrets / secret)
            environment[variable] = value
        environment |= {
            "WALKON_HOME": str(home),
            "WALKON_OBJECTS_URL": str(self.folder / "objects"),
            "WALKON_ALIVE_FILE": str(home / "alive"),
            "WALKON_WEB": f"127.0.0.1:{find_free_port()}",
            "WALKON_WEB_SOCKET": str(self.folder / "web.sock"),
        }
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "bot", *service["command"]],
            env=environment,
            cwd=home,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        return Container(name, home, process)


@dataclass(frozen=True)
class Container:
    """A started process."""

    name: str
    home: Path
    process: subprocess.Popen[str]

    def wait_until_ready(self) -> None:
        """Waits for the line that says so. Fails with what the process printed instead."""
        assert self.process.stdout is not None
        lines = []
        for line in self.process.stdout:
            if line.strip() == READY_LINE:
                return
            lines.append(line)
        raise AssertionError("".join(lines))


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """The servers of the containers, and their secrets."""
    folder = tmp_path_factory.mktemp("containers")
    secrets = make_secrets(folder)
    with ExitStack() as running:
        for name in ("database", "keys"):
            server = running.enter_context(running_postgres())
            url = make_role(server, secrets / f"{name}_password")
            (secrets / f"{name}_url").write_text(url, "utf-8")
        address = running.enter_context(redis_of_containers(secrets, folder))
        for role in ("wakeup", "dispatcher", "worker"):
            url = redis_url(secrets, role, address)
            (secrets / f"redis_url_{role}").write_text(url, "utf-8")
        yield Machine(folder, secrets)


@pytest.mark.parametrize("name", ["chat", "render", "dispatcher"])
def test_a_process_works_with_the_secrets_of_its_container(machine: Machine, name: str) -> None:
    container = machine.start(name)
    try:
        container.wait_until_ready()
        assert (container.home / "alive").exists()
    finally:
        container.process.terminate()
        container.process.wait(PATIENCE_SECONDS)
    assert not (container.home / "keys").exists(), "it made a master key of its own"


def test_work_passes_through_redis_with_the_rights_of_each(machine: Machine) -> None:
    """From the database, by the dispatcher, to a worker and back."""
    url = (machine.secrets / "database_url").read_text("utf-8")
    started = [machine.start(name, f"working-{name}") for name in ("dispatcher", "chat")]
    try:
        for container in started:
            container.wait_until_ready()
        assert asyncio.run(_is_done(url))
    finally:
        for container in started:
            container.process.terminate()
            container.process.wait(PATIENCE_SECONDS)


async def _is_done(url: str) -> bool:
    """Adds a piece of work; whether a worker has done it in time."""
    store, end = await open_store(url), time.monotonic() + PATIENCE_SECONDS
    kind, subject = WorkKind.EXPIRE_REQUEST, "none"
    async with store.begin() as transaction:
        await transaction.work.add(kind, subject)
    try:
        while time.monotonic() < end:
            async with store.read() as transaction:
                rows = await transaction.connection.execute(
                    select(work.c.state).where(work.c.kind == kind, work.c.subject == subject)
                )
                if rows.scalar_one() == DONE:
                    return True
            await asyncio.sleep(0.1)
        return False
    finally:
        await store.close()


def test_the_web_server_answers_at_its_socket(machine: Machine) -> None:
    container = machine.start("web")
    try:
        path, end = machine.folder / "web.sock", time.monotonic() + PATIENCE_SECONDS
        while not path.is_socket():
            assert container.process.poll() is None, container.process.communicate()[0]
            assert time.monotonic() < end
            time.sleep(0.05)
        assert path.stat().st_mode & 0o077 == 0
        with socket.socket(socket.AF_UNIX) as door:
            door.connect(str(path))
            door.sendall(HEALTH)
            assert b" 200 " in door.recv(64)
    finally:
        container.process.terminate()
        container.process.wait(PATIENCE_SECONDS)


def test_the_role_of_a_database_is_nobody_special(machine: Machine) -> None:
    async def look() -> tuple[bool, list[str]]:
        url = (machine.secrets / "database_url").read_text("utf-8")
        connection = await asyncpg.connect(url)
        special = await connection.fetchval(
            "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls"
            " FROM pg_roles WHERE rolname = current_user"
        )
        refused = []
        for attempt in (
            "COPY (SELECT 1) TO PROGRAM 'true'",
            "SELECT pg_read_file('/etc/passwd')",
            "SELECT rolpassword FROM pg_authid",
            "CREATE ROLE more",
        ):
            try:
                await connection.execute(attempt)
            except asyncpg.InsufficientPrivilegeError:
                refused.append(attempt)
        await connection.close()
        with pytest.raises(asyncpg.InvalidPasswordError):
            await asyncpg.connect(url.replace("walkon:", "walkon:x"))
        return special, refused

    special, refused = asyncio.run(look())
    assert not special
    assert len(refused) == 4
