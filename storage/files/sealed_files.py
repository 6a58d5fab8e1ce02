"""Encrypted files: nothing of a person is ever stored in the clear."""

from collections.abc import Sequence

from bot.core.ids import PersonId
from storage.files.objects import Objects
from storage.files.vault import KeyVault


class SealedFiles:
    """Implements `bot.app.ports.Files`."""

    def __init__(self, objects: Objects, vault: KeyVault) -> None:
        self._objects = objects
        self._vault = vault

    async def write(self, name: str, owners: Sequence[PersonId], data: bytes) -> None:
        """Encrypts and stores a file; reading it takes every owner's key. Raises Erased."""
        await self._objects.put(name, await self._vault.seal(owners, name, data))

    async def read(self, name: str, owners: Sequence[PersonId]) -> bytes:
        """The content of a file. Raises NotThere, Erased, Tampered."""
        return await self._vault.open(owners, name, await self._objects.get(name))

    async def remove(self, name: str) -> None:
        """Deletes a file, if there is one."""
        await self._objects.delete(name)
