"""Keys and sealed files: what stays shut, and what is gone for good."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from threading import Thread

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bot.core.ids import PersonId
from storage.database.engine import make_engine
from storage.files import vault as vault_module
from storage.files.errors import Erased, NotThere, Tampered
from storage.files.objects import open_objects
from storage.files.sealed_files import SealedFiles
from storage.files.vault import KeyVault, open_vault
from tests.support.servers import fresh_database

MASTER = secrets.token_bytes(32)
MINA, JOON = PersonId("mina"), PersonId("joon")
NAME = "clips/1f.2"


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "keys.db")
    return await fresh_database(request.getfixturevalue("postgres"))


@pytest.fixture
async def vault(url: str) -> AsyncIterator[KeyVault]:
    opened = await open_vault(url, MASTER)
    yield opened
    await opened.close()


async def test_a_file_opens_for_its_owners_in_any_order(vault: KeyVault) -> None:
    sealed = await vault.seal([MINA, JOON], NAME, b"a giant wave")
    assert b"wave" not in sealed
    assert await vault.open([JOON, MINA], NAME, sealed) == b"a giant wave"


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=2000), owners=st.sets(st.sampled_from("abcd"), min_size=1))
async def test_whatever_is_sealed_opens_again(
    vault: KeyVault, data: bytes, owners: set[str]
) -> None:
    assert await vault.open(owners, NAME, await vault.seal(owners, NAME, data)) == data


async def test_another_name_or_other_owners_do_not_open_it(vault: KeyVault) -> None:
    sealed = await vault.seal([MINA], NAME, b"x")
    for owners, name in [([MINA], "clips/2.1"), ([JOON], NAME), ([MINA, JOON], NAME)]:
        with pytest.raises(Tampered):
            await vault.open(owners, name, sealed)


async def test_every_flipped_byte_is_noticed(vault: KeyVault) -> None:
    sealed = await vault.seal([MINA], NAME, b"data")
    for at in range(len(sealed)):  # nonce, data and tag
        bad = bytearray(sealed)
        bad[at] ^= 1
        with pytest.raises(Tampered):
            await vault.open([MINA], NAME, bytes(bad))
    with pytest.raises(Tampered):
        await vault.open([MINA], NAME, sealed[:5])


async def test_one_erased_owner_shuts_the_file_and_stays_erased(vault: KeyVault) -> None:
    both = await vault.seal([MINA, JOON], NAME, b"x")
    his = await vault.seal([JOON], NAME, b"y")
    assert await vault.erase(MINA)
    assert not await vault.erase(MINA)
    with pytest.raises(Erased):
        await vault.open([MINA, JOON], NAME, both)
    with pytest.raises(Erased):
        await vault.seal([MINA], NAME, b"again")
    assert await vault.open([JOON], NAME, his) == b"y"


async def test_two_vaults_that_make_a_key_at_once_make_the_same(url: str, vault: KeyVault) -> None:
    other = await open_vault(url, MASTER)
    vaults = [vault, other] * 8
    sealed = await asyncio.gather(*(each.seal([MINA], NAME, b"x") for each in vaults))
    assert {await other.open([MINA], NAME, file) for file in sealed} == {b"x"}
    await other.close()


async def test_after_a_rotation_only_the_new_master_key_opens(url: str, vault: KeyVault) -> None:
    sealed = await vault.seal([MINA], NAME, b"x")
    await vault.erase(JOON)
    new = secrets.token_bytes(32)
    await vault.rotate(new)
    assert await vault.open([MINA], NAME, sealed) == b"x"
    old, fresh = await open_vault(url, MASTER), await open_vault(url, new)
    assert await fresh.open([MINA], NAME, sealed) == b"x"
    with pytest.raises(Tampered):
        await old.open([MINA], NAME, sealed)
    with pytest.raises(Erased):
        await fresh.seal([JOON], NAME, b"x")
    await old.close()
    await fresh.close()


async def test_nothing_of_a_key_or_a_file_is_left_on_the_disk(tmp_path: Path) -> None:
    keys = tmp_path / "keys.db"
    vault = await open_vault(str(keys), MASTER)
    files = SealedFiles(open_objects(str(tmp_path / "files")), vault)
    planted = secrets.token_bytes(64)
    await files.write(NAME, [MINA], planted * 100)
    engine = make_engine(str(keys))
    async with engine.connect() as connection:
        wrapped = (await connection.execute(text("SELECT wrapped FROM wrapped_key"))).scalar_one()
    await engine.dispose()
    assert _on_disk(tmp_path, wrapped)  # the search finds what is there
    assert not _on_disk(tmp_path, planted)
    await vault.erase(MINA)
    assert not _on_disk(tmp_path, wrapped)
    with pytest.raises(Erased):
        await files.read(NAME, [MINA])
    await files.remove(NAME)
    with pytest.raises(NotThere):
        await files.read(NAME, [JOON])
    assert not _on_disk(tmp_path, planted)
    await vault.close()


def _on_disk(folder: Path, needle: bytes) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and needle in path.read_bytes()]


async def test_all_processes_may_be_the_first(postgres: str) -> None:
    engine = make_engine(postgres)
    async with engine.begin() as connection:
        await connection.execute(text("DROP TABLE IF EXISTS wrapped_key"))
    await engine.dispose()
    for vault in await asyncio.gather(*(open_vault(postgres, MASTER) for _ in range(6))):
        await vault.close()


async def test_a_rotation_does_not_bring_back_what_is_erased_meanwhile(
    postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = await open_vault(postgres, MASTER)
    owner = PersonId(secrets.token_hex(8))
    await vault.seal([owner], NAME, b"x")
    wrap = vault_module._wrap
    erased: list[bool] = []

    def slow(master: AESGCM, person: str, key: bytes) -> bytes:
        if person == owner and not erased:  # between the reading and the writing of its row
            thread = Thread(target=lambda: erased.append(asyncio.run(_erase(postgres, owner))))
            thread.start()
            thread.join()
        return wrap(master, person, key)

    monkeypatch.setattr(vault_module, "_wrap", slow)
    engine = make_engine(postgres)
    async with engine.begin() as connection:  # others may lie under other master keys
        await connection.execute(
            text("DELETE FROM wrapped_key WHERE person != :owner"), {"owner": owner}
        )
    await engine.dispose()
    await vault.rotate(secrets.token_bytes(32))
    assert erased == [True]
    with pytest.raises(Erased):
        await vault.seal([owner], NAME, b"x")
    await vault.close()


async def _erase(url: str, owner: str) -> bool:
    vault = await open_vault(url, MASTER)
    try:
        return await vault.erase(owner)
    finally:
        await vault.close()
