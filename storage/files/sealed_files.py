"""Sealed files: nothing of a person is ever written in the open."""

from collections.abc import Sequence

from bot.core.ids import PersonId
from storage.files.objects import Objects
from storage.files.vault import Vault


class Files:
    """Implements `bot.app.ports.Files`."""

    def __init__(self, objects: Objects, vault: Vault) -> None:
        self._objects = objects
        self._vault = vault

    async def write(self, name: str, owners: Sequence[PersonId], data: bytes) -> None:
        """Keeps a file that only all of its owners' keys together open. Raises Erased."""
        await self._objects.put(name, await self._vault.seal(owners, name, data))

    async def read(self, name: str, owners: Sequence[PersonId]) -> bytes:
        """The file. Raises NotThere, Erased, Tampered."""
        return await self._vault.open(owners, name, await self._objects.get(name))

    async def remove(self, name: str) -> None:
        """Removes it, if it is there."""
        await self._objects.delete(name)
