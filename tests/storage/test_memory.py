"""The ports in memory have every method of the ports; a transaction that fails leaves nothing."""

import typing

import pytest

from bot.app.ports import Files, Store, Transaction, Vault
from tests.storage.strategies import NOW
from tests.support.memory.store import MemoryFiles, MemoryStore, MemoryTransaction, MemoryVault
from tests.support.memory.tables import Tables
from tests.support.world import Clock


def methods(protocol: object) -> set[str]:
    """The names that a protocol declares."""
    return {name for name in vars(protocol) if not name.startswith("_")}


@pytest.mark.parametrize("name", sorted(methods(Transaction)))
def test_every_repository_has_every_method(name: str) -> None:
    declared = typing.get_type_hints(getattr(Transaction, name).fget)["return"]
    there = getattr(MemoryTransaction(Tables(), Clock(NOW)), name)
    assert methods(declared) - set(dir(there)) == set()


def test_store_files_and_vault_have_every_method() -> None:
    pairs = ((Files, MemoryFiles), (Vault, MemoryVault), (Store, MemoryStore))
    assert [methods(port) - set(dir(memory)) for port, memory in pairs] == [set()] * 3


async def test_a_transaction_that_fails_leaves_nothing() -> None:
    tables = Tables()
    store = MemoryStore(tables, Clock(NOW))

    async def fails() -> None:
        async with store.begin() as t:
            await t.inbox.add_if_new("web", "1", NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()
    assert tables == Tables()
