"""Somebody who copies the disks after a deletion looks for the erased key: in the database's files,
and in its log."""

import asyncio
import secrets
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import select

from storage.database.engine import keeps_deleted_rows, make_engine
from storage.database.tables import wrapped_key
from storage.files.vault import KeyVault, open_vault
from tests.support.containers import make_role, make_secrets
from tests.support.servers import running_postgres

PEOPLE = [f"person-{number}" for number in range(12)]


def files_with(folder: Path, content: bytes) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and content in read(path)]


def read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:  # the server removed it meanwhile
        return b""


async def wrapped(vault: KeyVault, person: str) -> bytes:
    async with vault._engine.connect() as connection:
        row = await connection.execute(
            select(wrapped_key.c.wrapped).where(wrapped_key.c.person == person)
        )
        return bytes(row.scalar_one())


async def erase_each(vault: KeyVault, folder: Path) -> None:
    """Erases all keys one by one; fails where one of them is still on the disk."""
    for person in PEOPLE:
        await vault.seal([person], "clips/1.1", b"x")
    keys = {person: await wrapped(vault, person) for person in PEOPLE}
    assert all(files_with(folder, key) for key in keys.values()), "this would find them"
    for person, key in keys.items():
        await vault.erase(person)
        assert files_with(folder, key) == [], person


async def test_sqlite(tmp_path: Path) -> None:
    vault = await open_vault(str(tmp_path / "keys.db"), secrets.token_bytes(32))
    await erase_each(vault, tmp_path)
    await vault.close()


@pytest.fixture
def keys_server(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The URLs of a server that is set up as the service `keys`: of its superuser, of the role."""
    with running_postgres() as server:
        yield server, make_role(server, make_secrets(tmp_path) / "keys_password")


async def ask(server: str, question: str) -> str:
    connection = await asyncpg.connect(server)
    answer = await connection.fetchval(question)
    await connection.close()
    return str(answer)


async def test_postgresql_as_the_containers_run_it(keys_server: tuple[str, str]) -> None:
    server, url = keys_server
    folder = Path(await ask(server, "SHOW data_directory"))
    vault = await open_vault(url, secrets.token_bytes(32))
    assert not await keeps_deleted_rows(vault._engine)
    await erase_each(vault, folder)
    await vault.close()


@pytest.mark.parametrize(
    "weaken",
    [
        "ALTER SYSTEM SET wal_recycle = on",
        "REVOKE pg_checkpoint FROM walkon",
    ],
)
async def test_the_operator_is_told_where_it_stays(
    keys_server: tuple[str, str], weaken: str
) -> None:
    server, url = keys_server
    await ask(server, weaken)
    await ask(server, "SELECT pg_reload_conf()")
    await asyncio.sleep(0.2)
    engine = make_engine(url)
    assert await keeps_deleted_rows(engine)
    await engine.dispose()
    vault = await open_vault(url, secrets.token_bytes(32))
    await vault.seal(["mina"], "clips/1.1", b"x")
    assert await vault.erase("mina"), "it works all the same"
    await vault.close()
